import Civic
import DMN
import Exact

/// Writes a change into the files of a pack: what it names is found, and its bytes are replaced; all others stay.
///
/// Nothing is written before every wish was found; what stands in the way of each is told.
struct ChangeWriter {
    /// Bytes that take the place of others.
    struct Edit {
        let file: String
        let range: Range<Int>
        let bytes: [UInt8]
        /// The wish it fulfils.
        let item: PackChange.Item
    }

    /// Lines of a changed file that a wish wrote.
    struct Mark {
        let file: String
        let lines: ClosedRange<Int>
        let item: PackChange.Item
    }

    let source: PackSource
    let pack: Pack
    let change: PackChange
    private(set) var findings: [Finding] = []
    private(set) var values: [ChangedValue] = []
    private var edits: [Edit] = []
    private var tables: [String: [TableBytes]] = [:]
    private let planBytes: YAMLBytes

    init(_ change: PackChange, of source: PackSource, _ pack: Pack) {
        self.change = change
        self.source = source
        self.pack = pack
        planBytes = YAMLBytes(source.files[PlanReader.fileName] ?? [])
    }

    /// The files after the change, and which lines it wrote; nil, with ``findings``, where a wish cannot be fulfilled.
    mutating func written() -> (PackSource, [Mark])? {
        // Cells come first: an amount leaves those alone that are named.
        for item in change.items where item.isOfTable { fulfil(item) }
        for item in change.items where !item.isOfTable { fulfil(item) }
        let order = Dictionary(change.items.enumerated().map { ($1, $0) }) { first, _ in first }
        values.sort { order[$0.item] ?? 0 < order[$1.item] ?? 0 }
        checkOverlaps()
        guard findings.isEmpty else { return nil }
        var files = source.files
        var marks: [Mark] = []
        for (file, edits) in Dictionary(grouping: edits, by: \.file) {
            let (bytes, more) = ChangeWriter.splice(edits, into: source.files[file] ?? [], file)
            files[file] = bytes
            marks += more
        }
        return (
            PackSource(name: source.name, path: nil, files: files, vocabularies: source.vocabularies), marks
        )
    }

    mutating func report(_ fault: Finding.Fault, _ position: SourcePosition) {
        findings.append(Finding(fault, file: change.file, at: position))
    }

    mutating func add(_ value: ChangedValue) { values.append(value) }

    mutating func replace(_ range: Range<Int>, of file: String, with text: String, for item: PackChange.Item) {
        edits.append(Edit(file: file, range: range, bytes: Array(text.utf8), item: item))
    }

    /// Whether some wish writes into these bytes already.
    func isTaken(_ range: Range<Int>, of file: String) -> Bool {
        edits.contains { $0.file.isSame(as: file) && $0.range.overlaps(range) }
    }

    private mutating func fulfil(_ item: PackChange.Item) {
        switch item.wish {
        case .parameter(let name, let value): setParameter(name, value, item)
        case .amount(let award, let kind, let from, let yuan): setAmount(award, kind, from, yuan, item)
        case .version(let award, let from, let isEnabled): setVersion(award, from, isEnabled, item)
        case .cell(let table, let row, let column, let text): setCell(table, row, column, text, item)
        case .add(let table, let id, let before, let cells): addRow(table, id, before, cells, item)
        case .remove(let table, let row): removeRow(table, row, item)
        case .move(let table, let row, let before): moveRow(table, row, before, item)
        }
    }
}

extension PackChange.Item {
    fileprivate var isOfTable: Bool {
        switch wish {
        case .cell, .add, .remove, .move: true
        case .parameter, .amount, .version: false
        }
    }
}

// MARK: - The plan

extension ChangeWriter {
    private mutating func setParameter(_ name: String, _ value: Decimal128, _ item: PackChange.Item) {
        let what = Text(zh: "参数", en: "parameter")
        guard let parameter = pack.plan.parameter(name) else {
            return report(.notThere(name, what, among: pack.plan.parameters.map(\.name)), item.position)
        }
        guard parameter.value != value else { return report(.unchanged(name, "\(value)"), item.position) }
        write("\"\(value)\"", at: parameter.places["value"], item)
        add(
            ChangedValue(
                item: item, label: pack.label(ofParameter: name), before: "\(parameter.value)", after: "\(value)"))
    }

    private mutating func setVersion(_ id: String, _ from: CivilDay, _ isEnabled: Bool, _ item: PackChange.Item) {
        guard let award = award(id, item) else { return }
        let days = award.versions.map { "\($0.from)" }
        guard let version = award.versions.first(where: { $0.from == from }) else {
            return report(.notThere("\(from)", Text(zh: "版本", en: "version"), among: days), item.position)
        }
        guard version.isEnabled != isEnabled else {
            return report(.unchanged("\(id) \(from)", "\(isEnabled)"), item.position)
        }
        write("\(isEnabled)", at: version.places["enabled"], item)
        add(
            ChangedValue(
                item: item,
                label: Text(zh: "\(award.title.zh)，\(from) 起的版本", en: "\(award.title.en), the version from \(from)"),
                before: version.isEnabled ? "启用 enabled" : "停用 disabled",
                after: isEnabled ? "启用 enabled" : "停用 disabled"))
    }

