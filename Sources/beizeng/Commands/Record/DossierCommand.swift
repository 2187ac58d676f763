import ArgumentParser
import Database
import Dossiers
import Interchange
import Journal
import TransparencyLog

/// Writes everything about a subject as one file that anyone can check offline.
struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier", abstract: "导出案卷 / everything about a subject as one file",
        discussion: "案卷含可读页面、数据、证据和证明，用 beizeng verify 或者其中的说明即可离线核验。")

    @OptionGroup var record: RecordOptions

    @Argument(help: "the subject, such as pack/pck-…")
    var subject: String

    @Option(help: "the file to write")
    var out = "案卷.zip"

    @Flag(help: "includes who did it and what is not for publication; only for those who may know")
    var sealed = false

    mutating func run() async throws {
        guard let subject = Subject(rawValue: subject) else {
            throw ValidationError("事项编号“\(subject)”有误，应为 类别/编号。")
        }
        let record = try await record.open()
        let (key, sealed) = (try record.keys.signer().verifier, sealed)
        let dossier = try await record.database.read { reader in
            try reader.dossier(of: subject, includeSealed: sealed, log: key, words: Record.words)
        }
        try FileOutput.write(try DossierExport(dossier).bytes(), to: out)
        print("已导出 \(out)：\(dossier.acts.count) 次办理\(sealed ? "，含不公开内容，请按保密要求保管" : "")。")
    }
}
