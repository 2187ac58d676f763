import Exact
import Interchange
import Journal
package import TransparencyLog

/// The proof of one act as one file: a C2SP tlog-proof whose `extra` line brings the leaf it is about, and, where the act
/// is published, what it says with the salt that hides it in the leaf.
///
/// No signature covers `extra`; who verifies computes the leaf's hash from it, so that a changed one is found.
package struct ActProofFile: Sendable {
    /// The way to a signed checkpoint.
    package let proof: LogProof
    /// The content of the leaf.
    package let leaf: [UInt8]
    /// What the act says; `nil` where it is not published.
    package let opening: Opening?

    /// What an act says and the salt that hides it.
    package struct Opening: Hashable, Sendable {
        /// 32 random bytes.
        package let salt: [UInt8]
        /// Canonical JSON.
        package let body: [UInt8]

        /// A body with its salt.
        package init(salt: [UInt8], body: [UInt8]) {
            self.salt = salt
            self.body = body
        }
    }
}

// MARK: - Making

extension ActProofFile {
    /// The file of an act.
    ///
    /// - Parameter isPublished: whether what it says goes in.
    init(_ act: OpenedAct, _ bare: LogProof, isPublished: Bool) {
        leaf = act.leaf
        opening =
            if isPublished, let salt = act.salt, let body = act.body {
                Opening(salt: salt, body: body)
            } else {
                nil
            }
        var members = [
            JSON.Member("leaf", .string(String(decoding: act.leaf, as: UTF8.self))), JSON.Member("v", .number(1)),
        ]
        if let opening {
            members.append(JSON.Member("open", .string(String(decoding: opening.body, as: UTF8.self))))
            // 32 bytes are written as a hash is.
            members.append(JSON.Member("salt", .string(Hash(bytes: opening.salt)?.base64 ?? "")))
        }
        proof = LogProof(
            index: bare.index, hashes: bare.hashes, signed: bare.signed, extra: CanonicalJSON.bytes(members))
    }

    /// The content of the file.
    package var bytes: [UInt8] { proof.bytes }
}

// MARK: - Reading

extension ActProofFile {
    /// A proof as it was received.
    ///
    /// - Parameter leaf: the content it is about, where it does not bring it.
    /// - Returns: `nil` where neither brings a leaf.
    init?(_ proof: LogProof, leaf: [UInt8]?) {
        let extra = proof.extra.flatMap { try? JSON(parsing: $0) }
        guard let leaf = leaf ?? extra?["leaf"]?.string.map({ Array($0.utf8) }) else { return nil }
        self.proof = proof
        self.leaf = leaf
        opening =
            if let body = extra?["open"]?.string, let salt = extra?["salt"]?.string.flatMap(Hash.init(base64:)) {
                Opening(salt: salt.bytes, body: Array(body.utf8))
            } else {
                nil
            }
    }
}
