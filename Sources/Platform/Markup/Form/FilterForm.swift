/// What a list can be narrowed down by: a form that only asks, so that its address can be kept and sent on.
package struct FilterForm: Component {
    /// The questions, beside each other.
    package let fields: [any Field]
    /// The list with what it is asked now; what no field asks, such as the order, goes on as it is.
    package let address: Address

    /// A filter of the list at `address`.
    package init(_ fields: [any Field], at address: Address) {
        self.fields = fields
        self.address = address
    }

    /// `<form method="get">` with the button, and the way back to the whole list.
    package func html(in language: Language) -> HTML {
        let asked = Set(fields.map(\.name) + ["page"])
        let kept = address.query.filter { !asked.contains($0.name) }.map { HiddenField($0.name, $0.value) }
        return """
            <form class="filter" method="get" role="search"\(attribute: "aria-label", Words.filter[language])\
            \(attribute: "action", link: address.path)>\(kept, in: language)\(fields, in: language)\
            <p class="send"><button type="submit">\(Words.search[language])</button>\
            \(Link(Words.clear, to: address.path), in: language)</p></form>
            """
    }
}
