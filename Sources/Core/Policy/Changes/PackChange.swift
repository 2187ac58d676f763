package import DMN
package import Exact

/// What somebody would like a pack to say otherwise: values, cells and rows, each with its place in the file it was
/// read from.
///
/// Rows and their numbers are those of the pack before the change. A change is only a wish: ``ChangeBase`` makes a pack
/// of it and checks that.
package struct PackChange: Hashable, Sendable {
    /// A table of a model, which is the only one of its decision.
    package struct Table: Hashable, Sendable {
        /// The model's file.
        package let model: String
        /// The decision, or the function, that holds the table.
        package let decision: String

        /// The table of `decision` in `model`.
        package init(_ model: String, _ decision: String) {
            self.model = model
            self.decision = decision
        }
    }

    /// How a row is named.
    package enum Row: Hashable, Sendable {
        /// By its id.
        case id(String)
        /// By its number, from 1.
        case number(Int)
    }

    /// A cell of a row that is added, by the name of its column.
    package struct Cell: Hashable, Sendable {
        /// The column: an output's name, an input's expression, a label, an annotation's name.
        package let column: String
        /// What stands in the cell.
        package let text: String
        /// Where it was written.
        package let position: SourcePosition
    }

    /// One thing that is to be otherwise.
    package enum Wish: Hashable, Sendable {
        /// The value of a parameter.
        case parameter(String, Decimal128)
        /// What an award pays, or may pay at most, for a kind of recognition; `from` tells versions apart.
        case amount(award: String, kind: String, from: CivilDay?, yuan: Int64)
        /// Whether the version of an award that begins on a day is switched on.
        case version(award: String, from: CivilDay, isEnabled: Bool)
        /// The text of a cell.
        case cell(Table, Row, column: String, text: String)
        /// A new row before another, or at the end.
        case add(Table, id: String, before: Row?, cells: [Cell])
        /// A row that goes.
        case remove(Table, Row)
        /// A row that stands before another, or at the end.
        case move(Table, Row, before: Row?)
    }

    /// A wish and where it was written.
    package struct Item: Hashable, Sendable {
        /// What is to be otherwise.
        package let wish: Wish
        /// Where it was written.
        package let position: SourcePosition

        /// A wish that was written nowhere stands at the beginning.
        package init(_ wish: Wish, at position: SourcePosition = .start) {
            self.wish = wish
            self.position = position
        }
    }

    /// The version of the file that this reader knows.
    package static let format = "beizeng-change/1"

    /// What the change is called.
    package let title: Text
    /// The file it was read from, as messages name it.
    package let file: String
    /// What is to be otherwise, in the order of the file, as far as it could be read.
    package let items: [Item]
    /// What of the file could not be read; with any of them nothing is changed.
    package internal(set) var faults: [Finding] = []

    /// A change of its parts.
    package init(title: Text, file: String, items: [Item]) {
        self.title = title
        self.file = file
        self.items = items
    }
}

// MARK: - Reading

extension PackChange {
    /// The change in `bytes`, with its faults where its form is not that of a change.
    package static func read(_ bytes: [UInt8], file: String) -> PackChange {
        var reader = SectionReader(file)
        let read = reader.root(of: bytes).flatMap { reader.change($0) }
        var change = read ?? PackChange(title: Text(zh: "", en: ""), file: file, items: [])
        change.faults = reader.findings.filter(\.isError)
        return change
    }
}
