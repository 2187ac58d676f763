import Civic
import DMN
import Exact
import FEEL
import Policy

extension Settler {
    /// What the plan's combination leaves of a unit's candidates: shared caps, the higher of two, exclusions.
    ///
    /// Losers stay with an amount of zero and the reason the combination gives.
    func combined(_ candidates: [Candidate], _ organisation: Int) throws(SettlementFault) -> [Candidate] {
        guard !candidates.isEmpty, let program = combination else { return candidates }
        var interpreter = Interpreter(program.program)
        for (input, place) in program.inputs {
            interpreter.give(value(of: input, candidates, organisation), to: place)
        }
        interpreter.run(program.order)
        let result = interpreter.filledValue(of: program.decision)
        guard let rows = result.list, rows.count == candidates.count else {
            throw .combination(
                result.isNull ? "\(result.nullReason?.diagnostic.message(in: .chinese) ?? "空值")" : result.literal)
        }
        var changed: [Candidate] = []
        for (candidate, row) in zip(candidates, rows) { changed.append(try self.changed(candidate, row)) }
        return changed
    }

    private func value(of input: AwardProgram.Input, _ candidates: [Candidate], _ organisation: Int) -> Value {
        switch input {
        case .candidates: .list(candidates.map { value(of: $0) })
        case .parameters: pack.parametersContext
        case .unit: values.unit(organisation)
        case .year: .number(year)
        case .asOf: .date(asOf)
        default: .null(nil)
        }
    }

    private func value(of candidate: Candidate) -> Value {
        .context([
            "rule": .string(candidate.rule), "measure": .number(pack.plan.awards[candidate.award].measure),
            "clause": .string(candidate.clause), "amount": .number(candidate.amount.decimal),
            "outcome": .string(candidate.outcome.rawValue),
        ])
    }

    private func changed(_ candidate: Candidate, _ row: Value) throws(SettlementFault) -> Candidate {
        guard row["rule"].string == candidate.rule, let number = row["amount"].number, let amount = Yuan(number) else {
            throw .combination("\(candidate.rule) 对应 \(row.literal)")
        }
        var result = candidate
        guard amount != candidate.amount else { return result }
        result.beforeCombination = candidate.amount
        result.amount = amount
        if let reason = row["reason"].string { result.reason = reason }
        if amount == .zero { result.outcome = .refused }
        return result
    }
}
