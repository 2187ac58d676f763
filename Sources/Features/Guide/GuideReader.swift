import Markup

/// Somebody who comes with a purpose, and the steps that lead there.
struct GuideReader: Sendable {
    /// A step, and the page it is done on.
    struct Step: Sendable {
        let text: Phrase
        let link: Link?

        init(_ text: Phrase, _ link: Link? = nil) {
            self.text = text
            self.link = link
        }
    }

    /// Who it is.
    let name: Phrase
    /// What they come for.
    let purpose: Phrase
    /// What they do, in order.
    let steps: [Step]

    /// Everybody the guide speaks to.
    static let all = [company, university, agency, citizen, auditor]
}

// MARK: - Who comes

extension GuideReader {
    private static let company = GuideReader(
        name: Phrase(zh: "企业", en: "A company"),
        purpose: Phrase(
            zh: "先看能享受什么，再核对登记，最后办理。", en: "See what you are due, check what is on record, then apply."),
        steps: [
            Step(
                Phrase(
                    zh: "通过政策测算了解可能享受的政策和依据的条款。测算不是承诺。",
                    en: "The calculator names measures and clauses; it promises nothing."),
                Link(GuideWords.calculator, to: "/calculator")),
            Step(
                Phrase(
                    zh: "按统一社会信用代码查询本单位的登记、认定。有误的，向登记部门提出更正，并附证明材料。",
                    en: "Look up what is on record under your credit code; ask the registrar to correct what is wrong."),
                Link(GuideWords.registry, to: "/registry")),
            Step(
                Phrase(
                    zh: "技术合同在签订后向认定登记机构登记；只有有效登记的合同计入测算和补助。",
                    en: "Have technology contracts registered: only registered ones count.")),
            Step(
                Phrase(zh: "收到决定后，用编号核验文书，并在期限内提出异议。", en: "Verify a decision by its number, and object in time."),
                Link(GuideWords.verify, to: "/verify")),
        ])

    private static let university = GuideReader(
        name: Phrase(zh: "高校院所", en: "A university or institute"),
        purpose: Phrase(
            zh: "登记成果，转化成果，核对应得的补助。", en: "Register results, transfer them, check what is due."),
        steps: [
            Step(
                Phrase(zh: "查看计划对高校院所的任务和责任单位。", en: "See the measures for universities and who is responsible."),
                Link(GuideWords.plan, to: "/plan")),
            Step(
                Phrase(
                    zh: "核对本单位的成果、专利、合同是否已经登记；批量登记使用登记部门提供的表格。",
                    en:
                        "Check that achievements, patents and contracts are on record; the registrar has a sheet for many at once."
                ),
                Link(GuideWords.registry, to: "/registry")),
            Step(
                Phrase(zh: "查看补助的计算规则，逐条对照条款。", en: "Read the rules by which awards are computed."),
                Link(GuideWords.awards, to: "/plan/awards")),
        ])

    private static let agency = GuideReader(
        name: Phrase(zh: "技术转移服务机构", en: "A technology transfer agency"),
        purpose: Phrase(
            zh: "备案后开展服务，促成的合同须登记才能计入业绩。", en: "Be filed; contracts you bring about count once registered."),
        steps: [
            Step(
                Phrase(zh: "查询本机构的备案信息和技术经纪人证书。", en: "Look up your filing and your brokers' certificates."),
                Link(GuideWords.registry, to: "/registry")),
            Step(
                Phrase(
                    zh: "促成的合同登记时注明本机构，否则不计入业绩。", en: "Have the agency named when a contract is registered.")),
            Step(
                Phrase(zh: "查看机构可享受的政策和依据。", en: "See which measures apply to agencies."),
                Link(GuideWords.awards, to: "/plan/awards")),
        ])

    private static let citizen = GuideReader(
        name: Phrase(zh: "公众：提出异议", en: "A citizen who objects"),
        purpose: Phrase(
            zh: "对公开的办理有异议的，先核验，再提出。", en: "Verify first, then object to what was published."),
        steps: [
            Step(
                Phrase(zh: "在办理记录中找到该次办理，记下编号。", en: "Find the act and note its number."),
                Link(GuideWords.acts, to: "/acts")),
            Step(
                Phrase(zh: "核验它是否真实、是否公开了内容。", en: "Verify that it is genuine."),
                Link(GuideWords.verify, to: "/verify")),
            Step(
                Phrase(
                    zh: "写明编号、理由、证据和联系方式，在公示期内送主办单位。",
                    en:
                        "Write the number, your reasons and evidence to the organising office within the notice period."
                )),
            Step(
                Phrase(
                    zh: "对答复不服的，可以依法申请行政复议或者提起行政诉讼。",
                    en: "Against the answer stand administrative reconsideration and the courts.")),
        ])

    private static let auditor = GuideReader(
        name: Phrase(zh: "审计：核验记录", en: "An auditor who verifies"),
        purpose: Phrase(
            zh: "不依赖本系统，证明记录没有改动。", en: "Show, without believing this system, that nothing was changed."),
        steps: [
            Step(
                Phrase(zh: "从公报或者函件取得日志公钥，不要只用本网站公布的。", en: "Get the log's key from elsewhere than this site."),
                Link(GuideWords.log, to: "/log")),
            Step(
                Phrase(
                    zh: "定期保存检查点；下次核验时核对新检查点续写旧检查点。", en: "Keep checkpoints, and check that new ones continue them."),
                Link(GuideWords.checkpoint, to: "/log/checkpoint")),
            Step(
                Phrase(
                    zh: "对抽中的事项索取案卷，在自己的电脑上核验。",
                    en: "Ask for dossiers of sampled cases and verify them on your own machine."),
                Link(GuideWords.verify, to: "/verify")),
            Step(
                Phrase(
                    zh: "在自己的电脑上运行见证，让日志无法出现两种历史。", en: "Run a witness, so that there cannot be two histories.")),
        ])
}
