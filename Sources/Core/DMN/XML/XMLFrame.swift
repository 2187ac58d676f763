/// An element whose end tag has not come yet.
struct XMLFrame {
    let qualifiedName: String
    let name: XMLName
    let attributes: [XMLAttribute]
    let scope: XMLScope
    let position: SourcePosition
    let contentPosition: SourcePosition
    /// Where the content begins, in bytes.
    let contentStart: Int
    var children: [XMLElement] = []
    var text: [UInt8] = []
    /// Whether the text equals the bytes of the file: no reference, CDATA, comment or carriage return in it.
    var isVerbatim = true

    /// The finished element, `raw` being what stands between its tags.
    func element(raw: () -> String) -> XMLElement {
        XMLElement(
            name: name, attributes: attributes, children: children, text: String(decoding: text, as: UTF8.self),
            rawText: isVerbatim || !children.isEmpty ? nil : raw(), position: position,
            contentPosition: contentPosition, scope: scope)
    }
}
