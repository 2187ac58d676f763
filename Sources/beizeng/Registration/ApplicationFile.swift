import Interchange
import Registration
import Registry

/// A file of applications: one JSON object, an array of them, or the rows of a table.
struct ApplicationFile {
    /// What one place of the file turned out to be.
    enum Content {
        case application(Application)
        /// A sum, a signature: nothing that could be judged.
        case passed
        /// Something that cannot be read as an application; what is wrong and the mend.
        case unreadable(String)
    }

    /// The contents in their order, each with its place; an only object has none.
    private(set) var entries: [(place: String, content: Content)] = []
    /// What a person ought to know of columns that were left aside.
    private(set) var notes: [String] = []

    /// Why a file holds no application.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// Reads the file at `path`.
    ///
    /// - Throws: ``Fault``, `FileBytes.Fault`, `SourceText.Fault`, `SheetFault`, `ImportFault`.
    init(_ path: String, _ reader: ApplicationReader) throws {
        let (bytes, name) = (try FileBytes.read(path), FilePath.name(of: path))
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let first = content.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            try read(Array(content), name, reader)
        } else {
            try read(ImportFile(bytes, name: name), reader)
        }
        guard entries.contains(where: { if case .passed = $0.content { false } else { true } }) else {
            throw Fault(description: "\(name) 中没有申请。请核对文件是否导出完整。")
        }
    }

    private mutating func read(_ bytes: [UInt8], _ name: String, _ reader: ApplicationReader) throws {
        let json: JSON
        do throws(JSONFault) {
            json = try JSON(parsing: bytes)
        } catch {
            throw Fault(description: "\(name)：\(error)")
        }
        guard case .array(let elements) = json else {
            entries = [("", .application(reader.read(json)))]
            return
        }
        for (index, element) in elements.enumerated() {
            let content: Content =
                element.members == nil
                ? .unreadable("不是一份申请。请写成 {\"栏目\": 内容, …}。") : .application(reader.read(element))
            entries.append(("第 \(index + 1) 份", content))
        }
    }
}

// MARK: - Tables

extension ApplicationFile {
    private mutating func read(_ file: ImportFile, _ reader: ApplicationReader) throws {
        let head = try file.head()
        let texts = head.map { $0.cells.map(\.shown) }
        guard let found = HeaderSearch.find(in: texts, columns: reader.columns) else {
            throw Fault(
                description:
                    "\(file.name) 的前 \(HeaderSearch.depth) 行中没有找到表头。请在一行中写明各栏名称，用 beizeng precheck --questions 查看。")
        }
        let (line, headers) = (head[found.row].line, reader.headers(texts[found.row], unitAbove: found.unitAbove))
        for header in headers where !header.text.isEmpty {
            if let note = header.note { notes.append("“\(header.text)”\(note)") }
        }
        var source = try file.source(headerLine: line)
        var isOver = false
        while let row = try source.next() {
            guard row.line > line, row.fault != nil || !row.isEmpty else { continue }
            let place = "第 \(row.line) 行"
            if let fault = row.fault {
                entries.append((place, .unreadable("\(fault.problem)。\(fault.remedy)。")))
                continue
            }
            let sort = row.sort
            isOver = isOver || sort == .total
            guard !isOver, sort == nil else {
                entries.append((place, .passed))
                continue
            }
            entries.append((place, .application(reader.read(row.cells.map(\.answer), under: headers))))
        }
    }
}

extension ImportedCell {
    /// The cell as an application has it.
    fileprivate var answer: ApplicationReader.Cell {
        switch self {
        case .unreadable(let text, let problem, let remedy): .unreadable(text, message: "\(problem)。\(remedy)。")
        default: .text(shown)
        }
    }
}
