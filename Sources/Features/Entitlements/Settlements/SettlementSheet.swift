import Civic
import Exact
import Journal
import Packs
import Policy
import Settlement

/// A settlement as its page shows it: kept as an act, or a trial.
struct SettlementSheet: Sendable {
    /// Where it comes from.
    enum Source: Sendable {
        /// It was kept as an act.
        case run(SettlementRun, act: TimelineEntry?)
        /// It was only tried.
        case trial(SettlementTrial)
    }

    /// Where it comes from.
    let source: Source
    /// Its lines, in the order of ``EntitlementLine``.
    let lines: [EntitlementLine]
    /// The pack it rests on; `nil` where the record does not have it.
    let pack: ShelvedPack?
}

extension SettlementSheet {
    /// Names it in addresses.
    var id: String {
        switch source {
        case .run(let run, _): run.id.description
        case .trial(let trial): trial.id
        }
    }

    /// What it rests on.
    var basis: SettlementBasis {
        switch source {
        case .run(let run, _): run.basis
        case .trial(let trial): trial.basis
        }
    }

    /// When it was recorded or made.
    var made: Instant {
        switch source {
        case .run(let run, _): run.recorded
        case .trial(let trial): trial.made
        }
    }

    /// Whether it is only a trial.
    var isTrial: Bool { if case .trial = source { true } else { false } }

    /// The settlement as a side of a comparison.
    var side: SettlementComparison.Side { SettlementComparison.Side(basis, lines) }

    /// The rules of which it has lines, in byte order.
    var rules: [String] {
        Set(lines.map(\.rule)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

// MARK: - Sums

extension SettlementSheet {
    /// What a rule comes to.
    struct RuleTotal: Sendable {
        /// The rule.
        let rule: String
        /// The units that get something.
        var units = 0
        /// The units that get nothing.
        var others = 0
        /// In fen; wider than an amount, so that no sum can overflow.
        var fen: Int128 = 0
        /// How much of it is counted at a ceiling.
        var assumed: Int128 = 0
    }

    /// What each rule comes to, in byte order.
    var totals: [RuleTotal] {
        var sums: [String: RuleTotal] = [:]
        for line in lines {
            var sum = sums.removeValue(forKey: line.rule) ?? RuleTotal(rule: line.rule)
            if line.amount > .zero { sum.units += 1 } else { sum.others += 1 }
            sum.fen += Int128(line.amount.fen)
            if line.outcome == .assumed { sum.assumed += Int128(line.amount.fen) }
            sums[line.rule] = sum
        }
        return sums.values.sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
    }

    /// How many units get something under any rule.
    var units: Int { Set(lines.lazy.filter { $0.amount > .zero }.map(\.organisation)).count }
}

// MARK: - Filter

/// Which lines of a settlement somebody wants to see.
struct LineFilter: Sendable {
    /// Under this rule.
    var rule: String?
    /// With this outcome.
    var outcome: Outcome?
    /// What was typed to look for a unit.
    var unit: String?
    /// The units that go by it; `nil` where none was looked for.
    var units: Set<String>?

    /// The lines that meet it.
    func lines(of sheet: SettlementSheet) -> [EntitlementLine] {
        sheet.lines.filter { line in
            (rule.map { $0.utf8.elementsEqual(line.rule.utf8) } ?? true)
                && (outcome.map { $0 == line.outcome } ?? true)
                && (units.map { $0.contains(line.organisation) } ?? true)
        }
    }
}
