extension PackCheckTests {
    /// Edits of `plan.yaml` whose form is right and whose meaning is not.
    static let plans: [Breakage] = [
        Breakage("plan.id", "id: \"yunchuan-sample\"", "id: \"yunchuan\""),
        Breakage("plan.time-zone", "time_zone: \"Asia/Shanghai\"", "time_zone: \"北京\""),
        Breakage("plan.duplicate", "aliases: [\"云西\"]", "aliases: [\"云东\"]", marked: "\"云西区\", aliases: [\"云东\"]"),
        Breakage("plan.unknown-clauses", "clause: \"goals\"", "clause: \"goal\""),
        Breakage("plan.unknown-organs", "duty_holders: [\"science\", \"districts\"]", "duty_holders: [\"none\"]"),
        Breakage("measure.no-duty-holder", "duty_holders: [\"science\", \"districts\"]", "duty_holders: []"),
        Breakage("measure.amount", "kind: \"ceiling\", yuan: null", "kind: \"fixed\", yuan: null"),
        Breakage("goal.falls-back", "value: 4000000000", "value: 1"),
        Breakage("goal.target-years", "{year: 2026", "{year: 2024", marked: "{year: 2024, comparison: \"above"),
        Breakage("goal.target-missing", "value: 4000000000", "value: null", marked: "\"above\", value: null"),
        Breakage(
            "plan.unknown-recognitions", "[\"agency-gold\", \"agency-silver\"]\n\n", "[\"agency-gold\", \"x\"]\n\n",
            marked: "[\"agency-gold\", \"x\"]"),
        Breakage(
            "plan.exclusive-group", "[\"agency-gold\", \"agency-silver\"]\n\n", "[\"agency-gold\"]\n\n",
            marked: "- [\"agency-gold\"]"),
        Breakage("plan.platform-reason", "{code: \"not-in-force\"", "{code: \"not-now\"", marked: "reasons:\n  - {"),
        Breakage("plan.unknown-assumptions", "assumptions: [\"year-total\"]", "assumptions: [\"year\"]"),
        Breakage(
            "version.same-day", "from: \"2024-07-01\"\n        to: null\n        decision: \"fac", same, marked: second),
        Breakage("version.outside-period", "to: \"2024-06-30\"", "to: \"2030-06-30\""),
        Breakage("plan.period", "to: \"2024-06-30\"", "to: \"2023-12-31\""),
        Breakage("version.model", "\"combination.dmn#", "\"combine.dmn#"),
        Breakage("version.decision", "#Sale award\"", "#Sales award\""),
        Breakage("amount.differs", "fixed_yuan: 60000,", "fixed_yuan: 60001,"),
        Breakage("amount.differs", "ceiling_yuan: 800000}", "ceiling_yuan: 900000}"),
        Breakage(
            "version.fixed-and-ceiling", "fixed_yuan: null, ceiling_yuan: 800000", "fixed_yuan: 1, ceiling_yuan: 8"),
        Breakage("version.amounts", "{kind: \"joint-lab\", clause", "{kind: \"agency-gold\", clause", marked: joint),
        Breakage("award.reads", "reads: [\"purchases\"]", "reads: []"),
        Breakage("plan.unknown-measures", "measure: 4", "measure: 5"),
    ]

    private static let same = "from: \"2024-01-01\"\n        to: null\n        decision: \"fac"
    private static let second = "ceiling_yuan: null}\n      - from: \"2024-01-01\""
    private static let joint = "amounts:\n          - {kind: \"agency-gold\", clause: \"t3.lab"

    /// Edits of models.
    static let models: [Breakage] = [
        Breakage("model.unreadable", in: "trade.dmn", "</definitions>", "</definition>"),
        Breakage("model.import", in: "facilities.dmn", "namespace=\"urn:beizeng:facts:1\"", "namespace=\"urn:f\""),
        Breakage("model.knowledge-source", in: "trade.dmn", "name=\"t1.scale\"", "name=\"t1.scales\""),
        Breakage(
            "model.row-without-clause", in: "trade.dmn", "<text>t1.scale</text>", "<text> </text>"),
        Breakage("plan.unknown-clauses", in: "trade.dmn", "<text>t1.scale</text>", "<text>t1.none</text>"),
        Breakage("model.clause-differs", in: "facilities.dmn", "<text>\"t4.gold\"", "<text>\"t4.silver\""),
        Breakage("plan.unknown-reasons", in: "trade.dmn", "\"outside-city\"", "\"elsewhere\""),
        Breakage("model.outcome", in: "trade.dmn", "\"refused\"", "\"denied\""),
        Breakage("model.authority", in: "trade.dmn", "Authority href=\"#clause.t1", "Authority href=\"#clause.t0"),
        Breakage(
            "model.decision-without-clause", in: "trade.dmn", authority, "",
            marked: "<decision id=\"decision.sale-base\""),
        Breakage(
            "model.table-without-clauses", in: "trade.dmn", "annotation name=\"clause\"", "annotation name=\"c\"",
            marked: table),
        Breakage("model.type", in: "trade.dmn", "<typeRef>facts.tRate<", "<typeRef>facts.tDays<"),
        Breakage("model.input", in: "facilities.dmn", "name=\"recognition\"", "name=\"fact\""),
        Breakage(
            "expression.syntax", in: "trade.dmn", "min(Sale base, 1000000) * 0.02", "min(Sale base, 1000000 * 0.02"),
        Breakage("expression.unknown-name", in: "trade.dmn", "(Sale base - 5000000)", "(SaleBase - 5000000)"),
        Breakage("expression.clock", in: "trade.dmn", "(Sale base - 5000000) * 0.005", "today().year"),
        Breakage("expression.unit-mismatch", in: "trade.dmn", "base * parameters.p", "base + parameters.p"),
    ]

    private static let table = "<decisionTable id=\"decision.sale-scale.table\""
    private static let authority = """
            <authorityRequirement id="decision.sale-base.rests-on.1">
              <requiredAuthority href="#clause.t1.scale"/>
            </authorityRequirement>

        """

    /// Edits that leave the pack usable.
    static let thoughts: [Breakage] = [
        Breakage("plan.time-zone-unknown", "Asia/Shanghai", "Asia/Yunchuan"),
        Breakage("goal.year", "{year: 2026", "{year: 2027"),
        Breakage("goal.baseline-source", "source: \"虚构\"}", "source: null}"),
        Breakage("award.kind-off", "\"municipal\", aliases: [], enabled: true", off, marked: "kinds: [\"joint-lab\"]"),
        Breakage("plan.unverified", "status: \"plan\", note: null}", "status: \"unverified\", note: null}"),
        Breakage("plan.unverified", "status: \"plan\"\n", "status: \"unverified\"\n", marked: "status: \"unverified\""),
    ]

    private static let off = "\"municipal\", aliases: [], enabled: false"
}
