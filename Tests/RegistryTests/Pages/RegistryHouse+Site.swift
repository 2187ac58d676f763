import Database
import Exact
import Interchange
import Journal
import Markup
import TestSupport

@testable import Registry
@testable import Site

extension RegistryHouse {
    /// A house whose clock stands still on 23 November 2026, in a database of the engine.
    static func standing(_ engine: Engine = .sqlite) async throws -> RegistryHouse {
        let now = Instant(milliseconds: 1_795_400_000_000)
        guard engine == .postgres else { return try await RegistryHouse(now: { now }) }
        return try await RegistryHouse(.postgres(conninfo: PostgresServer.freshDatabase()), now: { now })
    }

    /// The registry's pages over the house.
    func site(panels: [Panel] = [], isBrokerListPublic: Bool = false) throws -> Site {
        let registry = RegistryFeature(
            journal, plan: try SamplePack.plan(), names: ActNames(), isBrokerListPublic: isBrokerListPublic)
        let database = journal.database
        let services = SiteServices(
            head: {
                let extent = try await database.read { try $0.recordExtent() }
                return RecordHead(mark: extent.mark, acts: extent.acts, at: extent.at)
            }, now: journal.now, identifier: { "q1" }, log: { _ in }, uploads: "/tmp")
        return Site(
            [registry.feature, Feature("Later", Phrase("Later"), endpoints: [], panels: panels)],
            settings: SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample"))), services: services)
    }

    /// Says something of an entry, by field; what a register needs and is not given is made up.
    func say(_ id: String, _ register: Register, _ fields: [String: SQLValue], _ validity: Validity? = nil) async throws
    {
        let values = register.fields.map { field in fields[field.id] ?? RegistryHouse.plain(field) }
        _ = try await write(EntryChange(id, validity, values: values), to: register)
    }

    private static func plain(_ field: Registry.Field) -> SQLValue {
        guard field.isRequired else { return .null }
        return switch field.content {
        case .word(let words): .text(words[0].code)
        case .day: .int(20_000)
        case .yuan, .count, .year, .flag: .int(0)
        default: .text("-")
        }
    }

    /// Organisations with names, by credit code.
    func sayOrganisations(_ names: KeyValuePairs<String, String>) async throws {
        for (code, name) in names {
            try await say(code, .organisation, ["org_id": .text(code), "name": .text(name)], .since(Validity.ever))
        }
    }
}

extension Site {
    /// The endpoints of the registry alone.
    var registryEndpoints: [Endpoint] { features.filter { $0.name == "Registry" }.flatMap(\.endpoints) }

    /// The answer to a question of somebody far away.
    func ask(_ target: String, english: Bool = false) async -> SiteResponse {
        await answer(
            SiteRequest(
                "GET", target, headers: english ? ["cookie": ["appearance=en"]] : [:], isFromLoopback: false))
    }
}

extension SiteResponse {
    /// Every byte of the body, also where it comes while it is sent.
    func bytes() async throws -> [UInt8] {
        switch body {
        case .bytes(let bytes): return Array(bytes)
        case .stream(let write):
            var all: [UInt8] = []
            try await write { all += $0 }
            return all
        }
    }

    /// The body as text.
    func text() async throws -> String { String(decoding: try await bytes(), as: UTF8.self) }

    /// The body as JSON.
    func json() async throws -> JSON { try JSON(parsing: try await bytes()) }

    /// A header field's value.
    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}
