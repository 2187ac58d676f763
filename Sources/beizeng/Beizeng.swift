import ArgumentParser

/// The command: the core's verbs, each a file in Commands.
@main
struct Beizeng: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "beizeng",
        abstract: "运行一座城市的科技成果转化政策 / runs a city's technology-transfer plan",
        version: Version.current,
        subcommands: [
            SettleCommand.self, ExplainCommand.self, FEELCommand.self, EvalCommand.self, TCKCommand.self,
        ])
}

/// The version of the program, part of every manifest.
enum Version {
    static let current = "0.1.0"
}
