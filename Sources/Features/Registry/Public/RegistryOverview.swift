import Civic
import Database
import Exact
import Interchange
import Journal

/// What the registry holds: every register with how much was ever entered and what was imported last.
struct RegistryOverview: Sendable {
    /// A register.
    struct Line: Sendable {
        /// The register.
        let register: Register
        /// How many entries were ever entered.
        let count: Int
        /// The last import; `nil` before the first.
        let imported: Import?
    }

    /// An import, as far as it is public.
    struct Import: Sendable {
        /// The act.
        let act: Identifier
        /// When.
        let at: Instant
        /// Where the data comes from, as the clerk named it.
        let origin: String?
        /// How many entries were new.
        let new: Int64?
        /// How many changed.
        let changed: Int64?
    }

    /// A line a register.
    let lines: [Line]
}

extension Querying {
    /// What the registry holds.
    ///
    /// - Throws: `JournalError`, `DatabaseError`.
    func registryOverview() throws -> RegistryOverview {
        var imports: [String: RegistryOverview.Import] = [:]
        for entry in try lastActs(onKind: "import", limit: 200).reversed() {
            guard entry.act.kind == "registry.import", let facts = entry.facts else { continue }
            let json = JSON.object(facts)
            guard let register = json["register"]?.string else { continue }
            imports[register] = RegistryOverview.Import(
                act: entry.act.id, at: entry.act.at, origin: json["origin"]?.string,
                new: json["new"]?.number?.int64, changed: json["changed"]?.number?.int64)
        }
        return RegistryOverview(
            lines: try Register.all.map { register in
                RegistryOverview.Line(
                    register: register,
                    count: try value("SELECT COUNT(*) FROM \(register.table) WHERE version = 1") ?? 0,
                    imported: imports[register.id.rawValue])
            })
    }
}
