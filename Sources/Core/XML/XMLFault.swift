/// Why bytes could not be read as XML, and where.
package struct XMLFault: Error, Hashable {
    /// The cause with its facts, for programs.
    package enum Reason: Hashable, Sendable {
        /// The document is in, or declares, an encoding other than UTF-8.
        case encoding(String)
        /// A byte sequence is not UTF-8.
        case notUTF8
        /// A character that XML does not allow, by code point.
        case forbiddenCharacter(UInt32)
        /// The XML version is not 1.0.
        case version(String)
        /// The XML declaration is misspelt, or does not stand at the very beginning.
        case declaration
        /// A document type declaration, which could define entities or pull in other files.
        case documentType
        /// Elements are nested deeper than the limit.
        case tooDeep(limit: Int)
        /// An element has more attributes than the limit.
        case tooManyAttributes(limit: Int)
        /// More namespace declarations are in force than the limit.
        case tooManyNamespaces(limit: Int)
        /// A tag, comment or text has more bytes than the limit.
        case tooLong(limit: Int)
        /// A `<` that begins no tag.
        case strayLessThan
        /// An `&` that begins no reference known to XML.
        case badReference
        /// `]]>` stands in plain text.
        case cdataEnd
        /// A name of an element or attribute that XML does not allow.
        case badName(String)
        /// A start or end tag is misspelt.
        case badTag(String)
        /// An attribute appears twice.
        case duplicateAttribute(String)
        /// A prefix without a namespace declaration.
        case unboundPrefix(String)
        /// A namespace declaration that the standard forbids.
        case badNamespace(prefix: String)
        /// A comment holds `--`.
        case badComment
        /// The document ends inside a tag, a comment or another construct.
        case unterminated
        /// An element is not closed at the end of the document.
        case unclosed(String)
        /// An end tag closes another element than the open one.
        case mismatchedEnd(expected: String, found: String)
        /// An end tag without an open element.
        case strayEnd(String)
        /// Text or an element outside the root element.
        case outsideRoot
        /// The document has no element.
        case noRoot
    }

    /// The cause.
    package let reason: Reason
    /// Where it shows: bytes from the beginning of the document.
    package let offset: Int

    /// A fault at a place.
    package init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}

// MARK: - Telling people

extension XMLFault: CustomStringConvertible {
    /// What is wrong and where, in Chinese, without a mend: that depends on the file the XML is a part of.
    package var description: String { "第 \(offset + 1) 字节处\(explanation)" }

    private var explanation: String {
        switch reason {
        case .encoding(let name): "的编码是 \(name)，不是 UTF-8"
        case .notUTF8: "不是 UTF-8"
        case .forbiddenCharacter(let code): "有不允许的字符 U+\(String(code, radix: 16, uppercase: true))"
        case .version(let version): "的 XML 版本是 \(version)，不是 1.0"
        case .declaration: "的 XML 声明写法不对"
        case .documentType: "有 DOCTYPE 声明，不予接受"
        case .tooDeep(let limit): "的元素嵌套超过 \(limit) 层"
        case .tooManyAttributes(let limit): "的元素属性超过 \(limit) 个"
        case .tooManyNamespaces(let limit): "的命名空间超过 \(limit) 个"
        case .tooLong(let limit): "的标签或文字超过 \(limit) 字节"
        case .strayLessThan: "的“<”不是标签的开头"
        case .badReference: "的“&”不是可识别的引用"
        case .cdataEnd: "的文字中有“]]>”"
        case .badName(let name): "的名称“\(name)”不合规范"
        case .badTag(let tag): "的标签 <\(tag)> 写法不对"
        case .duplicateAttribute(let name): "的属性 \(name) 出现两次"
        case .unboundPrefix(let prefix): "的前缀 \(prefix) 没有声明"
        case .badNamespace(let prefix): "的命名空间声明（前缀“\(prefix)”）不合规范"
        case .badComment: "的注释中有“--”"
        case .unterminated: "开始的内容没有结束，文件可能不完整"
        case .unclosed(let name): "文件已结束，元素 \(name) 却没有关闭，文件可能不完整"
        case .mismatchedEnd(let expected, let found): "应当关闭 \(expected)，却关闭了 \(found)"
        case .strayEnd(let name): "的 </\(name)> 没有对应的开始标签"
        case .outsideRoot: "在根元素之外还有内容"
        case .noRoot: "文件已结束，却没有任何元素"
        }
    }
}
