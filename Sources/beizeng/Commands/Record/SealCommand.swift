import ArgumentParser
import Database
import Journal
import TransparencyLog

/// Gives committed acts their places in the log.
struct SealCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "存证 / gives committed acts their places in the log",
        discussion: "每次办理之后已自动存证；本命令用于常驻运行，或者补存证。")

    @OptionGroup var record: RecordOptions

    @Flag(help: "goes on until it is stopped, twice a second")
    var watch = false

    mutating func run() async throws {
        let record = try await record.open()
        let sequencer = try record.sequencer()
        try await sequencer.checkHead()
        repeat {
            guard let pass = try await sequencer.sealAll() else {
                if !watch { print("另一进程正在存证。") }
                try await pause()
                continue
            }
            if pass.sealed > 0 || !watch { print("本次存证 \(pass.sealed) 条，日志共 \(pass.head.size) 条。") }
            for act in pass.refused { Output.complain("办理行为 \(act) 没有本系统的印记，未予存证。请运行 beizeng verify。") }
            try await pause()
        } while watch
        try await sequencer.resign()
    }

    private func pause() async throws {
        if watch { try await Task.sleep(for: .milliseconds(500)) }
    }
}
