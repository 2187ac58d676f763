import Foundation
import Testing

@Suite("The life of a submitted pack")
struct RecordLifeTests {
    @Test("begins with its submission, is listed with its steps, and verifies")
    func submit() throws {
        let installation = try Installation()
        let before = try installation.acts()
        let pack = try installation.submit()
        #expect(try installation.acts() == before + 1)
        let steps = try installation.require(["act", pack, "--as", "du"]).output
        #expect(steps.contains("政策包变更 \(pack)：公开征求意见"))
        #expect(steps.contains("公开征求意见期：") && steps.contains("届满") && steps.contains("正常"))
        let rows = steps.split(separator: "\n").map(String.init)
        #expect(rows.contains { $0.hasPrefix("撤回") && $0.contains("起草人") && $0.contains("可以办理") })
        #expect(rows.contains { $0.hasPrefix("征求意见期满") && $0.contains("系统") && !$0.contains("可以办理") })
        let timeline = try installation.require(["timeline", pack]).output
        #expect(timeline.contains("提交") && timeline.contains(Installation.pack))
        #expect(try installation.require(["lapse"]).output == "没有到期事项。\n")
        #expect(try installation.require(["verify"]).output.contains("核验通过"))
    }

    @Test("ends with the step that its button names, with facts and evidence")
    func act() throws {
        let installation = try Installation()
        let pack = try installation.submit()
        let letter = try installation.scratch.write("letter.txt", "请撤回").path
        let done = try installation.require([
            "act", pack, "撤回", "--as", "du", "--fact", "理由=另行起草", "--sealed", "电话=1", "--evidence", letter,
        ])
        #expect(done.output.contains("已办理：撤回") && done.output.contains("现处于：已撤回"))
        let timeline = try installation.require(["timeline", pack]).output
        #expect(timeline.contains("理由：另行起草") && timeline.contains("letter.txt"))
        #expect(!timeline.contains("电话"))
        let again = try installation.run(["act", pack, "withdraw", "--as", "du"])
        #expect(again.faults(status: 1, "事项已经结束") == [])
        #expect(try installation.require(["verify"]).output.contains("事项 1 件"))
    }

    @Test("is refused where role, state, account or subject do not fit, and nothing is recorded")
    func refusals() throws {
        let installation = try Installation()
        let pack = try installation.submit()
        let before = try installation.acts()
        let cases: [(call: [String], status: Int32, word: String)] = [
            (["act", pack, "withdraw", "--as", "lin"], 1, "由起草人办理，您现在的身份是合法性审核人"),
            (["act", pack, "withdraw", "--as", "du", "--role", "leader"], 1, "没有“局领导”身份"),
            (["act", pack, "批准施行", "--as", "he", "--fact", "意见=同意"], 1, "不在当前环节"),
            (["act", pack, "close-comment", "--as", "du"], 1, "系统"),
            (["act", pack, "nonsense", "--as", "du"], 1, "没有这一步骤"),
            (["act", pack, "withdraw", "--as", "nobody"], 1, "没有账户“nobody”"),
            (["act", pack, "--as", "nobody"], 1, "没有账户“nobody”"),
            (["act", pack, "withdraw", "--as", "gone"], 1, "已停用"),
            (["act", "pack/pck-none", "withdraw", "--as", "du"], 1, "没有事项“pack/pck-none”"),
            (["act", "pack/pck-none", "--as", "du"], 1, "没有事项“pack/pck-none”"),
            (["act", "account/du", "withdraw", "--as", "du"], 2, "没有办理流程"),
            (["act", "nothing", "--as", "du"], 2, "类别/编号"),
            (["act", pack, "resubmit", "--as", "du", "--fact", "意见=好"], 2, "beizeng pack resubmit"),
            (["act", pack, "提交", "--as", "du"], 2, "beizeng pack submit"),
            (["act", pack, "withdraw", "--as", "du", "--fact", "理由"], 2, "名称=内容"),
            (["act", pack, "withdraw", "--as", "du", "--fact", "=理由"], 2, "名称=内容"),
            (["act", pack, "withdraw", "--as", "du", "--fact", "a=1", "--fact", "a=2"], 2, "写了两次"),
            (["act", pack, "withdraw", "--as", "du", "--sealed", "x"], 2, "名称=内容"),
            (["act", pack, "withdraw", "--as", "du", "--evidence", "/no/such/file"], 2, "/no/such/file"),
            (["pack", "submit", Installation.pack, "--as", "lin"], 1, "由起草人办理"),
            (["pack", "submit", Installation.pack, "--as", "nobody"], 1, "没有账户"),
            (["pack", "submit", "no-such-pack", "--as", "du"], 2, "no-such-pack"),
            (["pack", "resubmit", pack, Installation.pack, "--as", "du"], 1, "不在当前环节"),
            (["pack", "resubmit", "pack/pck-none", Installation.pack, "--as", "du"], 1, "没有事项"),
            (["pack", "resubmit", "account/du", Installation.pack, "--as", "du"], 2, "不是政策包的事项编号"),
            (["timeline", "pack/pck-none"], 1, "没有事项"), (["timeline", "nothing"], 2, "类别/编号"),
            (["dossier", "pack/pck-none", "--out", installation.path("d.zip")], 1, "没有事项"),
            (["dossier", "nothing"], 2, "类别/编号"),
        ]
        var faults: [String] = []
        for (call, status, word) in cases {
            faults += try installation.run(call).faults(status: status, word).map { "\(call): \($0)" }
        }
        #expect(faults == [])
        #expect(try installation.acts() == before)
        #expect(!installation.scratch.has("d.zip"))
    }
}

