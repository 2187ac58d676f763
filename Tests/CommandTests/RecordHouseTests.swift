import Foundation
import Testing

@Suite("The housekeeping of an installation")
struct RecordHouseTests {
    /// The lines of a table, by their first cell.
    private func rows(_ command: Command) -> [String: String] {
        var rows: [String: String] = [:]
        for line in command.output.split(separator: "\n") {
            rows[String(line.prefix { $0 != " " })] = String(line)
        }
        return rows
    }

    // MARK: The doctor

    @Test("warns a demonstration, and tells production what is missing")
    func doctor() throws {
        let installation = try Installation(flags: ["--demo"])
        let trial = try installation.run(["doctor"])
        let warned = rows(trial)
        #expect(warned["用途"]?.contains("提醒") == true && warned["备份"]?.contains("提醒") == true)
        #expect(warned["密钥"]?.contains("正常") == true && warned["时区"]?.contains("正常") == true)
        #expect(trial.status == 0 && trial.output.contains("自检通过"))
        let production = try installation.run(["doctor", "--production"])
        let failed = rows(production)
        #expect(production.status == 1 && production.errors.contains("不能投入生产"))
        #expect(failed["用途"]?.contains("不合格") == true && failed["用途"]?.contains("演示数据库") == true)
        #expect(failed["备份"]?.contains("不合格") == true && failed["备份"]?.contains("从未备份") == true)
        #expect(failed["见证"]?.contains("提醒") == true)
        #expect(!production.output.contains("自检通过"))
    }

    @Test("is content with the purpose and the backup of a database for production")
    func production() throws {
        let installation = try Installation()
        try installation.require(["backup", installation.path("copy.sqlite")])
        let found = rows(try installation.run(["doctor", "--production"]))
        #expect(found["用途"]?.contains("正常") == true && found["备份"]?.contains("最近一次") == true)
    }

    @Test("asks for a file that nobody else may read")
    func permissions() throws {
        let installation = try Installation()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: installation.path("acts.sqlite"))
        let found = rows(try installation.run(["doctor", "--production"]))
        #expect(found["持久化"]?.contains("不合格") == true && found["持久化"]?.contains("chmod 600") == true)
    }

    // MARK: The schema

    @Test("shows the schema as applied, and applies nothing twice")
    func migrate() throws {
        let installation = try Installation()
        let status = try installation.require(["migrate", "--status"]).output
        #expect(status.contains("journal-1") && status.contains("packs-1") && !status.contains("未应用"))
        #expect(try installation.require(["migrate"]).output.contains("数据库结构已是最新。"))
        let text = try installation.scratch.write("text", "hello, this is no database\n").path
        #expect(try installation.run(["migrate", "--status", "--database", text]).faults(status: 1, "数据库") == [])
    }

    // MARK: The calendar

    private static let header = "year,notice,day,kind,occasion\n"
    private static let year2027 = header + "2027,国办发明电〔2026〕0号,2027-01-01,holiday,元旦\n"

    @Test("announces a year of working days, and lists it")
    func calendar() throws {
        let installation = try Installation()
        let file = try installation.scratch.write("2027.csv", Self.year2027).path
        let announced = try installation.require(["calendar", file, "--as", "admin"]).output
        #expect(announced.contains("公布放假安排") && announced.contains("重新计算期限的事项：0 件"))
        #expect(rows(try installation.require(["calendar"]))["2027"]?.contains("国办发明电〔2026〕0号") == true)
        #expect(try installation.require(["verify"]).output.contains("核验通过"))
    }

    @Test("takes a file of years whole or not at all")
    func badCalendar() throws {
        let installation = try Installation()
        let before = try installation.acts()
        let good = try installation.scratch.write("good.csv", Self.year2027).path
        let bad = try installation.scratch.write(
            "bad.csv", Self.year2027 + "2028,国办发明电〔2027〕0号,2028-13-01,holiday,元旦\n2028,x,2028-01-03,work,元旦\n"
        ).path
        let refused = try installation.run(["calendar", bad, "--as", "admin"])
        #expect(refused.faults(status: 1, "bad.csv 第 3 行", "bad.csv 第 4 行", "workday") == [])
        #expect(try installation.run(["calendar", good]).faults(status: 2, "--as") == [])
        #expect(try installation.run(["calendar", good, "--as", "du"]).faults(status: 1, "系统管理员") == [])
        #expect(try installation.run(["calendar", good, "--as", "nobody"]).faults(status: 1, "nobody") == [])
        #expect(rows(try installation.require(["calendar"]))["2027"] == nil)
        #expect(try installation.acts() == before)
    }
}
