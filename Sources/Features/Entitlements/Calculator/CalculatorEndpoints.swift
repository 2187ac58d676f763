import Civic
import Database
import Exact
import Markup
import Packs
import Policy
import Site

/// The calculator: everything it knows stands in the address, and nothing is kept.
struct CalculatorEndpoints: Sendable {
    let shelf: PackShelf
    let database: Database

    /// The endpoints.
    var all: [Endpoint] { [calculator] }

    private var calculator: Endpoint {
        Endpoint(
            "calculator", .get(CalculatorModel.path), CalculatorWords.column,
            summary: Phrase(
                zh: "按一个年度有效的规则测算一家单位可以享受的补助；结果不是应兑付",
                en: "Works out what a unit could have under the rules of a year; not a payment due"),
            takes: CalculatorInputs.all,
            again: again, isPersonal: true,
            answers: [
                .page { CalculatorPage(model: $0, visit: $1).page },
                .json(CalculatorForms.result.schema, CalculatorForms.result.json),
            ]
        ) { visit in try await model(visit, nil, CalculatorModel.address(visit)) }
    }

    /// The question again, with what was wrong with its answer.
    private func again(_ faults: FormFaults, _ visit: Visit) async throws -> Page {
        let address = CalculatorModel.address(visit, without: faults.faults)
        let model = try await model(visit, CalculatorAnswers(), address)
        return CalculatorPage(model: model, visit: visit, faults: faults).page
    }

    /// - Parameter given: the answers to go by; `nil` for those of the address.
    private func model(
        _ visit: Visit, _ given: CalculatorAnswers?, _ address: Address
    ) async throws -> CalculatorModel {
        guard let shelved = try await shelf.shown() else { throw Refusal.missing(CalculatorRefusals.noPack) }
        let plan = shelved.plan
        let year = visit[CalculatorInputs.year].map(Int.init) ?? CalculatorModel.year(of: plan, today: visit.today)
        var answers = try given ?? CalculatorInputs.answers(visit, plan, year: year)
        let record = given == nil ? try await onRecord(visit, plan, year: year) : nil
        if let record {
            let (sold, bought) = (answers.sold, answers.bought)
            answers = record.answers
            if answers.ledger == nil { (answers.sold, answers.bought) = (sold, bought) }
        }
        let result = try Calculator(shelved.pack, year: year, answers: answers).result()
        let ask = visit[CalculatorInputs.ask].flatMap(CalculatorQuestion.init)
        return CalculatorModel(
            shelved: shelved, year: year, answers: answers, unit: record?.name, isFromRegistry: record != nil,
            result: result, asking: ask ?? result.next, address: address)
    }

    /// What the registers say of the unit whose code was given; `nil` where none was.
    ///
    /// - Throws: `FormFaults` where the code is wrong, or nobody on record has it.
    private func onRecord(_ visit: Visit, _ plan: Plan, year: Int) async throws -> RegistryAnswers? {
        guard let text = visit[CalculatorInputs.code], let period = Period.year(year) else { return nil }
        let code: CreditCode
        do throws(CreditCode.Fault) {
            code = try CreditCode(text)
        } catch {
            let words = Phrase(
                zh: "统一社会信用代码有误：\(error)", en: "this is no credit code: look at its 18 characters again")
            throw FormFaults(faults: [InputFault("code", words)])
        }
        let (now, today, isLocal) = (visit.now, visit.today, visit.isLocal)
        let found = try await database.read { reader in
            try reader.registryAnswers(
                of: code, year: period, known: now, today: today, isOperator: isLocal, plan: plan)
        }
        guard let found else { throw FormFaults(faults: [InputFault("code", CalculatorRefusals.notOnRecord)]) }
        return found
    }
}

/// Why the calculator does not answer.
enum CalculatorRefusals {
    static let noPack = Phrase(
        zh: "尚无施行中的政策包，暂时不能测算", en: "No policy pack is in force yet, so nothing can be worked out")
    static let notOnRecord = Phrase(
        zh: "台账中没有这家单位，请核对代码，或者不填代码、直接回答问题",
        en: "No unit on record has this code; check it, or leave it out and answer the questions")
}
