/// A zone of the IANA database together with its rules, such as `Asia/Shanghai`.
public struct ZoneName: Sendable {
    /// The name as the database spells it; ASCII.
    public let identifier: String
    let rules: ZoneRules

    /// The zone called `identifier`; nil when the name is malformed or the machine's database lacks it.
    public init?(_ identifier: some StringProtocol) {
        self.init(identifier, in: .system)
    }

    init?(_ identifier: some StringProtocol, in database: ZoneDatabase) {
        let identifier = String(identifier)
        guard ZoneName.isWellFormed(identifier), let rules = database.rules(for: identifier) else { return nil }
        self.identifier = identifier
        self.rules = rules
    }

    /// Whether a name may be looked up at all.
    ///
    /// Parts of letters, digits, `_`, `+` and `-`, divided by single slashes, the first letter a capital: so no
    /// name leaves the folder, and none means "the clock of this machine" (`localtime`).
    static func isWellFormed(_ identifier: String) -> Bool {
        guard let first = identifier.utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first else { return false }
        guard identifier.utf8.count <= 64, identifier.utf8.last != UInt8(ascii: "/") else { return false }
        var previous = first
        for byte in identifier.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
                break
            case UInt8(ascii: "/"):
                if previous == byte { return false }
            default:
                return false
            }
            previous = byte
        }
        return true
    }
}

// MARK: - Identity

extension ZoneName: Hashable, CustomStringConvertible {
    /// Zones are the same by name, not by rules.
    public static func == (left: ZoneName, right: ZoneName) -> Bool { left.identifier == right.identifier }

    /// By name.
    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

    /// The name alone, without `@`.
    public var description: String { identifier }
}
