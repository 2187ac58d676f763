package import DMN
package import FEEL

/// Something in a pack that its author should look at: what, where, and how to mend it, in both languages.
package struct Finding: Error, Hashable, Sendable {
    /// How grave it is.
    package enum Severity: String, Hashable, Sendable {
        /// The pack must not be used before this is mended.
        case error
        /// For thought; never a reason to refuse the pack.
        case warning
    }

    /// What was found, without the place.
    package struct Fault: Hashable, Sendable {
        /// Names the kind of finding for ever, for programs, filters and manuals.
        package let id: String
        /// How grave it is.
        package let severity: Severity
        /// What is the matter.
        package let message: Text
        /// How to mend it.
        package let remedy: Text

        /// A fault that a check of a feature's own finds.
        package init(id: String, severity: Severity, message: Text, remedy: Text) {
            self.id = id
            self.severity = severity
            self.message = message
            self.remedy = remedy
        }
    }

    /// What was found.
    package let fault: Fault
    /// The file, as its name in the pack.
    package let file: String
    /// The place in the file.
    package let position: SourcePosition

    /// A fault found at a place of a file.
    package init(_ fault: Fault, file: String, at position: SourcePosition) {
        self.fault = fault
        self.file = file
        self.position = position
    }
}

// MARK: - Parts

extension Finding {
    /// Names the kind of finding for ever.
    package var id: String { fault.id }
    /// How grave it is.
    package var severity: Severity { fault.severity }
    /// The line, from 1.
    package var line: Int { position.line }
    /// The column, from 1, in code points.
    package var column: Int { position.column }
    /// What is the matter.
    package var message: Text { fault.message }
    /// How to mend it.
    package var remedy: Text { fault.remedy }

    /// Whether the pack must not be used before this is mended.
    package var isError: Bool { severity == .error }
}

// MARK: - Telling

extension Finding: CustomStringConvertible {
    /// `plan.yaml:12:5: error: what. How to mend it.` in English.
    package var description: String { text(in: .english) }

    /// File, place, gravity, what and mend in one line, in a form that editors open.
    package func text(in language: Diagnostic.Language) -> String {
        switch language {
        case .chinese:
            let gravity = isError ? "错误" : "提醒"
            return "\(file):\(position)：\(gravity)：\(message.zh)。\(remedy.zh)。"
        case .english:
            return "\(file):\(position): \(severity.rawValue): \(message.en). \(remedy.en)."
        }
    }
}

// MARK: - Ordering

extension [Finding] {
    /// Each finding once, `plan.yaml` first, then by file and place.
    package var inOrder: [Finding] {
        var seen: Set<Finding> = []
        return filter { seen.insert($0).inserted }.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.file != other.file {
                if (one.file == PlanReader.fileName) != (other.file == PlanReader.fileName) {
                    return one.file == PlanReader.fileName
                }
                return one.file.utf8.lexicographicallyPrecedes(other.file.utf8)
            }
            return one.position == other.position ? left.offset < right.offset : one.position < other.position
        }.map(\.element)
    }

    /// Whether one of them is an error.
    package var haveErrors: Bool { contains(where: \.isError) }
}
