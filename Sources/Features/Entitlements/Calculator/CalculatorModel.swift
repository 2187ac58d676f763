import Civic
import Exact
import Markup
import Packs
import Policy
import Site

/// What the page of the calculator shows.
struct CalculatorModel: Sendable {
    let shelved: ShelvedPack
    let year: Int
    let answers: CalculatorAnswers
    /// What the register calls the unit that was asked for.
    let unit: String?
    /// Whether the registers answered for the unit.
    let isFromRegistry: Bool
    let result: CalculatorResult
    /// The question on the page: one to answer again, or the next.
    let asking: CalculatorQuestion?
    /// The page with the answers so far.
    let address: Address

    var plan: Plan { shelved.plan }

    /// The years one may ask about: those of the plan.
    static func years(of plan: Plan) -> ClosedRange<Int> { plan.period.from.year...plan.period.until.year }

    /// The year to begin with: this one, or the plan's nearest.
    static func year(of plan: Plan, today: CivilDay) -> Int {
        let years = years(of: plan)
        return min(max(today.year, years.lowerBound), years.upperBound)
    }
}

// MARK: - Addresses

extension CalculatorModel {
    static let path: Path = "/calculator"

    /// The inputs that answer a question.
    static func inputs(of question: CalculatorQuestion) -> [any InputField] {
        switch question {
        case .recognitions: [CalculatorInputs.recognitions]
        case .day: [CalculatorInputs.day]
        case .kind: [CalculatorInputs.kind]
        case .district: [CalculatorInputs.district]
        case .size: [CalculatorInputs.size]
        case .aboveScale: [CalculatorInputs.aboveScale]
        case .firstYear: [CalculatorInputs.firstYear]
        case .sold: CalculatorInputs.sold.all
        case .bought: CalculatorInputs.bought.all
        }
    }

    /// The page without the answer of a question.
    func address(without question: CalculatorQuestion) -> Address {
        CalculatorModel.inputs(of: question).reduce(address.setting("ask", nil)) { $0.setting($1.form.name, nil) }
    }

    /// The page that asks a question again.
    func address(asking question: CalculatorQuestion) -> Address {
        address(without: question).setting("ask", question.rawValue)
    }

    /// The page with the answers of an address, those that were wrong left out.
    static func address(_ visit: Visit, without faults: [InputFault] = []) -> Address {
        let names = CalculatorInputs.all.map(\.form.name)
        let pairs = names.compactMap { name -> Address.Pair? in
            guard let value = visit.written[name], !value.isEmpty, !faults.contains(where: { $0.name == name }) else {
                return nil
            }
            return Address.Pair(name, value)
        }
        return Address(path.address().text, pairs)
    }
}
