package import TransparencyLog

/// A file that lists contracts by their registration numbers, one a row: what a university hands in that opens hundreds.
package struct OpeningList: Sendable {
    /// The registration numbers in the order of the file.
    package let contracts: [String]
    /// SHA-256 of the file.
    package let hash: Hash

    /// The list in a CSV file or workbook; columns besides the number are not looked at.
    ///
    /// - Throws: ``OpeningFault``, ``ImportFault``, `SheetFault`.
    package init(_ file: ImportFile) throws {
        let head = try file.head()
        let number = Register.contract.fields.first { $0.id == "contract_id" }
        var found: (line: Int, column: Int)?
        for row in head where found == nil {
            let column = row.cells.firstIndex { number?.goes(by: OpeningList.trimmed($0.shown)) ?? false }
            found = column.map { (row.line, $0) }
        }
        guard let found else { throw OpeningFault(.header) }
        var source = try file.source(headerLine: found.line)
        var contracts: [String] = []
        while let row = try source.next() {
            guard row.line > found.line, row.cells.indices.contains(found.column) else { continue }
            let text = OpeningList.trimmed(row.cells[found.column].shown)
            if !text.isEmpty { contracts.append(text) }
        }
        self.contracts = contracts
        hash = file.hash
    }

    /// Without the blanks that a cell begins and ends with.
    private static func trimmed(_ text: String) -> String {
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        let bytes = text.utf8.drop { blanks.contains($0) }
        let end = bytes.lastIndex { !blanks.contains($0) }
        return end.map { String(text[bytes.startIndex...$0]) } ?? ""
    }
}
