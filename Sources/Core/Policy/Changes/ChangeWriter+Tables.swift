import DMN
import Exact

// Cells and rows. Those of the model tell what they are, those of the bytes where they stand.
extension ChangeWriter {
    /// A table as the model has it, and where it stands.
    struct Found {
        let file: String
        let table: DecisionTable
        let bytes: TableBytes
    }

    /// A column of a table.
    enum Column {
        case input(Int)
        case output(Int)
        case annotation(Int)
    }

    // MARK: Wishes

    mutating func setCell(
        _ named: PackChange.Table, _ row: PackChange.Row, _ column: String, _ text: String, _ item: PackChange.Item
    ) {
        guard let found = table(named, item), let place = place(of: row, in: found, item),
            let column = self.column(column, of: found.table, at: item.position)
        else { return }
        let rule = found.table.rules[place]
        let before = column.text(in: rule)
        guard before.trimmedXML != text.trimmedXML else {
            return report(.unchanged(column.name(in: found.table), before.trimmedXML), item.position)
        }
        guard let cell = column.cell(in: found.bytes.rows[place]) else {
            return report(.notEditable(found.file), item.position)
        }
        write(text, to: cell, of: found.file, item)
        let (row, name) = (rule.id ?? "\(place + 1)", column.name(in: found.table))
        add(
            ChangedValue(
                item: item,
                label: Text(zh: "\(named.decision)，行 \(row)，\(name)", en: "\(named.decision), row \(row), \(name)"),
                before: before.trimmedXML, after: text))
    }

    /// Changes the one cell that holds the amount for a kind, in the decision or those it rests on.
    mutating func setAmountCell(
        _ kind: String, _ before: String, _ after: String, of decision: DecisionReference, _ item: PackChange.Item
    ) {
        guard let model = pack.model(for: decision), let tables = tableBytes(of: decision.file, item),
            let place = model.program.place(named: decision.decision)
        else { return report(.notEditable(decision.file), item.position) }
        let names = model.program.order(for: [place]).map { model.program.steps[$0].name }
        var cells: [TableBytes.Cell] = []
        for name in names {
            let known = model.definitions.element(named: name)?.logic?.tables ?? []
            for (table, bytes) in zip(known, tables.filter { $0.element.isSame(as: name) }) {
                for (rule, row) in zip(table.rules, bytes.rows)
                where rule.inputEntries.contains(where: { $0.text.content.trimmedXML == "\"\(kind)\"" }) {
                    for (entry, cell) in zip(rule.outputEntries, row.outputs)
                    where Decimal128(entry.text.content.trimmedXML).map({ "\($0)" }) == before {
                        if let cell { cells.append(cell) }
                    }
                }
            }
        }
        // A cell that the change names itself is the author's business.
        if cells.contains(where: { isTaken($0.text, of: decision.file) }) { return }
        guard cells.count == 1, let cell = cells.first else {
            let isNamed = change.items.contains { $0.model.map { $0.isSame(as: decision.file) } ?? false }
            if !isNamed { report(.amountHasNoCell(kind, cells.count, decision.file), item.position) }
            return
        }
        write(after, to: cell, of: decision.file, item)
    }

    mutating func removeRow(_ named: PackChange.Table, _ row: PackChange.Row, _ item: PackChange.Item) {
        guard let found = table(named, item), let place = place(of: row, in: found, item) else { return }
        replace(withSpace(found.bytes.rows[place].range, in: found.file), of: found.file, with: "", for: item)
        let name = found.table.rules[place].id ?? "\(place + 1)"
        add(
            ChangedValue(
                item: item, label: Text(zh: "\(named.decision)，删去行 \(name)", en: "\(named.decision), row \(name) goes"),
                before: words(of: found.table.rules[place]), after: ""))
    }

