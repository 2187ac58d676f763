import Foundation
import Testing

@Suite("A backup of an installation")
struct RecordBackupTests {
    @Test("is restored and verifies, and a kept checkpoint tells what it lacks")
    func restore() throws {
        let installation = try Installation()
        let early = try installation.scratch.write("early", installation.require(["checkpoint"]).output).path
        let pack = try installation.submit()
        let (copy, restored) = (installation.path("copy.sqlite"), installation.path("restored.sqlite"))
        #expect(try installation.require(["backup", copy]).output.contains("通过完整性检查"))
        let facts = try FileManager.default.attributesOfItem(atPath: copy)
        #expect(facts[.posixPermissions] as? Int == 0o600)
        try installation.require(["restore", copy, restored])
        let verified = try installation.require(["verify", "--database", restored, "--kept", early]).output
        #expect(verified.contains("核验通过"))
        #expect(try installation.require(["timeline", pack, "--database", restored]).output.contains("提交"))

        try installation.require(["act", pack, "withdraw", "--as", "du"])
        let late = try installation.scratch.write("late", installation.require(["checkpoint"]).output).path
        let lacking = try installation.run(["verify", "--database", restored, "--kept", early, "--kept", late])
        #expect(lacking.status == 1)
        #expect(lacking.errors.contains("核验未通过：发现 1 处"), "\(lacking.errors)")
    }

    @Test("takes no place that is taken, and is made of a backup alone")
    func refusals() throws {
        let installation = try Installation()
        let copy = installation.path("copy.sqlite")
        let text = try installation.scratch.write("text", "hello\n").path
        try installation.require(["backup", copy])
        let before = try installation.scratch.bytes("copy.sqlite")
        #expect(try installation.run(["backup", copy]).faults(status: 1, "copy.sqlite") == [])
        #expect(try installation.run(["backup", "/no/such/folder/copy"]).faults(status: 1, "/no/such/folder") == [])
        #expect(try installation.run(["restore", copy, text]).faults(status: 1, text) == [])
        #expect(
            try installation.run(["restore", "/no/such/copy", installation.path("a")]).faults(status: 2, "/no/such")
                == [])
        #expect(try installation.run(["restore", text, installation.path("a")]).faults(status: 1) == [])
        #expect(try installation.run(["verify", "--kept", text]).faults(status: 1, "检查点") == [])
        #expect(!installation.scratch.has("a"))
        #expect(try installation.scratch.bytes("copy.sqlite") == before)
    }
}

@Suite("A record that was changed behind the program's back", .enabled(if: hasSQLite))
struct RecordTamperingTests {
    @Test(
        "is told of with table and row",
        arguments: [
            ("UPDATE act SET actor = 'lin' WHERE kind = 'pack.submit'", "act"),
            (
                "UPDATE act_body SET open_body = CAST('{}' AS BLOB) WHERE act = (SELECT id FROM act ORDER BY at LIMIT 1)",
                "act"
            ),
            ("DELETE FROM act_body WHERE act = (SELECT id FROM act WHERE kind = 'pack.submit')", "act"),
            (
                "UPDATE matter SET state = 'in-force', body = CAST(REPLACE(CAST(body AS TEXT), '\"comment\"', '\"in-force\"') AS BLOB)",
                "matter pack/pck-"
            ),
            ("UPDATE actor_version SET roles = 'admin,legal' WHERE id = 'lin'", "actor_version"),
            ("UPDATE pack_file SET bytes = x'00' WHERE name = (SELECT MIN(name) FROM pack_file)", "pack_file"),
            ("DELETE FROM leaf WHERE idx = 2", "leaf"),
            ("UPDATE checkpoint SET root = zeroblob(32) WHERE size = 2", "checkpoint"),
            ("DELETE FROM actor_version WHERE id = 'gone' AND version = 2", "act act-"),
        ])
    func found(statement: String, finding: String) throws {
        let installation = try Installation()
        _ = try installation.submit()
        try installation.tamper(statement)
        let verified = try installation.run(["verify"])
        #expect(verified.status == 1)
        #expect(verified.errors.split(separator: "\n").contains { $0.hasPrefix(finding) }, "\(verified.errors)")
        #expect(verified.errors.contains("核验未通过：发现") && verified.errors.contains("请保全数据库和日志"))
        #expect(!verified.output.contains("核验通过"))
    }

    @Test("is not sealed over: an act from elsewhere is refused by the log")
    func forged() throws {
        let installation = try Installation()
        try installation.tamper(
            """
            INSERT INTO act (id, at, kind, subject, seq, prev, actor, policy, leaf, leaf_hash, mac)
            SELECT 'act-' || substr(hex(randomblob(8)), 1, 11), at, kind, 'account/forged', 1, NULL, actor, policy, leaf,
                randomblob(32), mac FROM act WHERE seq = 1 LIMIT 1;
            INSERT INTO unsealed (act) SELECT id FROM act WHERE subject = 'account/forged';
            """)
        let sealed = try installation.run(["seal"])
        #expect(sealed.errors.contains("没有本系统的印记，未予存证"))
        let doctor = try installation.run(["doctor"])
        #expect(doctor.status == 1 && doctor.output.contains("不是由本系统写入"))
        #expect(try installation.run(["verify"]).status == 1)
    }
}
