import DMN
import Yams

/// Reads the part of YAML that packs are written in, and refuses the rest by name and place.
///
/// Anchors could make a small file an endless one, tags and multi-line texts hide what people think they read.
struct YAMLReader {
    /// The longest file in bytes.
    static let sizeLimit = 8 << 20
    /// How deep maps and lists may stand within each other.
    static let depthLimit = 32

    private(set) var faults: [(fault: Finding.Fault, position: SourcePosition)] = []

    /// The file as a tree, nil where it is not readable as YAML; what to mend is in ``faults``.
    mutating func read(_ bytes: [UInt8]) -> YAMLNode? {
        guard bytes.count <= Self.sizeLimit else {
            return refuse(.tooLarge(limit: Self.sizeLimit), at: .start)
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            return refuse(.notUTF8, at: YAMLReader.firstDamage(in: content))
        }
        do {
            // The parser owns the anchors that the nodes point at, so it has to outlive the walk.
            let parser = try Parser(yaml: text, encoding: .utf8)
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else { return refuse(.empty, at: .start) }
                return node(root, depth: 0)
            }
        } catch let error as YamlError {
            return refuse(error)
        } catch {
            return refuse(.syntax("\(error)"), at: .start)
        }
    }
}

// MARK: - Walking

extension YAMLReader {
    /// The node and what is in it; nil, with a fault, for what packs do without.
    ///
    /// An anchor is met before any alias to it, so that the walk ends before it could grow.
    private mutating func node(_ node: Node, depth: Int) -> YAMLNode? {
        let position = YAMLReader.position(node.mark)
        guard depth < Self.depthLimit else { return refuse(.tooDeep(limit: Self.depthLimit), at: position) }
        if node.anchor != nil { return refuse(.notPlainYAML(Text(zh: "锚点（&）", en: "anchors (&)")), at: position) }
        switch node {
        case .alias: return refuse(.notPlainYAML(Text(zh: "别名（*）", en: "aliases (*)")), at: position)
        case .scalar(let scalar): return self.scalar(scalar, at: position)
        case .sequence(let sequence):
            guard sequence.tag.rawValue.isEmpty else { return refuseTag(at: position) }
            var items: [YAMLNode] = []
            for item in sequence {
                guard let item = self.node(item, depth: depth + 1) else { return nil }
                items.append(item)
            }
            return YAMLNode(kind: .list(items), position: position)
        case .mapping(let mapping):
            guard mapping.tag.rawValue.isEmpty else { return refuseTag(at: position) }
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping {
                guard let entry = entry(key, value, depth: depth) else { return nil }
                entries.append(entry)
            }
            return YAMLNode(kind: .map(entries), position: position)
        }
    }

    private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> YAMLNode.Entry? {
        let position = YAMLReader.position(key.mark)
        guard key.anchor == nil, case .scalar(let scalar) = key, scalar.string != "<<" else {
            return refuse(.notPlainYAML(Text(zh: "复合键和合并键", en: "complex and merge keys")), at: position)
        }
        guard let value = node(value, depth: depth + 1) else { return nil }
        return YAMLNode.Entry(key: scalar.string, position: position, value: value)
    }

    private mutating func scalar(_ scalar: Node.Scalar, at position: SourcePosition) -> YAMLNode? {
        let tag = scalar.tag.rawValue
        switch scalar.style {
        case .any, .plain:
            guard tag.isEmpty else { return refuseTag(at: position) }
            return YAMLNode(kind: .plain(scalar.string), position: position)
        case .singleQuoted, .doubleQuoted:
            guard tag == Tag.Name.str.rawValue || tag.isEmpty else { return refuseTag(at: position) }
            return YAMLNode(kind: .text(scalar.string), position: position)
        case .literal, .folded:
            return refuse(
                .notPlainYAML(Text(zh: "多行文字（| 和 >）", en: "texts over several lines (| and >)")), at: position)
        }
    }
}

// MARK: - Refusing

extension YAMLReader {
    private mutating func refuse<T>(_ fault: Finding.Fault, at position: SourcePosition) -> T? {
        faults.append((fault, position))
        return nil
    }

    private mutating func refuseTag<T>(at position: SourcePosition) -> T? {
        refuse(.notPlainYAML(Text(zh: "标签（!）", en: "tags (!)")), at: position)
    }

    private mutating func refuse(_ error: YamlError) -> YAMLNode? {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return refuse(.syntax(problem), at: YAMLReader.position(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            return refuse(.duplicateKey(keys.first ?? ""), at: YAMLReader.position(context.mark))
        case .reader(let problem, let offset, _, let yaml):
            return refuse(.syntax(problem), at: YAMLReader.position(ofByte: offset ?? 0, in: Array(yaml.utf8)[...]))
        default:
            return refuse(.syntax("\(error)"), at: .start)
        }
    }

    private static func position(_ mark: Mark?) -> SourcePosition {
        guard let mark else { return .start }
        return SourcePosition(line: mark.line, column: mark.column)
    }

    private static func firstDamage(in bytes: ArraySlice<UInt8>) -> SourcePosition {
        var (low, high) = (bytes.startIndex, bytes.endIndex)
        // The longest valid beginning, cut where a character may end, ends at the damage.
        while low < high {
            let middle = (low + high + 1) / 2
            var end = middle
            while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80, end - middle < 3 { end += 1 }
            if String(validating: bytes[..<end], as: UTF8.self) != nil { low = middle } else { high = middle - 1 }
        }
        return position(ofByte: low - bytes.startIndex, in: bytes)
    }

    private static func position(ofByte offset: Int, in bytes: ArraySlice<UInt8>) -> SourcePosition {
        var (line, column) = (1, 1)
        for byte in bytes.prefix(offset) {
            if byte == 0x0A {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return SourcePosition(line: line, column: column)
    }
}
