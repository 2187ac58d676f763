/// An `.xlsx` file that is open: its sheets are known, and one can be read row by row.
///
/// Nothing in it is run or followed: a file with macros, links to elsewhere or embedded objects is refused.
package final class Workbook {
    /// A sheet as the workbook lists it.
    package struct Sheet: Hashable, Sendable {
        /// Its name on the tab.
        package let name: String
        /// Whether the tab is not shown.
        package let isHidden: Bool
        /// Where its cells stand; nil for charts and the like.
        let path: String?
    }

    /// The sheets in the order of their tabs.
    package let sheets: [Sheet]
    /// The names that the workbook defines for a text, such as the version of a template.
    package let constants: [String: String]
    let archive: ZIPArchive
    let calendar: SheetCalendar
    private let limits: SheetLimits
    private let relationships: Relationships
    private var loaded: (styles: StyleSheet, strings: SharedStrings)?

    /// Opens the workbook in `bytes`.
    ///
    /// - Throws: ``SheetFault``.
    package convenience init(_ bytes: [UInt8], limits: SheetLimits = SheetLimits()) throws(SheetFault) {
        try self.init(ArchiveBytes(bytes), limits: limits)
    }

    /// Opens the workbook in `bytes`, which can be opened again without a copy.
    ///
    /// - Throws: ``SheetFault``.
    package convenience init(_ bytes: ArchiveBytes, limits: SheetLimits = SheetLimits()) throws(SheetFault) {
        let head = FileHead(bytes)
        try head.check()
        let archive: ZIPArchive
        do throws(ZIPFault) {
            archive = try ZIPArchive(bytes, limits: limits.archive, isStrict: false)
        } catch {
            throw head.fault(error)
        }
        try self.init(archive, limits)
    }

    /// Opens the workbook in the file at `path`.
    ///
    /// - Throws: ``SheetFault``.
    package convenience init(path: String, limits: SheetLimits = SheetLimits()) throws(SheetFault) {
        let head = try FileHead(path: path)
        try head.check()
        let archive: ZIPArchive
        do throws(ZIPFault) {
            archive = try ZIPArchive(path: path, limits: limits.archive, isStrict: false)
        } catch {
            throw head.fault(error)
        }
        try self.init(archive, limits)
    }

    private init(_ archive: ZIPArchive, _ limits: SheetLimits) throws(SheetFault) {
        self.archive = archive
        self.limits = limits
        try Workbook.checkContents(of: archive)
        guard let path = try Relationships(of: "", in: archive).path(kind: "officeDocument") else {
            throw SheetFault(.otherKind(.otherArchive))
        }
        relationships = try Relationships(of: path, in: archive)
        if relationships.targets.contains(where: { $0.kind == "externalLink" }) { throw SheetFault(.externalLinks) }
        let list = try WorkbookList(path, in: archive, relationships)
        sheets = list.sheets
        constants = list.constants
        calendar = list.calendar
    }
}

// MARK: - Refusing

extension Workbook {
    private static func checkContents(of archive: ZIPArchive) throws(SheetFault) {
        let names = archive.listings.map { ZIPName.key($0.name) }
        let isWorkbook = names.contains("[content_types].xml") && names.contains("_rels/.rels")
        if names.contains("xl/workbook.bin") { throw SheetFault(.otherKind(.binaryWorkbook)) }
        if !isWorkbook {
            let isOpenDocument = names.contains("mimetype") && names.contains("content.xml")
            throw SheetFault(.otherKind(isOpenDocument ? .openDocument : .otherArchive))
        }
        for name in names {
            if name.hasSuffix("vbaproject.bin") || name.hasPrefix("xl/macrosheets/")
                || name.hasPrefix("xl/dialogsheets/")
            {
                throw SheetFault(.macros)
            }
            if name.hasPrefix("xl/externallinks/") { throw SheetFault(.externalLinks) }
            if name.hasPrefix("xl/embeddings/") || name.hasPrefix("xl/activex/") { throw SheetFault(.embedded) }
            if name == "xl/connections.xml" { throw SheetFault(.connections) }
        }
    }
}

// MARK: - Reading a sheet

extension Workbook {
    /// Reads the first sheet that is visible, or the one with this name, visible or not.
    ///
    /// - Throws: ``SheetFault``.
    package func read(_ name: String? = nil) throws(SheetFault) -> SheetReader {
        let tables = sheets.filter { $0.path != nil }
        let sheet: Sheet?
        if let name {
            sheet = tables.first { $0.name.utf8.elementsEqual(name.utf8) }
            guard sheet != nil else { throw SheetFault(.noSuchSheet(name, names: tables.map(\.name))) }
        } else {
            sheet = tables.first { !$0.isHidden }
        }
        guard let sheet, let path = sheet.path else { throw SheetFault(.noVisibleSheet) }
        var notes = SheetNotes()
        for other in tables where other != sheet && other.name != SheetWriter.listSheet {
            if other.isHidden { notes.hiddenSheets.append(other.name) } else { notes.otherSheets.append(other.name) }
        }
        let (styles, strings) = try load()
        do throws(SheetFault) {
            return try SheetReader(self, sheet.name, path, styles, strings, notes)
        } catch {
            throw error.on(sheet.name)
        }
    }

    /// Styles and texts, read when first needed.
    private func load() throws(SheetFault) -> (StyleSheet, SharedStrings) {
        if let loaded { return loaded }
        let styles = relationships.path(kind: "styles")
        let strings = relationships.path(kind: "sharedStrings")
        var (sheet, texts) = (StyleSheet(), SharedStrings())
        if let styles { sheet = try StyleSheet(styles, in: archive) }
        if let strings { texts = try SharedStrings(strings, in: archive, limit: limits.text) }
        loaded = (sheet, texts)
        return (sheet, texts)
    }
}
