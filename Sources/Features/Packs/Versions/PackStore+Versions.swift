import Civic
package import Database
import Exact
import Journal
import TransparencyLog

extension Querying {
    /// Every version of every pack, what was submitted last first.
    ///
    /// - Throws: `DatabaseError`.
    package func packVersions() throws -> [PackVersion] {
        let installed = try rows(
            "SELECT pack, version, plan, title, hash_of_files FROM pack_version ORDER BY pack, version"
        ).map { row in
            try InstalledPack(
                id: row["pack"], version: row["version"], plan: row["plan"], title: row["title"],
                hash: row["hash_of_files"])
        }
        let calendar = try calendar()
        var found: [PackVersion] = []
        for pack in Set(installed.map(\.subject)) {
            let matter = try matter(pack, in: calendar)
            let acts = try timeline(of: pack)
            let state = matter.flatMap { PackProcedure.table.state($0.state.state) }
            let comment = PackProcedure.comment(acts, running: matter?.state)
            let versions = installed.filter { $0.subject == pack }
            found += versions.map { version in
                PackVersion(
                    installed: version, isSuperseded: version.version != versions.last?.version, state: state,
                    comment: comment, acts: acts)
            }
        }
        return found.sorted { left, right in
            let (first, second) = (left.acts.first?.act.at, right.acts.first?.act.at)
            guard first != second, let first, let second else {
                return (left.installed.id, -left.installed.version) < (right.installed.id, -right.installed.version)
            }
            return first > second
        }
    }
}

extension PackProcedure {
    /// The days of public comment: from the submission to the end of the clock, or to the act that closed it.
    static func comment(_ acts: [TimelineEntry], running state: ProcedureState?) -> Period? {
        guard let first = acts.first?.act.at.day(offsetMinutes: 480) else { return nil }
        let closing = acts.first { $0.act.kind.isSame(as: "\(table.id.text).close-comment") }
        let last = closing?.act.at.day(offsetMinutes: 480) ?? state?.clocks["comment"]?.due
        return last.flatMap { Period(from: first, until: $0) }
    }
}
