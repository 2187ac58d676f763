package import Interchange

/// Why a folder of facts cannot be settled at all.
package enum FactsFault: Error, CustomStringConvertible {
    case file(FileBytes.Fault)
    case text(SourceText.Fault)
    case table(TableFault)

    /// What is wrong and how to mend it.
    package var description: String {
        switch self {
        case .file(let fault): fault.description
        case .text(let fault): fault.description
        case .table(let fault): fault.description
        }
    }
}
