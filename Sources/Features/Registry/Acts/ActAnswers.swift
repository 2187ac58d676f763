import Database
import Exact
import Journal
import Site
import TransparencyLog

extension Querying {
    /// A page of the acts of the log.
    ///
    /// - Throws: `JournalError`, `DatabaseError`.
    func actList(
        _ selection: ActSelection, page: Int, _ names: ActNames, _ registers: [PublicRegister],
        for audience: ActAudience
    ) throws -> ActListPage.Model {
        let total = try count(of: selection)
        let pages = max((total - 1) / ActListPage.size + 1, 1)
        let page = min(max(page, 1), pages)
        let entries = try acts(selection, from: (page - 1) * ActListPage.size, limit: ActListPage.size)
        return ActListPage.Model(
            entries: entries, total: total, page: page, names: names, registers: registers, audience: audience,
            accounts: try accounts(for: audience))
    }

    /// Who stands behind accounts, as far as an audience may know.
    ///
    /// - Throws: `DatabaseError`.
    func accounts(for audience: ActAudience) throws -> ActAccounts {
        ActAccounts(audience == .operators ? try actors().map(\.actor) : [])
    }

    /// The newest public acts, with what their ids in a feed are made from.
    ///
    /// - Throws: `JournalError`, `DatabaseError`.
    func actFeed(
        _ selection: ActSelection, _ names: ActNames, _ registers: [PublicRegister], offsetMinutes: Int
    ) throws -> ActFeed.Model {
        var open = selection
        open.subjects = ActDisclosure.possibleSubjects
        let newest = try acts(open, limit: 10 * ActFeed.size).filter { ActDisclosure.isOpen($0.act) }
        let begin: Instant? = try first(
            "SELECT act.at AS at FROM leaf JOIN act ON act.id = leaf.act WHERE leaf.idx = 0"
        ).map { try $0["at"] }
        return ActFeed.Model(
            entries: Array(newest.prefix(ActFeed.size)),
            authority: AtomFeed.Authority(
                origin: "\(try checkpoint(size: nil).checkpoint.origin)",
                year: begin?.day(offsetMinutes: offsetMinutes).year ?? 1970), names: names, registers: registers)
    }
}
