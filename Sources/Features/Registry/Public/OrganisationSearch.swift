package import Database

extension Querying {
    /// The credit codes of organisations that go by a code or ever had these words in their name.
    ///
    /// - Throws: `DatabaseError`.
    package func organisations(called text: String) throws -> Set<String> {
        var condition: SQL = "gone = 0"
        for word in SearchWord.words(of: text) {
            condition = """
                \(condition) AND (lower(name) LIKE \(word.pattern) ESCAPE '!' OR (id >= \(word.code) AND id < \(word.codeEnd)))
                """
        }
        var codes: Set<String> = []
        try forEach("SELECT DISTINCT id FROM organisation_version WHERE \(condition)") { row in
            codes.insert(try row["id"])
        }
        return codes
    }
}
