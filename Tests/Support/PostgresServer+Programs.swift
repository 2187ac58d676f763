import Foundation
import Synchronization

extension PostgresServer {
    /// The path of one of PostgreSQL's programs: the newest of those Debian installs, or one in `PATH`.
    package static func program(_ name: String) throws -> String {
        let files = FileManager.default
        let root = "/usr/lib/postgresql"
        let versions = ((try? files.contentsOfDirectory(atPath: root)) ?? []).compactMap(Int.init).sorted(by: >)
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let folders = versions.map { "\(root)/\($0)/bin" } + path
        guard let folder = folders.first(where: { files.isExecutableFile(atPath: "\($0)/\(name)") }) else {
            throw Failure(
                description: "\(name) was found neither in \(root)/*/bin nor in PATH; "
                    + "install PostgreSQL 13 or newer, and OpenSSL (Debian: apt-get install postgresql openssl)")
        }
        return "\(folder)/\(name)"
    }

    /// Runs a program to its end and gives what it printed.
    ///
    /// - Throws: ``Failure`` with what it said when it did not succeed.
    @discardableResult
    func run(_ program: String, _ arguments: String...) throws -> String {
        let process = try PostgresServer.process(program, arguments, log: nil)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
        guard process.terminationStatus == 0 else { throw Failure(description: "\(program): \(text)") }
        return text
    }

    /// One of PostgreSQL's programs, about to run; as user `postgres` when this process is root.
    static func process(_ program: String, _ arguments: [String], log: String?) throws -> Process {
        let process = Process()
        var words = [try PostgresServer.program(program)] + arguments
        if getuid() == 0 {
            words = ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] + words
        }
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PG") }
        environment["LC_ALL"] = "C.UTF-8"
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        if let log {
            let files = FileManager.default
            if !files.fileExists(atPath: log) { _ = files.createFile(atPath: log, contents: nil) }
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
            try handle.seekToEnd()
            process.standardOutput = handle
            process.standardError = handle
        }
        return process
    }

    /// A folder that the server's user may write, with a path short enough for a socket's name.
    static func makeFolder() throws -> String {
        let path = "/tmp/bzpg-\(UUID().uuidString.prefix(8).lowercased())"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try giveToServer(path)
        chmod(path, 0o700)
        try Caretaker.add(path)
        return path
    }

    /// Makes the server's user the owner of a folder and all in it, when this process is root.
    static func giveToServer(_ path: String) throws {
        guard getuid() == 0 else { return }
        guard let user = getpwnam("postgres") else {
            throw Failure(description: "there is no user postgres to run the server as; install PostgreSQL")
        }
        let inside = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        for name in [path] + inside.map({ path + "/" + $0 })
        where lchown(name, user.pointee.pw_uid, user.pointee.pw_gid) != 0 {
            throw Failure(description: "\(name) cannot be given to user postgres")
        }
    }

    /// A port that nobody listens on.
    static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard isBound else { throw Failure(description: "no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// `text` as a part of a URI.
    static func percentEncoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = 0x61...0x7A ~= byte || 0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == 0x5F
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }
}

/// Sees to it that servers and folders go when this process ends, in whatever way: a small shell reads the folders from
/// a pipe and finds the pipe's end when there is nobody left to write.
///
/// A parent-death signal would not do: it comes when the *thread* ends that started the server.
enum Caretaker {
    private static let pipe = Mutex<FileHandle?>(nil)

    /// A server that was killed leaves its number behind, which may be somebody else's by now: the command line tells.
    private static let script = """
        trap '' INT TERM HUP
        all=
        while read -r folder; do all="$all $folder"; done
        for folder in $all; do
            read -r pid < "$folder/data/postmaster.pid" || continue
            grep -aqF "$folder" "/proc/$pid/cmdline" && kill -QUIT "$pid"
        done
        sleep 1
        for folder in $all; do rm -rf "$folder"; done
        """

    static func add(_ folder: String) throws {
        try pipe.withLock { pipe in
            let handle = try pipe ?? start()
            pipe = handle
            try handle.write(contentsOf: Data("\(folder)\n".utf8))
        }
    }

    private static func start() throws -> FileHandle {
        let ends = Pipe()
        // Otherwise the servers would hold it open.
        _ = fcntl(ends.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", script]
        shell.standardInput = ends
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        return ends.fileHandleForWriting
    }
}
