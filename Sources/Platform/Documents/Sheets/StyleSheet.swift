import XML

/// How the cells of a workbook show numbers, by the number of their style.
struct StyleSheet {
    /// The styles that office software can keep apart.
    private static let limit = 65_536

    private var formats: [SheetFormat] = []

    /// The styles of a workbook without any: every cell has style 0 and shows numbers.
    init() { formats = [.number] }

    /// Reads the part at `path`.
    init(_ path: String, in archive: ZIPArchive) throws(SheetFault) {
        var part = try PartReader(archive, path, root: "styleSheet")
        var custom: [Int: SheetFormat] = [:]
        while try part.nextChild(of: 1) {
            if part.isAt("numFmts") {
                while try part.nextChild(of: 2) {
                    if part.isAt("numFmt"), let id = part.tokens.attribute("numFmtId").flatMap({ Int($0) }),
                        let code = part.tokens.attribute("formatCode")
                    {
                        custom[id] = SheetFormat(code: code)
                        guard custom.count <= StyleSheet.limit else { throw SheetFault(.tooMany("数字格式")) }
                    }
                    try part.skip()
                }
            } else if part.isAt("cellXfs") {
                while try part.nextChild(of: 2) {
                    if part.isAt("xf") {
                        let id = part.tokens.attribute("numFmtId").flatMap { Int($0) } ?? 0
                        formats.append(custom[id] ?? SheetFormat(builtIn: id))
                        guard formats.count <= StyleSheet.limit else { throw SheetFault(.tooMany("单元格样式")) }
                    }
                    try part.skip()
                }
            } else {
                try part.skip()
            }
        }
        if formats.isEmpty { formats = [.number] }
    }

    /// What the style with this number shows numbers as; nil where there is none.
    subscript(style: Int) -> SheetFormat? { formats.indices.contains(style) ? formats[style] : nil }
}
