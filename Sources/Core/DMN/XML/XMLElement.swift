/// An element of a document that has been read whole: what a reader of models or test cases walks.
package struct XMLElement: Sendable {
    /// The resolved name.
    package let name: XMLName
    /// The attributes in document order, without namespace declarations.
    package let attributes: [XMLAttribute]
    /// The child elements in document order.
    package let children: [XMLElement]
    /// The element's own character data: text and CDATA joined, comments and child elements left out.
    package let text: String
    /// What stands in the file between the tags of an element without children, where it differs from `text`.
    package let rawText: String?
    /// Where the start tag's `<` stands.
    package let position: SourcePosition
    /// Where the content begins, right behind the start tag.
    package let contentPosition: SourcePosition
    /// The prefixes in force here, which give values such as `a:tFoo` their meaning.
    package let scope: XMLScope
}

// MARK: - Asking

extension XMLElement {
    /// The value of the attribute with this name; without a namespace unless one is given.
    package func attribute(_ local: String, namespace: String? = nil) -> String? {
        attributes.first { $0.name == XMLName(local: local, namespace: namespace) }?.value
    }

    /// The children with this local name in the namespace of this element.
    package func children(_ local: String) -> [XMLElement] {
        children.filter { $0.name == XMLName(local: local, namespace: name.namespace) }
    }

    /// The first of the children with this local name in the namespace of this element.
    package func child(_ local: String) -> XMLElement? {
        children.first { $0.name == XMLName(local: local, namespace: name.namespace) }
    }

    /// The character data with a way back to lines and columns of the file.
    ///
    /// Between child elements, which have no business in a text, every place is the beginning of the content.
    package var sourceText: SourceText {
        SourceText(content: text, position: contentPosition, raw: children.isEmpty ? rawText : "")
    }
}
