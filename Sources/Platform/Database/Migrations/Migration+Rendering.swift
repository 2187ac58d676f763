extension Migration {
    /// The statements as `engine` takes them.
    func script(for engine: Engine) -> [String] {
        statements.map { Migration.render($0, for: engine) } + appendOnly.sorted().flatMap { guards($0, for: engine) }
    }

    private static let types: [Engine: [Substring: String]] = [
        .sqlite: [
            "ID": "TEXT", "TEXT": "TEXT", "INT64": "INTEGER", "BYTES": "BLOB", "DAY": "INTEGER", "INSTANT": "INTEGER",
        ],
        .postgres: [
            "ID": "text COLLATE \"C\"", "TEXT": "text COLLATE \"C\"", "INT64": "bigint", "BYTES": "bytea",
            "DAY": "bigint", "INSTANT": "bigint",
        ],
    ]

    /// Puts an engine's types in the place of the six words; SQLite's tables are strict, so that it holds to them.
    private static func render(_ statement: String, for engine: Engine) -> String {
        let types = types[engine] ?? [:]
        var text = ""
        var word = ""[...]
        var rest = statement[...]
        while let first = rest.utf8.first {
            let isWord = 0x41...0x5A ~= first || 0x61...0x7A ~= first || 0x30...0x39 ~= first || first == 0x5F
            if isWord {
                word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
                text += types[word] ?? String(word)
                rest = rest.dropFirst(word.count)
            } else {
                text.unicodeScalars.append(rest.unicodeScalars.removeFirst())
            }
        }
        let isTable = text.utf8.starts(with: "CREATE TABLE".utf8)
        return isTable && engine == .sqlite ? text + " STRICT" : text
    }

    /// Triggers under which rows of `table` stay as they are.
    private func guards(_ table: String, for engine: Engine) -> [String] {
        switch engine {
        case .sqlite:
            ["UPDATE", "DELETE"].map { change in
                """
                CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END
                """
            }
        case .postgres:
            [
                """
                CREATE FUNCTION \(table)_append_only() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION '\(table) is append-only'; END $$
                """,
                """
                CREATE TRIGGER \(table)_append_only BEFORE UPDATE OR DELETE ON \(table)
                FOR EACH ROW EXECUTE FUNCTION \(table)_append_only()
                """,
                """
                CREATE TRIGGER \(table)_no_truncate BEFORE TRUNCATE ON \(table)
                FOR EACH STATEMENT EXECUTE FUNCTION \(table)_append_only()
                """,
            ]
        }
    }
}
