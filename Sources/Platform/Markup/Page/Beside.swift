/// Small parts in one line: lamps, tags, links.
package struct Beside: Component {
    /// The parts.
    package let parts: [any Component]

    /// `parts` in one line.
    package init(_ parts: [any Component]) { self.parts = parts }

    /// A line that wraps between its parts.
    package func html(in language: Language) -> HTML { "<p class=\"beside\">\(parts, in: language)</p>" }
}
