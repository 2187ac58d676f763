/// A regular expression of `matches`, `replace` and `split`, read once and used any number of times.
///
/// The notation is that of XML Schema, part 2, with the additions of XQuery and XPath Functions and Operators 3.1,
/// clause 5.6. It is not Perl's: there is no `\b` and no looking around, classes can be subtracted (`[A-Z-[OI]]`), and
/// what has no meaning is a fault instead of a guess. Texts are code points; nothing is normalised.
///
/// An iteration of `*`, `+` or `{n,}` that matches nothing is not counted, so no loop runs for ever; and a place in
/// pattern and text that has led to nothing is not tried again, so the work grows with their product, unless the
/// pattern refers back. What still takes too long is stopped: see ``PatternExhaustion``.
///
/// ```swift
/// var steps = 10_000
/// try Pattern("^\\p{Lu}+$", flags: .caseless).matches("ABC", steps: &steps)   // true
/// ```
public struct Pattern: Sendable {
    let program: PatternProgram

    /// Reads a pattern.
    ///
    /// - Throws: ``PatternFault``, which tells the place and what is the matter there.
    public init(_ text: String, flags: Flags = []) throws(PatternFault) {
        var parser = PatternParser(text, flags: flags)
        program = try parser.program()
    }
}

// MARK: - Flags

extension Pattern {
    /// How a pattern is read and matched.
    public struct Flags: OptionSet, Hashable, Sendable {
        /// One bit for each flag; those that no flag has mean nothing.
        public let rawValue: UInt8

        /// Flags from their bits.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// `s`: the dot stands for line ends too.
        public static let dotAll = Flags(rawValue: 1)
        /// `m`: `^` and `$` stand for the ends of each line.
        public static let multiline = Flags(rawValue: 2)
        /// `i`: letters stand for their other case too.
        public static let caseless = Flags(rawValue: 4)
        /// `x`: white space in the pattern means nothing, except within `[…]`.
        public static let spaced = Flags(rawValue: 8)
        /// `q`: every character stands for itself, in the replacement too.
        public static let quoted = Flags(rawValue: 16)

        /// The flags of a text such as `im`; nil when a character of it is no flag.
        public init?(_ text: String) {
            self = []
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "s"): insert(.dotAll)
                case UInt8(ascii: "m"): insert(.multiline)
                case UInt8(ascii: "i"): insert(.caseless)
                case UInt8(ascii: "x"): insert(.spaced)
                case UInt8(ascii: "q"): insert(.quoted)
                default: return nil
                }
            }
        }
    }
}
