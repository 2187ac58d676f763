/// Which header of a file is which expected column: what is certain, what is a guess for a person to confirm, and
/// what is missing.
///
/// A header that names its column, if need be after folding width, spaces and hints, is bound. One that merely comes
/// near is proposed and never bound; neither is one where two headers or two columns compete. What a person said in a
/// ``HeaderMapping`` goes before all of it.
package struct HeaderGuess: Sendable {
    /// How a header was recognised.
    package enum Match: Hashable, Sendable {
        /// A person said so.
        case told
        /// The header is the column's name.
        case exact
        /// The header is the column's name in another spelling.
        case normalised
        /// The header comes near this column's name; not bound.
        case guess
        /// It could be any of these columns, or another header could as well; not bound.
        case competing([String])
        /// A person said that it is no column.
        case ignored
        /// It comes near no column.
        case unknown
        /// It says nothing.
        case blank
    }

    /// What is known about one header of the file.
    package struct Answer: Hashable, Sendable {
        /// The place in the file, from 0.
        package let position: Int
        /// The header as the file has it, without outer spaces.
        package let header: String
        /// How it was recognised.
        package internal(set) var match: Match
        /// The id of the column it is, or probably is.
        package internal(set) var column: String?
        /// For amounts the unit of the header, of a person's mapping, or of a line above the table.
        package internal(set) var unit: AmountUnit?

        /// Whether the column is certain enough to be read.
        package var isBound: Bool {
            switch match {
            case .told, .exact, .normalised: column != nil
            case .guess, .competing, .ignored, .unknown, .blank: false
            }
        }
    }

    /// One answer for every header, in the order of the file.
    package let answers: [Answer]
    /// What a person ought to see, blocking findings first.
    package let findings: [HeaderFinding]
    private let mapping: HeaderMapping

    /// Looks for `columns` among `headers`.
    ///
    /// `unitAbove` is the unit that a line above the table gives for its amounts; see ``HeaderSearch``.
    package init(
        _ headers: [String], columns: [ExpectedColumn], mapping: HeaderMapping = .none, unitAbove: AmountUnit? = nil
    ) {
        var matching = HeaderMatching(headers, columns: columns, unitAbove: unitAbove)
        matching.apply(mapping)
        matching.bindNames()
        matching.proposeNear()
        matching.tellRest()
        self.mapping = mapping
        answers = matching.answers
        findings = matching.findings.filter(\.isBlocking) + matching.findings.filter { !$0.isBlocking }
    }
}

// MARK: - Using it

extension HeaderGuess {
    /// Whether every required column is bound and nothing competes, so that the rows can be read.
    package var isReady: Bool { !findings.contains(where: \.isBlocking) }

    /// The answer of the header that is bound to `column`; `nil` when none is.
    package func answer(for column: String) -> Answer? {
        answers.first { $0.isBound && $0.column?.utf8.elementsEqual(column.utf8) == true }
    }

    /// The mapping that binds what is bound and every guess: what a person confirms with one word.
    ///
    /// It keeps the units that a person told and no others: those of the headers, or of a line above the table, are
    /// read from the next file again.
    package var proposal: HeaderMapping {
        let chosen = answers.filter { $0.isBound || $0.match == .guess }
        let entries = chosen.compactMap { answer in
            answer.column.map { column in
                let told = mapping.entries.first { $0.column.utf8.elementsEqual(column.utf8) }
                return HeaderMapping.Entry(column, header: answer.header, unit: told?.unit)
            }
        }
        let ignored = answers.filter { $0.match == .ignored }.map(\.header)
        return (try? HeaderMapping(entries, ignored: ignored)) ?? mapping
    }
}
