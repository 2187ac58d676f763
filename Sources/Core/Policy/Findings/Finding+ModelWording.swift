import Civic

// What the checks of models against the plan may have to say.
extension Finding.Fault {
    private static func error(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .error, message: message, remedy: remedy)
    }

    private static func warning(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .warning, message: message, remedy: remedy)
    }

    // MARK: Decisions

    /// The file of a decision is not in the pack.
    static func modelMissing(_ file: String, present: [String]) -> Self {
        let list = Text.list(present)
        return error(
            "version.model",
            Text(zh: "政策包里没有可用的 \(file)", en: "the pack has no readable \(file)"),
            Text(zh: "现有模型：\(list.zh)", en: "Its models are: \(list.en)"))
    }

    /// The model has no such decision.
    static func decisionMissing(_ reference: DecisionReference, present: [String]) -> Self {
        let list = Text.list(present)
        return error(
            "version.decision",
            Text(
                zh: "\(reference.file) 里没有决策“\(reference.decision)”",
                en: "\(reference.file) has no decision “\(reference.decision)”"),
            Text(zh: "其中的决策有：\(list.zh)", en: "Its decisions are: \(list.en)"))
    }

    /// An input, parameter or result of another type than the platform's.
    static func typeOf(_ name: String, expected: String, found: String) -> Self {
        let type = expected.hasPrefix("t") ? "facts.\(expected)" : expected
        return error(
            "model.type",
            Text(zh: "“\(name)”的类型应为 \(type)，现为 \(found)", en: "“\(name)” must be \(type), it is \(found)"),
            Text(zh: "请在模型里改正类型", en: "Change the type in the model"))
    }

    /// An input that the platform has nothing for.
    static func unknownInput(_ name: String, shared: [String] = []) -> Self {
        let known = Text.list(FactsVocabulary.inputs.map(\.key) + [FactsVocabulary.parameters] + shared)
        return error(
            "model.input",
            Text(zh: "没有可以提供给输入“\(name)”的数据", en: "there are no facts for the input “\(name)”"),
            Text(zh: "可用的输入有：\(known.zh)", en: "The inputs are: \(known.en)"))
    }

    /// An input that this kind of decision does not get.
    static func inputNotGiven(_ input: String, to reference: DecisionReference, given: Set<String>) -> Self {
        let list = Text.list(given.sorted())
        return error(
            "version.input",
            Text(
                zh: "“\(reference)”要用“\(input)”，此处不提供", en: "“\(reference)” needs “\(input)”, which is not given here"),
            Text(zh: "请核对决策的输入，此处提供的有：\(list.zh)", en: "Check the decision's inputs; given here are: \(list.en)"))
    }

    // MARK: Parameters

    /// A model names a parameter the plan does not have.
    static func unknownParameter(_ name: String) -> Self {
        error(
            "model.parameter",
            Text(zh: "plan.yaml 里没有参数“\(name)”", en: "plan.yaml has no parameter “\(name)”"),
            Text(zh: "请核对拼写，或者在 parameters 里补上", en: "Check its spelling, or add it to parameters"))
    }

    /// The input `parameters` has no type that names its parts.
    static let parametersUntyped = error(
        "model.parameters-type",
        Text(zh: "输入 parameters 没有写明各项名称和类型", en: "the input parameters has no type that names its parts"),
        Text(zh: "请在模型里定义 tParameters", en: "Define tParameters in the model"))

    /// A parameter without effect.
    static func unusedParameter(_ name: String) -> Self {
        warning(
            "plan.unused-parameter",
            Text(zh: "没有模型用到参数“\(name)”", en: "no model names the parameter “\(name)”"),
            Text(zh: "请核对模型，或者删去该参数", en: "Check the models, or remove it"))
    }

    // MARK: Clauses

    /// An authority that is no clause.
    static func sourceIsNoClause(_ name: String) -> Self {
        error(
            "model.knowledge-source",
            Text(zh: "依据“\(name)”不是条款编号", en: "the knowledge source “\(name)” is no clause id"),
            Text(zh: "请改用 plan.yaml 的条款编号作名称", en: "Name it after a clause of plan.yaml"))
    }

    /// A decision without an authority.
    static func decisionWithoutClause(_ decision: String) -> Self {
        error(
            "model.decision-without-clause",
            Text(zh: "决策“\(decision)”没有依据", en: "the decision “\(decision)” rests on no authority"),
            Text(zh: "请连到以条款编号命名的 knowledgeSource", en: "Connect it to a knowledge source named after a clause"))
    }

    /// A requirement that points at no authority.
    static func authorityMissing(_ reference: String) -> Self {
        error(
            "model.authority",
            Text(zh: "依据“\(reference)”不存在", en: "there is no authority “\(reference)”"),
            Text(zh: "请连到模型里的 knowledgeSource", en: "Connect the decision to a knowledge source of the model"))
    }

    /// A table without the annotation column.
    static func tableWithoutClauses(_ element: String) -> Self {
        error(
            "model.table-without-clauses",
            Text(zh: "“\(element)”的决策表没有 clause 注释列", en: "the table of “\(element)” has no annotation column clause"),
            Text(zh: "请加上该列，逐行写条款编号", en: "Add it and cite a clause in every row"))
    }

    /// A row that cites nothing.
    static func rowWithoutClause(_ row: Int, of element: String) -> Self {
        error(
            "model.row-without-clause",
            Text(zh: "“\(element)”第 \(row) 行没有写条款", en: "row \(row) of “\(element)” cites no clause"),
            Text(zh: "请在 clause 列写条款编号", en: "Write the clause's id in the column clause"))
    }

    /// A row gives another clause than it cites.
    static func clauseDiffers(_ clause: String, cited: [String]) -> Self {
        let list = cited.joined(separator: " ")
        return error(
            "model.clause-differs",
            Text(
                zh: "输出的条款“\(clause)”与注释列的“\(list)”不同",
                en: "the row gives the clause “\(clause)” but cites “\(list)”"),
            Text(zh: "请改成一致", en: "Make them the same"))
    }

    /// An outcome that no result may have.
    static func unknownOutcome(_ outcome: String, allowed: [String]) -> Self {
        let list = Text.list(allowed)
        return error(
            "model.outcome",
            Text(zh: "结论不能是“\(outcome)”", en: "“\(outcome)” is no outcome"),
            Text(zh: "可用的有：\(list.zh)", en: "Use one of: \(list.en)"))
    }

    // MARK: Competition

    /// An amount that hangs on where the other party sits.
    static func dependsOnPlace(_ award: String, decision: String, clauses: [String]) -> Self {
        let list = Text.list(clauses)
        return warning(
            "model.depends-on-place",
            Text(
                zh: "补助“\(award)”（条款 \(list.zh)）在“\(decision)”中以合同相对方所在地为条件",
                en: "the award “\(award)” (clause \(list.en)) depends on the other party's place in “\(decision)”"),
            Text(
                zh: "请进行公平竞争审查，并把结论记入 legality 的 fair_competition_review",
                en: "Have it reviewed for fair competition and record the result in fair_competition_review"))
    }

    // MARK: Amounts

    /// The model has no answer for a kind.
    static func noAnswer(_ kind: String, _ decision: DecisionReference) -> Self {
        error(
            "amount.no-answer",
            Text(zh: "“\(decision)”对“\(kind)”没有结果", en: "“\(decision)” has no answer for “\(kind)”"),
            Text(zh: "请在决策表里加上该事项的一行", en: "Add a row for it to the table"))
    }

    /// The model gives parts of a fen.
    static func notWholeFen(_ number: String, _ kind: String, _ decision: DecisionReference) -> Self {
        error(
            "amount.fen",
            Text(
                zh: "“\(decision)”对“\(kind)”给出 \(number) 元，不足一分的没有取舍",
                en: "“\(decision)” gives \(number) yuan for “\(kind)”, which is not whole fen"),
            Text(zh: "请在模型里写明舍入", en: "Round in the model"))
    }

    /// Plan and model differ in the amount.
    static func amountDiffers(_ kind: String, plan: Yuan, model: Yuan, _ decision: DecisionReference) -> Self {
        error(
            "amount.differs",
            Text(
                zh: "“\(kind)”：plan.yaml 为 \(plan)，“\(decision)”算得 \(model)",
                en: "“\(kind)”: plan.yaml has \(plan.decimal) yuan, “\(decision)” gives \(model.decimal)"),
            Text(zh: "请核对原文，把两处改成一致", en: "Look at the text of the plan and make both the same"))
    }

    /// The model gives another outcome than an amount of this nature has.
    static func outcomeDiffers(
        _ kind: String, expected: String, found: String, _ decision: DecisionReference
    ) -> Self {
        error(
            "amount.outcome",
            Text(
                zh: "“\(kind)”尚未核定时，“\(decision)”的结论应为 \(expected)，现为 \(found)",
                en: "“\(kind)” not yet approved: “\(decision)” must answer \(expected), it answers \(found)"),
            Text(
                zh: "定额用 fixed_yuan 和 granted，上限用 ceiling_yuan 和 assumed",
                en: "A fixed amount is granted, a ceiling assumed"))
    }

    /// The model cites another clause than the plan.
    static func clauseOfAmountDiffers(
        _ amount: Award.Version.Amount, _ clause: String, _ decision: DecisionReference
    ) -> Self {
        error(
            "amount.clause",
            Text(
                zh: "“\(amount.kind)”：plan.yaml 的条款为 \(amount.clause)，“\(decision)”给出 \(clause)",
                en: "“\(amount.kind)”: plan.yaml cites \(amount.clause), “\(decision)” gives \(clause)"),
            Text(zh: "请改成一致", en: "Make them the same"))
    }
}
