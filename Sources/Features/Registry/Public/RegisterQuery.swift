import Database
import Exact

/// What is asked of a public register: words, filters, order.
struct RegisterQuery: Sendable {
    /// Whether an entry counts today, where entries run out.
    enum State: String, Hashable, Sendable, CaseIterable {
        /// It has not run out.
        case valid
        /// It has run out.
        case expired
    }

    /// What was typed.
    var text = ""
    /// The words or names of fields, by field.
    var filters: [String: String] = [:]
    /// The year of the register's day.
    var year: Int?
    /// Whether an entry counts.
    var state: State?
    /// The field by which entries are ordered, with `-` before it where the largest comes first.
    var sort: String?
}

// MARK: - As SQL

extension RegisterQuery {
    /// Which entries of `register` are meant, over the columns of its table; only open columns are looked at.
    func condition(_ register: PublicRegister, _ moment: AsOf) -> SQL {
        let day = moment.day
        func column(_ field: String?) -> SQL? { field.flatMap { register.openColumn($0, moment) } }
        var condition = register.disclosure.condition(moment)
        for word in SearchWord.words(of: text) { condition = "\(condition) AND (\(matching(word, register, moment)))" }
        for (field, value) in filters.sorted(by: { $0.key < $1.key }) {
            guard let column = column(field) else { continue }
            condition = "\(condition) AND \(column) = \(value)"
        }
        if let year, let column = column(register.dated),
            let first = CivilDay(year: year, month: 1, day: 1), let last = CivilDay(year: year, month: 12, day: 31)
        {
            condition = "\(condition) AND \(column) >= \(first) AND \(column) <= \(last)"
        }
        if let state, let column = column(register.expires) {
            condition =
                state == .valid
                ? "\(condition) AND (\(column) IS NULL OR \(column) >= \(day))" : "\(condition) AND \(column) < \(day)"
        }
        return condition
    }

    /// A word is the beginning of the entry's name or of its organisation's code, or stands in a text; an
    /// organisation's former names are looked at too.
    private func matching(_ word: SearchWord, _ register: PublicRegister, _ moment: AsOf) -> SQL {
        var condition: SQL = "(id >= \(word.code) AND id < \(word.codeEnd))"
        for field in register.searched {
            guard let column = register.openColumn(field, moment) else { continue }
            if register.id == Register.organisation.id {
                condition = "\(condition) OR id IN (\(RegisterQuery.organisations(named: word)))"
            } else {
                condition = "\(condition) OR lower(\(column)) LIKE \(word.pattern) ESCAPE '!'"
            }
        }
        for party in [register.owner].compactMap(\.self) + register.parties {
            guard let column = register.openColumn(party, moment) else { continue }
            condition = """
                \(condition) OR (\(column) >= \(word.code) AND \(column) < \(word.codeEnd))
                OR \(column) IN (\(RegisterQuery.organisations(named: word)))
                """
        }
        return condition
    }

    private static func organisations(named word: SearchWord) -> SQL {
        "SELECT id FROM organisation_version WHERE gone = 0 AND lower(name) LIKE \(word.pattern) ESCAPE '!'"
    }

    /// The order of the list: as asked; else, where words were typed, names that begin with them first.
    func order(_ register: PublicRegister, _ moment: AsOf) -> SQL {
        if let sort {
            let isDescending = sort.utf8.first == UInt8(ascii: "-")
            if let column = register.openColumn(isDescending ? String(sort.dropFirst()) : sort, moment) {
                return isDescending
                    ? "\(column) IS NULL, \(column) DESC, id" : "\(column) IS NULL, \(column), id"
            }
        }
        guard let word = SearchWord.words(of: text).first,
            let title = register.title.flatMap({ register.openColumn($0, moment) })
        else {
            return "id"
        }
        return """
            CASE WHEN lower(\(title)) = \(word.lowered) THEN 0
                WHEN lower(\(title)) LIKE \(word.prefixPattern) ESCAPE '!' THEN 1 ELSE 2 END, \(title), id
            """
    }
}
