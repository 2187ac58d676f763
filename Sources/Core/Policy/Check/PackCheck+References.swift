import DMN

extension PackCheck {
    /// Everything that points at another part of the plan finds it there.
    mutating func checkReferences() {
        checkClauses()
        checkOrgans()
        checkKinds()
        for award in plan.awards {
            if award.measure != 0, plan.measure(award.measure) == nil {
                report(.unknown("\(award.measure)", .measure), at: award.places["measure"])
            }
            for (index, id) in award.assumptions.enumerated() where plan.assumption(id) == nil {
                expect(id, .assumption, at: award.places["assumptions", index])
            }
        }
    }

    /// Reports a reference that leads nowhere; an empty one was reported when it was read.
    private mutating func expect(_ id: String, _ list: Finding.List, at position: SourcePosition) {
        if !id.isEmpty { report(.unknown(id, list), at: position) }
    }

    private mutating func checkClauses() {
        var uses: [(id: String, position: SourcePosition)] = []
        uses += plan.goals.map { ($0.clause, $0.places["clause"]) }
        for measure in plan.measures {
            uses += [(measure.clause, measure.places["clause"]), (measure.section, measure.places["section"])]
            uses += measure.amounts.map { ($0.clause, $0.places["clause"]) }
        }
        uses += plan.safeguards.map { ($0.clause, $0.places["clause"]) }
        uses += plan.parameters.map { ($0.clause, $0.places["clause"]) }
        for award in plan.awards {
            uses.append((award.clause, award.places["clause"]))
            uses += award.versions.flatMap(\.amounts).map { ($0.clause, $0.places["clause"]) }
        }
        if let combination = plan.combination { uses.append((combination.clause, combination.places["clause"])) }
        for use in uses where plan.clauses[use.id] == nil { expect(use.id, .clause, at: use.position) }
    }

    private mutating func checkOrgans() {
        for organ in plan.organs {
            if let district = organ.district, !plan.districts.all.contains(where: { $0.name.isSame(as: district) }) {
                expect(district, .district, at: organ.places["district"])
            }
            for (index, id) in organ.members.enumerated() {
                guard let member = plan.organ(id) else {
                    expect(id, .organ, at: organ.places["members", index])
                    continue
                }
                if member.isGroup { report(.groupInGroup(id), at: organ.places["members", index]) }
            }
        }
        for measure in plan.measures {
            for (index, id) in measure.dutyHolders.enumerated() where plan.organ(id) == nil {
                expect(id, .organ, at: measure.places["duty_holders", index])
            }
        }
        for safeguard in plan.safeguards {
            if let lead = safeguard.lead, plan.organ(lead) == nil { expect(lead, .organ, at: safeguard.places["lead"]) }
            for (index, id) in safeguard.members.enumerated() where plan.organ(id) == nil {
                expect(id, .organ, at: safeguard.places["members", index])
            }
        }
    }

    private mutating func checkKinds() {
        for award in plan.awards {
            for (index, kind) in award.kinds.enumerated() where plan.recognition(kind) == nil {
                expect(kind, .recognition, at: award.places["kinds", index])
            }
        }
        for (index, group) in plan.exclusivePerYear.enumerated() {
            for kind in group where plan.recognition(kind) == nil {
                expect(kind, .recognition, at: plan.places["exclusive_per_year", index])
            }
        }
    }
}
