import ArgumentParser
import Database
import Interchange
import Journal

/// Writes the public files of the log, for any web server to hand out.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "公布存证日志 / writes the public files of the log",
        discussion: "按 C2SP tlog-tiles 写出散列、叶子和检查点；叶子中没有可读内容。可重复运行，检查点最后写出。")

    @OptionGroup var record: RecordOptions

    @Argument(help: "the folder to write to")
    var folder: String

    mutating func run() async throws {
        let record = try await record.open()
        let folder = folder
        let size = try await record.journal.exportTiles { file in
            let path = "\(folder)/\(file.path)"
            let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
            // A full tile never changes, so one that is there is done.
            guard !file.isFinal || !FileStatus.exists(path) else { return }
            try FileOutput.makeFolder(parent)
            try FileOutput.write(file.bytes, to: path, .durable)
        }
        print("已写出 \(size) 条的日志，检查点在 \(folder)/checkpoint。")
    }
}
