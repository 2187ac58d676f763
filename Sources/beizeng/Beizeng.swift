import ArgumentParser

/// The command: the core's verbs, each a file in Commands.
@main
struct Beizeng: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "beizeng",
        abstract: "运行一座城市的科技成果转化政策 / runs a city's technology-transfer plan",
        version: Version.current,
        subcommands: [
            SettleCommand.self, SimulateCommand.self, ExplainCommand.self, GoalsCommand.self, CheckCommand.self,
            PlanCommand.self,
            FEELCommand.self, EvalCommand.self, TCKCommand.self, InitCommand.self, MigrateCommand.self,
            AccountCommand.self,
            PackCommand.self, ActCommand.self, TimelineCommand.self, LapseCommand.self,
            CalendarCommand.self, SealCommand.self, CheckpointCommand.self, VerifyCommand.self, WitnessCommand.self,
            ProofCommand.self, PublishCommand.self, DossierCommand.self, EraseCommand.self,
            ImportCommand.self, ExportCommand.self, TemplateCommand.self, RegistryCommand.self, DemoCommand.self,
            PrecheckCommand.self, ReconcileCommand.self, AnomaliesCommand.self, BackupCommand.self,
            RestoreCommand.self, DoctorCommand.self, ServeCommand.self,
        ])

    /// Runs what the command line asks for and ends with the status that scripts rely on: 0 done, 1 the facts, the
    /// pack or the machine stand in the way, 2 the call itself is wrong.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            await OpenDatabases.close()
            exit(withStatus: ExitStatus(of: error, in: Self.self))
        }
        await OpenDatabases.close()
    }

    private static func exit(withStatus status: ExitStatus) -> Never {
        if !status.message.isEmpty {
            if status.code == 0 { print(status.message) } else { Output.complain(status.message) }
        }
        exit(withError: ExitCode(status.code))
    }
}

/// The version of the program, part of every manifest.
enum Version {
    static let current = "0.1.0"
}
