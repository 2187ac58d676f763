import CLibPQ
import Dispatch
import Foundation

/// One connection to a server and the thread that waits on it.
///
/// The connection is opened when it is first needed and opened anew when it broke, so that the pool keeps a session for
/// ever. All but ``run(_:)`` happens on the session's queue.
///
/// `@unchecked Sendable`: the mutable state is touched only by blocks on `queue`, which is serial.
final class PostgresSession: @unchecked Sendable {
    private let address: PostgresAddress
    private let queue = DispatchQueue(label: "postgres")
    /// When the connection was last known to work, in nanoseconds of uptime.
    private var lastUse: UInt64 = 0
    /// libpq's connection.
    private(set) var connection: OpaquePointer?
    /// The statements that the server has prepared for this connection.
    let prepared = PreparedStatements()
    /// The answers that are being read, the innermost last.
    var answers: [PostgresAnswer] = []
    /// The first thing that went wrong in the transaction under way; after it the server refuses everything.
    var fault: PostgresFault?
    /// What the transaction under way has still to say.
    var backlog = PostgresBacklog()
    /// The last warning of the server since it was cleared.
    var warning: String?

    /// After how long without use a connection is tried before it is trusted, in nanoseconds.
    private static let patience: UInt64 = 30_000_000_000

    init(_ address: PostgresAddress) { self.address = address }

    deinit { PQfinish(connection) }

    /// Runs `work` on the session's thread, on an open connection.
    ///
    /// - Throws: ``PostgresFault`` when there is no connection to be had, ``DatabaseError`` when the server is not set
    ///   up as it must be, or what `work` throws.
    func run<Value: Sendable>(_ work: @escaping @Sendable (PostgresSession) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Result {
                        try self.open()
                        defer { self.lastUse = DispatchTime.now().uptimeNanoseconds }
                        return try work(self)
                    })
            }
        }
    }

    /// Ends the connection.
    func close() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.drop()
                continuation.resume()
            }
        }
    }
}

// MARK: - Opening

extension PostgresSession {
    /// Forgets a connection that is broken or leads to the wrong server.
    func drop() {
        for answer in answers { answer.abandon() }
        answers = []
        backlog.start(nil)
        PQfinish(connection)
        connection = nil
        prepared.removeAll()
    }

    /// Whether the server is still there as far as the socket tells, without asking it.
    var isAlive: Bool {
        // A server that goes sends a last word before the end: the second look finds the end.
        for _ in 0..<2 where PQconsumeInput(connection) != 1 { return false }
        return PQstatus(connection) == CONNECTION_OK
    }

    private func open() throws {
        if connection != nil, !isUsable { drop() }
        if connection == nil { try connect() }
    }

    private var isUsable: Bool {
        guard isAlive, PQtransactionStatus(connection) == PQTRANS_IDLE else { return false }
        if DispatchTime.now().uptimeNanoseconds &- lastUse < PostgresSession.patience { return true }
        let result = PQexec(connection, "")
        defer { PQclear(result) }
        return PQresultStatus(result) == PGRES_EMPTY_QUERY
    }

    private func connect() throws {
        let names = address.parameters.map { strdup($0.name) } + [nil]
        let values = address.parameters.map { strdup($0.value) } + [nil]
        defer { for text in names + values { free(text) } }
        connection = PQconnectdbParams(names.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
        guard PQstatus(connection) == CONNECTION_OK else {
            defer { drop() }
            throw PostgresFault(result: nil, connection: connection, statement: "")
        }
        // Otherwise libpq prints what the server warns of.
        let receiver: PQnoticeReceiver = { context, result in
            guard let context, let severity = PQresultErrorField(result, Int32(UInt8(ascii: "V"))) else { return }
            guard String(cString: severity) == "WARNING" else { return }
            let message = PQresultErrorField(result, Int32(UInt8(ascii: "M"))).map { String(cString: $0) }
            Unmanaged<PostgresSession>.fromOpaque(context).takeUnretainedValue().warning = message ?? ""
        }
        _ = PQsetNoticeReceiver(connection, receiver, Unmanaged.passUnretained(self).toOpaque())
        do {
            fault = nil
            try execute(script: PostgresSettings.session)
            try PostgresSettings(self).check()
        } catch {
            defer { drop() }
            throw fault.flatMap { $0.remedy == .reconnect ? $0 : nil } ?? error
        }
    }
}
