/// A piece of a page. Text of the program stands in it as it is, every other value escaped, so that no input can become
/// markup.
///
/// ```swift
/// let row: HTML = "<tr><td>\(name)</td><td>\(amount)</td></tr>"
/// let page: HTML = "<table\(attribute: "id", id)>\(rows)</table>"
/// ```
///
/// Values stand between tags or inside quotation marks, never in `<script>` or `<style>`, nor as the name of anything.
package struct HTML: Hashable, Sendable {
    /// The bytes, UTF-8.
    package internal(set) var utf8: [UInt8]

    /// Nothing.
    package init() { utf8 = [] }

    /// A value as text: what has a meaning in markup is escaped.
    package init(text: String) {
        utf8 = []
        HTMLEscape.append(text, to: &utf8)
    }

    /// Text of the program itself, such as a style sheet; no other text gets in without being escaped.
    package static func raw(_ text: StaticString) -> HTML {
        var html = HTML()
        text.withUTF8Buffer { html.utf8.append(contentsOf: $0) }
        return html
    }

    /// Whether there is nothing.
    package var isEmpty: Bool { utf8.isEmpty }
}

// MARK: - Putting together

extension HTML {
    /// One piece behind another.
    package static func + (left: HTML, right: HTML) -> HTML {
        var both = left
        both += right
        return both
    }

    /// Appends a piece.
    package static func += (left: inout HTML, right: HTML) { left.utf8 += right.utf8 }

    /// Pieces in their order, with another between them.
    package init(joining pieces: some Sequence<HTML>, separator: HTML = HTML()) {
        utf8 = []
        var isFirst = true
        for piece in pieces {
            if !isFirst { utf8 += separator.utf8 }
            utf8 += piece.utf8
            isFirst = false
        }
    }
}

// MARK: - Writing

extension HTML: ExpressibleByStringInterpolation {
    /// Text of the program itself.
    package init(stringLiteral text: StaticString) { self = .raw(text) }

    /// Text of the program and values between.
    package init(stringInterpolation pieces: StringInterpolation) { self = pieces.html }

    /// The pieces of an interpolated text.
    package struct StringInterpolation: StringInterpolationProtocol {
        /// What was put together so far; pieces are appended to it where they stand, without a copy of their own.
        var html = HTML()

        /// Makes room for about as much text as the literal has.
        package init(literalCapacity: Int, interpolationCount: Int) {
            html.utf8.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Text of the program itself, which the compiler has seen.
        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { html.utf8.append(contentsOf: $0) }
        }

        /// A value as text, escaped.
        package mutating func appendInterpolation(_ text: String) { HTMLEscape.append(text, to: &html.utf8) }

        /// A number in digits.
        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            html.utf8.append(contentsOf: String(number).utf8)
        }

        /// Another piece.
        package mutating func appendInterpolation(_ piece: HTML) { html += piece }

        /// Another piece, or nothing.
        package mutating func appendInterpolation(_ piece: HTML?) {
            if let piece { html += piece }
        }

        /// Pieces in their order.
        package mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { html += piece }
        }
    }
}
