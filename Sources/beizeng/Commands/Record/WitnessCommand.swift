import ArgumentParser
import Database
import Interchange
import Journal
import TransparencyLog

/// Cosigns the checkpoints of other installations.
struct WitnessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness", abstract: "见证其他系统的存证日志 / cosigns other installations' checkpoints",
        discussion: "由审计、纪检、财政等单位在自己的机器上运行，状态与密钥不放在被见证的系统中。",
        subcommands: [Init.self, Watch.self, Cosign.self])

    /// Where a witness keeps its state and key.
    struct Place: ParsableArguments {
        @Option(help: "the folder of the witness")
        var folder = "beizeng.witness"

        var keyPath: String { folder + "/witness.key" }

        /// The witness's book.
        ///
        /// - Throws: `DatabaseError`.
        func book() async throws -> WitnessBook {
            let path = folder + "/witness.sqlite"
            let database = try await OpenDatabases.open(.sqlite(path: path), migrations: WitnessBook.migrations)
            try await database.migrate(at: ProcessClock.instant())
            return WitnessBook(database, now: ProcessClock.instant)
        }

        /// The key it signs with.
        ///
        /// - Throws: ``KeyFolderFault``.
        func key() throws -> SignerKey { try KeyFolder(path: folder).witness() }
    }

    /// Makes the witness's key.
    struct Init: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init", abstract: "建立见证单位的密钥 / makes the key of a witness")

        @OptionGroup var place: Place

        @Option(help: "the witness's name, such as sjj.example.gov.cn/witness")
        var name: String

        mutating func run() async throws {
            guard let name = KeyName(name) else {
                throw ValidationError("--name“\(name)”不能用作名称：不能为空，不能含空格和加号。")
            }
            let key = try KeyFolder(path: place.folder).makeWitness(name: name, random: .system)
            _ = try await place.book()
            print("见证公钥（请交给被见证的单位）：\(key)")
        }
    }

    /// Watches a log.
    struct Watch: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "watch", abstract: "加入要见证的日志 / watches a log")

        @OptionGroup var place: Place

        @Argument(help: "the log's public key; without it, the logs that are watched are listed")
        var key: String?

        mutating func run() async throws {
            _ = try place.key()
            let book = try await place.book()
            if let key { try await book.watch(try VerifierKey(key)) }
            for (key, cosigned) in try await book.watched() {
                print("\(key)  \(cosigned.map { "已见证至 \($0.size) 条" } ?? "尚未见证")")
            }
        }
    }

    /// Answers one request.
    struct Cosign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cosign", abstract: "见证一个检查点 / cosigns the checkpoint of a request")

        @OptionGroup var place: Place

        @Argument(help: "the request, as beizeng checkpoint --request writes it; - for standard input")
        var request: String

        mutating func run() async throws {
            let key = try place.key()
            let book = try await place.book()
            let bytes = try FileBytes.read(request == "-" ? "/dev/stdin" : request)
            do {
                let signature = try await book.cosign(bytes, by: key)
                print(signature)
            } catch let refusal as WitnessRefusal {
                Output.complain("未予见证（\(refusal.status)）：\(refusal)")
                throw ExitCode(1)
            }
        }
    }
}
