import DMN

/// Reads a pack's `plan.yaml` and says everything that is wrong with its form, not only the first thing.
///
/// What could not be read stands in the plan as an empty text, a zero or the plan's first day, so that the rest can
/// still be checked; whether a plan with errors may be used is the caller's decision: it may not.
package struct PlanReader {
    /// The one file every pack has.
    package static let fileName = "plan.yaml"
    /// The version of the file that this reader knows.
    package static let format = "beizeng-policy/1"

    private(set) var findings: [Finding] = []

    /// The plan in `bytes`; nil where they are not a map in YAML at all.
    package static func read(_ bytes: [UInt8]) -> (Plan?, [Finding]) {
        var yaml = YAMLReader()
        let root = yaml.read(bytes)
        var reader = PlanReader()
        for (fault, position) in yaml.faults { reader.report(fault, at: position) }
        let plan = root.flatMap { reader.plan($0) }
        return (plan, reader.findings)
    }

    mutating func report(_ fault: Finding.Fault, at position: SourcePosition) {
        findings.append(Finding(fault, file: Self.fileName, at: position))
    }
}

// MARK: - Maps and lists

extension PlanReader {
    /// The fields of a map that has exactly `keys`; nil, with a finding, for anything but a map.
    mutating func fields(_ node: YAMLNode, _ part: Text, _ keys: [String]) -> PlanFields? {
        guard let fields = PlanFields(node, part: part), case .map(let entries) = node.kind else {
            report(.kind(part.en, expected: Text(zh: "键值表", en: "a map")), at: node.position)
            return nil
        }
        for entry in entries where !keys.contains(where: { $0.isSame(as: entry.key) }) {
            report(.unknownKey(entry.key, part: part, known: keys), at: entry.position)
        }
        for key in keys where fields.values[key] == nil {
            report(.missingKey(key, part: part), at: node.position)
        }
        return fields
    }

    /// The parts of a list; those that `read` refuses are left out.
    mutating func list<Part>(
        _ fields: PlanFields, _ key: String, _ read: (inout PlanReader, YAMLNode) -> Part?
    ) -> [Part] {
        guard let node = fields.values[key] else { return [] }
        return list(node, key, read)
    }

    mutating func list<Part>(
        _ node: YAMLNode, _ key: String, _ read: (inout PlanReader, YAMLNode) -> Part?
    ) -> [Part] {
        guard case .list(let items) = node.kind else {
            report(.kind(key, expected: Text(zh: "清单", en: "a list")), at: node.position)
            return []
        }
        return items.compactMap { read(&self, $0) }
    }

    /// The texts of a list; one that is none stands as an empty text, so that places keep their order.
    mutating func strings(_ fields: PlanFields, _ key: String) -> [String] {
        list(fields, key) { reader, node in reader.string(node, key) ?? "" }
    }

    /// The words of a list, each one of a choice.
    mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(
        _ fields: PlanFields, _ key: String
    ) -> [Choice] {
        list(fields, key) { reader, node in reader.choice(node, key) }
    }
}
