internal import Crypto

/// A public key as its owner publishes it: `name+id+base64(type, key)` on one line.
public struct VerifierKey: Hashable, Sendable {
    /// The key's name; a log's is its origin.
    public let name: KeyName
    /// The key's id.
    public let id: KeyID
    /// How the key signs.
    public let type: KeyType
    /// The key's bytes: 32 for Ed25519, whatever they are for others.
    public let publicKey: [UInt8]

    /// A key of its parts; the id follows from them.
    ///
    /// - Throws: ``KeyFault`` for an Ed25519 key that has not 32 bytes.
    public init(name: KeyName, type: KeyType, publicKey: [UInt8]) throws(KeyFault) {
        try self.init(
            name: name, id: KeyID(name: name, type: type, publicKey: publicKey), type: type, publicKey: publicKey)
    }

    private init(name: KeyName, id: KeyID, type: KeyType, publicKey: [UInt8]) throws(KeyFault) {
        if type == .ed25519 || type == .cosignature {
            guard publicKey.count == 32 else {
                throw KeyFault(reason: .length(publicKey.count), isPrivate: false)
            }
            let expected = KeyID(name: name, type: type, publicKey: publicKey)
            guard id == expected else {
                throw KeyFault(reason: .idMismatch(found: id, expected: expected), isPrivate: false)
            }
        }
        self.name = name
        self.id = id
        self.type = type
        self.publicKey = publicKey
    }
}

// MARK: - Text

extension VerifierKey: CustomStringConvertible {
    /// Reads the line of a public key, without a line feed.
    ///
    /// A key of a type that is not verified here is read too, with the id it states: a note may be signed by such.
    ///
    /// - Throws: ``KeyFault``, naming the first thing wrong.
    public init(_ text: String) throws(KeyFault) {
        try self.init(utf8: Array(text.utf8)[...])
    }

    init(utf8 text: ArraySlice<UInt8>) throws(KeyFault) {
        let parts = try KeyParts(text, isPrivate: false)
        try self.init(name: parts.name, id: parts.id, type: parts.type, publicKey: parts.key)
    }

    /// The line of the public key.
    public var description: String { "\(name)+\(id)+\(Base64.text([type.rawValue] + publicKey))" }
}

// MARK: - Verifying

extension VerifierKey: NoteVerifier {
    /// Whether signatures of this type can be verified here; others are passed over as unknown.
    public var isSupported: Bool { type == .ed25519 || type == .cosignature }

    /// Whether `signature` is this key's over `text`; false for a type that is not verified here.
    public func isValid(_ signature: [UInt8], over text: [UInt8]) -> Bool {
        switch type {
        case .ed25519:
            return isValidEd25519(signature, over: text)
        case .cosignature:
            guard let cosignature = CosignatureBytes(signature) else { return false }
            return isValidEd25519(cosignature.ed25519, over: CosignatureBytes.message(text, time: cosignature.time))
        default:
            return false
        }
    }

    private func isValidEd25519(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
            return false
        }
        return key.isValidSignature(signature, for: message)
    }
}
