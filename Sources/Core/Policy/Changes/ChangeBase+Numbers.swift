import DMN
import Exact

/// A pack with other numbers and nothing else otherwise.
package struct ChangedNumbers: Sendable {
    /// The pack.
    package let pack: Pack
    /// What was changed, in the order of the change.
    package let values: [ChangedValue]
    /// What the check says of numbers and did not say before; no error among it.
    package let warnings: [Finding]
    /// The numbers of the awards that can pay otherwise; of all others every result is as it was.
    package let awards: Set<Int>
}

extension ChangeBase {
    /// The pack after a change that sets parameters and amounts alone; nil for one that sets anything else.
    ///
    /// The plan is not read again, models that say no amount anew stay compiled, and of the check only that runs which a
    /// number can fail: amounts against models, whole fen, and all that is said of the tables of a model written anew.
    /// ``changed(by:)`` gives the same pack after the whole check.
    ///
    /// - Throws: ``ChangeFault``, as ``changed(by:)``.
    package func changed(numbersBy change: PackChange) throws(ChangeFault) -> ChangedNumbers? {
        guard change.items.allSatisfy(\.wish.isOfNumber) else { return nil }
        var writer = ChangeWriter(change, of: source, pack)
        let written = writer.written()
        guard change.faults.isEmpty, let (files, marks) = written else {
            throw ChangeFault(findings: (change.faults + writer.findings).inOrder)
        }
        let plan = pack.plan.setting(change.items.map(\.wish))
        let (changed, models, reading) = pack.written(anew: files, plan)
        let found = reading + PackCheck.findings(ofNumbersIn: changed, models)
        let news = self.news(found, marks, change)
        guard !news.haveErrors else { throw ChangeFault(findings: news.filter(\.isError)) }
        return ChangedNumbers(
            pack: changed, values: writer.values, warnings: news, awards: awards(of: models, change.items))
    }

    /// The numbers that can be set by themselves: amounts that stand in no cell, or in several, are none of them.
    package var numbers: [PackNumber] {
        pack.numbers.filter { number in
            guard let wish = number.wish(for: number.value == 0 ? 1 : 0) else { return false }
            let change = PackChange(title: number.label, file: "", items: [PackChange.Item(wish)])
            var writer = ChangeWriter(change, of: source, pack)
            return writer.written() != nil
        }
    }

    /// The awards that what is changed can touch: those whose decisions ask for a parameter, and all that a model
    /// written anew decides.
    private func awards(of models: Set<String>, _ items: [PackChange.Item]) -> Set<Int> {
        let names = items.compactMap { item in
            if case .parameter(let name, _) = item.wish { name } else { nil }
        }
        return Set(
            pack.plan.awards.indices.filter { place in
                let award = pack.plan.awards[place]
                if award.versions.contains(where: { models.contains($0.decision.file) }) { return true }
                guard !names.isEmpty else { return false }
                let reads = AwardParameters(of: award, in: pack)
                return names.contains { reads.contains($0) }
            })
    }
}

extension PackChange.Wish {
    /// Whether it sets a parameter or an amount.
    package var isOfNumber: Bool {
        switch self {
        case .parameter, .amount: true
        case .version, .cell, .add, .remove, .move: false
        }
    }
}

// MARK: - The plan

extension Plan {
    /// The plan with what wishes for numbers say in it.
    func setting(_ wishes: [PackChange.Wish]) -> Plan {
        var plan = self
        for wish in wishes {
            switch wish {
            case .parameter(let name, let value):
                for place in plan.parameters.indices where plan.parameters[place].name.isSame(as: name) {
                    plan.parameters[place].value = value
                }
            case .amount(let id, let kind, let from, let yuan):
                for award in plan.awards.indices where plan.awards[award].id.isSame(as: id) {
                    for version in plan.awards[award].versions.indices {
                        let known = plan.awards[award].versions[version]
                        guard from.map({ $0 == known.from }) ?? known.isEnabled else { continue }
                        plan.awards[award].versions[version].set(kind, toYuan: yuan)
                    }
                }
            case .version, .cell, .add, .remove, .move: break
            }
        }
        return plan
    }
}
