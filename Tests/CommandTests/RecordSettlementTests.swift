import Foundation
import Testing

@Suite("A settlement of the registry")
struct RecordSettlementTests {
    private let installation: Installation

    init() throws {
        installation = try Installation()
        try installation.require([
            "account", "open", "su", "--name", "苏", "--unit", "科", "--role", "settler", "--as", "admin",
        ])
    }

    @Test("is kept as an act, compared with the registry as it is, and verified")
    func life() throws {
        let out = installation.path("out")
        let settled = try installation.require([
            "settle", "--policy", Installation.pack, "--year", "2023", "--as", "su", "--out", out,
        ])
        let run = try #require(Installation.first("settlement/run-", in: settled.output))
        #expect(settled.output.contains("已办理：年度测算") && settled.output.contains("合计"))
        #expect(try installation.scratch.text("out/settlement.csv") == "org_id,rule,amount_fen\n")
        #expect(try installation.scratch.text("out/recognitions.csv") == "org_id,recognition,recognised_on\n")
        let again = try installation.require([
            "settle", "--policy", Installation.pack, "--year", "2023", "--facts", out, "--out",
            installation.path("again"),
        ])
        #expect(settled.output.hasPrefix(again.output))
        #expect(
            try installation.scratch.bytes("again/manifest.json") == installation.scratch.bytes("out/manifest.json"))

        let id = String(run.dropFirst("settlement/".count))
        for name in [id, run] {
            let compared = try installation.require(["settle", "--compare", name, "--out", out])
            #expect(compared.output.contains("依据：完全相同") && compared.output.contains("项全部相同"))
        }
        #expect(try installation.scratch.text("out/comparison-totals.csv").hasSuffix("TOTAL,0,0,0,0\n"))
        #expect(try installation.require(["settle", "--compare", id, "--with", id]).output.contains("全部相同"))
        #expect(try installation.require(["timeline", run]).output.contains("年度：2023"))
        #expect(try installation.require(["verify"]).output.contains("核验通过"))
    }

    @Test("is compared in the words of each run's pack, in both languages, and in ids where the pack is gone")
    func words() throws {
        let house = try Installation(registry: true)
        try house.require([
            "account", "open", "su", "--name", "苏", "--unit", "科", "--role", "settler", "--as", "admin",
        ])
        let pack = house.path("pack")
        try FileManager.default.copyItem(
            atPath: Checkout.root.appendingPathComponent("Policies/\(Installation.pack)").path, toPath: pack)
        let plan = try String(contentsOfFile: pack + "/plan.yaml", encoding: .utf8)
        try Data(plan.replacing("技术合同卖方补助", with: "卖方奖补").utf8).write(to: URL(fileURLWithPath: pack + "/plan.yaml"))
        try house.require(["import", "\(Checkout.smallFacts)/organisations.csv", "--as", "deng"])
        let rows = try String(contentsOfFile: "\(Checkout.smallFacts)/contracts.csv", encoding: .utf8)
            .split(separator: "\n").prefix(40)
        let part = try house.scratch.write("contracts.csv", rows.joined(separator: "\n") + "\n").path
        try house.require(["import", part, "--as", "deng"])
        let settled = try house.require(["settle", "--policy", pack, "--year", "2023", "--as", "su"]).output
        let run = try #require(Installation.first("settlement/run-", in: settled))
        try house.require([
            "registry", "change", "contract", "2023379900000001", "--set", "合同成交额=90000", "--correction", "--as",
            "deng",
            "--reason", "更正",
        ])
        let chinese = try house.require(["settle", "--compare", run, "--policy", pack]).output
        #expect(chinese.contains("卖方奖补（seller-subsidy）"))
        #expect(chinese.contains("可享：按年度合计乘以比例计算（rate）"))
        #expect(chinese.contains("金额不同") && !chinese.contains("已找不到"))
        let english = try house.require(["settle", "--compare", run, "--policy", pack, "--lang", "en"]).output
        #expect(english.contains("(seller-subsidy)") && english.contains("another amount"))
        #expect(english.contains("granted: ") && english.contains("other facts (contracts.csv)"))
        #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        let other = try house.require(["settle", "--compare", run, "--policy", Installation.pack]).output
        #expect(other.contains("该版本的政策包已找不到") && other.contains("技术合同卖方补助（seller-subsidy）"))
        #expect(other.contains("可享：rate → 可享：按年度合计乘以比例计算（rate）"))
    }

    @Test("goes by the pack in force, or by the one that is named")
    func pack() throws {
        let none = try installation.run(["settle", "--year", "2023"])
        #expect(none.faults(status: 2, "没有施行中的政策包", "--policy") == [])
        let named = try installation.require(["settle", "--policy", Installation.pack, "--year", "2023"])
        #expect(named.output.contains("2023 年度测算"))
    }

    @Test(
        "that cannot be made says why",
        arguments: [
            (["--policy", Installation.pack, "--year", "2023", "--as", "du"], Int32(1), "测算经办人"),
            (["--policy", Installation.pack, "--year", "2023", "--as", "nobody"], 1, "nobody"),
            (
                ["--policy", Installation.pack, "--year", "2023", "--as", "su", "--reasons", "none"], 2,
                "--reasons none"
            ),
            (["--policy", Installation.pack], 2, "--year"),
            (["--policy", Installation.pack, "--year", "2023", "--with", "run-1"], 2, "--compare"),
            (
                ["--policy", Installation.pack, "--year", "2023", "--facts", "x", "--out", "x", "--as", "su"], 2,
                "--facts"
            ),
            (["--compare", "run-00000000009"], 1, "run-00000000009"),
            (["--compare", "run-00000000000"], 2, "校验字符"),
            (["--compare", "run-1", "--year", "2023"], 2, "--compare"),
            (["--policy", Installation.pack, "--year", "2023", "--lang", "en"], 2, "--compare"),
        ])
    func refused(arguments: [String], status: Int32, word: String) throws {
        let run = try installation.run(["settle"] + arguments)
        #expect(run.faults(status: status, word) == [])
    }

    @Test("asks for a folder or a database where there is neither")
    func neither() throws {
        let bare = try Installation(isBare: true)
        let settled = try bare.run(["settle", "--policy", Installation.pack, "--year", "2023"])
        #expect(settled.faults(status: 2, "--facts", "--database") == [])
        let explained = try bare.run(["explain", "--policy", Installation.pack, "--year", "2023", "91379901025YJGUM75"])
        #expect(explained.faults(status: 2, "--facts", "--database") == [])
    }

    @Test("is explained from the registry, which does not know the unit")
    func explained() throws {
        let run = try installation.run([
            "explain", "--policy", Installation.pack, "--year", "2023", "91379901025YJGUM75",
        ])
        #expect(run.faults(status: 2, "91379901025YJGUM75") == [])
    }
}
