import Civic
import Exact
import Markup
import Policy
import Site

/// What the calculator takes: the answers so far, all in the address, so that nothing is kept and a link can be sent.
enum CalculatorInputs {
    static let year = Input.number("year", CalculatorWords.year, in: 2000...2099)
    static let code = Input.text("code", CalculatorWords.code, limit: 18)
    static let kind = Input.choice("kind", CalculatorWords.name(.kind), words(CalculatorWords.kinds))
    static let size = Input.choice("size", CalculatorWords.name(.size), words(CalculatorWords.sizes))
    static let district = Input.text("district", CalculatorWords.name(.district), limit: 100)
    static let aboveScale = Input.choice(
        "above_scale", CalculatorWords.name(.aboveScale),
        [.init("yes", CalculatorWords.yes), .init("no", CalculatorWords.no)])
    static let firstYear = Input.choice(
        "first_year", CalculatorWords.name(.firstYear),
        [
            .init("never", CalculatorWords.never), .init("this", CalculatorWords.thisYear),
            .init("earlier", CalculatorWords.earlier),
        ])
    /// Kinds of recognition with commas between, or `none`.
    static let recognitions = Input.text("recognitions", CalculatorWords.name(.recognitions), limit: 4_000)
    static let day = Input<CivilDay>.day("day", CalculatorWords.name(.day))
    /// A question to answer again or go on answering.
    static let ask = Input.choice(
        "ask", CalculatorWords.question,
        CalculatorQuestion.allCases.map { .init($0.rawValue, CalculatorWords.name($0)) })
    static let sold = TradeInputs("sold", isBuyer: true)
    static let bought = TradeInputs("bought", isBuyer: false)

    static let all: [any InputField] =
        [year, code, kind, size, district, aboveScale, firstYear, recognitions, day, ask] + sold.all + bought.all

    private static func words(_ list: KeyValuePairs<String, Phrase>) -> [InputForm.Word] {
        list.map { .init($0.key, $0.value) }
    }

    /// The inputs about contracts of one side.
    struct TradeInputs: Sendable {
        let turnover: Input<Yuan>
        let technologyAmount: Input<Yuan>
        let taxExempt: Input<Yuan>
        let kind: Input<String>
        let partyKind: Input<String>
        let partySize: Input<String>
        let partyDistrict: Input<String>

        /// - Parameter isBuyer: whether the other party is the buyer.
        init(_ prefix: String, isBuyer: Bool) {
            turnover = .money("\(prefix)_turnover", CalculatorWords.amount("turnover"))
            technologyAmount = .money("\(prefix)_technology_amount", CalculatorWords.amount("technology_amount"))
            taxExempt = .money("\(prefix)_tax_exempt", CalculatorWords.amount("tax_exempt"))
            kind = .choice("\(prefix)_kind", CalculatorWords.contractKind, words(CalculatorWords.contractKinds))
            partyKind = .choice(
                "\(prefix)_party_kind", CalculatorWords.party("kind", isBuyer: isBuyer), words(CalculatorWords.kinds))
            partySize = .choice(
                "\(prefix)_party_size", CalculatorWords.party("size", isBuyer: isBuyer), words(CalculatorWords.sizes))
            partyDistrict = .text(
                "\(prefix)_party_district", CalculatorWords.party("district", isBuyer: isBuyer), limit: 100)
        }

        var all: [any InputField] {
            [turnover, technologyAmount, taxExempt, kind, partyKind, partySize, partyDistrict]
        }

        /// The contracts as they were told; `nil` where no amount was.
        ///
        /// - Throws: `FormFaults` for a district the pack does not know.
        func trade(_ visit: Visit, _ plan: Plan) throws -> CalculatorAnswers.Trade? {
            let district = try CalculatorInputs.district(partyDistrict, visit, plan)
            let amounts = [visit[turnover], visit[technologyAmount], visit[taxExempt]]
            guard amounts.contains(where: { $0 != nil }) else { return nil }
            var trade = CalculatorAnswers.Trade(
                turnover: amounts[0] ?? .zero, technologyAmount: amounts[1] ?? .zero, taxExempt: amounts[2] ?? .zero)
            if let kind = visit[kind] { trade.kind = kind }
            if let kind = visit[partyKind] { trade.party.kind = kind }
            if let size = visit[partySize] { trade.party.size = size }
            trade.party.district = district ?? plan.districts.outside
            return trade
        }
    }
}

// MARK: - Reading

extension CalculatorInputs {
    /// The answers of an address.
    ///
    /// - Throws: `FormFaults` for words the pack does not know.
    static func answers(_ visit: Visit, _ plan: Plan, year: Int) throws -> CalculatorAnswers {
        var answers = CalculatorAnswers(kind: visit[kind], size: visit[size])
        answers.district = try district(district, visit, plan)
        answers.aboveScale = visit[aboveScale].map { $0 == "yes" }
        switch visit[firstYear] {
        case "never": answers.firstYear = .never
        case "this": answers.firstYear = .year(year)
        case "earlier": answers.firstYear = .year(year - 1)
        default: break
        }
        answers.day = try day(visit, year: year)
        answers.recognitions = try recognitions(visit, plan)
        answers.sold = try sold.trade(visit, plan)
        answers.bought = try bought.trade(visit, plan)
        return answers
    }

    private static func district(_ input: Input<String>, _ visit: Visit, _ plan: Plan) throws -> String? {
        guard let word = visit[input] else { return nil }
        guard let name = plan.districts.canonicalName(word) else {
            let text = Phrase(
                zh: "“\(input.form.label.zh)”中没有这个地方，请从列表中选择", en: "\(input.form.label.en): choose one of the list")
            throw FormFaults(faults: [InputFault(input.form.name, text)])
        }
        return name
    }

    private static func day(_ visit: Visit, year: Int) throws -> CivilDay? {
        guard let day = visit[day] else { return nil }
        guard Period.year(year)?.contains(day) ?? false else {
            let text = Phrase(zh: "认定日期应在 \(year) 年之内，请核对", en: "the day of recognition lies in \(year)")
            throw FormFaults(faults: [InputFault("day", text)])
        }
        return day
    }

    private static func recognitions(_ visit: Visit, _ plan: Plan) throws -> [CalculatorAnswers.Recognition]? {
        guard let text = visit[recognitions] else { return nil }
        if text == "none" { return [] }
        let words = plan.recognitionWords
        return try text.utf8.split(separator: UInt8(ascii: ",")).map { word in
            let word = String(Substring(word))
            guard let kind = words[word] else {
                let text = Phrase(
                    zh: "没有名为“\(word)”的认定事项，请从列表中选择", en: "there is no recognition “\(word)”; choose one of the list")
                throw FormFaults(faults: [InputFault("recognitions", text)])
            }
            return CalculatorAnswers.Recognition(kind: kind)
        }
    }
}
