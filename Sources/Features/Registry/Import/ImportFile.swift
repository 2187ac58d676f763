package import Documents
import Interchange
package import TransparencyLog

/// A file that was handed in for import.
package struct ImportFile: Sendable {
    enum Content {
        /// CSV, in UTF-8.
        case text([UInt8])
        /// An XLSX workbook, read again from the same bytes as often as it is asked for.
        case workbook(ArchiveBytes, SheetLimits)
    }

    /// Its name, without its folder.
    package let name: String
    /// SHA-256 of it as it came.
    package let hash: Hash
    let content: Content

    /// A file with these bytes.
    ///
    /// - Parameter limits: how much of a workbook is taken.
    /// - Throws: `SourceText.Fault` for what is neither a workbook nor text, `SheetFault`.
    package init(_ bytes: [UInt8], name: String, limits: SheetLimits = SheetLimits()) throws {
        self.name = name
        hash = Hash(of: bytes)
        let isArchive = bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
        if isArchive {
            let archive = ArchiveBytes(bytes)
            _ = try Workbook(archive, limits: limits)
            content = .workbook(archive, limits)
        } else {
            content = .text(try SourceText(decoding: bytes, file: name).utf8)
        }
    }
}

// MARK: - Reading

extension ImportFile {
    /// Its rows; the header stands in line `headerLine`.
    ///
    /// - Throws: `SheetFault`.
    package func source(headerLine: Int) throws -> any ImportSource {
        switch content {
        case .text(let utf8): CSVImportSource(utf8)
        case .workbook(let archive, let limits):
            try WorkbookImportSource(Workbook(archive, limits: limits), headerLine: headerLine)
        }
    }

    /// Its first rows, in which a header stands.
    ///
    /// - Throws: `SheetFault`, ``ImportFault`` for a file without rows.
    package func head() throws -> [ImportedRow] {
        var source = try source(headerLine: .max - 1)
        var rows: [ImportedRow] = []
        while rows.count < ImportFile.headRows, let row = try source.next() {
            if row.fault == nil, !row.isEmpty { rows.append(row) }
        }
        guard !rows.isEmpty else { throw ImportFault(.empty) }
        return rows
    }

    /// A header is looked for in so many rows: titles and instructions stand above it.
    private static let headRows = 20
}

// MARK: - Giving back

extension ImportFile {
    /// The header of the column that says why a row was rejected.
    static let reasonHeader = "退回原因"

    /// What the file with its rejected rows is called.
    package var rejectedName: String {
        let base = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
        switch content {
        case .text: return base + "-退回.csv"
        case .workbook: return base + "-退回.xlsx"
        }
    }
}
