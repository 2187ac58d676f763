import Policy
import Testing

/// The packs whose goals the tests measure.
enum GoalPacks {
    private static let tests = String(#filePath.dropLast("/ProgressTests/GoalPacks.swift".count))
    private static let policies = String(tests.dropLast("/Tests".count)) + "/Policies"

    /// The files of the plan that ships.
    static func jinanSource() throws -> PackSource { try PackSource(folder: policies + "/jinan-doubling-2023") }

    /// The files of the invented second city.
    static func sampleSource() throws -> PackSource {
        try PackSource(folder: tests + "/Packs/yunchuan-sample", places: [policies])
    }

    /// The plan that ships.
    static func jinan() throws -> Pack { try #require(Pack.load(jinanSource()).0) }

    /// The invented second city.
    static func sample() throws -> Pack { try #require(Pack.load(sampleSource()).0) }
}

extension PackSource {
    /// The same pack with the first occurrence of a text replaced.
    func replacing(_ old: String, with new: String, in file: String = "progress.yaml") throws -> PackSource {
        let text = String(decoding: files[file] ?? [], as: UTF8.self)
        let range = try #require(text.firstRange(of: old), "\(file): \(old)")
        var edited = files
        edited[file] = Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8)
        return PackSource(name: name, files: edited, vocabularies: vocabularies)
    }

    /// The line, from 1, in which the first occurrence of a text ends; 0 where it does not occur.
    func line(of text: String, in file: String = "progress.yaml") -> Int {
        let content = String(decoding: files[file] ?? [], as: UTF8.self)
        guard let range = content.firstRange(of: text) else { return 0 }
        return content[..<range.upperBound].utf8.count { $0 == 0x0A } + 1
    }
}
