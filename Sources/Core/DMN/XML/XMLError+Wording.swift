public import FEEL

// What is wrong with a file as XML, and how to mend it; sentences without full stops.
extension XMLError.Reason {
    /// What is the matter.
    public func message(in language: Diagnostic.Language) -> String { language.choose(chinese, english) }

    /// How to mend it.
    public func remedy(in language: Diagnostic.Language) -> String { language.choose(chineseRemedy, englishRemedy) }
}

extension XMLError.Reason: CustomStringConvertible {
    /// The cause and the mend, in English.
    public var description: String { "\(english). \(englishRemedy)." }
}

extension XMLError.Reason {
    private static func codePoint(_ code: UInt32) -> String { "U+" + String(code, radix: 16, uppercase: true) }

    private var english: String {
        switch self {
        case .empty: "the file is empty"
        case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes, more than \(limit)"
        case .encoding(let name): "the encoding is \(name), not UTF-8"
        case .notUTF8: "these bytes are not UTF-8"
        case .forbiddenCharacter(let code): "the character \(Self.codePoint(code)) is not allowed in XML"
        case .version(let version): "XML version \(version) is not read"
        case .declaration: "the XML declaration is misspelt or not at the very beginning"
        case .documentType: "a DOCTYPE is not accepted, because it can pull in other files"
        case .tooDeep(let limit): "elements are nested deeper than \(limit) levels"
        case .tooManyElements(let limit): "there are more than \(limit) elements"
        case .tooManyAttributes(let limit): "an element has more than \(limit) attributes"
        case .tooManyNamespaces(let limit): "more than \(limit) namespaces are declared"
        case .strayLessThan: "this \"<\" begins no tag"
        case .badReference(let text): "\"\(text)\" is no reference"
        case .cdataEnd: "\"]]>\" stands in text"
        case .badName(let name): "\"\(name)\" is not a name"
        case .badTag(let tag): "the tag <\(tag)> is misspelt"
        case .duplicateAttribute(let name): "the attribute \(name) appears twice"
        case .unboundPrefix(let prefix): "the prefix \(prefix) is not declared"
        case .badNamespace(let prefix): "the prefix \"\(prefix)\" may not be declared this way"
        case .badComment: "a comment holds \"--\""
        case .unterminated(let what): "the \(what) that begins here does not end"
        case .unclosed(let name): "<\(name)> is opened here and never closed"
        case .mismatchedEnd(let expected, let found): "</\(found)> stands where <\(expected)> is still open"
        case .strayEnd(let name): "</\(name)> closes an element that is not open"
        case .outsideRoot: "text or an element stands outside the root element"
        case .noRoot: "there is no element in the file"
        }
    }

    private var englishRemedy: String {
        switch self {
        case .empty, .noRoot: "Send the XML file itself"
        case .tooLarge: "Split the model into several files and import them"
        case .encoding, .notUTF8: "Save the file as UTF-8"
        case .forbiddenCharacter: "Remove it"
        case .version: "Declare version 1.0"
        case .declaration: "Write <?xml version=\"1.0\" encoding=\"UTF-8\"?> as the first characters, or remove it"
        case .documentType: "Remove it"
        case .tooDeep: "Flatten the document"
        case .tooManyElements: "Split the document"
        case .tooManyAttributes, .tooManyNamespaces: "Remove some"
        case .strayLessThan: "Write &lt; for a less-than sign"
        case .badReference: "Write &amp; for an ampersand"
        case .cdataEnd: "Write ]]&gt; instead"
        case .badName: "Begin with a letter and use letters, digits, \"-\", \"_\" and \".\""
        case .badTag: "Write attributes as name=\"value\", with spaces between"
        case .duplicateAttribute: "Keep one"
        case .unboundPrefix(let prefix): "Add xmlns:\(prefix)=\"…\" to this element or one around it"
        case .badNamespace: "Use another prefix, and a namespace that is not empty"
        case .badComment: "Write single hyphens in it"
        case .unterminated: "Add its end; if the file was cut off, send it again"
        case .unclosed(let name): "Add </\(name)>; if the file was cut off, send it again"
        case .mismatchedEnd(let expected, _): "Write </\(expected)> first"
        case .strayEnd: "Remove it, or add the tag that opens it"
        case .outsideRoot: "Move it inside"
        }
    }

