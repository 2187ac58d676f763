extension Table {
    /// What came of reading a file.
    package struct Reading: Sendable {
        /// The good rows.
        package let table: Table
        /// The rows set aside, in the order of the file, each with its first problem.
        package let problems: [RowProblem]
        /// Columns the schema does not know.
        package let notes: [ColumnNote]
    }

    /// Reads the CSV text `bytes`, which hold no byte order mark, as a table of `schema`.
    ///
    /// A row with a bad cell, too few or too many of them is set aside whole. Organisations get their numbers from
    /// `codes`, which all tables of a settlement share; rows set aside may leave numbers there that no row uses.
    ///
    /// - Throws: ``TableFault`` when the file as a whole cannot be read: no header, a required column missing, two
    ///   columns for one.
    package static func read(
        _ bytes: [UInt8], schema: TableSchema, file: String, codes: inout CodeBook
    ) throws(TableFault) -> Reading {
        try read(bytes, TextSurvey(bytes), schema: schema, file: file, codes: &codes)
    }

    /// Reads `text` as a table of `schema`, as ``read(_:schema:file:codes:)`` does.
    package static func read(
        _ text: SourceText, schema: TableSchema, file: String, codes: inout CodeBook
    ) throws(TableFault) -> Reading {
        try read(text.utf8, text.survey ?? TextSurvey(text.utf8), schema: schema, file: file, codes: &codes)
    }

    /// Reads `bytes` in parts of about `partSize` bytes each; what comes of them does not depend on it.
    package static func read(
        _ bytes: [UInt8], partSize: Int, schema: TableSchema, file: String, codes: inout CodeBook
    ) throws(TableFault) -> Reading {
        try read(bytes, TextSurvey(bytes, partSize: partSize), schema: schema, file: file, codes: &codes)
    }

    private static func read(
        _ bytes: [UInt8], _ survey: TextSurvey, schema: TableSchema, file: String, codes: inout CodeBook
    ) throws(TableFault) -> Reading {
        guard bytes.count < Int(Int32.max) else { throw TableFault(file: file, reason: .tooLarge) }
        var reader = CSVReader(bytes)
        let binding = try binding(&reader, schema: schema, file: file)
        let layout = TableLayout(bytes, binding, schema: schema, file: file)
        let builder = TableBuilder(layout, survey, from: reader.position, line: reader.line, codes: codes.count)
        return builder.reading(&codes)
    }

    private static func binding(
        _ reader: inout CSVReader, schema: TableSchema, file: String
    ) throws(TableFault) -> HeaderBinding {
        var record = CSVRecord()
        let isFound: Bool
        do throws(CSVFault) {
            isFound = try reader.next(&record)
        } catch {
            throw TableFault(file: file, reason: .brokenHeader(error))
        }
        guard isFound, record.fields.contains(where: { $0.count > 0 }) else {
            throw TableFault(file: file, reason: .empty)
        }
        let headers = record.fields.map { reader.text(of: $0) }
        return try HeaderBinding(headers, schema: schema, file: file)
    }
}
