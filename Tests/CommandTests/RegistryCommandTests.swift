import Foundation
import TestSupport
import Testing

/// The registry as a clerk works it from the shell.
@Suite("The registry from the shell")
struct RegistryCommandTests {
    private let installation: Installation

    init() throws {
        installation = try Installation(registry: true)
    }

    private func example(_ file: String) -> String { "\(Checkout.smallFacts)/\(file).csv" }

    /// Imports the example's organisations and a part of its contracts.
    private func importSome() throws {
        try installation.require(["import", example("organisations"), "--as", "deng"])
        let lines = try String(contentsOfFile: example("contracts"), encoding: .utf8).split(separator: "\n").prefix(200)
        let part = try installation.scratch.write("contracts.csv", lines.joined(separator: "\n") + "\n").path
        try installation.require(["import", part, "--as", "deng"])
    }

    @Test("imports what was looked at before, as one act that verifies")
    func importing() throws {
        let before = try installation.acts()
        let dry = try installation.require(["import", example("organisations"), "--dry-run"]).output
        #expect(dry.contains("预检：共 2000 行，新增 2000，变更 0，未变 0，退回 0"))
        #expect(try installation.acts() == before)
        let done = try installation.require(["import", example("organisations"), "--as", "deng"]).output
        #expect(done.contains("导入：共 2000 行，新增 2000") && done.contains("已办理：导入登记数据"))
        #expect(try installation.acts() == before + 1)
        let again = try installation.require(["import", example("organisations"), "--as", "deng"]).output
        #expect(again.contains("未变 2000") && again.contains("没有新增或变更，未作办理"))
        #expect(try installation.acts() == before + 1)
        #expect(try installation.require(["verify"]).output.contains("核验通过"))
    }

    @Test("answers what holds on a day, as known on another, with every version and its act")
    func history() throws {
        try importSome()
        let id = "2023379900000001"
        try installation.require([
            "registry", "change", "contract", id, "--set", "合同成交额=70000", "--from", "2024-03-01", "--as", "deng",
            "--reason", "补充协议",
        ])
        let then = try installation.require(["registry", "show", "contract", id, "--as-of", "2023-12-31"]).output
        #expect(then.contains("合同成交额（元）：61766.00"))
        let now = try installation.require(["registry", "show", "contract", id]).output
        #expect(now.contains("合同成交额（元）：70000.00") && now.contains("61766.00 → 70000.00"))
        let unknown = try installation.require(["registry", "show", "contract", id, "--known", "2020-01-01"]).output
        #expect(unknown.contains("当日没有这项登记"))
        try installation.require([
            "registry", "strike", "contract", id, "--from", "2024-06-01", "--as", "deng", "--reason", "合同解除",
        ])
        #expect(try installation.require(["registry", "show", "contract", id]).output.contains("状态：已注销"))
        try installation.require(["registry", "revoke", "contract", id, "--as", "deng", "--reason", "合同不实"])
        let timeline = try installation.require(["timeline", "contract/\(id)"]).output
        #expect(timeline.contains("变更技术合同") && timeline.contains("注销技术合同") && timeline.contains("撤销技术合同"))
        #expect(!timeline.contains("合同不实"))
        #expect(try installation.require(["verify"]).output.contains("核验通过"))
    }

    @Test("writes files that it reads again: a template's headers, an export's rows")
    func files() throws {
        try importSome()
        for name in ["table.xlsx", "table.csv"] {
            let file = installation.path(name)
            try installation.require(["export", "contract", "--out", file, "--as", "deng"])
            let again = try installation.require(["import", file, "--dry-run"]).output
            #expect(again.contains("共 199 行，新增 0，变更 0，未变 199，退回 0"), "\(name): \(again)")
        }
        let template = installation.path("template.xlsx")
        try installation.require(["template", "技术合同", "--out", template])
        let empty = try installation.run(["import", template, "--dry-run"])
        #expect(empty.status == 1 && empty.errors.contains("没有数据行"))
    }