    private mutating func setAmount(
        _ id: String, _ kind: String, _ from: CivilDay?, _ yuan: Int64, _ item: PackChange.Item
    ) {
        guard let award = award(id, item) else { return }
        let stated = award.versions.filter { version in
            version.amount(for: kind) != nil && (from.map { $0 == version.from } ?? version.isEnabled)
        }
        guard let version = stated.first, let amount = version.amount(for: kind) else {
            let what = from == nil ? Text(zh: "认定事项", en: "kind") : Text(zh: "有该事项的版本", en: "version for the kind")
            let known = from == nil ? award.kinds : award.versions.map { "\($0.from)" }
            return report(.notThere(from.map { "\($0)" } ?? kind, what, among: known), item.position)
        }
        guard stated.count == 1 else {
            return report(
                .ambiguous(kind, Text(zh: "启用的版本，须写 from", en: "versions; write from"), stated.count), item.position)
        }
        guard let old = amount.fixed ?? amount.ceiling else { return report(.amountNotStated(kind), item.position) }
        let before = "\(old.decimal)"
        guard before != "\(yuan)" else { return report(.unchanged(kind, "\(yuan)"), item.position) }
        write("\(yuan)", at: amount.places[amount.fixed == nil ? "ceiling_yuan" : "fixed_yuan"], item)
        setAmountCell(kind, before, "\(yuan)", of: version.decision, item)
        let label = pack.plan.recognition(kind)?.label ?? Text(zh: kind, en: kind)
        let nature =
            amount.fixed == nil ? Text(zh: "上限（元）", en: "ceiling (yuan)") : Text(zh: "金额（元）", en: "amount (yuan)")
        add(
            ChangedValue(
                item: item, label: Text(zh: "\(label.zh)\(nature.zh)", en: "\(label.en), \(nature.en)"),
                before: before, after: "\(yuan)"))
    }

    private mutating func award(_ id: String, _ item: PackChange.Item) -> Award? {
        if let award = pack.plan.award(id) { return award }
        report(.notThere(id, Text(zh: "补助", en: "award"), among: pack.plan.awards.map(\.id)), item.position)
        return nil
    }

    private mutating func write(_ text: String, at position: SourcePosition, _ item: PackChange.Item) {
        guard let range = planBytes.scalar(at: position) else {
            return report(.notEditable(PlanReader.fileName), item.position)
        }
        replace(range, of: PlanReader.fileName, with: text, for: item)
    }
}

// MARK: - Tables

extension ChangeWriter {
    /// The tables of a model, read once; nil, with a finding, where its bytes are none.
    mutating func tableBytes(of file: String, _ item: PackChange.Item) -> [TableBytes]? {
        if let known = tables[file] { return known }
        guard let read = try? TableBytes.read(source.files[file] ?? []) else {
            report(.notEditable(file), item.position)
            return nil
        }
        tables[file] = read
        return read
    }
}

// MARK: - Splicing

extension ChangeWriter {
    /// Two wishes for one place are none.
    private mutating func checkOverlaps() {
        for (place, edit) in edits.enumerated() {
            let other = edits[..<place].first { $0.file.isSame(as: edit.file) && $0.range.conflicts(with: edit.range) }
            guard let other else { continue }
            let (first, second) = [other.item.position, edit.item.position].sorted().pair
            report(.changedTwice(line: first.line), second)
        }
    }

    /// The file with its edits in place, and the lines they came to stand in.
    private static func splice(_ edits: [Edit], into old: [UInt8], _ file: String) -> ([UInt8], [Mark]) {
        var bytes: [UInt8] = []
        var marks: [Mark] = []
        var (place, line) = (0, 1)
        // Of insertions at one place the order of the wishes stays.
        let ordered = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for (_, edit) in ordered {
            let kept = old[place..<edit.range.lowerBound]
            bytes += kept
            line += kept.count { $0 == 0x0A }
            let last = line + edit.bytes.count { $0 == 0x0A }
            marks.append(Mark(file: file, lines: line...last, item: edit.item))
            bytes += edit.bytes
            line = last
            place = edit.range.upperBound
        }
        return (bytes + old[place...], marks)
    }
}

extension Range<Int> {
    /// Whether both take something of the same bytes; two insertions at one place do not.
    fileprivate func conflicts(with other: Range<Int>) -> Bool {
        if isEmpty || other.isEmpty {
            return isEmpty != other.isEmpty
                && (isEmpty ? other.containsInside(lowerBound) : containsInside(other.lowerBound))
        }
        return overlaps(other)
    }

    private func containsInside(_ place: Int) -> Bool { lowerBound < place && place < upperBound }
}

extension [SourcePosition] {
    fileprivate var pair: (SourcePosition, SourcePosition) { (first ?? .start, last ?? .start) }
}
