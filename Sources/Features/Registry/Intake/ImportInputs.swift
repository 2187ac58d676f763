import Interchange
import Markup
import Operations
import Site

/// What the pages of imports take.
enum ImportInputs {
    static let parcel = Input<String>.text("parcel", ImportWords.parcel, limit: 64, isRequired: true)
    static let origin = Input<String>.text(
        "origin", ImportWords.origin, hint: ImportWords.originHint, limit: 60, isRequired: true)
    static let account = Input<String>.text("account", OperatorWords.account, limit: 64, isRequired: true)
    static let isCorrection = Input<Bool>.flag("correction", ImportWords.correction, hint: ImportWords.correctionHint)
    static let isAgreed = Input<Bool>.flag("agreed", ImportWords.agreed)
    static let rejected = Input<Int64>.number(
        "rejected", ImportWords.rejected, in: 0...Int64(RegistryDesk.mostRejected), isRequired: true)

    /// What the rows are about; left open, the header says it.
    static let register = Input<String>.choice(
        "register", ImportWords.register,
        Register.all.map { .init($0.id.rawValue, RegisterNames.phrase($0)) }, hint: ImportWords.registerHint)

    /// The file.
    static let file = Input<UploadedFile>(
        InputForm(
            name: "file", label: ImportWords.file, hint: ImportWords.fileHint,
            kind: .file(limit: ImportOffice.largest), isRequired: true)
    ) { _ throws(InputRefusal) in
        throw InputRefusal(Phrase(zh: "“文件”应为所选的文件", en: "File is a file that was chosen"))
    }

    /// So many headers can be told on a page; a table has no more.
    static let mostHeaders = 80

    /// What the header at a place is, as its list says it.
    static let headers = (0..<mostHeaders).map { place in
        Input<String>.text("header-\(place)", ImportWords.header, limit: 80)
    }
}

/// What a person says that a header is: a field, with the unit of its amounts where the header has none, or no field.
enum ToldHeader: Hashable {
    /// No field.
    case ignored
    /// A field.
    case column(String, AmountUnit?)

    /// What stands for no field.
    static let none = "-"

    /// What an answer of the list says; `nil` for one that says nothing.
    init?(_ code: String) {
        let parts = code.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard let first = parts.first else { return nil }
        guard first != ToldHeader.none else {
            self = .ignored
            return
        }
        self = .column(first, parts.count > 1 ? AmountUnit(rawValue: parts[1]) : nil)
    }

    /// The answer as the list has it.
    var code: String {
        switch self {
        case .ignored: ToldHeader.none
        case .column(let column, let unit): unit.map { "\(column):\($0.rawValue)" } ?? column
        }
    }
}
