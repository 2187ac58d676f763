import Database

/// By what a contract says of itself that it is a state secret or for the armed forces, and so for nobody's eyes here
/// (Law on Guarding State Secrets): words in its title, its programme and its socio-economic objective.
///
/// The register has no field of its own for it, since a classified contract should not be in it at all; whoever wrote one
/// of these words by mistake corrects the entry first. 技术秘密 is a kind of property and no mark.
enum ContractSecrecy {
    private static let armed = ["涉密", "国防", "军工", "军用", "军品", "武器装备"]
    private static let levels = ["秘密", "机密", "绝密", "保密"]
    /// The levels that a title has no other use for: 技术秘密 and 保密 stand in titles of ordinary contracts.
    private static let highLevels = ["机密", "绝密"]

    /// The fields that are looked at, and the words that mark a contract there.
    static let marks: [(column: SQLName, words: [String])] = [
        ("name", armed + highLevels), ("programme", armed + levels), ("objective", armed + levels),
    ]

    /// The first mark that a contract bears: the label of the field, and the word.
    static func mark(in contract: FieldValues) -> (field: String, word: String)? {
        for (column, words) in marks {
            guard let text = contract.text(column.description) else { continue }
            if let word = words.first(where: { text.utf8.contains($0) }) {
                let field = Register.contract.fields.first { $0.column == column }
                return (field?.label ?? column.description, word)
            }
        }
        return nil
    }

    /// Whether a contract bears none, over the columns of its table `v`.
    static var condition: SQL {
        marks.reduce("1 = 1") { all, mark in
            mark.words.reduce(all) { all, word in
                "\(all) AND COALESCE(v.\(mark.column), '') NOT LIKE \("%" + word + "%")"
            }
        }
    }
}

extension String.UTF8View {
    /// Whether the bytes of `word` stand somewhere in these.
    fileprivate func contains(_ word: String) -> Bool {
        let word = Array(word.utf8)
        guard let first = word.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: word) }
    }
}
