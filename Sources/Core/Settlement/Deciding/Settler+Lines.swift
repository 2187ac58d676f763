import Interchange
import Policy

extension Settler {
    /// The lines of reasons of a part's candidates: from what columns saw, where that is not all from the interpreter.
    ///
    /// - Parameter order: the runs of the candidates, one candidate's after the other's.
    /// - Throws: ``SettlementFault``.
    func lines(
        of list: CandidateList, _ runs: PartRuns, _ order: [Int32]
    ) throws(SettlementFault) -> [UInt8] {
        guard let explainer else { return [] }
        let texts = pool.all
        var writer = ReasonLines(explainer, facts, list, texts, runs)
        for place in list.indices {
            do throws(NotTold) {
                try writer.append(place, order[Int(list.starts[place])..<Int(list.starts[place + 1])])
            } catch {
                writer.append(line: line(of: try interpreted(list.candidate(at: place, texts))))
            }
        }
        return writer.bytes
    }

    /// A candidate with what the interpreter sees of its runs.
    private func interpreted(_ candidate: Candidate) throws(SettlementFault) -> Candidate {
        let award = pack.plan.awards[candidate.award]
        var runs: [Candidate.Run] = []
        for run in candidate.runs {
            runs.append(
                try self.run(
                    run.program, award, candidate.rule, candidate.organisation, recognition: run.recognition,
                    isTraced: true))
        }
        return candidate.with(runs)
    }

    /// The line of a candidate with what its evaluations saw.
    func line(of candidate: Candidate) -> [UInt8] {
        guard let explainer else { return [] }
        var writer = JSONWriter()
        ReasonsWriter(explainer, facts, isFull: true).write(candidate, to: &writer)
        return writer.bytes
    }
}
