import ArgumentParser
import Civic
import Database
import Exact
import Journal
import Policy
import Registry

/// The pack whose words files and fields use.
struct PackOption: ParsableArguments {
    @Option(help: "the policy pack whose words are used; otherwise $BEIZENG_POLICY, otherwise the one in force / 政策包")
    var policy: String?

    /// The pack a person named, here or in the environment.
    var name: String? { policy ?? Environment.value("BEIZENG_POLICY") }

    /// What the pack says that was named or is in force.
    ///
    /// - Throws: `ExitCode` after what is wrong has been told, `ValidationError`, `DatabaseError`.
    func plan(in database: Database) async throws -> Plan { try await PackLoading.pack(name, in: database).plan }
}

/// What commands that read files for the registry share: the record, and the pack whose words files use.
struct RegistryOptions: ParsableArguments {
    @OptionGroup var record: RecordOptions
    @OptionGroup var words: PackOption

    /// The register a person means.
    ///
    /// - Throws: `RegistryFault`.
    static func register(_ name: String) throws -> Register {
        guard let register = Register.named(name) else { throw RegistryFault(.noRegister(name)) }
        return register
    }
}

extension Record {
    /// Reads what people write in the fields of `register`; a person has one pseudonym in all registers.
    ///
    /// - Throws: ``KeyFolderFault``.
    func reader(_ register: Register, _ plan: Plan) throws -> FieldReader {
        let key = try keys.actKey()
        return FieldReader(register, plan) { key.pseudonym(of: $0, use: Register.person.id.rawValue) }
    }
}

/// The two times of a question about the registry.
struct AsOfOptions: ParsableArguments {
    @Option(name: .customLong("as-of"), help: "the day on which it holds, such as 2023-12-31; today unless given")
    var day: Day?

    @Option(help: "what was recorded until the end of this day; everything unless given")
    var known: Day?

    /// The moment asked about.
    func moment(_ journal: Journal) -> AsOf { journal.asOf(day?.day, known: known?.day) }
}
