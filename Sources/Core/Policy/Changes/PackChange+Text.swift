import Exact

extension PackChange {
    /// The change as a file that reads back as the same change.
    package var bytes: [UInt8] {
        var text = "format: \(PackChange.format.inQuotes)\n"
        text += "title: {zh: \(title.zh.inQuotes), en: \(title.en.inQuotes)}\n"
        let wishes = items.map(\.wish)
        text += section("parameters", wishes) { wish in
            guard case .parameter(let name, let value) = wish else { return nil }
            return "  \(name.inQuotes): \("\(value)".inQuotes)\n"
        }
        text += section("amounts", wishes) { wish in
            guard case .amount(let award, let kind, let from, let yuan) = wish else { return nil }
            let day = from.map { ", from: \("\($0)".inQuotes)" } ?? ""
            return "  - {award: \(award.inQuotes), kind: \(kind.inQuotes)\(day), yuan: \(yuan)}\n"
        }
        text += section("versions", wishes) { wish in
            guard case .version(let award, let from, let isEnabled) = wish else { return nil }
            return "  - {award: \(award.inQuotes), from: \("\(from)".inQuotes), enabled: \(isEnabled)}\n"
        }
        text += section("cells", wishes) { wish in
            guard case .cell(let table, let row, let column, let value) = wish else { return nil }
            let place = "row: \(row.text), column: \(column.inQuotes), value: \(value.inQuotes)"
            return "  - {\(table.text), \(place)}\n"
        }
        text += section("rows", wishes) { $0.rowText }
        return Array(text.utf8)
    }

    private func section(_ name: String, _ wishes: [Wish], _ line: (Wish) -> String?) -> String {
        let lines = wishes.compactMap(line)
        return lines.isEmpty ? "" : "\(name):\n\(lines.joined())"
    }
}

extension PackChange.Wish {
    fileprivate var rowText: String? {
        switch self {
        case .parameter, .amount, .version, .cell: return nil
        case .remove(let table, let row): return "  - {\(table.text), remove: \(row.text)}\n"
        case .move(let table, let row, let before):
            return "  - {\(table.text), move: \(row.text)\(before.map { ", before: \($0.text)" } ?? "")}\n"
        case .add(let table, let id, let before, let cells):
            let texts = cells.map { "\($0.column.inQuotes): \($0.text.inQuotes)" }.joined(separator: ", ")
            let place = before.map { ", before: \($0.text)" } ?? ""
            return "  - {\(table.text), add: \(id.inQuotes)\(place), cells: {\(texts)}}\n"
        }
    }
}

extension PackChange.Table {
    fileprivate var text: String { "model: \(model.inQuotes), decision: \(decision.inQuotes)" }
}

extension PackChange.Row {
    fileprivate var text: String {
        switch self {
        case .id(let id): id.inQuotes
        case .number(let number): "\(number)"
        }
    }
}

extension String {
    /// The text in YAML's double quotes.
    fileprivate var inQuotes: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
