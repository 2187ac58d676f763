import DMN
import Exact

extension SectionReader {
    /// A change; what it does not wish to change it leaves out.
    mutating func change(_ node: YAMLNode) -> PackChange? {
        let part = Text(zh: "改动文件", en: "a change")
        let lists = ["parameters", "amounts", "versions", "cells", "rows"]
        guard let fields = fields(node, part, ["format", "title"], optional: lists) else { return nil }
        checkFormat(fields, PackChange.format)
        var items = parameterWishes(fields)
        items += list(fields, "amounts") { $0.amountWish($1) }
        items += list(fields, "versions") { $0.versionWish($1) }
        items += list(fields, "cells") { $0.cellWish($1) }
        items += list(fields, "rows") { $0.rowWish($1) }
        // A form that could not be read has been told of; only what is well-formed and empty is a change of nothing.
        if items.isEmpty, !findings.haveErrors { report(.changeOfNothing(lists), at: node.position) }
        return PackChange(title: text(fields, "title"), file: file, items: items)
    }

    private mutating func parameterWishes(_ fields: SectionFields) -> [PackChange.Item] {
        guard let node = present(fields, "parameters") else { return [] }
        guard case .map(let entries) = node.kind else {
            report(.kind("parameters", expected: Text(zh: "键值表", en: "a map")), at: node.position)
            return []
        }
        return entries.compactMap { entry in
            decimal(entry.value, entry.key).map { PackChange.Item(.parameter(entry.key, $0), at: entry.position) }
        }
    }

    private mutating func amountWish(_ node: YAMLNode) -> PackChange.Item? {
        let part = Text(zh: "金额改动", en: "the change of an amount")
        guard let fields = fields(node, part, ["award", "kind", "yuan"], optional: ["from"]) else { return nil }
        let (award, kind, from) = (string(fields, "award"), string(fields, "kind"), optionalDay(fields, "from"))
        // The read checks the range; whole yuan is what the plan states.
        guard optionalYuan(fields, "yuan") != nil, let node = fields.values["yuan"], let yuan = integer(node, "yuan")
        else {
            if let node = fields.values["yuan"], node.isNull { _ = integer(node, "yuan") }
            return nil
        }
        return PackChange.Item(.amount(award: award, kind: kind, from: from, yuan: yuan), at: fields.places.start)
    }

    private mutating func versionWish(_ node: YAMLNode) -> PackChange.Item? {
        let part = Text(zh: "版本启停", en: "the switching of a version")
        guard let fields = fields(node, part, ["award", "from", "enabled"]) else { return nil }
        let (award, isEnabled) = (string(fields, "award"), flag(fields, "enabled"))
        guard let from = fields.values["from"].flatMap({ day($0, "from") }) else { return nil }
        return PackChange.Item(.version(award: award, from: from, isEnabled: isEnabled), at: fields.places.start)
    }
}

// MARK: - Tables

extension SectionReader {
    private mutating func cellWish(_ node: YAMLNode) -> PackChange.Item? {
        let part = Text(zh: "单元格改动", en: "the change of a cell")
        let keys = ["model", "decision", "row", "column", "value"]
        guard let fields = fields(node, part, keys) else { return nil }
        let (table, column, text) = (table(fields), string(fields, "column"), string(fields, "value"))
        guard let row = row(fields, "row") else { return nil }
        return PackChange.Item(.cell(table, row, column: column, text: text), at: fields.places.start)
    }

    private mutating func rowWish(_ node: YAMLNode) -> PackChange.Item? {
        let part = Text(zh: "表行改动", en: "the change of a row")
        let optional = ["add", "remove", "move", "before", "cells"]
        guard let fields = fields(node, part, ["model", "decision"], optional: optional) else { return nil }
        let table = table(fields)
        let deeds = ["add", "remove", "move"].filter { fields.values[$0] != nil }
        guard deeds.count == 1, let deed = deeds.first else {
            report(.oneDeed(["add", "remove", "move"]), at: node.position)
            return nil
        }
        let allowed = deed == "add" ? ["before", "cells"] : deed == "move" ? ["before"] : []
        for key in ["before", "cells"] where fields.values[key] != nil && !allowed.contains(key) {
            report(.unknownKey(key, part: part, known: ["model", "decision", deed] + allowed), at: fields.places[key])
        }
        let before = present(fields, "before") == nil ? nil : row(fields, "before")
        switch deed {
        case "add":
            let wish = PackChange.Wish.add(table, id: string(fields, "add"), before: before, cells: cells(fields))
            return PackChange.Item(wish, at: fields.places.start)
        case "move":
            return row(fields, "move").map { .init(.move(table, $0, before: before), at: fields.places.start) }
        default: return row(fields, "remove").map { .init(.remove(table, $0), at: fields.places.start) }
        }
    }

    private mutating func table(_ fields: SectionFields) -> PackChange.Table {
        PackChange.Table(string(fields, "model"), string(fields, "decision"))
    }

    /// A row by its id, in quotes, or by its number.
    private mutating func row(_ fields: SectionFields, _ key: String) -> PackChange.Row? {
        guard let node = fields.values[key] else { return nil }
        if case .text = node.kind { return string(node, key).map { .id($0) } }
        guard let number = integer(node, key) else { return nil }
        guard let number = Int(exactly: number), number > 0 else {
            report(.outOfRange("\(number)", key: key), at: node.position)
            return nil
        }
        return .number(number)
    }

    private mutating func cells(_ fields: SectionFields) -> [PackChange.Cell] {
        guard let node = present(fields, "cells"), case .map(let entries) = node.kind else {
            report(.missingKey("cells", part: Text(zh: "增加的表行", en: "a row to be added")), at: fields.places.start)
            return []
        }
        return entries.compactMap { entry in
            string(entry.value, entry.key)
                .map { PackChange.Cell(column: entry.key, text: $0, position: entry.value.position) }
        }
    }
}
