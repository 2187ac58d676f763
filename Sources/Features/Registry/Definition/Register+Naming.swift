import Database
import Exact

extension Register {
    /// The name of the entry that says this; `identity` is the keyed hash where the register goes by one.
    func name(of values: FieldValues, identity: String?) -> String {
        switch key {
        case .field(let field): keyField.map { values.shown(at: $0) } ?? values.shown(field)
        case .fields(let fields): fields.map { values.shown($0) }.joined(separator: "|")
        case .identity: identity ?? ""
        }
    }
}

extension FieldValues {
    /// Whether these values name the same entry as `others`.
    func keepsName(of others: FieldValues) -> Bool {
        let fields: [String] =
            switch register.key {
            case .field(let field), .identity(let field): [field]
            case .fields(let fields): fields
            }
        return fields.allSatisfy { self[$0] == others[$0] }
    }

    /// What a field says as part of a name: a text as it is, a day as a date.
    fileprivate func shown(_ field: String) -> String { register.index(of: field).map { shown(at: $0) } ?? "" }

    fileprivate func shown(at place: Int) -> String {
        switch values[place] {
        case .text(let text): text
        case .int(let number):
            if case .day = register.fields[place].content { "\(CivilDay(number: number))" } else { "\(number)" }
        default: ""
        }
    }
}
