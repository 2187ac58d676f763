package import Markup
import Site

/// The addresses of the registry, spelled once.
package enum RegistryPath {
    /// The search over all registers.
    static let front: Path = "/registry"
    /// What every register and field is called and holds.
    static let dictionary: Path = "/registry/dictionary"
    /// What the public may know of contracts.
    static let contracts: Path = "/registry/contracts"
    /// The acts, newest first.
    static let acts: Path = "/acts"
    /// The newest public acts as a feed.
    static let feed: Path = "/acts.atom"
    /// An act.
    static let act: Path = "/acts/{id}"

    /// The list of a register.
    static func list(_ register: PublicRegister) -> Path { Path(stringLiteral: "/registry/\(register.slug)") }

    /// An entry of a register.
    static func entry(_ register: PublicRegister) -> Path {
        Path(stringLiteral: "/registry/\(register.slug)/{id}")
    }

    /// The page of an entry.
    static func address(_ id: String, of register: PublicRegister) -> Address { entry(register).address(["id": id]) }

    /// The page of an organisation.
    package static func organisation(_ code: String) -> Address { address(code, of: .organisations) }

    /// The page of an act.
    package static func act(_ id: String) -> Address { act.address(["id": id]) }
}