@Suite("The accounts of an installation")
struct RecordAccountTests {
    private func call(_ account: String, role: String = "legal", by administrator: String = "admin") -> [String] {
        ["account", "open", account, "--name", "辛", "--unit", "科", "--role", role, "--as", administrator]
    }

    @Test("are listed by what their roles are called")
    func list() throws {
        let installation = try Installation()
        let rows = try installation.require(["account", "list"]).output.split(separator: "\n").map(String.init)
        #expect(rows.contains { $0.hasPrefix("admin") && $0.contains("系统管理员") && $0.contains("正常") })
        #expect(rows.contains { $0.hasPrefix("du") && $0.contains("起草人") })
        #expect(rows.contains { $0.hasPrefix("gone") && $0.contains("停用") })
        #expect(try installation.require(["timeline", "account/gone"]).output.contains("停用账户"))
    }

    @Test("change by an administrator's act alone")
    func refusals() throws {
        let installation = try Installation()
        let before = try installation.acts()
        let cases: [(call: [String], status: Int32, word: String)] = [
            (call("Xin"), 1, "不能用作账户名"), (call("system"), 1, "不能用作账户名"), (call("x"), 1, "不能用作账户名"),
            (call("xin", role: "boss"), 2, "没有身份“boss”"), (call("xin", role: "system"), 2, "没有身份“system”"),
            (call("xin", role: "legal,leader"), 2, "没有身份"), (call("xin", by: "du"), 1, "没有“系统管理员”身份"),
            (call("xin", by: "nobody"), 1, "没有账户“nobody”"), (call("xin", by: "gone"), 1, "已停用"),
            (["account", "suspend", "nobody", "--as", "admin"], 1, "没有账户“nobody”"),
            (["account", "suspend", "gone", "--as", "admin"], 1, "已停用"),
            (["account", "suspend", "du", "--as", "lin"], 1, "系统管理员"),
            (["calendar", "Tests/Packs/none.csv", "--as", "admin"], 2, "none.csv"),
        ]
        var faults: [String] = []
        for (call, status, word) in cases {
            faults += try installation.run(call).faults(status: status, word).map { "\(call): \($0)" }
        }
        #expect(faults == [])
        #expect(try installation.acts() == before)
    }
}
