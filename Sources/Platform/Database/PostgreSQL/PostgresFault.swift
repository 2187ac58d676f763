import CLibPQ

/// Something a server or libpq refused, and what can be done about it.
struct PostgresFault: Error {
    /// SQLSTATE; empty when the answer came from libpq and not from a server.
    let state: String
    let message: String
    let statement: String
    /// Whether the connection is gone.
    let isLost: Bool

    /// What can be done, nothing having been committed.
    enum Remedy {
        /// The caller has to know.
        case none
        /// The transaction may well succeed when it is run again.
        case again
        /// Statements prepared before a change of the schema have to be prepared again.
        case prepareAgain
        /// Another connection, perhaps to another server, can do it.
        case reconnect
    }
}

// MARK: - Reading an answer

extension PostgresFault {
    /// What `result` says went wrong, or `connection` when there is no result.
    ///
    /// The server's detail is left out: it quotes values of rows.
    init(result: OpaquePointer?, connection: OpaquePointer?, statement: String) {
        func field(_ code: Character) -> String? {
            guard let result, let ascii = code.asciiValue else { return nil }
            return PQresultErrorField(result, Int32(ascii)).map { String(cString: $0) }
        }
        let state = field("C") ?? ""
        let said = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        var message = field("M") ?? PostgresFault.oneLine(said)
        if let constraint = field("n") { message += "（约束 \(constraint)）" }
        self.init(
            state: state, message: message.isEmpty ? "服务器没有应答" : message, statement: statement,
            // A failed write leaves libpq's own status as it was; but what libpq says itself has no SQLSTATE.
            isLost: PQstatus(connection) != CONNECTION_OK || state.isEmpty)
    }

    private static func oneLine(_ text: String) -> String {
        text.utf8.split { $0 == 0x0A || $0 == 0x09 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}

// MARK: - Classifying

extension PostgresFault {
    /// What to do.
    var remedy: Remedy {
        switch state {
        // A transaction that sat idle for too long would do so again.
        case "25P03": .none
        // A server that has become a standby; the string may name the new primary.
        case "25006", "57P01", "57P02", "57P03": .reconnect
        case "40001", "40P01": .again
        case "26000": .prepareAgain
        case "0A000" where message.utf8.starts(with: "cached plan".utf8): .prepareAgain
        case _ where isOfClass("08"): .reconnect
        default: isLost ? .reconnect : .none
        }
    }

    /// What a caller is told.
    var error: DatabaseError {
        DatabaseError(reason: reason)
    }

    /// What a caller is told when every attempt ended like this.
    var unavailable: DatabaseError.Reason {
        .unavailable(message: "与服务器的连接没有建立或者中断（\(message)）；请检查地址、网络，以及服务器是否在运行")
    }

    private var reason: DatabaseError.Reason {
        switch state {
        case "25P03": .unavailable(message: "事务中途停顿过久，已被服务器中止（\(message)）")
        case "40001", "40P01", "55P03": .conflict(attempts: 1)
        // What our triggers raise: append-only tables.
        case "P0001": .constraint(message: message)
        case "58030": .full(message: message)
        case "57014": .unavailable(message: message)
        case _ where isOfClass("23"): .constraint(message: message)
        case _ where isOfClass("53"): .full(message: message)
        case _ where isLost || remedy == .reconnect: unavailable
        default: .statement(text: statement, message: message)
        }
    }

    private func isOfClass(_ digits: String) -> Bool { state.utf8.starts(with: digits.utf8) }
}
