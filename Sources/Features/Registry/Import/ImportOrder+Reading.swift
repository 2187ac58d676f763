import Database
import Interchange

extension ImportOrder {
    /// What the rows of the file say, read as an import would, and the rows that say nothing; nothing is stored.
    ///
    /// Whether the entries they refer to are known is not asked.
    ///
    /// - Throws: `SheetFault`, ``ImportFault`` for a file without rows.
    package func reading() throws -> ImportReading {
        var reader = try ImportReader(self)
        var reading = ImportReading()
        while let batch = try reader.next() {
            for (change, line) in zip(batch.changes, batch.lines) {
                reading.rows.append((line, change.id, FieldValues(change.values, of: register)))
            }
            reading.rejected += batch.rejected
            progress(reading.rows.count + reading.rejected.count)
        }
        guard !reading.rows.isEmpty || !reading.rejected.isEmpty else { throw ImportFault(.empty) }
        reading.tidied = reader.tidied
        reading.passed = reader.passed
        try name(&reading)
        return reading
    }

    /// Looks up what the rejected rows are called, where their key alone can be read.
    private func name(_ reading: inout ImportReading) throws {
        guard !reading.rejected.isEmpty, let key = register.keyField, let place = mapping.places[key] else { return }
        let lines = Set(reading.rejected.map(\.line))
        var source = try open()
        while let row = try source.next() {
            guard lines.contains(row.line), row.fault == nil,
                let value = try? reader.value(of: row[place.column], at: key).value, case .text(let name) = value
            else { continue }
            reading.names[row.line] = name
        }
    }
}