    mutating func moveRow(
        _ named: PackChange.Table, _ row: PackChange.Row, _ before: PackChange.Row?, _ item: PackChange.Item
    ) {
        guard let found = table(named, item), let place = place(of: row, in: found, item) else { return }
        var target = found.table.rules.count
        if let before {
            guard let other = self.place(of: before, in: found, item) else { return }
            target = other
        }
        let name = found.table.rules[place].id ?? "\(place + 1)"
        guard target != place, target != place + 1 else { return report(.movedNowhere(name), item.position) }
        let range = withSpace(found.bytes.rows[place].range, in: found.file)
        let bytes = (source.files[found.file] ?? [])[range]
        replace(range, of: found.file, with: "", for: item)
        insert(String(decoding: bytes, as: UTF8.self), at: target, of: found, item)
        add(
            ChangedValue(
                item: item,
                label: Text(zh: "\(named.decision)，移动行 \(name)", en: "\(named.decision), row \(name) moves"),
                before: "第 \(place + 1) 行 row \(place + 1)",
                after: "第 \(target > place ? target : target + 1) 行 row \(target > place ? target : target + 1)"))
    }

    mutating func addRow(
        _ named: PackChange.Table, _ id: String, _ before: PackChange.Row?, _ cells: [PackChange.Cell],
        _ item: PackChange.Item
    ) {
        guard let found = table(named, item) else { return }
        if found.table.rules.contains(where: { $0.id.map { $0.isSame(as: id) } ?? false }) {
            return report(.unchanged(id, "add"), item.position)
        }
        var target = found.table.rules.count
        if let before {
            guard let other = place(of: before, in: found, item) else { return }
            target = other
        }
        guard let texts = texts(of: cells, in: found.table, item) else { return }
        insert(bytes(of: texts, id, in: found), at: target, of: found, item)
        add(
            ChangedValue(
                item: item, label: Text(zh: "\(named.decision)，增加行 \(id)", en: "\(named.decision), row \(id) is added"),
                before: "", after: (texts.inputs + ["→"] + texts.outputs).joined(separator: " ")))
    }

    // MARK: Finding

    private mutating func table(_ named: PackChange.Table, _ item: PackChange.Item) -> Found? {
        let files = pack.models.map(\.file)
        guard let model = pack.model(named.model) else {
            report(.notThere(named.model, Text(zh: "模型", en: "model"), among: files), item.position)
            return nil
        }
        let elements = model.definitions.drgElements.filter { $0.logic != nil }
        guard let element = elements.first(where: { $0.name.isSame(as: named.decision) }) else {
            let what = Text(zh: "决策", en: "decision")
            report(.notThere(named.decision, what, among: elements.map(\.name)), item.position)
            return nil
        }
        let tables = element.logic?.tables ?? []
        guard let table = tables.first else {
            report(.noTable(named.decision), item.position)
            return nil
        }
        guard tables.count == 1 else {
            report(.ambiguous(named.decision, Text(zh: "决策表", en: "tables"), tables.count), item.position)
            return nil
        }
        guard let bytes = tableBytes(of: named.model, item) else { return nil }
        let found = bytes.first { $0.element.isSame(as: element.name) && $0.rows.count == table.rules.count }
        guard let found else {
            report(.notEditable(named.model), item.position)
            return nil
        }
        return Found(file: named.model, table: table, bytes: found)
    }

    private mutating func place(of row: PackChange.Row, in found: Found, _ item: PackChange.Item) -> Int? {
        let rules = found.table.rules
        let what = Text(zh: "行", en: "row")
        switch row {
        case .number(let number):
            if rules.indices.contains(number - 1) { return number - 1 }
            report(.notThere("\(number)", what, among: rules.indices.map { "\($0 + 1)" }), item.position)
        case .id(let id):
            if let place = rules.firstIndex(where: { $0.id.map { $0.isSame(as: id) } ?? false }) { return place }
            report(.notThere(id, what, among: rules.compactMap(\.id)), item.position)
        }
        return nil
    }

