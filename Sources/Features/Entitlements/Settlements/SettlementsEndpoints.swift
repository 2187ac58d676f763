import Civic
import Database
import Documents
import Exact
import Journal
import Markup
import Operations
import Packs
import Policy
import Registry
import Settlement
import Site
import Work

// MARK: - List and form

extension SettlementsFeature {
    var list: Endpoint {
        Endpoint(
            "settlements", .get(SettlementPaths.list), SettlementWords.title, summary: SettlementWords.lead,
            access: .loopback, isSteady: false,
            answers: [.page { model, visit in SettlementsPage(model: model, visit: visit).page }]
        ) { visit in try await settlements(visit) }
    }

    var begin: Endpoint {
        Endpoint(
            "settlements.begin", .post(SettlementPaths.list), SettlementWords.start,
            summary: SettlementWords.newSummary,
            access: .loopback,
            takes: [
                SettlementInputs.year, SettlementInputs.rulesOn, SettlementInputs.known, SettlementInputs.account,
            ],
            again: refused,
            answers: [.redirect { (run: String) in Redirect(OperatorPath.run(run)) }]
        ) { visit in
            let year = Int(try visit.required(SettlementInputs.year))
            let account = try await account(visit)
            guard let pack = try await office.shelf.shown()?.pack else {
                throw Refusal(.conflict, SettlementWords.noPack)
            }
            let order = SettlementOrder(
                pack, year: year, asOf: visit[SettlementInputs.rulesOn],
                cutOff: office.desk.cutOff(known: visit[SettlementInputs.known]), program: office.program,
                hasReasons: account != nil)
            guard let run = office.begin(order, by: account) else { throw Refusal(.unavailable, OperatorWords.busy) }
            return run.id
        }
    }

    /// The form again, with what was wrong with it.
    private var refused: @Sendable (FormFaults, Visit) async throws -> Page {
        { faults, visit in
            var model = try await settlements(visit)
            model.faults = faults
            return SettlementsPage(model: model, visit: visit).page
        }
    }

    /// The account that keeps the settlement; `nil` for a trial.
    private func account(_ visit: Visit) async throws -> Actor.ID? {
        let name = try visit.required(SettlementInputs.account)
        guard name != SettlementInputs.noAccount else { return nil }
        let account = Actor.ID(rawValue: name)
        do {
            try await office.desk.admit(account)
        } catch let fault as ActorFault {
            throw FormFaults(faults: [InputFault(SettlementInputs.account.form.name, Phrase("\(fault)"))])
        }
        return account
    }

    private func settlements(_ visit: Visit) async throws -> SettlementsPage.Model {
        let (runs, sums, accounts) = try await office.journal.database.read { reader in
            (try reader.settlementRuns(), try reader.settlementSums(), try reader.accounts(of: SettlementDesk.officer))
        }
        return SettlementsPage.Model(
            runs: runs, sums: sums, trials: office.trials.all, accounts: accounts,
            pack: try await office.shelf.shown())
    }
}

// MARK: - A run

extension SettlementsFeature {
    var run: Endpoint {
        Endpoint(
            "settlements.run", .get(SettlementPaths.run), SettlementWords.lines, summary: SettlementWords.runSummary,
            access: .loopback,
            takes: [
                SettlementInputs.run, SettlementInputs.rule, SettlementInputs.outcome, SettlementInputs.unitText,
                SettlementInputs.page,
            ], isSteady: false,
            answers: [
                .page { model, visit in SettlementPage(model: model, visit: visit).page },
                .file(".csv", .csv) { model, visit in try await linesFile(model, visit).download },
                .file(".xlsx", .xlsx) { model, visit in
                    try await linesFile(model, visit).workbook(at: visit.now, by: office.scratch())
                },
            ]
        ) { visit in
            let sheet = try await office.sheet(try visit.required(SettlementInputs.run))
            var filter = LineFilter()
            filter.rule = visit[SettlementInputs.rule]
            filter.outcome = visit[SettlementInputs.outcome].flatMap { code in
                SettlementWords.outcomes.first { $0.code == code }?.outcome
            }
            filter.unit = visit[SettlementInputs.unitText]
            if let text = filter.unit {
                filter.units = try await office.journal.database.read { try $0.organisations(called: text) }
            }
            let lines = filter.lines(of: sheet)
            let pager = Pager(
                page: Int(visit[SettlementInputs.page] ?? 1), size: SettlementPage.size, total: lines.count,
                at: SettlementPage.address(sheet.id, visit))
            let shown = Array(lines.dropFirst(max(pager.first - 1, 0)).prefix(pager.count))
            return SettlementPage.Model(
                sheet: sheet, filter: filter, lines: lines, shown: shown, pager: pager,
                names: try await names(of: shown, sheet))
        }
    }

    private func names(of lines: [EntitlementLine], _ sheet: SettlementSheet) async throws -> [String: String] {
        let codes = Array(Set(lines.map(\.organisation)))
        let moment = office.moment(of: sheet.basis)
        return try await office.journal.database.read { try $0.organisationNames(codes, moment) }
    }

