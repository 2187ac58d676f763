package import Markup

/// Why something asked for is not done: what stands in the way, and what mends it.
///
/// A handler throws it; the site shows it as a page or as a problem of RFC 9457.
package struct Refusal: Error, Sendable {
    /// What kind of refusal it is.
    package enum Kind: Int, Sendable, CaseIterable {
        /// The question itself is wrong.
        case invalid = 400
        /// Not for who asks.
        case forbidden = 403
        /// There is no such thing.
        case missing = 404
        /// It cannot be asked in this way.
        case method = 405
        /// Something else was faster, or stands against it.
        case conflict = 409
        /// Too much was sent.
        case tooLarge = 413
        /// The address is too long.
        case addressTooLong = 414
        /// What was sent is of no known type.
        case mediaType = 415
        /// The form is filled in wrongly.
        case unprocessable = 422
        /// Too often.
        case tooMany = 429
        /// Not now.
        case unavailable = 503
    }

    /// What kind of refusal it is.
    package let kind: Kind
    /// What stands in the way, and what mends it.
    package let message: Phrase
    /// The inputs it is about, by name.
    package let faults: [InputFault]

    /// A refusal.
    package init(_ kind: Kind, _ message: Phrase, faults: [InputFault] = []) {
        self.kind = kind
        self.message = message
        self.faults = faults
    }

    /// There is no such thing: what was looked for, and where to look.
    package static func missing(_ message: Phrase) -> Refusal { Refusal(.missing, message) }
}

/// An input that is wrong, and how to mend it.
package struct InputFault: Error, Sendable, Hashable {
    /// The name of the input.
    package let name: String
    /// What is wrong with it, and what mends it.
    package let message: Phrase

    /// A fault.
    package init(_ name: String, _ message: Phrase) {
        self.name = name
        self.message = message
    }
}

/// A form as it was filled in, with what is wrong with it; a handler throws it when values do not go together.
package struct FormFaults: Error, Sendable {
    /// What was written, by the name of the input.
    package let written: [String: String]
    /// What is wrong.
    package let faults: [InputFault]

    /// A form as it was filled in.
    package init(written: [String: String] = [:], faults: [InputFault]) {
        self.written = written
        self.faults = faults
    }

    /// What is wrong with an input; `nil` where nothing is.
    package subscript(name: String) -> Phrase? { faults.first { $0.name == name }?.message }
}
