package import DMN

/// Reads a YAML file of a pack part by part and collects everything that is wrong with its form.
///
/// A feature reads its own section with it: an extension of this type has one method a part, as those beside it that
/// read the plan. What could not be read stands as an empty text, a zero or nothing, so that the rest can be checked.
package struct SectionReader {
    /// The file's name in the pack, which messages begin with.
    package let file: String
    /// What was found so far.
    package private(set) var findings: [Finding] = []

    /// A reader of the file of this name.
    package init(_ file: String) { self.file = file }

    /// The file as a tree; nil, with findings, where it is not readable as the YAML that packs are written in.
    package mutating func root(of bytes: [UInt8]) -> YAMLNode? {
        var yaml = YAMLReader()
        let root = yaml.read(bytes)
        for (fault, position) in yaml.faults { report(fault, at: position) }
        return root
    }

    /// Adds a finding about this file.
    package mutating func report(_ fault: Finding.Fault, at position: SourcePosition) {
        findings.append(Finding(fault, file: file, at: position))
    }
}

// MARK: - Maps and lists

extension SectionReader {
    /// The fields of a map that has exactly `keys`, and may have those that are `optional`; nil, with a finding, for
    /// anything but a map.
    package mutating func fields(
        _ node: YAMLNode, _ part: Text, _ keys: [String], optional: [String] = []
    ) -> SectionFields? {
        guard let fields = SectionFields(node, part: part), case .map(let entries) = node.kind else {
            report(.notAMap(part), at: node.position)
            return nil
        }
        let known = keys + optional.filter { !keys.contains($0) }
        for entry in entries where !known.contains(where: { $0.isSame(as: entry.key) }) {
            report(.unknownKey(entry.key, part: part, known: known), at: entry.position)
        }
        for key in keys where fields.values[key] == nil {
            report(.missingKey(key, part: part), at: node.position)
        }
        return fields
    }

    /// The parts of a list; those that `read` refuses are left out.
    package mutating func list<Part>(
        _ fields: SectionFields, _ key: String, _ read: (inout SectionReader, YAMLNode) -> Part?
    ) -> [Part] {
        guard let node = fields.values[key] else { return [] }
        return list(node, key, read)
    }

    /// The parts of a list that stands under no key of its own.
    package mutating func list<Part>(
        _ node: YAMLNode, _ key: String, _ read: (inout SectionReader, YAMLNode) -> Part?
    ) -> [Part] {
        guard case .list(let items) = node.kind else {
            report(.kind(key, expected: Text(zh: "清单", en: "a list")), at: node.position)
            return []
        }
        return items.compactMap { read(&self, $0) }
    }

    /// The texts of a list; one that is none stands as an empty text, so that places keep their order.
    package mutating func strings(_ fields: SectionFields, _ key: String) -> [String] {
        list(fields, key) { reader, node in reader.string(node, key) ?? "" }
    }

    /// The words of a list, each one of a choice.
    package mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(
        _ fields: SectionFields, _ key: String
    ) -> [Choice] {
        list(fields, key) { reader, node in reader.choice(node, key) }
    }

    /// Reports a version of the file that this program does not know.
    package mutating func checkFormat(_ fields: SectionFields, _ known: String) {
        guard let node = fields.values["format"], let format = string(node, "format"), !format.isSame(as: known)
        else { return }
        report(.unknownChoice(format, key: "format", allowed: [known]), at: node.position)
    }
}