    private mutating func column(_ name: String, of table: DecisionTable, at position: SourcePosition) -> Column? {
        let columns = ChangeWriter.columns(of: table)
        let named = columns.filter { $0.names.contains { $0.isSame(as: name) } }
        // A remark that is called like a result does not stand in its way.
        let deciding = named.filter { if case .annotation = $0.column { false } else { true } }
        let matches = deciding.isEmpty ? named : deciding
        guard let match = matches.first else {
            let known = columns.compactMap(\.names.first)
            report(.notThere(name, Text(zh: "列", en: "column"), among: known), position)
            return nil
        }
        guard matches.count == 1 else {
            report(.ambiguous(name, Text(zh: "列", en: "columns"), matches.count), position)
            return nil
        }
        return match.column
    }

    private static func columns(of table: DecisionTable) -> [(column: Column, names: [String])] {
        table.inputs.enumerated().map {
            (.input($0), [$1.label, $1.expression.text.content.trimmedXML].compactMap(\.self))
        }
            + table.outputs.enumerated().map { (.output($0), [$1.name, $1.label].compactMap(\.self)) }
            + table.annotations.enumerated().map { (.annotation($0), [$1.name]) }
    }

    // MARK: Writing

    private mutating func write(_ text: String, to cell: TableBytes.Cell, of file: String, _ item: PackChange.Item) {
        if let content = cell.content {
            replace(content, of: file, with: text.escapedXML, for: item)
        } else {
            let tag = String(decoding: (source.files[file] ?? [])[cell.text], as: UTF8.self)
            let name = tag.dropFirst().prefix { $0 != " " && $0 != "/" && $0 != ">" }
            replace(cell.text, of: file, with: "<\(name)>\(text.escapedXML)</\(name)>", for: item)
        }
    }

    private mutating func insert(_ text: String, at target: Int, of found: Found, _ item: PackChange.Item) {
        let rows = found.bytes.rows
        let end =
            rows.indices.contains(target)
            ? rows[target].range.lowerBound : rows.last?.range.upperBound ?? found.bytes.end
        // Before a row the white space in front of it is its own.
        let place = rows.indices.contains(target) ? withSpace(end..<end, in: found.file).lowerBound : end
        replace(place..<place, of: found.file, with: text, for: item)
    }

