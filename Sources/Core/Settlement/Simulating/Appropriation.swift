package import Civic
package import Policy

/// What is set aside for a year's awards, 预算指标: one pot, or several, each for some measures or awards.
package struct Appropriation: Hashable, Sendable {
    /// Money for some awards.
    package struct Pot: Hashable, Sendable {
        /// Names it in files.
        package let id: String
        /// What people call it.
        package let title: Text
        /// How much there is.
        package let amount: Yuan
        /// The measures whose awards it pays.
        package let measures: [Int]
        /// Awards it pays besides; with no measure either, it pays what no other pot does.
        package let awards: [String]
    }

    /// The version of the file that this reader knows.
    package static let format = "beizeng-appropriation/1"

    /// What people call it.
    package let title: Text
    /// Where the money is, in the order of the file.
    package let pots: [Pot]

    /// One pot for everything.
    package init(_ amount: Yuan) {
        title = Text(zh: "预算指标", en: "appropriation")
        pots = [
            Pot(id: "all", title: Text(zh: "全部补助", en: "all awards"), amount: amount, measures: [], awards: [])
        ]
    }

    init(title: Text, pots: [Pot]) {
        self.title = title
        self.pots = pots
    }
}

// MARK: - Choosing

extension Appropriation.Pot {
    /// Whether it pays what no other pot does.
    package var isForTheRest: Bool { measures.isEmpty && awards.isEmpty }
}

extension Appropriation {
    /// The place of the pot that pays an award; nil where none does.
    package func pot(for award: Award) -> Int? {
        let named = pots.firstIndex { pot in pot.awards.contains { $0.utf8.elementsEqual(award.id.utf8) } }
        return named ?? pots.firstIndex { $0.measures.contains(award.measure) }
            ?? pots.firstIndex(where: \.isForTheRest)
    }
}

// MARK: - Reading

extension Appropriation {
    /// The appropriation in `bytes`, YAML or a table (CSV), held against the plans it is for; nil, with findings, where it cannot be used.
    package static func read(_ bytes: [UInt8], file: String, for plans: [Plan]) -> (Appropriation?, [Finding]) {
        if AppropriationCSV.isTable(bytes) {
            var table = AppropriationCSV(file: file, for: plans)
            return (table.read(bytes), table.findings)
        }
        var reader = SectionReader(file)
        let appropriation = reader.root(of: bytes).flatMap { reader.appropriation($0, plans) }
        return (reader.findings.haveErrors ? nil : appropriation, reader.findings)
    }
}

extension SectionReader {
    fileprivate mutating func appropriation(_ node: YAMLNode, _ plans: [Plan]) -> Appropriation? {
        let part = Text(zh: "预算指标文件", en: "an appropriation")
        guard let fields = fields(node, part, ["format", "title", "pots"]) else { return nil }
        checkFormat(fields, Appropriation.format)
        var (measures, awards, ids): (Set<Int>, Set<String>, Set<String>) = ([], [], [])
        var hasRest = false
        let pots = list(fields, "pots") { reader, node in
            let pot = reader.pot(node, plans)
            guard let pot else { return pot }
            let isRest = pot.isForTheRest && hasRest
            let twice =
                pot.measures.map { !measures.insert($0).inserted } + pot.awards.map { !awards.insert($0).inserted }
            if isRest || twice.contains(true) || !ids.insert(pot.id).inserted {
                reader.report(.paidTwice, at: node.position)
            }
            hasRest = hasRest || pot.isForTheRest
            return pot
        }
        if pots.isEmpty, !findings.haveErrors { report(.noPot, at: node.position) }
        return Appropriation(title: text(fields, "title"), pots: pots)
    }

    private mutating func pot(_ node: YAMLNode, _ plans: [Plan]) -> Appropriation.Pot? {
        let part = Text(zh: "一笔指标", en: "a pot")
        guard let fields = fields(node, part, ["id", "title", "yuan"], optional: ["measures", "awards"]) else {
            return nil
        }
        let (id, title) = (id(fields, "id"), text(fields, "title"))
        let measures = list(fields, "measures") { reader, node in
            reader.integer(node, "measures").flatMap { number in
                let isKnown = plans.contains { $0.awards.contains { $0.measure == Int(number) } }
                if !isKnown { reader.report(.paysNothing("\(number)"), at: node.position) }
                return Int(exactly: number)
            }
        }
        let awards = list(fields, "awards") { reader, node in
            reader.string(node, "awards").map { id in
                if !plans.contains(where: { $0.award(id) != nil }) {
                    reader.report(.paysNothing(id), at: node.position)
                }
                return id
            }
        }
        guard let amount = optionalYuan(fields, "yuan") else {
            // A pot of null is none; the reader of whole numbers says so.
            if let node = fields.values["yuan"], node.isNull { _ = integer(node, "yuan") }
            return nil
        }
        return Appropriation.Pot(id: id, title: title, amount: amount, measures: measures, awards: awards)
    }
}

extension Finding.Fault {
    private static func error(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Finding.Fault(id: id, severity: .error, message: message, remedy: remedy)
    }

    /// A measure or award that there is not, or that pays nobody.
    static func paysNothing(_ name: String) -> Self {
        error(
            "appropriation.unknown",
            Text(zh: "没有任务或者补助“\(name)”，或者它不发补助", en: "“\(name)” is no measure or award that pays"),
            Text(zh: "请用 beizeng plan 核对编号", en: "Look it up with beizeng plan"))
    }

    /// Something that two pots pay.
    static let paidTwice = error(
        "appropriation.twice", Text(zh: "同一任务、补助、编号或者“其余全部”写了两笔", en: "two pots have one id, or pay the same"),
        Text(zh: "请并成一笔，或者分开写明", en: "Make one of them, or divide what they pay"))

    /// Nothing to pay from.
    static let noPot = error(
        "appropriation.empty", Text(zh: "没有写任何一笔指标", en: "there is no pot"),
        Text(zh: "请在 pots 里至少写一笔", en: "Write at least one under pots"))
}
