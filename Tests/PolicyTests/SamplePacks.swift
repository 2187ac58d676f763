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
        try PackSource(folder: packs + "/yunchuan-sample", places: [policies])
    }

    /// A text that a test wants to edit and that a pack no longer has.
    struct Missing: Error {
        let text: String
        let file: String
    }
}

extension PackSource {
    /// The same pack with the first occurrence of a text replaced.
    ///
    /// - Throws: ``SamplePacks/Missing`` where the text does not occur.
    func replacing(_ old: String, with new: String, in file: String = "plan.yaml") throws -> PackSource {
        let text = String(decoding: files[file] ?? [], as: UTF8.self)
        guard let range = text.firstRange(of: old) else { throw SamplePacks.Missing(text: old, file: file) }
        var edited = files
        edited[file] = Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8)
        return PackSource(name: name, files: edited, vocabularies: vocabularies)
    }

    /// The line, from 1, in which the first occurrence of a text ends; 0 where it does not occur.
    func line(of text: String, in file: String = "plan.yaml") -> Int {
        let content = String(decoding: files[file] ?? [], as: UTF8.self)
        guard let range = content.firstRange(of: text) else { return 0 }
        return content[..<range.upperBound].utf8.count { $0 == 0x0A } + 1
    }
}
