import ArgumentParser
import Civic
import Database
import Interchange
import Journal
import TransparencyLog

/// Hands out what shows offline that an act is in the log.
struct ProofCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof", abstract: "存证证明 / what shows offline that an act is in the log",
        discussion: "写出两个文件：编号.tlog-proof 是证明，编号.leaf 是所证明的叶子。")

    @OptionGroup var record: RecordOptions

    @Argument(help: "the act, such as act-…")
    var act: String

    @Option(help: "the folder to write to")
    var out = "."

    mutating func run() async throws {
        let id = try Identifier(act, of: Act.prefix)
        let record = try await record.open()
        let proof = try await record.journal.proof(of: id)
        let leaf: [UInt8]? = try await record.database.read { try $0.value("SELECT leaf FROM act WHERE id = \(id)") }
        try FileOutput.makeFolder(out)
        try FileOutput.write(proof.bytes, to: "\(out)/\(id).tlog-proof")
        try FileOutput.write(leaf ?? [], to: "\(out)/\(id).leaf")
        print("\(out)/\(id).tlog-proof")
        print("\(out)/\(id).leaf")
    }
}
