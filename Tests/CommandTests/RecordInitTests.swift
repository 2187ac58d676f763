import Foundation
import Testing

@Suite("A new installation")
struct RecordInitTests {
    @Test("has a database, keys that only their owner reads, and a record that verifies")
    func make() throws {
        let installation = try Installation(isBare: true)
        let made = try installation.require(Installation.start)
        #expect(made.output.contains("日志公钥（请公布，并抄送见证单位）：log.example/acts+"))
        for name in ["acts.sqlite", "keys/log.key", "keys/act.key"] {
            let facts = try FileManager.default.attributesOfItem(atPath: installation.path(name))
            #expect(facts[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        #expect(!made.output.contains("PRIVATE"))
        #expect(try installation.acts() == 2)
    }

    @Test("is not made over one that is there")
    func twice() throws {
        let installation = try Installation(isBare: true)
        try installation.require(Installation.start)
        let keys = try installation.scratch.bytes("keys/log.key")
        let database = try installation.scratch.bytes("acts.sqlite")
        #expect(try installation.run(Installation.start).faults(status: 1, "密钥文件", "已经存在") == [])
        let elsewhere = Installation.start + ["--keys", installation.path("other")]
        #expect(try installation.run(elsewhere).faults(status: 2, "acts.sqlite 已经存在", "--database") == [])
        #expect(try installation.scratch.bytes("keys/log.key") == keys)
        #expect(try installation.scratch.bytes("acts.sqlite") == database)
        #expect(!installation.scratch.has("other/log.key"))
    }

    @Test(
        "that cannot be made leaves nothing in the way of the next attempt",
        arguments: [
            (["--admin", "Admin"], 1, "不能用作账户名"), (["--admin", "system"], 1, "保留给系统"),
            (["--origin", "a b"], 2, "不能用作日志名称"), (["--database", "ftp://x/y"], 2, "不支持的类型"),
            (["--database", ""], 2, "地址为空"),
            (["--database", "/no/such/folder/acts.sqlite"], 1, "无法使用数据库"),
            (["--database", "postgres://a@127.0.0.1:1/b?connect_timeout=2"], 1, "无法使用数据库"),
        ] as [([String], Int32, String)])
    func impossible(options: [String], status: Int32, word: String) throws {
        let installation = try Installation(isBare: true)
        var call = Installation.start
        if let place = call.firstIndex(of: options[0]) { call[place + 1] = options[1] } else { call += options }
        #expect(try installation.run(call).faults(status: status, word) == [])
        #expect(!installation.scratch.has("acts.sqlite") && !installation.scratch.has("keys/log.key"))
        try installation.require(Installation.start)
    }

    @Test(
        "is asked for before anything else",
        arguments: [
            ["verify"], ["timeline", "account/admin"], ["act", "pack/x", "--as", "du"], ["lapse"], ["seal"],
            ["checkpoint"],
            ["doctor"], ["migrate", "--status"], ["backup", "copy.sqlite"], ["account", "list"], ["calendar"],
            ["dossier", "account/admin"], ["publish", "public"],
        ])
    func missing(call: [String]) throws {
        let installation = try Installation(isBare: true)
        #expect(try installation.run(call).faults(status: 2, "找不到数据库", "beizeng init") == [])
        #expect(!installation.scratch.has("acts.sqlite"))
    }
}

@Suite("The keys of an installation")
struct RecordKeyTests {
    @Test("are asked for by name when they are missing")
    func missing() throws {
        let installation = try Installation()
        let elsewhere = ["--keys", installation.path("none")]
        #expect(try installation.run(["verify"] + elsewhere).faults(status: 2, "none/act.key", "--keys") == [])
        try FileManager.default.removeItem(atPath: installation.path("keys/log.key"))
        #expect(try installation.run(["seal"]).faults(status: 2, "keys/log.key", "备份") == [])
    }

    @Test("are refused while others may read them", arguments: ["log.key", "act.key"])
    func open(name: String) throws {
        let installation = try Installation()
        let before = try installation.acts()
        let key = installation.path("keys/\(name)")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: key)
        #expect(try installation.run(["seal"]).faults(status: 1, name, "chmod 600") == [])
        let opening = ["account", "open", "xin", "--name", "辛", "--unit", "科", "--role", "legal", "--as", "admin"]
        #expect(try installation.run(opening).faults(status: 1, name, "chmod 600") == [])
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
        #expect(try installation.acts() == before)
    }

    @Test("are refused when they are damaged or another log's")
    func foreign() throws {
        let installation = try Installation()
        let other = try Installation(isBare: true)
        try other.require(Installation.start)
        let (key, mark) = (try installation.scratch.text("keys/log.key"), try installation.scratch.text("keys/act.key"))
        func put(_ text: String, _ name: String) throws {
            try installation.scratch.write("keys/\(name)", text)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: installation.path("keys/\(name)"))
        }
        try put("no key\n", "log.key")
        #expect(try installation.run(["seal"]).faults(status: 1, "log.key", "内容有误") == [])
        try put(try other.scratch.text("keys/log.key"), "log.key")
        #expect(try installation.run(["seal"]).faults(status: 1, "密钥属于", "建立日志时的密钥") == [])
        try put(key, "log.key")
        try put("0123\n", "act.key")
        #expect(try installation.run(["verify"]).faults(status: 1, "act.key", "64 位十六进制") == [])
        try put(mark, "act.key")
        try installation.require(["verify"])
    }
}
