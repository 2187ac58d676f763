import Markup

/// The tags of a piece of markup, read so strictly that nothing a browser would see otherwise gets through.
struct Tags {
    /// A tag: its name with a slash before it where it closes, and its attributes in their order.
    struct Tag: Hashable {
        let name: String
        let attributes: [Attribute]
    }

    /// An attribute and its value; `nil` for one that only stands there.
    struct Attribute: Hashable {
        let name: String
        let value: String?
    }

    /// What is no markup this house writes.
    struct Fault: Error, Hashable {
        let reason: String
        let offset: Int
    }

    /// The tags in their order.
    private(set) var all: [Tag] = []
    /// The text between them, in one.
    private(set) var text = ""

    private let bytes: [UInt8]
    private var place = 0

    /// Reads `html`; every element must be closed in its turn unless it has no end.
    init(_ html: HTML) throws {
        bytes = html.utf8
        var words: [UInt8] = []
        var open: [String] = []
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                try words.append(textByte())
                continue
            }
            let tag = try tag()
            all.append(tag)
            if tag.name.hasPrefix("/") {
                guard open.popLast() == String(tag.name.dropFirst()) else { throw fault("\(tag.name) closes nothing") }
            } else if !Self.empty.contains(tag.name), !isSelfClosed {
                open.append(tag.name)
            }
        }
        guard open.isEmpty else { throw fault("\(open) stay open") }
        text = String(decoding: words, as: UTF8.self)
    }

    private static let empty: Set = ["!doctype", "meta", "link", "input", "br", "hr", "img"]
    private var isSelfClosed: Bool { place >= 2 && bytes[place - 2] == UInt8(ascii: "/") }

    private func fault(_ reason: String) -> Fault { Fault(reason: reason, offset: place) }
}

// MARK: - Reading

extension Tags {
    /// Text holds no sign of markup; what is escaped counts as one letter.
    private mutating func textByte() throws -> UInt8 {
        let byte = bytes[place]
        guard ![UInt8(ascii: ">"), 0x22, 0x27, 0x00, 0x0D].contains(byte) else { throw fault("a bare sign in text") }
        if byte == UInt8(ascii: "&") { try entity() } else { place += 1 }
        return byte
    }

    private mutating func entity() throws {
        let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#13;"]
        guard let name = known.first(where: { bytes[place...].starts(with: $0.utf8) }) else {
            throw fault("a bare ampersand")
        }
        place += name.utf8.count
    }

    private mutating func tag() throws -> Tag {
        place += 1
        let name = take { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") || Self.isName($0) }
        guard !name.isEmpty else { throw fault("no name behind <") }
        var attributes: [Attribute] = []
        while true {
            guard place < bytes.count else { throw fault("a tag without its end") }
            if bytes[place] == UInt8(ascii: ">") { break }
            if bytes[place] == UInt8(ascii: "/"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: ">") {
                place += 1
                break
            }
            guard bytes[place] == UInt8(ascii: " ") else { throw fault("no space before an attribute of \(name)") }
            place += 1
            let attribute = try attribute()
            guard !attributes.contains(where: { $0.name == attribute.name }) else {
                throw fault("\(attribute.name) twice in \(name)")
            }
            attributes.append(attribute)
        }
        place += 1
        return Tag(name: name, attributes: attributes)
    }

    private mutating func attribute() throws -> Attribute {
        let name = take(while: Self.isName)
        guard !name.isEmpty else { throw fault("no name of an attribute") }
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return Attribute(name: name, value: nil) }
        place += 1
        guard place < bytes.count, bytes[place] == 0x22 else { throw fault("\(name) without quotation marks") }
        place += 1
        let start = place
        while place < bytes.count, bytes[place] != 0x22 {
            guard ![UInt8(ascii: "<"), UInt8(ascii: ">"), 0x27, 0x00, 0x0D].contains(bytes[place]) else {
                throw fault("a bare sign in \(name)")
            }
            if bytes[place] == UInt8(ascii: "&") { try entity() } else { place += 1 }
        }
        guard place < bytes.count else { throw fault("\(name) without its end") }
        place += 1
        return Attribute(name: name, value: String(decoding: bytes[start..<place - 1], as: UTF8.self))
    }

    private mutating func take(while isIn: (UInt8) -> Bool) -> String {
        let start = place
        while place < bytes.count, isIn(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: ":"): true
        default: false
        }
    }
}

// MARK: - Asking

extension Tags {
    /// The skeleton: names of tags and attributes without any value.
    var structure: [[String]] { all.map { [$0.name] + $0.attributes.map(\.name) } }

    /// The tags called `name`.
    func named(_ name: String) -> [Tag] { all.filter { $0.name == name } }

    /// The values of the attribute called `name`, in their order.
    func values(of name: String) -> [String] {
        all.flatMap { tag in tag.attributes.filter { $0.name == name }.compactMap(\.value) }
    }
}

extension Tags.Tag {
    /// The value of the attribute called `name`.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// Whether the attribute called `name` stands there.
    func has(_ name: String) -> Bool { attributes.contains { $0.name == name } }
}

/// A piece of markup as text.
func shown(_ html: HTML) -> String { String(decoding: html.utf8, as: UTF8.self) }
