import Civic
import Exact

/// What stands in a cell of a row; without a value it is empty.
enum DemoCell {
    case text(String?)
    case word((any DemoWord)?)
    /// A word of the plan: its code, or what officials write.
    case either(code: String, label: String)
    case code(CreditCode?)
    case day(CivilDay?)
    case count(Int?)
    case flag(Bool?)
    /// An amount of fen.
    case money(Int64?)
}