    private var chinese: String {
        switch self {
        case .empty: "文件没有内容"
        case .tooLarge(let bytes, let limit): "文件有 \(bytes) 字节，超过 \(limit) 字节的上限"
        case .encoding(let name): "文件编码是 \(name)，不是 UTF-8"
        case .notUTF8: "此处的字节不是 UTF-8 编码"
        case .forbiddenCharacter(let code): "字符 \(Self.codePoint(code)) 不得出现在 XML 中"
        case .version(let version): "本系统不读 XML \(version) 版"
        case .declaration: "XML 声明写法有误，或者不在文件最开头"
        case .documentType: "不接受 DOCTYPE，因为它可能引入其他文件"
        case .tooDeep(let limit): "元素嵌套超过 \(limit) 层"
        case .tooManyElements(let limit): "元素超过 \(limit) 个"
        case .tooManyAttributes(let limit): "同一元素的属性超过 \(limit) 个"
        case .tooManyNamespaces(let limit): "声明的命名空间超过 \(limit) 个"
        case .strayLessThan: "此处的“<”不是标签的开头"
        case .badReference(let text): "“\(text)”不是有效的字符引用"
        case .cdataEnd: "文字中出现“]]>”"
        case .badName(let name): "“\(name)”不是合格的名称"
        case .badTag(let tag): "标签 <\(tag)> 写法有误"
        case .duplicateAttribute(let name): "属性 \(name) 出现两次"
        case .unboundPrefix(let prefix): "前缀 \(prefix) 没有声明"
        case .badNamespace(let prefix): "前缀“\(prefix)”不得这样声明"
        case .badComment: "注释中出现“--”"
        case .unterminated(let what): "由此开始的\(Self.chinese(what))没有结束"
        case .unclosed(let name): "元素 <\(name)> 由此开始，直到文件末尾也没有结束"
        case .mismatchedEnd(let expected, let found): "元素 <\(expected)> 尚未结束，却出现 </\(found)>"
        case .strayEnd(let name): "</\(name)> 没有对应的开始标签"
        case .outsideRoot: "根元素之外有文字或元素"
        case .noRoot: "文件中没有任何元素"
        }
    }

    /// The constructs that may lack their end, as the reader calls them.
    private static func chinese(_ construct: String) -> String {
        switch construct {
        case "comment": "注释"
        case "CDATA section": " CDATA 段"
        case "processing instruction": "处理指令"
        case "end tag": "结束标签"
        default: construct.hasPrefix("tag ") ? "标签 \(construct.dropFirst(4)) " : " \(construct) "
        }
    }

    private var chineseRemedy: String {
        switch self {
        case .empty, .noRoot: "请重新选择文件，提交 XML 文件本身"
        case .tooLarge: "请把模型拆分为若干文件，再互相导入"
        case .encoding, .notUTF8: "请用 UTF-8 编码另存"
        case .forbiddenCharacter: "请删去该字符"
        case .version: "请把版本声明改为 1.0"
        case .declaration: "请在文件最开头写 <?xml version=\"1.0\" encoding=\"UTF-8\"?>，或者删去声明"
        case .documentType: "请删去 DOCTYPE"
        case .tooDeep: "请减少嵌套层次"
        case .tooManyElements: "请拆分文件"
        case .tooManyAttributes: "请删去不需要的属性"
        case .tooManyNamespaces: "请删去不需要的声明"
        case .strayLessThan: "表示小于号的，请写 &lt;"
        case .badReference: "表示 & 号的，请写 &amp;"
        case .cdataEnd: "请改写为 ]]&gt;"
        case .badName: "请以字母或汉字开头，只用字母、汉字、数字和“-”“_”“.”"
        case .badTag: "请把属性写成 名称=\"值\"，并以空格隔开"
        case .duplicateAttribute: "请保留其中一个"
        case .unboundPrefix(let prefix): "请在该元素或其外层元素上加 xmlns:\(prefix)=\"…\""
        case .badNamespace: "请换用其他前缀，命名空间不得为空"
        case .badComment: "请在注释中只用单个连字符"
        case .unterminated: "请补上结尾；文件不完整的，请重新提交"
        case .unclosed(let name): "请补上 </\(name)>；文件不完整的，请重新提交"
        case .mismatchedEnd(let expected, _): "请先写 </\(expected)>"
        case .strayEnd: "请删去，或者补上对应的开始标签"
        case .outsideRoot: "请移入根元素之内"
        }
    }
}
