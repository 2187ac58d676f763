import CLibPQ

/// A connection string that was looked at before anything is sent: what libpq would make of it is safe.
struct PostgresAddress: Sendable {
    /// The string as given; may hold a password, so it never goes into a message.
    let conninfo: String

    /// Reads a connection string and refuses one that would carry passwords and official acts over a network in the
    /// clear, or to a server that nobody has checked.
    ///
    /// - Throws: ``DatabaseError`` without the password.
    init(conninfo: String) throws(DatabaseError) {
        self.conninfo = conninfo
        let shown = DatabaseAddress.postgres(conninfo: conninfo).description
        func refusal(_ message: String) -> DatabaseError {
            DatabaseError(reason: .address(text: shown, message: message))
        }
        guard PostgresAddress.credentialsHaveOneAt(conninfo) else { throw refusal("用户名或密码里的 @ 请写成 %40") }
        guard let given = PostgresAddress.options(PQconninfoParse(conninfo, nil)) else {
            // What libpq says here may quote the whole string, password included.
            throw refusal("格式无法识别，用户名和密码里的特殊字符请写成 %XX")
        }
        if given["service"] != nil { throw refusal("不支持 service=，请直接写出主机、端口和库名") }
        let options = (PostgresAddress.options(PQconndefaults()) ?? [:]).merging(given) { _, given in given }
        if let host = PostgresAddress.remoteHost(in: options), options["sslmode"] != "verify-full" {
            throw refusal("\(host) 不在本机，须加密并核对证书，请加上 sslmode=verify-full&sslrootcert=根证书文件")
        }
    }
}

// MARK: - What the string means

extension PostgresAddress {
    /// The parameters for `PQconnectdbParams`; what the string itself says wins over all but the encoding.
    var parameters: [(name: String, value: String)] {
        [
            ("connect_timeout", "10"), ("target_session_attrs", "read-write"), ("gssencmode", "disable"),
            // A server whose machine went away must not hold a connection's thread for hours.
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "30000"),
            ("fallback_application_name", "beizeng"), ("dbname", conninfo), ("client_encoding", "UTF8"),
        ]
    }

    /// A connection string for another program, as `name='value'` without the password, and the password.
    var withoutPassword: (conninfo: String, password: String?) {
        var options = PostgresAddress.options(PQconninfoParse(conninfo, nil)) ?? [:]
        let password = options.removeValue(forKey: "password")
        let pairs = options.sorted { $0.key < $1.key }.map { name, value in
            let quoted = value.utf8.flatMap { byte in
                byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), byte] : [byte]
            }
            return "\(name)='\(String(decoding: quoted, as: UTF8.self))'"
        }
        return (pairs.joined(separator: " "), password)
    }

    /// The first host that is reached over a network; sockets and loopback addresses are not.
    static func remoteHost(in options: [String: String]) -> String? {
        let hosts = options["hostaddr"] ?? options["host"] ?? ""
        return hosts.utf8.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }.first {
            host in
            let isSocket = host.utf8.first == UInt8(ascii: "/") || host.utf8.first == UInt8(ascii: "@")
            return !isSocket && host != "localhost" && host != "::1" && !PostgresAddress.isLoopback(host)
        }
    }

    /// Four plain numbers of which the first is 127; a name such as `127.example` is none.
    private static func isLoopback(_ host: String) -> Bool {
        let parts = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.allSatisfy { 0x30...0x39 ~= $0 } ? UInt8(String(decoding: part, as: UTF8.self)) : nil
        }
        return parts.count == 4 && numbers.count == 4 && numbers.first == 127
    }

    /// libpq takes the first `@` for the end of the password and would quote the rest of it as a host in its messages.
    private static func credentialsHaveOneAt(_ conninfo: String) -> Bool {
        guard let scheme = conninfo.firstRange(of: "://") else { return true }
        let rest = conninfo.utf8[scheme.upperBound...]
        let authority = rest.prefix { $0 != UInt8(ascii: "?") }
        return authority.count { $0 == UInt8(ascii: "@") } <= 1
    }

    private static func options(_ list: UnsafeMutablePointer<PQconninfoOption>?) -> [String: String]? {
        guard let list else { return nil }
        defer { PQconninfoFree(list) }
        var options: [String: String] = [:]
        var place = list
        while let name = place.pointee.keyword {
            if let value = place.pointee.val { options[String(cString: name)] = String(cString: value) }
            place += 1
        }
        return options
    }
}
