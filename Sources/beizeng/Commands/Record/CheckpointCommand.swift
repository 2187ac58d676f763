import ArgumentParser
import Database
import Interchange
import Journal
import TransparencyLog

/// Hands out signed checkpoints, and takes in what witnesses signed.
struct CheckpointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "日志检查点 / signed checkpoints of the log",
        discussion: "不加选项时输出最新检查点。--request 输出送见证单位的请求，--cosignature 收存见证单位的签名。")

    @OptionGroup var record: RecordOptions

    @Option(help: "the checkpoint of this size, instead of the newest")
    var size: Int?

    @Option(help: "writes a request to a witness that last cosigned this size; 0 at first")
    var request: Int?

    @Option(help: "a file with the line a witness answered")
    var cosignature: String?

    @Option(help: "the public key of that witness")
    var witness: String?

    func validate() throws {
        guard (cosignature == nil) == (witness == nil) else {
            throw ValidationError("--cosignature 与 --witness 须同时给出。")
        }
        for (name, value) in [("--size", size), ("--request", request)] {
            if let value, value < 0 { throw ValidationError("\(name) 的条数 \(value) 有误，应为 0 或正整数。") }
        }
    }

    mutating func run() async throws {
        let record = try await record.open()
        if let cosignature, let witness {
            let key = try VerifierKey(witness)
            let size = try await record.journal.take(cosignature: FileBytes.read(cosignature), by: key)
            print("已收存“\(key.name)”对检查点 \(size) 的见证签名。")
        } else if let request {
            Output.emit(try await record.journal.request(from: request).bytes)
        } else {
            Output.emit(try await record.journal.checkpoint(size: size).bytes)
        }
    }
}