    private func linesFile(_ model: SettlementPage.Model, _ visit: Visit) async throws -> TableFile {
        LinesFile.file(model.sheet, model.lines, names: try await names(of: model.lines, model.sheet))
    }

    var again: Endpoint {
        Endpoint(
            "settlements.again", .post(SettlementPaths.again), SettlementWords.again,
            summary: SettlementWords.againText, access: .loopback, takes: [SettlementInputs.run],
            answers: [.redirect { (run: String) in Redirect(OperatorPath.run(run)) }]
        ) { visit in
            let sheet = try await office.sheet(try visit.required(SettlementInputs.run))
            guard let pack = sheet.pack?.pack else { throw Refusal(.conflict, SettlementWords.noPackOfRun) }
            guard let run = office.again(sheet, pack) else { throw Refusal(.unavailable, OperatorWords.busy) }
            return run.id
        }
    }

    var unit: Endpoint {
        Endpoint(
            "settlements.unit", .get(SettlementPaths.unit), SettlementWords.reasons,
            summary: SettlementWords.reasonsSummary, access: .loopback,
            takes: [SettlementInputs.run, SettlementInputs.unit], isSteady: false,
            answers: [.page { model, visit in ReasonsPage(model: model, visit: visit).page }]
        ) { visit in
            let sheet = try await office.sheet(try visit.required(SettlementInputs.run))
            let text = try visit.required(SettlementInputs.unit)
            guard let code = try? CreditCode(text) else { throw ReasonsPage.noUnit(text) }
            let lines = sheet.lines.filter { $0.organisation.utf8.elementsEqual(text.utf8) }
            do {
                return ReasonsPage.Model(
                    sheet: sheet, lines: lines, explanation: try await office.explanation(of: code, in: sheet),
                    name: try await names(of: lines, sheet)[text])
            } catch let fault as UnitExplanation.Fault {
                throw Refusal.missing(Phrase("\(fault)"))
            }
        }
    }
}

// MARK: - Comparing

extension SettlementsFeature {
    var compare: Endpoint {
        Endpoint(
            "settlements.compare", .get(SettlementPaths.compare), SettlementWords.compare,
            summary: SettlementWords.compareSummary, access: .loopback,
            takes: [
                SettlementInputs.before, SettlementInputs.after, SettlementInputs.kind, SettlementInputs.rule,
                SettlementInputs.page,
            ], isSteady: false,
            answers: [
                .page { model, visit in ComparisonPage(model: model, visit: visit).page },
                .file(".csv", .csv) { model, _ in try await comparisonFile(model).download },
                .file(".xlsx", .xlsx) { model, visit in
                    try await comparisonFile(model).workbook(at: visit.now, by: office.scratch())
                },
            ]
        ) { visit in
            let (runs, trials) = (
                try await office.journal.database.read { try $0.settlementRuns() }, office.trials.all
            )
            var model = ComparisonPage.Model(runs: runs, trials: trials)
            guard let first = visit[SettlementInputs.before], let second = visit[SettlementInputs.after] else {
                return model
            }
            let (before, after) = (try await office.sheet(first), try await office.sheet(second))
            guard before.basis.year == after.basis.year else {
                throw Refusal(.conflict, SettlementWords.yearsDiffer)
            }
            let (comparison, changes) = try await office.desk.compare(before.side, after.side)
            let kind = visit[SettlementInputs.kind].flatMap { SettlementComparison.Difference.Kind(rawValue: $0) }
            let rule = visit[SettlementInputs.rule]
            let wanted = comparison.differences.filter { difference in
                (kind.map { $0 == difference.kind } ?? true)
                    && (rule.map { $0.utf8.elementsEqual(difference.rule.utf8) } ?? true)
            }
            let pager = Pager(
                page: Int(visit[SettlementInputs.page] ?? 1), size: ComparisonPage.size, total: wanted.count,
                at: ComparisonPage.address(visit))
            let shown = Array(wanted.dropFirst(max(pager.first - 1, 0)).prefix(pager.count))
            model.compared = ComparisonPage.Compared(
                before: before, after: after, comparison: comparison, changes: changes, wanted: wanted, shown: shown,
                pager: pager, names: try await names(of: shown.compactMap { $0.after ?? $0.before }, after))
            return model
        }
    }

    private func comparisonFile(_ model: ComparisonPage.Model) async throws -> TableFile {
        guard let compared = model.compared else {
            throw Refusal(.invalid, Phrase(zh: "请选择要比较的两次测算", en: "choose two settlements to compare"))
        }
        let lines = compared.wanted.compactMap { $0.after ?? $0.before }
        return LinesFile.comparison(compared, names: try await names(of: lines, compared.after))
    }
}

extension SettlementOffice {
    /// What organisations were called at a settlement's cut-off.
    fileprivate func moment(of basis: SettlementBasis) -> AsOf { AsOf(basis.asOf, known: basis.cutOff) }
}
