import Foundation
import TestSupport
import Testing

@Suite("An installation on PostgreSQL")
struct RecordPostgresTests {
    @Test("is made, worked, verified, backed up and restored")
    func life() throws {
        let address = try PostgresServer.freshDatabase()
        let installation = try Installation(database: address)
        #expect(try installation.run(Installation.start).faults(status: 1, "已经存在") == [])
        let elsewhere = Installation.start + ["--keys", installation.path("other")]
        #expect(try installation.run(elsewhere).faults(status: 2, "已经存在，未作改动") == [])
        let pack = try installation.submit()
        let refused = try installation.run(["act", pack, "withdraw", "--as", "lin"])
        #expect(refused.faults(status: 1, "由起草人办理") == [])
        #expect(try installation.require(["verify"]).output.contains("核验通过"))
        let checkpoint = try installation.scratch.write("kept", installation.require(["checkpoint"]).output).path

        let copy = installation.path("copy")
        #expect(try installation.require(["backup", copy]).output.contains("已备份到"))
        #expect(try installation.run(["backup", copy]).faults(status: 1, "已存在") == [])
        let doctor = try installation.run(["doctor"])
        #expect(doctor.output.contains("最近一次") && doctor.output.contains("由数据库服务器管理"))
        try installation.require(["act", pack, "withdraw", "--as", "du"])

        let restored = try PostgresServer.adopting { (data: String) throws in
            let said = try installation.require(["restore", copy, data]).output
            let again = try installation.run(["restore", copy, data])
            #expect(said.contains("备份已核对"))
            #expect(again.faults(status: 1, "不是空的") == [])
        }
        try restored.start()
        defer { restored.stop() }
        let name = try #require(address.split(separator: "?").first?.split(separator: "/").last.map(String.init))
        let database = restored.conninfo(database: name)
        let verified = try installation.require(["verify", "--database", database, "--kept", checkpoint]).output
        #expect(verified.contains("核验通过") && verified.contains("事项 1 件"))
        #expect(
            try installation.require(["act", pack, "--as", "du", "--database", database]).output.contains("公开征求意见"))
        try installation.require(["act", pack, "withdraw", "--as", "du", "--database", database])
    }

    @Test("says what it cannot reach, without the password")
    func unreachable() throws {
        let installation = try Installation(isBare: true)
        let address = "postgres://a:geheim@127.0.0.1:1/b?connect_timeout=2"
        let refused = try installation.run(["verify", "--database", address])
        #expect(refused.faults(status: 1, "无法使用数据库") == [])
        #expect(!refused.errors.contains("geheim"))
    }
}
