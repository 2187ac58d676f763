import ArgumentParser
import Database
import Exact
import Interchange
import Journal
import TransparencyLog

/// Proves that nothing was changed: the whole database against its log, or a file without any database.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "核验 / proves that nothing was changed",
        discussion: """
            不给文件时核验整个数据库。给文件时不需要数据库：
              beizeng verify 证明.tlog-proof --leaf 叶子.json --key 公钥
              beizeng verify 检查点 --key 公钥
              beizeng verify 请求 --from 旧检查点 --key 公钥     两个检查点前后一致
              beizeng verify 案卷.zip --key 公钥
            """)

    @OptionGroup var record: RecordOptions

    @Argument(help: "a proof, checkpoint, request or dossier")
    var file: String?

    @Option(help: "the content of the leaf that a proof is about")
    var leaf: String?

    @Option(help: "the log's public key; for the database, that of the key folder unless given")
    var key: String?

    @Option(help: "a file with logs, witnesses and how many of them are asked for")
    var policy: String?

    @Option(help: "an older checkpoint, which the request continues")
    var from: String?

    @Option(help: "a checkpoint kept elsewhere, which the database must continue; may be given several times")
    var kept: [String] = []

    mutating func run() async throws {
        if let file {
            let verification = try OfflineVerification(
                key: key.map { try VerifierKey($0) }, policy: policy.map { try WitnessPolicy(FileBytes.read($0)) })
            let report = try verification.verify(
                FileBytes.read(file), leaf: leaf.map { try FileBytes.read($0) },
                older: from.map { try FileBytes.read($0) })
            print(report)
        } else {
            try await verifyDatabase()
        }
    }

    private func verifyDatabase() async throws {
        let record = try await record.open()
        let key = try self.key.map { try VerifierKey($0) } ?? record.keys.signer().verifier
        let kept = try kept.map { try SignedCheckpoint(FileBytes.read($0)) }
        let report = try await record.journal.audit(
            tables: Record.officialTables, procedures: Record.procedures, key: key, kept: kept)
        print(
            """
            办理行为 \(report.acts) 条，其中已存证 \(report.sealed) 条、待存证 \(report.waiting) 条、依法删除内容 \(report.erased) 条
            检查点 \(report.checkpoints) 个，数据行 \(report.rows) 行，证据材料 \(report.files) 份，事项 \(report.matters) 件
            """)
        guard report.isClean else {
            for finding in report.findings { Output.complain("\(finding)") }
            Output.complain("核验未通过：发现 \(report.total) 处与记录不符。请保全数据库和日志，不要继续办理。")
            throw ExitCode(1)
        }
        print("核验通过：数据库与存证日志一致，没有发现改动、删除、插入或者调换。")
    }
}