    /// A range with the white space in front of it.
    private func withSpace(_ range: Range<Int>, in file: String) -> Range<Int> {
        let bytes = source.files[file] ?? []
        var start = range.lowerBound
        while start > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[start - 1]) { start -= 1 }
        return start..<range.upperBound
    }

    /// The texts of a new row: tests that are left out hold for anything, results may not be left out.
    private mutating func texts(
        of cells: [PackChange.Cell], in table: DecisionTable, _ item: PackChange.Item
    ) -> (inputs: [String], outputs: [String], annotations: [String])? {
        var inputs = Array(repeating: "-", count: table.inputs.count)
        var outputs = Array(repeating: String?.none, count: table.outputs.count)
        var annotations = Array(repeating: "", count: table.annotations.count)
        let known = findings.count
        for cell in cells {
            switch column(cell.column, of: table, at: cell.position) {
            case .input(let place): inputs[place] = cell.text
            case .output(let place): outputs[place] = cell.text
            case .annotation(let place): annotations[place] = cell.text
            case nil: continue
            }
        }
        for (place, output) in outputs.enumerated() where output == nil {
            report(
                .rowWithoutOutput(table.outputs[place].name ?? table.outputs[place].label ?? "\(place + 1)"),
                item.position)
        }
        // A column called clause may stand among the results and the remarks; the result is then the remark's too.
        for (place, annotation) in table.annotations.enumerated() where annotations[place].isEmpty {
            let output = table.outputs.firstIndex { $0.name.map { $0.isSame(as: annotation.name) } ?? false }
            if let output, let text = outputs[output] { annotations[place] = text.unquoted }
        }
        return findings.count == known ? (inputs, outputs.compactMap(\.self), annotations) : nil
    }

    private func bytes(
        of texts: (inputs: [String], outputs: [String], annotations: [String]), _ id: String, in found: Found
    ) -> String {
        let (prefix, first) = (found.bytes.prefix, found.bytes.rows.first?.range)
        let bytes = source.files[found.file] ?? []
        let space = first.map {
            String(decoding: bytes[withSpace($0, in: found.file).lowerBound..<$0.lowerBound], as: UTF8.self)
        }
        let margin = space.map { $0.contains("\n") ? $0 : "\n      " } ?? "\n      "
        let indent = "\n" + (margin.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
        var text = "\(indent)<\(prefix)rule id=\"\(id.escapedXML.replacing("\"", with: "&quot;"))\">"
        for (element, part, entries) in [("inputEntry", "in", texts.inputs), ("outputEntry", "out", texts.outputs)] {
            for (place, entry) in entries.enumerated() {
                text +=
                    "\(indent)  <\(prefix)\(element) id=\"\(id.escapedXML.replacing("\"", with: "&quot;")).\(part).\(place + 1)\">"
                text +=
                    "\(indent)    <\(prefix)text>\(entry.escapedXML)</\(prefix)text>\(indent)  </\(prefix)\(element)>"
            }
        }
        for entry in texts.annotations {
            text += "\(indent)  <\(prefix)annotationEntry>"
            text +=
                "\(indent)    <\(prefix)text>\(entry.escapedXML)</\(prefix)text>\(indent)  </\(prefix)annotationEntry>"
        }
        return text + "\(indent)</\(prefix)rule>"
    }

    private func words(of rule: DecisionTable.Rule) -> String {
        (rule.inputEntries.map(\.text.content) + ["→"] + rule.outputEntries.map(\.text.content))
            .map(\.trimmedXML).joined(separator: " ")
    }
}

// MARK: - Columns

extension ChangeWriter.Column {
    func text(in rule: DecisionTable.Rule) -> String {
        switch self {
        case .input(let place): rule.inputEntries.indices.contains(place) ? rule.inputEntries[place].text.content : ""
        case .output(let place):
            rule.outputEntries.indices.contains(place) ? rule.outputEntries[place].text.content : ""
        case .annotation(let place):
            rule.annotationEntries.indices.contains(place) ? rule.annotationEntries[place].content : ""
        }
    }

    func name(in table: DecisionTable) -> String {
        switch self {
        case .input(let place): table.inputs[place].label ?? table.inputs[place].expression.text.content.trimmedXML
        case .output(let place): table.outputs[place].label ?? table.outputs[place].name ?? ""
        case .annotation(let place): table.annotations[place].name
        }
    }

    func cell(in row: TableBytes.Row) -> TableBytes.Cell? {
        switch self {
        case .input(let place): row.inputs.indices.contains(place) ? row.inputs[place] : nil
        case .output(let place): row.outputs.indices.contains(place) ? row.outputs[place] : nil
        case .annotation(let place): row.annotations.indices.contains(place) ? row.annotations[place] : nil
        }
    }
}

extension PackChange.Item {
    /// The model whose table it changes.
    fileprivate var model: String? {
        switch wish {
        case .cell(let table, _, _, _), .add(let table, _, _, _), .remove(let table, _), .move(let table, _, _):
            table.model
        case .parameter, .amount, .version: nil
        }
    }
}

extension String {
    /// The text without white space around it.
    fileprivate var trimmedXML: String {
        let start = utf8.firstIndex { $0 > 0x20 } ?? utf8.endIndex
        let end = utf8.lastIndex { $0 > 0x20 }.map { utf8.index(after: $0) } ?? start
        return String(self[start..<end])
    }

    /// The text as it stands in an element or attribute.
    fileprivate var escapedXML: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// A FEEL text in quotes without them.
    fileprivate var unquoted: String {
        let text = trimmedXML
        return text.utf8.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
            ? String(text.dropFirst().dropLast()) : text
    }
}
