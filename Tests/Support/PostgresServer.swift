import Foundation
import Synchronization

/// A PostgreSQL server of the tests' own: a cluster in a temporary folder, reached through a socket in it and a free
/// port of this machine, and gone with the test process.
///
/// Trust is given on the socket only; over TCP the password counts. Run as root, the programs run as user `postgres`,
/// since the server refuses root.
package final class PostgresServer: Sendable {
    /// The folder with the cluster, its socket and its log.
    package let folder: String
    /// The port, also of the socket's name.
    package let port: Int
    private let process = Mutex<Process?>(nil)

    /// The password of user `postgres` over TCP.
    package static let password = "geheim:/@ 密码"

    /// How a server is told to stop.
    package enum StopMode: Sendable {
        /// Waits for clients.
        case smart
        /// Sends clients away.
        case fast
        /// Leaves recovery to the next start.
        case immediate

        fileprivate var signal: Int32 {
            switch self {
            case .smart: SIGTERM
            case .fast: SIGINT
            case .immediate: SIGQUIT
            }
        }
    }

    /// What a server of the tests needs and did not find, or what one of its programs said.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// Makes a cluster; ``start()`` starts it.
    package convenience init() throws {
        try self.init(folder: PostgresServer.makeFolder())
        let secret = folder + "/password"
        try Data(PostgresServer.password.utf8).write(to: URL(fileURLWithPath: secret))
        try run(
            "initdb", "--pgdata", data, "--username", "postgres", "--pwfile", secret, "--data-checksums",
            "--encoding", "UTF8", "--locale", "C.UTF-8", "--auth-local", "trust", "--auth-host", "scram-sha-256",
            "--no-sync")
    }

    private init(folder: String) throws {
        self.folder = folder
        port = try PostgresServer.freePort()
    }

    /// The folder of the cluster's files.
    package var data: String { folder + "/data" }
}

// MARK: - Running

extension PostgresServer {
    /// Starts the server and waits until it answers; `settings` are for this run, such as `["fsync": "off"]`.
    package func start(_ settings: [String: String] = [:]) throws {
        var arguments = ["-D", data, "-k", folder, "-p", "\(port)", "-h", "127.0.0.1"]
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) { arguments += ["-c", "\(name)=\(value)"] }
        // The children of a server that was killed hold its memory for a moment longer, and a start is refused.
        for _ in 0..<50 {
            let server = try PostgresServer.process("postgres", arguments, log: folder + "/log")
            try server.run()
            if answers(while: server) { return process.withLock { $0 = server } }
            usleep(200_000)
        }
        throw Failure(description: "PostgreSQL did not start: \(log)")
    }

    private func answers(while server: Process) -> Bool {
        for _ in 0..<600 where server.isRunning {
            if (try? run("pg_isready", "--host", folder, "--port", "\(port)")) != nil { return true }
            usleep(50_000)
        }
        return false
    }

    /// Stops the server and waits for its end.
    package func stop(_ mode: StopMode = .fast) { end(mode.signal) }

    /// Takes the server away without warning, as a crash of the machine would, except that files stay as they are.
    package func kill9() { end(SIGKILL) }

    /// Stops and starts.
    package func restart(_ mode: StopMode = .fast) throws {
        stop(mode)
        try start()
    }

    /// Whether the server runs.
    package var isRunning: Bool { process.withLock { $0?.isRunning ?? false } }

    /// The last lines of the server's log.
    package var log: String {
        let text = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").suffix(20).joined(separator: "\n")
    }

    private func end(_ signal: Int32) {
        guard let server = process.withLock({ $0.take() }) else { return }
        kill(server.processIdentifier, signal)
        server.waitUntilExit()
    }
}

// MARK: - Asking

extension PostgresServer {
    /// The address of a database through the socket, or through TCP with the password.
    ///
    /// - Parameter ports: the ports of 127.0.0.1 to try over TCP, in order; a proxy's, for one.
    package func conninfo(database: String, ports: [Int] = []) -> String {
        let name = PostgresServer.percentEncoded(database)
        guard !ports.isEmpty else {
            return "postgres://postgres@/\(name)?host=\(PostgresServer.percentEncoded(folder))&port=\(port)"
        }
        let password = PostgresServer.percentEncoded(PostgresServer.password)
        let hosts = ports.map { "127.0.0.1:\($0)" }.joined(separator: ",")
        return "postgres://postgres:\(password)@\(hosts)/\(name)"
    }

    /// Makes an empty database and gives its address.
    package func createDatabase(_ name: String) throws -> String {
        try sql("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8'")
        return conninfo(database: name)
    }

    /// Runs statements through psql and gives its answer, columns apart by `|`.
    @discardableResult
    package func sql(_ statements: String, database: String = "postgres") throws -> String {
        try run(
            "psql", "--host", folder, "--port", "\(port)", "--username", "postgres", "--dbname", database,
            "--no-psqlrc", "--tuples-only", "--no-align", "--quiet", "--set", "ON_ERROR_STOP=1", "--command", statements
        )
    }
}

// MARK: - A second server

extension PostgresServer {
    /// Makes a hot standby of this server, which follows it; ``start()`` starts it.
    package func makeStandby() throws -> PostgresServer {
        let standby = try PostgresServer(folder: PostgresServer.makeFolder())
        try run(
            "pg_basebackup", "--host", folder, "--port", "\(port)", "--username", "postgres", "--pgdata", standby.data,
            "--write-recovery-conf", "--wal-method", "stream", "--checkpoint", "fast", "--no-sync")
        return standby
    }

    /// A server over a data folder that `fill` lays out, such as a backup restored; ``start()`` starts it.
    package static func adopting(_ fill: (String) throws -> Void) throws -> PostgresServer {
        let server = try PostgresServer(folder: makeFolder())
        try fill(server.data)
        try PostgresServer.giveToServer(server.data)
        return server
    }

    /// Makes a standby the primary and waits until it takes writes.
    package func promote() throws { try sql("SELECT pg_promote(true, 60)") }
}

// MARK: - One for all tests of a process

extension PostgresServer {
    private static let common = Result { () throws -> PostgresServer in
        let server = try PostgresServer()
        try server.start(["max_connections": "200"])
        return server
    }
    private static let databases = Mutex(0)

    /// The server that all tests of this process share, started when first asked for.
    ///
    /// - Throws: ``Failure`` that says what to install, printed once as well.
    package static func shared() throws -> PostgresServer {
        do {
            return try common.get()
        } catch {
            print("PostgreSQL tests cannot run: \(error)")
            throw error
        }
    }

    /// The address of an empty database of the test's own on the shared server.
    package static func freshDatabase() throws -> String {
        let number = databases.withLock { count in
            count += 1
            return count
        }
        return try shared().createDatabase("test_\(number)")
    }
}
