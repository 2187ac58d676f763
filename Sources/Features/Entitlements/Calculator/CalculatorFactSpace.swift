import Civic
import Policy

/// Contracts and recognitions that a unit could have, as far as an award can tell them apart.
struct CalculatorFactSpace {
    let pack: Pack
    let award: Award
    let reads: AwardReads
    let missing: Set<CalculatorQuestion>

    /// The world with each set of facts that could be missing; the world itself where none is.
    func filled(_ world: CalculatorWorlds.World) -> [CalculatorWorlds.World] {
        if award.subject == .recognition {
            guard missing.contains(.recognitions) else { return [world] }
            return award.kinds.filter { pack.plan.recognition($0)?.isEnabled ?? false }.map { kind in
                var filled = world
                filled.answers.recognitions = [CalculatorAnswers.Recognition(kind: kind)]
                return filled
            }
        }
        let sold = missing.contains(.sold) ? trades : [world.sold]
        let bought = missing.contains(.bought) ? trades : [world.bought]
        return sold.flatMap { sold in
            bought.map { CalculatorWorlds.World(answers: world.answers, sold: sold, bought: $0) }
        }
    }

    /// Contracts of every sort alone, and all sorts together; the amounts are large, so that no threshold refuses them.
    private var trades: [[CalculatorAnswers.Trade]] {
        let kinds = reads.contract.contains("kind") ? CalculatorWords.contractKinds.map(\.key) : ["service"]
        let parties = reads.party.contains("kind") ? CalculatorWords.kinds.map(\.key) : ["enterprise"]
        let sizes = reads.party.contains("size") ? CalculatorWords.sizes.map(\.key) : ["medium"]
        let districts = pack.plan.districts
        let inside = districts.all.filter { reads.texts.contains($0.name) }.map(\.name)
        let places = reads.party.contains("district") ? inside + [districts.all.first?.name ?? "", ""] : [""]
        let large = Yuan(fen: 1_000_000_000_000)
        var single: [CalculatorAnswers.Trade] = []
        for kind in kinds {
            for party in parties {
                for size in sizes {
                    for place in places {
                        single.append(
                            CalculatorAnswers.Trade(
                                turnover: large, technologyAmount: large, taxExempt: large, kind: kind,
                                party: CalculatorAnswers.Party(kind: party, size: size, district: place)))
                    }
                }
            }
        }
        return single.count > 1 ? single.map { [$0] } + [single] : single.map { [$0] }
    }
}
