/// An element whose end tag has not come yet.
struct XMLFrame {
    let name: XMLName
    let attributes: [XMLAttribute]
    let scope: XMLScope
    let position: SourcePosition
    let contentPosition: SourcePosition
    /// Where the content begins, in bytes.
    let contentStart: Int
    var children: [XMLElement] = []
    var text: [UInt8] = []

    /// The finished element, `raw` being what stands between its tags.
    func element(raw: ArraySlice<UInt8>) -> XMLElement {
        let isVerbatim = raw.count == text.count && raw.elementsEqual(text)
        return XMLElement(
            name: name, attributes: attributes, children: children, text: String(decoding: text, as: UTF8.self),
            rawText: isVerbatim || !children.isEmpty ? nil : String(decoding: raw, as: UTF8.self), position: position,
            contentPosition: contentPosition, scope: scope)
    }
}
