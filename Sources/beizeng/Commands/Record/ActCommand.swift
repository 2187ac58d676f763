import ArgumentParser
import Database
import Exact
import Interchange
import Journal
import Packs

/// Runs one step of a procedure from the shell.
struct ActCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "act", abstract: "办理一个步骤 / runs one step of a procedure",
        discussion: "不写步骤时，列出该事项现在可以办理的步骤。")

    @OptionGroup var record: RecordOptions

    @Argument(help: "what it is done to, such as pack/pck-…")
    var subject: String

    @Argument(help: "the step, by name or by what its button says")
    var action: String?

    @Option(name: .customLong("as"), help: "the account that acts")
    var account: String

    @Option(help: "the role in which the account acts, where it has several")
    var role: String?

    @Option(name: .customLong("fact"), help: "something said with the act and shown where it is published: 名称=内容")
    var facts: [String] = []

    @Option(name: .customLong("sealed"), help: "something only the dossier shows: 名称=内容")
    var sealed: [String] = []

    @Option(name: .customLong("evidence"), help: "a file the act rests on; kept by its hash")
    var evidence: [String] = []

    mutating func run() async throws {
        guard let subject = Subject(rawValue: subject) else {
            throw ValidationError("事项编号“\(subject)”有误，应为 类别/编号。")
        }
        guard let procedure = Record.procedure(of: subject) else {
            let kinds = Record.procedures.map { "\($0.id)（\($0.title)）" }.joined(separator: "、")
            throw ValidationError("“\(subject.kind)”没有办理流程。有流程的类别：\(kinds)。")
        }
        let name = action.map { action in
            procedure.transitions.first { $0.button == action }?.action ?? Procedure.Action.ID(action)
        }
        if let name, PackDesk.submissions.contains(name) {
            throw ValidationError(
                "“\(procedure.label(of: name))”须附政策包。请用 beizeng pack submit，退回后用 beizeng pack resubmit \(subject)。")
        }
        let (facts, sealed) = (try FactOption.members(facts), try FactOption.members(sealed))
        let record = try await name == nil ? record.open() : record.openToAct()
        let id = Actor.ID(rawValue: account)
        guard let name else { return try await list(subject, procedure, id, record) }
        let actor = try await record.database.read { try $0.actor(id) }
        if let role, !actor.roles.contains(Procedure.Role.ID(role)) {
            let label = Record.roleLabel(of: Procedure.Role.ID(role)) ?? role
            throw ActorFault(account: account, reason: .notPermitted(role: label))
        }
        let performance = Performance(
            name, on: subject, as: role.map { Procedure.Role.ID($0) }, open: facts, sealed: sealed,
            evidence: try evidence.map(Self.evidence))
        let act = try await PackDesk(record.journal).perform(performance, by: actor)
        try await record.conclude(act)
    }

    private static func evidence(_ path: String) throws -> Evidence {
        return Evidence(name: FilePath.name(of: path), bytes: try FileBytes.read(path))
    }

    /// What can be done now, by whom, and by when.
    private func list(_ subject: Subject, _ procedure: Procedure, _ id: Actor.ID, _ record: Record) async throws {
        let today = record.journal.today
        let (actor, matter, calendar) = try await record.database.read { reader in
            let calendar = try reader.calendar()
            return (try reader.actor(id), try reader.matter(subject, in: calendar), calendar)
        }
        guard let matter else { throw JournalError(reason: .noSubject(subject: subject.rawValue)) }
        let state = matter.state
        let label = procedure.state(state.state)?.label ?? state.state.text
        print("\(procedure.title) \(subject)：\(label)")
        for (id, clock) in state.clocks.sorted(by: { $0.key < $1.key }) {
            let due = clock.due.map { "\($0) 届满\(clock.isProvisional ? "（暂定）" : "")" } ?? "停表，余 \(clock.left) 日"
            let lamp = clock.lamp(on: today, warning: procedure.clock(id)?.warning ?? 0, in: calendar)
            print("  \(procedure.clock(id)?.label ?? id.text)：\(due)，\(lamp)")
        }
        var table = TextTable(["步骤", "名称", "办理人", "本账户"])
        for row in procedure.transitions(from: state.state) {
            let mine = !actor.roles.isDisjoint(with: row.roles)
            let roles = row.roles.map { procedure.label(of: $0) }.joined(separator: "、")
            table.add([row.button, row.action.text, roles, mine ? "可以办理" : ""])
        }
        print(table.text)
    }
}
