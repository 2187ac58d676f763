import DMN

extension PackCheck {
    /// A word of the plan that must not stand twice, and where it stands.
    private typealias Use = (text: String, position: SourcePosition)

    /// Ids, codes and words: each is taken once in its list.
    mutating func checkNames() {
        checkUnique(Text(zh: "条款编号", en: "clause id"), plan.clauses.all.map { ($0.id, $0.places["id"]) })
        checkUnique(Text(zh: "区县名称", en: "district name"), districtWords)
        checkUnique(Text(zh: "责任单位编号", en: "organ id"), plan.organs.map { ($0.id, $0.places["id"]) })
        checkUnique(Text(zh: "责任单位名称", en: "organ name"), organWords)
        checkUnique(Text(zh: "目标编号", en: "goal id"), plan.goals.map { ($0.id, $0.places["id"]) })
        checkUnique(Text(zh: "任务序号", en: "measure"), plan.measures.map { ("\($0.number)", $0.places["number"]) })
        checkUnique(Text(zh: "保障措施编号", en: "safeguard id"), plan.safeguards.map { ($0.id, $0.places["id"]) })
        checkUnique(Text(zh: "参数名称", en: "parameter"), plan.parameters.map { ($0.name, $0.places["name"]) })
        checkUnique(Text(zh: "理由代码", en: "reason code"), plan.reasons.map { ($0.code, $0.places["code"]) })
        checkUnique(Text(zh: "认定事项名称", en: "recognition"), recognitionWords)
        checkUnique(Text(zh: "补助编号", en: "award id"), plan.awards.map { ($0.id, $0.places["id"]) })
        checkUnique(Text(zh: "补助所列认定事项", en: "recognition of an award"), awardKinds)
        checkUnique(Text(zh: "假设编号", en: "assumption id"), plan.assumptions.map { ($0.id, $0.places["id"]) })
        checkRuleNames()
    }

    private mutating func checkUnique(_ what: Text, _ uses: [Use]) {
        var first: [Word: SourcePosition] = [:]
        for use in uses where !use.text.isEmpty && use.text != "0" {
            if let taken = first[Word(use.text)] {
                report(.taken(use.text, what, line: taken.line), at: use.position)
            } else {
                first[Word(use.text)] = use.position
            }
        }
    }

    private var districtWords: [Use] {
        var uses: [Use] = []
        for district in plan.districts.all {
            uses.append((district.name, district.places["name"]))
            for (index, alias) in district.aliases.enumerated() {
                uses.append((alias, district.places["aliases", index]))
            }
        }
        uses.append((plan.districts.outside, plan.districts.outsidePlaces["word"]))
        for (index, alias) in plan.districts.outsideAliases.enumerated() {
            uses.append((alias, plan.districts.outsidePlaces["aliases", index]))
        }
        return uses
    }

    private var organWords: [Use] {
        plan.organs.flatMap { organ in
            [(organ.name.zh, organ.places["name"])]
                + organ.aliases.enumerated().map { ($0.element, organ.places["aliases", $0.offset]) }
        }
    }

    private var recognitionWords: [Use] {
        plan.recognitions.flatMap { recognition in
            let places = recognition.places
            return [(recognition.kind, places["kind"]), (recognition.label.zh, places["label"])]
                + recognition.aliases.enumerated().map { ($0.element, places["aliases", $0.offset]) }
        }
    }

    private var awardKinds: [Use] {
        plan.awards.flatMap { award in
            award.kinds.enumerated().map { ($0.element, award.places["kinds", $0.offset]) }
        }
    }

    /// A result is printed under the award's id or the recognition's kind, so no id may look like a kind.
    private mutating func checkRuleNames() {
        for award in plan.awards where award.subject == .unit && plan.recognition(award.id) != nil {
            report(.ruleNamedLikeKind(award.id), at: award.places["id"])
        }
    }
}
