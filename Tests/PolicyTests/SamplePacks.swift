import Policy

/// The two packs of the repository, as they are and with edits.
enum SamplePacks {
    private static let tests = String(#filePath.dropLast("/PolicyTests/SamplePacks.swift".count))
    private static let root = String(tests.dropLast("/Tests".count))

    /// The folder of the packs that ship.
    static let policies = root + "/Policies"
    /// The folder of the packs for tests.
    static let packs = tests + "/Packs"

    /// The first plan.
    static func jinan() throws -> PackSource { try PackSource(folder: policies + "/jinan-doubling-2023") }

    /// An invented plan with rules of its own; the vocabulary is found where the shipped packs lie.
    static func sample() throws -> PackSource {
        try PackSource(folder: packs + "/linhai-sample", places: [policies])
    }
}

extension PackSource {
    /// The same pack with the first occurrence of a text replaced; nil where the text does not occur.
    func replacing(_ old: String, with new: String, in file: String = "plan.yaml") -> PackSource? {
        guard let bytes = files[file] else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let range = text.firstRange(of: old) else { return nil }
        var edited = files
        edited[file] = Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8)
        return PackSource(name: name, files: edited, vocabularies: vocabularies)
    }

    /// The same pack with these files.
    func with(files: [String: [UInt8]]) -> PackSource {
        PackSource(name: name, files: files, vocabularies: vocabularies)
    }

    /// The line, from 1, where a text first occurs.
    func line(of text: String, in file: String = "plan.yaml") -> Int {
        guard let bytes = files[file] else { return 0 }
        let content = String(decoding: bytes, as: UTF8.self)
        guard let range = content.firstRange(of: text) else { return 0 }
        return content[..<range.lowerBound].utf8.count { $0 == 0x0A } + 1
    }
}
