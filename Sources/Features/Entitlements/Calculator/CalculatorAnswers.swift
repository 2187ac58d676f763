import Civic
import Exact

/// What is known of a unit so far: from its own answers, or from the registry.
struct CalculatorAnswers: Sendable {
    /// The contracts of a year, put together as one.
    struct Trade: Hashable, Sendable {
        var turnover = Yuan.zero
        var technologyAmount = Yuan.zero
        var taxExempt = Yuan.zero
        /// The kind of contract.
        var kind = "service"
        /// The other party.
        var party = Party()

        /// Whether there was none.
        var isNone: Bool { turnover == .zero && technologyAmount == .zero && taxExempt == .zero }
    }

    /// The other party of a contract.
    struct Party: Hashable, Sendable {
        var kind = "enterprise"
        var size = "medium"
        /// A district, or the pack's word for everywhere else.
        var district = ""
    }

    /// A recognition of the year.
    struct Recognition: Hashable, Sendable {
        let kind: String
        /// `nil` where it was not asked for.
        var day: CivilDay?
        /// What was approved; only where who asks may see it.
        var approved: Yuan?
    }

    /// In which year the first certificate was; none is an answer too.
    enum FirstYear: Hashable, Sendable {
        case never
        case year(Int)
    }

    var kind: String?
    var size: String?
    var district: String?
    var aboveScale: Bool?
    var firstYear: FirstYear?
    var recognitions: [Recognition]?
    var day: CivilDay?
    var sold: Trade?
    var bought: Trade?
    /// Its contracts as the registry has them, rows of the files of facts; then `sold` and `bought` are not asked.
    var ledger: Ledger?

    /// The contracts of a unit, and whom they are with, as files of facts have them.
    struct Ledger: Sendable {
        let code: CreditCode
        let files: [String: [UInt8]]
    }
}

// MARK: - Asking

extension CalculatorAnswers {
    /// Whether a question is answered.
    func answers(_ question: CalculatorQuestion) -> Bool {
        switch question {
        case .recognitions: recognitions != nil
        case .day: day != nil || (recognitions?.allSatisfy { $0.day != nil } ?? false)
        case .kind: kind != nil
        case .district: district != nil
        case .size: size != nil
        case .aboveScale: aboveScale != nil
        case .firstYear: firstYear != nil
        case .sold: sold != nil || ledger != nil
        case .bought: bought != nil || ledger != nil
        }
    }

    /// The same with one of the few answers of a question about the unit.
    func answering(_ question: CalculatorQuestion, _ value: Value) -> CalculatorAnswers {
        var answers = self
        switch (question, value) {
        case (.kind, .text(let text)): answers.kind = text
        case (.size, .text(let text)): answers.size = text
        case (.district, .text(let text)): answers.district = text
        case (.aboveScale, .flag(let flag)): answers.aboveScale = flag
        case (.firstYear, .first(let year)): answers.firstYear = year
        case (.day, .day(let day)): answers.day = day
        default: break
        }
        return answers
    }

    /// One of the few answers of a question about the unit.
    enum Value: Hashable, Sendable {
        case text(String)
        case flag(Bool)
        case first(FirstYear)
        case day(CivilDay)
    }
}
