import Interchange
package import TransparencyLog

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder of the keys: files that only their owner may read, kept apart from the database and its backups.
///
/// | file | holds |
/// |---|---|
/// | `log.key` | the private key that signs checkpoints, as the note format writes it |
/// | `log.pub` | its public half, to be published |
/// | `act.key` | 32 bytes in hexadecimal that mark acts as ours |
package struct KeyFolder: Hashable, Sendable {
    /// Where it is.
    package let path: String

    /// The folder at `path`.
    package init(path: String) { self.path = path }
}

// MARK: - Making

extension KeyFolder {
    /// Makes the folder, where keys can now be made.
    ///
    /// - Throws: ``KeyFolderFault`` when it has keys already, `FileOutput.Fault`.
    package func prepare() throws {
        try FileOutput.makeFolder(path, .secret)
        for name in ["log.key", "act.key"] where FolderListing.names(orNone: path).contains(name) {
            throw KeyFolderFault(path: path + "/" + name, reason: .exists)
        }
    }

    /// Makes keys for a log named `origin`; keys that are there already stay as they are.
    ///
    /// - Throws: ``KeyFolderFault``, `FileOutput.Fault`.
    package func make(origin: KeyName, random: RandomSource) throws {
        try prepare()
        let signer = try SignerKey(name: origin, type: .ed25519, seed: random.bytes(32))
        let mark = random.bytes(ActKey.length).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        try write(signer.secretText, as: "log.key", [.secret, .durable, .new])
        try write(mark, as: "act.key", [.secret, .durable, .new])
        try write("\(signer.verifier)", as: "log.pub", .durable)
    }

    /// Makes the key of a witness, `witness.key`, and its public half, `witness.pub`.
    ///
    /// - Returns: the public key.
    /// - Throws: ``KeyFolderFault``, `FileOutput.Fault`.
    package func makeWitness(name: KeyName, random: RandomSource) throws -> VerifierKey {
        try FileOutput.makeFolder(path, .secret)
        guard !FolderListing.names(orNone: path).contains("witness.key") else {
            throw KeyFolderFault(path: path + "/witness.key", reason: .exists)
        }
        let key = try SignerKey(name: name, type: .cosignature, seed: random.bytes(32))
        try write(key.secretText, as: "witness.key", [.secret, .durable, .new])
        try write("\(key.verifier)", as: "witness.pub", .durable)
        return key.verifier
    }

    private func write(_ line: String, as name: String, _ manner: FileOutput.Manner) throws {
        try FileOutput.write(Array("\(line)\n".utf8), to: path + "/" + name, manner)
    }
}

// MARK: - Reading

extension KeyFolder {
    /// The key that signs checkpoints.
    ///
    /// - Throws: ``KeyFolderFault``.
    package func signer() throws(KeyFolderFault) -> SignerKey { try signer("log.key") }

    /// The key a witness signs with.
    ///
    /// - Throws: ``KeyFolderFault``.
    package func witness() throws(KeyFolderFault) -> SignerKey { try signer("witness.key") }

    private func signer(_ name: String) throws(KeyFolderFault) -> SignerKey {
        let text = try secret(name)
        do {
            return try SignerKey(secretText: text)
        } catch {
            throw KeyFolderFault(path: path + "/" + name, reason: .content("\(error)"))
        }
    }

    /// The key that marks acts.
    ///
    /// - Throws: ``KeyFolderFault``.
    package func actKey() throws(KeyFolderFault) -> ActKey {
        let text = try secret("act.key")
        guard let hash = Hash(hexadecimal: text), let key = ActKey(bytes: hash.bytes) else {
            throw KeyFolderFault(path: path + "/act.key", reason: .content("应为 64 位十六进制数字。"))
        }
        return key
    }

    /// A line that nobody but its owner may read.
    private func secret(_ name: String) throws(KeyFolderFault) -> String {
        let place = path + "/" + name
        var facts = stat()
        guard stat(place, &facts) == 0 else { throw KeyFolderFault(path: place, reason: .missing) }
        guard facts.st_mode & 0o077 == 0 else { throw KeyFolderFault(path: place, reason: .open) }
        do throws(FileBytes.Fault) {
            let bytes = try FileBytes.read(place)
            return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        } catch {
            throw KeyFolderFault(path: place, reason: .unreadable(error.description))
        }
    }
}

/// What is wrong with a key file.
package struct KeyFolderFault: Error, Hashable, CustomStringConvertible {
    /// The kinds, with their facts.
    package enum Reason: Hashable, Sendable {
        /// It is there already and will not be replaced.
        case exists
        /// It is not there.
        case missing
        /// Others than its owner may read or change it.
        case open
        /// The system does not hand it over.
        case unreadable(String)
        /// What it holds is no key.
        case content(String)
    }

    /// The file.
    package let path: String
    /// For programs.
    package let reason: Reason

    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .exists: "密钥文件 \(path) 已经存在，不会覆盖。如确需新建，请改用另一个密钥文件夹。"
        case .missing where path.hasSuffix("/witness.key"):
            "找不到见证密钥 \(path)。请用 --folder 指定见证文件夹，或者先运行 beizeng witness init。"
        case .missing: "找不到密钥文件 \(path)。请用 --keys 指定密钥文件夹，或者从密钥备份中恢复；新系统请运行 beizeng init。"
        case .open: "密钥文件 \(path) 可被他人读取。请运行 chmod 600 \(path)，并考虑密钥是否已经泄露。"
        case .unreadable(let message): message
        case .content(let message): "密钥文件 \(path) 的内容有误：\(message)"
        }
    }
}
