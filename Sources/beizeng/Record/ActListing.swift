import Civic
import Database
import Exact
import Interchange
import Journal
import TransparencyLog

/// Acts as the terminal shows them.
struct ActListing {
    private let record: Record
    private let procedures: [Procedure]

    init(_ record: Record, procedures: [Procedure]) {
        self.record = record
        self.procedures = procedures
    }

    /// An act that was just recorded, with its place in the log.
    func show(_ act: Act) async throws {
        let entry = try await record.database.read { try $0.timeline(of: act.subject).first { $0.act.id == act.id } }
        print("已办理：\(label(of: act.kind))，\(act.subject)，第 \(act.sequence) 次办理，编号 \(act.id)")
        if let to = entry?.facts?.first(where: { $0.key == "to" })?.value.string {
            print("现处于：\(stateLabel(to, act.subject))")
        }
        print(entry?.index.map { "存证：序号 \($0)" } ?? "存证：正在存证")
    }

    /// Everything that was done to a subject.
    func show(_ entries: [TimelineEntry]) {
        var table = TextTable(["次", "时间", "办理", "单位", "内容", "存证序号", "编号"])
        for entry in entries {
            let facts = (entry.facts ?? [])
                .filter { !ActListing.leftOut.contains($0.key) }
                .map { "\(Record.facts[$0.key] ?? $0.key)：\(text(of: $0.value))" }
            table.add([
                "\(entry.act.sequence)", entry.act.at.shown, label(of: entry.act.kind),
                entry.unit ?? "已删除", facts.joined(separator: "；"), entry.index.map { "\($0)" } ?? "正在存证",
                entry.act.id.description,
            ])
        }
        print(table.text)
    }

    /// What the button said, where a procedure knows the act.
    func label(of kind: String) -> String {
        let names = kind.split(separator: ".", maxSplits: 1).map(String.init)
        guard names.count == 2, let procedure = procedures.first(where: { $0.id.text == names[0] }) else {
            return Record.kinds[kind] ?? kind
        }
        return procedure.label(of: Procedure.Action.ID(names[1]))
    }

    /// Files by their names, a hash by its beginning, everything else as it is.
    private func text(of value: JSON) -> String {
        let files = Evidence.Reference.all(in: value)
        guard files.isEmpty else { return files.map(\.name).joined(separator: "、") }
        let text = value.string ?? String(decoding: value.utf8, as: UTF8.self)
        return Hash(hexadecimal: text) == nil ? text : text.prefix(12) + "…"
    }

    private func stateLabel(_ state: String, _ subject: Subject) -> String {
        procedures.first { $0.id.text == subject.kind }?.state(Procedure.State.ID(state))?.label ?? state
    }

    /// Facts that the columns say already, or that are as long as files.
    private static let leftOut: Set = [
        "from", "to", "day", "role", "periods", "rows", "totals", "fact_files", "result_files",
    ]
}