    @Test("leaves nothing beside the database when a command ends, well or with an error")
    func companions() throws {
        func beside() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: installation.scratch.path).filter {
                $0.hasPrefix("acts.sqlite-")
            }
        }
        #expect(try beside() == [])
        try importSome()
        #expect(try beside() == [])
        try installation.require(["registry", "list"])
        #expect(try beside() == [])
        let odd = try installation.scratch.write("odd.csv", "a,b\n1,2\n").path
        #expect(try installation.run(["import", odd, "--as", "deng"]).status == 1)
        #expect(try beside() == [])
        #expect(try installation.run(["registry", "show", "contract", "nothing"]).status == 1)
        #expect(try beside() == [])
    }

    @Test("reads a workbook whose title is merged above its header, to import and to reconcile")
    func titled() throws {
        func ledger(_ facts: String) throws -> String {
            let lines = try String(contentsOfFile: example(facts), encoding: .utf8).split(separator: "\n").prefix(4)
            let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
            let file = installation.path("\(facts).xlsx")
            try Data(TitledLedger.workbook("二〇二三年度台账", rows)).write(to: URL(fileURLWithPath: file))
            return file
        }
        let done = try installation.require(["import", ledger("organisations"), "--as", "deng"]).output
        #expect(done.contains("表头在第 2 行") && done.contains("导入：共 3 行，新增 3"), "\(done)")
        let compared = try installation.run(["reconcile", ledger("contracts")])
        #expect(compared.output.contains("表头在第 2 行") && !compared.errors.contains("合并"), "\(compared)")
    }

    @Test("gives back bad rows in a file with the reasons, and keeps the good ones")
    func rejected() throws {
        let text = try String(contentsOfFile: example("organisations"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let damaged = [lines[0], lines[1], lines[2].replacingOccurrences(of: ",enterprise,", with: ",公司,")]
        let file = try installation.scratch.write("units.csv", damaged.joined(separator: "\n") + "\n").path
        let back = installation.path("back.csv")
        let done = try installation.require(["import", file, "--as", "deng", "--rejected", back]).output
        #expect(done.contains("新增 1，变更 0，未变 0，退回 1") && done.contains("公司"))
        let returned = try installation.scratch.text("back.csv")
        #expect(returned.contains("退回原因") && returned.contains("第 3 行"))
        let strict = try installation.run(["import", file, "--as", "deng", "--strict", "--rejected", back])
        #expect(strict.status == 1 && strict.errors.contains("没有导入"))
    }

    @Test("is refused by a call, an account or a file that does not fit, and nothing is recorded")
    func refusals() throws {
        let before = try installation.acts()
        let cases: [(call: [String], status: Int32, word: String)] = [
            (["import", example("organisations")], 2, "--as"),
            (["import", example("organisations"), "--as", "du"], 1, "登记经办人"),
            (["import", example("organisations"), "--kind", "x", "--dry-run"], 2, "没有“x”这一类登记"),
            (["import", "\(Checkout.smallFacts)/SHA256SUMS", "--dry-run"], 1, "没有找到表头"),
            (["import", "nowhere.csv", "--dry-run"], 2, "nowhere.csv"),
            (["registry", "show", "contract", "1"], 1, "没有“1”"),
            (["registry", "list", "x"], 2, "没有“x”这一类登记"),
            (["export", "contract", "--out", "x.pdf"], 2, ".xlsx"),
        ]
        for (call, status, word) in cases {
            #expect(try installation.run(call).faults(status: status, word) == [], "\(call)")
        }
        #expect(try installation.acts() == before)
    }

    @Test("settles on either database to the answer that the files have", arguments: [false, true])
    func settling(onPostgres: Bool) throws {
        let address = onPostgres ? try PostgresServer.freshDatabase() : nil
        let city = try Installation(database: address, registry: true)
        for file in ["organisations", "contracts", "recognitions"] {
            try city.require(["import", example(file), "--as", "deng"])
        }
        try city.require([
            "settle", "--policy", Installation.pack, "--year", "2023", "--reasons", "none", "--out", city.path("out"),
        ])
        for name in ["settlement.csv", "totals.csv"] {
            let expected = try String(contentsOfFile: "\(Checkout.smallFacts)/expected/\(name)", encoding: .utf8)
            #expect(try city.scratch.text("out/\(name)") == expected, "\(name)")
        }
        let facts = try String(contentsOfFile: example("contracts"), encoding: .utf8)
        #expect(try city.scratch.text("out/contracts.csv") == facts)
        #expect(try city.require(["verify"]).output.contains("核验通过"))
    }

    @Test("is filled with an invented city by one command, the same from one seed, and marked as invented")
    func demo() throws {
        let city = try Installation(isBare: true, registry: true)
        let made = try city.require(["demo", "--scale", "0.01", "--seed", "7", "--files", city.path("a")]).output
        #expect(made.contains("演示城市已建立") && made.contains("所有数据均为虚构"))
        #expect(!made.split(separator: "\n").contains { $0.hasSuffix(" 1") && $0.contains("退回") })
        #expect(try city.require(["verify"]).output.contains("核验通过"))
        let other = try Installation(isBare: true, registry: true)
        try other.require(["demo", "--scale", "0.01", "--seed", "7", "--files", other.path("a")])
        for name in ["organisations.csv", "contracts.csv", "patents.csv"] {
            #expect(try city.scratch.bytes("a/\(name)") == other.scratch.bytes("a/\(name)"), "\(name)")
        }
        #expect(try city.run(["demo"]).faults(status: 1, "已经存在") == [])
        #expect(try city.run(["doctor", "--production"]).output.contains("演示数据库"))
    }

    @Test("of an invented city settles by the pack that its own procedure brought into force")
    func demoPack() throws {
        let city = try Installation(isBare: true, registry: true)
        try city.require(["demo", "--scale", "0.005"])
        let unnamed = ["BEIZENG_POLICY": ""]
        let settled = try city.require(["settle", "--year", "2023"], environment: unnamed).output
        #expect(settled.contains("2023 年度测算"))
        let accounts = try city.require(["account", "list"]).output
        for role in ["起草人", "合法性审核人", "公平竞争审查人", "局领导", "测算经办人", "登记经办人"] {
            #expect(accounts.contains(role), "\(role)")
        }
        let again = try city.run(["demo", "--keys", city.path("other")])
        #expect(again.faults(status: 2, "已经存在") == [])
    }
}
