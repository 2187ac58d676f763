import CLibXLSXWriter
import Exact

// MARK: - The workbook

extension SheetWriter {
    static func describe(
        _ workbook: UnsafeMutablePointer<lxw_workbook>, _ created: Instant, _ constants: [String: String]
    ) throws(SheetFault) {
        var properties = lxw_doc_properties()
        // To the library 0 means now.
        let second = created.milliseconds / 1_000
        properties.created = Int(second == 0 ? 1 : second)
        try check(workbook_set_properties(workbook, &properties))
        for (name, value) in constants.sorted(by: { $0.key < $1.key }) {
            guard isName(name), value.utf16.count <= 250 else {
                throw SheetFault(.badSetting("名称“\(name)”或其内容不能写入工作簿"))
            }
            let quoted = value.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\"\"")
            try check(workbook_define_name(workbook, name, "=\"\(quoted)\""))
        }
    }

    /// Whether the workbook may define this name: a letter first, and nothing that looks like a cell.
    private static func isName(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard let first = bytes.first, bytes.count <= 100, first | 0x20 >= 0x61, first | 0x20 <= 0x7A,
            SheetPlace(bytes) == nil
        else { return false }
        return bytes.allSatisfy { byte in
            0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
        }
    }

    static func addSheet(
        _ name: String, to workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(SheetFault) -> UnsafeMutablePointer<lxw_worksheet> {
        guard isSheetName(name), workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR else {
            throw SheetFault(.badSheetName(name))
        }
        guard let sheet = workbook_add_worksheet(workbook, name) else { throw SheetFault(.badSheetName(name)) }
        return sheet
    }

    private static func isSheetName(_ name: String) -> Bool {
        let isClean = name.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && !"[]:*?/\\".unicodeScalars.contains(scalar)
        }
        let (first, last) = (name.utf8.first, name.utf8.last)
        return isClean && 1...31 ~= name.utf16.count && first != UInt8(ascii: "'") && last != UInt8(ascii: "'")
    }

    /// Lets a workbook go that will not be written. The library closes the files in which it keeps rows only when it
    /// writes, so they are closed here.
    static func abandon(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        var sheet = workbook.pointee.worksheets?.pointee.stqh_first
        while let current = sheet {
            if let file = current.pointee.optimize_tmpfile { fclose(file) }
            current.pointee.optimize_tmpfile = nil
            sheet = current.pointee.list_pointers.stqe_next
        }
        lxw_workbook_free(workbook)
    }

    static func words(_ code: lxw_error) -> String { lxw_strerror(code).map { String(cString: $0) } ?? "" }

    private static func check(_ code: lxw_error) throws(SheetFault) {
        guard code == LXW_NO_ERROR else { throw SheetFault(.notWritten(words(code))) }
    }
}
