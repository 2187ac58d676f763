import Foundation

extension PostgresServer {
    /// Makes an authority of the tests' own and with it a certificate for `host`: `server.crt` and `server.key` in the
    /// folder.
    ///
    /// - Returns: the path of the authority's certificate.
    package func makeCertificates(host: String) throws -> String {
        let root = try makeAuthority("root")
        let names = folder + "/names"
        try Data("subjectAltName=DNS:\(host)".utf8).write(to: URL(fileURLWithPath: names))
        try run(
            "openssl", "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=\(host)", "-keyout",
            "\(folder)/server.key",
            "-out", "\(folder)/server.csr")
        try run(
            "openssl", "x509", "-req", "-in", "\(folder)/server.csr", "-CA", root, "-CAkey", "\(folder)/root.key",
            "-CAcreateserial", "-days", "2", "-extfile", names, "-out", "\(folder)/server.crt")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(folder)/server.key")
        return root
    }

    /// Makes an authority that a client may trust or not, and gives the path of its certificate.
    package func makeAuthority(_ name: String) throws -> String {
        try run(
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=\(name)",
            "-keyout", "\(folder)/\(name).key", "-out", "\(folder)/\(name).crt")
        return "\(folder)/\(name).crt"
    }
}
