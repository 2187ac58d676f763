import Exact
import Registration

/// The rules of the checkout, read once.
enum Rules {
    private static let root = String(#filePath.dropLast("/Tests/RegistrationTests/Rules.swift".count))
    /// The folder of the models.
    static let folder = root + "/Policies/national"

    private static let read = Result { try RuleBook(folder: folder) }
    private static let made = Result { try Precheck(try read.get()) }

    static func book() throws -> RuleBook { try read.get() }

    static func precheck() throws -> Precheck { try made.get() }

    /// A day under the rules of 2026.
    static let today = CivilDay(number: 20_515)
    /// A day under the rules before.
    static let before = CivilDay(number: 19_000)

    /// The models with one text replaced in one file.
    static func damaged(_ file: String, _ text: String, by other: String) throws -> RuleBook {
        var files = try book().files
        files[file] = Array(String(decoding: files[file] ?? [], as: UTF8.self).replacing(text, with: other).utf8)
        return try RuleBook(files: files)
    }

    /// An application from answers by column.
    static func application(_ answers: [String: String]) throws -> Application {
        let row = answers.sorted { $0.key < $1.key }.map { (column: $0.key, text: $0.value) }
        return ApplicationReader(try precheck().form).read(row)
    }

    /// The opinion on answers by column.
    static func opinion(_ answers: [String: String], asOf day: CivilDay = today) throws -> PrecheckOpinion {
        try precheck().opinion(on: try application(answers), asOf: day)
    }
}
