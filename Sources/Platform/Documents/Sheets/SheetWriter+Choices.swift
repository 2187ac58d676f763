import CLibXLSXWriter

// MARK: - Lists to choose from, and hints

extension SheetWriter {
    /// The most characters that a cell's own list may have, commas included.
    private static let listLimit = 255

    /// Gives the cells below the heading, down to a row counted from 0, their lists and hints.
    func addChoices(to workbook: UnsafeMutablePointer<lxw_workbook>, through last: UInt32) throws(SheetFault) {
        guard last >= 1 else { return }
        let long = columns.indices.filter { !columns[$0].choices.isEmpty && !SheetWriter.fitsCell(columns[$0].choices) }
        try writeLists(long.map { columns[$0].choices }, to: workbook)
        for (place, column) in columns.enumerated() where !column.choices.isEmpty || column.hint != nil {
            let list = long.firstIndex(of: place).map { SheetWriter.listRange(column.choices.count, list: $0) }
            try validate(column, place: place, through: last, list: list)
        }
    }

    /// Whether choices can stand in the cell's own list, where commas divide them.
    private static func fitsCell(_ choices: [String]) -> Bool {
        let length = choices.reduce(choices.count - 1) { $0 + $1.utf16.count }
        return length <= listLimit
            && choices.allSatisfy { choice in
                !choice.isEmpty && choice.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: ",") }
                    && choice.utf8.first != UInt8(ascii: "=") && choice.utf8.first != 0x20 && choice.utf8.last != 0x20
            }
    }

    /// Where a list stands on the hidden sheet.
    private static func listRange(_ count: Int, list: Int) -> String {
        let letters = SheetPlace.letters(of: list)
        return "='\(SheetWriter.listSheet)'!$\(letters)$1:$\(letters)$\(count)"
    }

    /// Writes lists side by side onto the hidden sheet.
    private func writeLists(
        _ lists: [[String]], to workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(SheetFault) {
        guard !lists.isEmpty else { return }
        let sheet = try SheetWriter.addSheet(SheetWriter.listSheet, to: workbook)
        let length = lists.map(\.count).max() ?? 0
        guard length <= SheetPlace.rows else { throw SheetFault(.badSetting("选项超过 \(SheetPlace.rows) 个")) }
        for row in 0..<length {
            for (column, list) in lists.enumerated() where row < list.count && !list[row].isEmpty {
                let text = SheetText.encode(list[row])
                let code = worksheet_write_string(sheet, UInt32(row), UInt16(column), text, formats.text)
                guard code == LXW_NO_ERROR else { throw SheetFault(.badSetting("选项“\(list[row].prefix(40))”不能写入")) }
            }
        }
        worksheet_hide(sheet)
    }

    private func validate(
        _ column: SheetColumn, place: Int, through last: UInt32, list: String?
    ) throws(SheetFault) {
        var texts = CTexts()
        defer { texts.free() }
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        if column.choices.isEmpty {
            rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        } else {
            rule.error_title = texts.add("不在可选范围内")
            rule.error_message = texts.add("请从下拉列表中选择。")
            if let list {
                rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
                rule.value_formula = texts.add(list)
            } else {
                rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
                rule.value_list = texts.addList(column.choices)
            }
        }
        if let hint = column.hint, !hint.isEmpty {
            rule.input_title = texts.add(SheetWriter.prefix(column.title, 32))
            rule.input_message = texts.add(SheetWriter.prefix(hint, 255))
        }
        let code = worksheet_data_validation_range(sheet, 1, UInt16(place), last, UInt16(place), &rule)
        guard code == LXW_NO_ERROR else { throw SheetFault(.badSetting("列“\(column.title)”的选项或提示不能写入")) }
    }

    /// As much of a text as fits, in UTF-16 units; a character is kept whole.
    private static func prefix(_ text: String, _ limit: Int) -> String {
        var (kept, count) = (String.UnicodeScalarView(), 0)
        for scalar in text.unicodeScalars {
            count += UTF16.width(scalar)
            if count > limit { break }
            kept.append(scalar.value < 0x20 && scalar.value != 0xA ? " " : scalar)
        }
        return String(kept)
    }
}

/// Texts that the library reads through pointers, kept until they are freed.
private struct CTexts {
    private var texts: [UnsafeMutableBufferPointer<CChar>] = []
    private var lists: [UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>] = []

    mutating func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
        let bytes = text.utf8CString
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
        _ = copy.initialize(from: bytes)
        texts.append(copy)
        return copy.baseAddress
    }

    mutating func addList(_ items: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        let pointers = items.map { add($0) } + [nil]
        let copy = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: pointers.count)
        _ = copy.initialize(from: pointers)
        lists.append(copy)
        return copy.baseAddress
    }

    func free() {
        for text in texts { text.deallocate() }
        for list in lists { list.deallocate() }
    }
}
