import DMN
import Testing

@Suite("A text of a model")
struct SourceTextTests {
    private func text(_ inner: String) throws -> SourceText {
        let decision = "<decision name='d'>\n<literalExpression>\n<text>\(inner)</text></literalExpression></decision>"
        let (model, _) = try ModelReader.read(ModelSample.around(decision), file: "f")
        guard case .literal(let literal) = model.decisions.first?.expression else {
            return try #require(nil as SourceText?)
        }
        return literal.text
    }

    @Test(
        "leads back to the place of each character in the file",
        arguments: [
            ("abc", 0, "3:7"), ("abc", 2, "3:9"), ("abc", 3, "3:10"), ("abc", 99, "3:10"), ("倍增x", 6, "3:9"),
            ("a\nb", 2, "4:1"), ("a &lt; b", 2, "3:9"), ("a &lt; b", 4, "3:14"), ("&#x500D;b", 3, "3:15"),
            ("<![CDATA[a < b]]>c", 0, "3:16"), ("<![CDATA[a &lt; b]]>c", 8, "3:27"), ("a<!-- x\n -->b", 1, "4:5"),
            ("a\r\nb", 2, "4:1"), ("<?p?>a", 0, "3:12"),
            ("a\r\r\rb<text>1</text>c", 4, "3:7"), ("a<text\n/>bcdefghijklmnopqrstuvw", 20, "3:7"),
        ])
    func positions(inner: String, offset: Int, place: String) throws {
        #expect(try "\(text(inner).position(atUTF8Offset: offset))" == place)
    }

    @Test("finds every character of a text with references where a plain walk finds it")
    func everyCharacter() throws {
        let content = Array("若 a < b & \"c\" > 1\n则 x")
        let written = content.map { $0 == "<" ? "&lt;" : $0 == "&" ? "&#38;" : String($0) }
        let source = try text(written.joined())
        #expect(source.content == String(content))
        var line = 3
        var column = 7
        var offset = 0
        var misses: [String] = []
        for (character, form) in zip(content, written) {
            let found = source.position(atUTF8Offset: offset)
            if found != SourcePosition(line: line, column: column) { misses.append("\(character) at \(found)") }
            offset += character.utf8.count
            line += character == "\n" ? 1 : 0
            column = character == "\n" ? 1 : column + form.unicodeScalars.count
        }
        #expect(misses == [])
    }
}
