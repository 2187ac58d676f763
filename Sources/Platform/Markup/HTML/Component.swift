/// A part of a page, made of values alone: the same values give the same bytes, with no clock, no store and no script.
package protocol Component: Sendable {
    /// The part for readers of `language`.
    func html(in language: Language) -> HTML
}

extension HTML: Component {
    /// The piece itself: what it says was decided when it was written.
    package func html(in language: Language) -> HTML { self }
}

extension HTML.StringInterpolation {
    /// A part of the page in its place: `"<div>\(table, in: language)</div>"`.
    package mutating func appendInterpolation(_ part: (some Component)?, in language: Language) {
        if let part { appendInterpolation(part.html(in: language)) }
    }

    /// Parts of the page in their order.
    package mutating func appendInterpolation(_ parts: [any Component], in language: Language) {
        for part in parts { appendInterpolation(part.html(in: language)) }
    }
}
