import Exact
import Foundation
import Interchange

/// Holds JSON against published JSON Schemas of draft 4, as far as the ones here use it; a word they use and this does
/// not know is an error.
struct PublishedSchemas {
    private let documents: [String: JSON]

    init(_ folder: URL) throws {
        var documents: [String: JSON] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "json" {
            documents[file.lastPathComponent] = try JSON(parsing: Array(Data(contentsOf: file)))
        }
        self.documents = documents
    }

    struct Unknown: Error { let what: String }

    /// What does not fit, with its place.
    func faults(_ json: JSON, _ document: String) throws -> [String] {
        guard let schema = documents[document] else { throw Unknown(what: document) }
        return try faults(json, schema, in: document, at: "$")
    }

    private static let silent: Set = [
        "title", "description", "id", "$schema", "definitions", "codelist", "openCodelist", "deprecated",
        "omitWhenMerged", "wholeListMerge", "versionId", "format", "pattern", "properties", "patternProperties",
    ]

    private func faults(_ json: JSON, _ schema: JSON, in document: String, at place: String) throws -> [String] {
        if let reference = schema["$ref"]?.string {
            let (target, file) = try resolve(reference, in: document)
            return try faults(json, target, in: file, at: place)
        }
        var faults: [String] = []
        for member in schema.members ?? [] {
            switch member.key {
            case "type": if !Self.fits(json, member.value) { faults.append("\(place): type") }
            case "enum": if !(member.value.array ?? []).contains(json) { faults.append("\(place): enum") }
            case "required":
                let names = (member.value.array ?? []).compactMap(\.string)
                let missing = names.filter { json.members != nil && json[$0] == nil }
                faults += missing.map { "\(place).\($0): missing" }
            case "minItems": if json.array?.isEmpty == true { faults.append("\(place): too few") }
            case "minProperties": if json.members?.isEmpty == true { faults.append("\(place): empty") }
            case "minLength": if json.string?.isEmpty == true { faults.append("\(place): empty") }
            case "uniqueItems":
                let items = (json.array ?? []).map { String(decoding: $0.utf8, as: UTF8.self) }
                if Set(items).count != items.count { faults.append("\(place): repeated") }
            case "items":
                for (index, item) in (json.array ?? []).enumerated() {
                    faults += try self.faults(item, member.value, in: document, at: "\(place)[\(index)]")
                }
            case "oneOf":
                let fitting = try (member.value.array ?? []).filter {
                    try self.faults(json, $0, in: document, at: place).isEmpty
                }
                if fitting.count != 1 { faults.append("\(place): fits \(fitting.count) of oneOf") }
            case let word where Self.silent.contains(word): break
            default: throw Unknown(what: "\(member.key) at \(place)")
            }
        }
        return try faults + formats(json, schema, at: place) + members(json, schema, in: document, at: place)
    }

    private func members(_ json: JSON, _ schema: JSON, in document: String, at place: String) throws -> [String] {
        try (json.members ?? []).flatMap { member in
            try schema["properties"]?[member.key].map {
                try faults(member.value, $0, in: document, at: "\(place).\(member.key)")
            } ?? []
        }
    }

    private func formats(_ json: JSON, _ schema: JSON, at place: String) -> [String] {
        guard let text = json.string else { return [] }
        switch schema["format"]?.string {
        case "date-time": return Instant(rfc3339: text.utf8) == nil ? ["\(place): \(text) is no date-time"] : []
        case "uri": return URL(string: text)?.scheme == nil ? ["\(place): \(text) is no URI"] : []
        default: return []
        }
    }

    private static func fits(_ json: JSON, _ type: JSON) -> Bool {
        let types = type.string.map { [$0] } ?? (type.array ?? []).compactMap(\.string)
        return types.contains { type in
            switch (type, json) {
            case ("null", .null), ("string", .string), ("number", .number), ("array", .array), ("object", .object),
                ("boolean", .bool):
                true
            case ("integer", .number(let number)): number.int64 != nil
            default: false
            }
        }
    }

    private func resolve(_ reference: String, in document: String) throws -> (JSON, String) {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let file = parts[0].isEmpty ? document : parts[0].split(separator: "/").last.map(String.init) ?? document
        guard var target = documents[file] else { throw Unknown(what: reference) }
        for step in (parts.count > 1 ? parts[1] : "").split(separator: "/") {
            guard let next = target[String(step)] else { throw Unknown(what: reference) }
            target = next
        }
        return (target, file)
    }
}
