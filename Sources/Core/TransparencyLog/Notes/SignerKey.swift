internal import Crypto

/// A private key: a log's, which signs the text of notes, or a witness's, which signs it together with a time.
///
/// The value holds the secret. It has no description, so that it does not reach a record by accident; ``secretText``
/// is the one way out.
public struct SignerKey: Sendable {
    /// What the signatures are verified with; safe to publish.
    public let verifier: VerifierKey
    private let seed: [UInt8]

    /// A key made of 32 secret bytes from a generator fit for keys.
    ///
    /// - Throws: ``KeyFault`` for another number of bytes and for a type other than ``KeyType/ed25519`` and
    ///   ``KeyType/cosignature``.
    public init(name: KeyName, type: KeyType, seed: [UInt8]) throws(KeyFault) {
        guard type == .ed25519 || type == .cosignature else { throw KeyFault(reason: .type(type), isPrivate: true) }
        guard seed.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw KeyFault(reason: .length(seed.count), isPrivate: true)
        }
        verifier = try VerifierKey(name: name, type: type, publicKey: Array(key.publicKey.rawRepresentation))
        self.seed = seed
    }

    /// The key's name.
    public var name: KeyName { verifier.name }
    /// The key's id.
    public var id: KeyID { verifier.id }
    /// How the key signs.
    public var type: KeyType { verifier.type }
}

// MARK: - Text

extension SignerKey {
    private static let prefix: StaticString = "PRIVATE+KEY+"

    /// Reads `PRIVATE+KEY+name+id+base64(type, seed)`, the content of a key file without its line feed.
    ///
    /// - Throws: ``KeyFault``, naming the first thing wrong and never the key.
    public init(secretText text: String) throws(KeyFault) {
        guard let rest = Array(text.utf8)[...].dropping(SignerKey.prefix) else {
            throw KeyFault(reason: .parts, isPrivate: true)
        }
        let parts = try KeyParts(rest, isPrivate: true)
        try self.init(name: parts.name, type: parts.type, seed: parts.key)
        guard parts.id == id else {
            throw KeyFault(reason: .idMismatch(found: parts.id, expected: id), isPrivate: true)
        }
    }

    /// The text of the private key, for a file that only its owner reads (mode 0600).
    public var secretText: String { "\(SignerKey.prefix)\(name)+\(id)+\(Base64.text([type.rawValue] + seed))" }
}

// MARK: - Signing

extension SignerKey {
    /// Signs a text that ends in a line feed.
    ///
    /// - Parameter time: seconds since 1970 in UTC, written into a witness's signature; a log's key ignores it.
    /// - Throws: ``NoteFault`` for a text no note can have and for a time before 1970.
    public func sign(_ text: [UInt8], at time: Int64 = 0) throws(NoteFault) -> NoteSignature {
        try Note.check(text: text)
        guard time >= 0 else { throw NoteFault(reason: .time(time)) }
        guard type == .cosignature else {
            return try NoteSignature(name: name, id: id, bytes: ed25519(over: text))
        }
        let signed = try ed25519(over: CosignatureBytes.message(text, time: time))
        return NoteSignature(name: name, id: id, bytes: CosignatureBytes(time: time, ed25519: signed).bytes)
    }

    private func ed25519(over message: [UInt8]) throws(NoteFault) -> [UInt8] {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
            let signature = try? key.signature(for: message)
        else { throw NoteFault(reason: .notSigned(name)) }
        return Array(signature)
    }
}
