import Foundation
import TestSupport
import Testing

@testable import Database

@Suite("The address of a PostgreSQL database")
struct PostgresAddressTests {
    @Test(
        "that leads over a network without a checked certificate is refused, and the mend is named",
        arguments: [
            "postgres://u:geheim@db.example/city", "postgres://u:geheim@10.0.0.7/city?sslmode=require",
            "postgres://u:geheim@127.0.0.1,db.example/city?sslmode=verify-ca",
            "postgres://u:geheim@127.0.0.1.example/city",
            "postgres://u:geheim@127.0.0.1/city?hostaddr=10.0.0.7",
            "postgres://u:geheim@localhost.example/city?sslmode=prefer",
            "postgres://u:geheim@[::2]/city", "host=db.example password=geheim sslmode=disable",
        ])
    func plaintext(conninfo: String) throws {
        let error = try #require(throws: DatabaseError.self) { try PostgresAddress(conninfo: conninfo) }
        #expect("\(error)".contains("sslmode=verify-full"))
        #expect(!"\(error)".contains("geheim"))
    }

    @Test(
        "of this machine, or with a checked certificate, is taken",
        arguments: [
            "postgres://u:geheim@127.0.0.1/city", "postgres://u@[::1]/city", "postgres://u@localhost:5433/city",
            "postgres:///city?host=/run/postgresql", "postgres://u@/city?host=/a,/b&port=1,2",
            "postgres://u:geheim@db1.example,db2.example/city?sslmode=verify-full&sslrootcert=/etc/city.pem",
            "host=db.example password=geheim sslmode=verify-full",
        ])
    func safe(conninfo: String) throws {
        #expect(try PostgresAddress(conninfo: conninfo).conninfo == conninfo)
    }

    @Test(
        "that cannot be read is refused without showing its password",
        arguments: [
            "postgres://u:geheim@host:port:7/x?nonsense", "postgres://u:geheim@[::1/x",
            "postgres://u:ge@heim@127.0.0.1/city",
            "postgres://u:geheim@127.0.0.1/city?unheard=of", "postgres://u:geheim@127.0.0.1/city?service=x",
            "postgres://127.0.0.1/city?password=geheim&x=y", "password=geheim unheard",
            "postgres://u:geheim%@127.0.0.1/",
            "postgres://u:geheim@\u{301}127.0.0.1/city?x",
        ])
    func unreadable(conninfo: String) throws {
        let error = try #require(throws: DatabaseError.self) { try PostgresAddress(conninfo: conninfo) }
        guard case .address = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(!"\(error)".contains("heim"))
    }

    @Test("is shown without its password, however it is written")
    func shown() {
        let cases = [
            "postgres://u:geheim@h/d": "postgres://u:***@h/d", "postgres://u@h/d": "postgres://u@h/d",
            "postgres://u:a@b:c@h/d": "postgres://u:***@h/d",
            "postgres://h:1/d?password=geheim&x=1": "postgres://h:1/d?password=***&x=1",
            "postgres://h/d?sslpassword=geheim": "postgres://h/d?sslpassword=***",
            "user=u password = 'ge heim' dbname=d": "user=u password=***",
        ]
        for (conninfo, text) in cases { #expect("\(DatabaseAddress.postgres(conninfo: conninfo))" == text) }
    }

    @Test("with a wrong password is refused without showing it")
    func wrongPassword() async throws {
        let server = try PostgresServer.shared()
        let conninfo = "postgres://postgres:geheim@127.0.0.1:\(server.port)/postgres"
        let error = try await #require(throws: DatabaseError.self) {
            try await Database(.postgres(conninfo: conninfo), migrations: [])
        }
        #expect("\(error)".contains("password authentication failed"))
        #expect(!"\(error)".contains("geheim"))
    }

    @Test("is held against the server's certificate: its maker and its host's name")
    func certificates() async throws {
        let server = try PostgresServer()
        let root = try server.makeCertificates(host: "localhost")
        let other = try server.makeAuthority("other")
        try server.start([
            "ssl": "on", "ssl_cert_file": server.folder + "/server.crt", "ssl_key_file": server.folder + "/server.key",
        ])
        defer { server.kill9() }
        func conninfo(_ host: String, _ root: String) -> String {
            server.conninfo(database: "postgres", ports: [server.port])
                .replacingOccurrences(of: "127.0.0.1", with: host) + "?sslmode=verify-full&sslrootcert=\(root)"
        }
        let database = try await Database(.postgres(conninfo: conninfo("localhost", root)), migrations: [])
        let isEncrypted = try await database.read { reader in
            try reader.value("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", as: Bool.self)
        }
        await database.close()
        #expect(isEncrypted == true)
        for (host, root) in [("127.0.0.1", root), ("localhost", other)] {
            let error = try await #require(throws: DatabaseError.self) {
                try await Database(.postgres(conninfo: conninfo(host, root)), migrations: [])
            }
            guard case .unavailable = error.reason else {
                Issue.record("\(error)")
                continue
            }
            #expect("\(error)".contains("certificate"))
        }
    }
}
