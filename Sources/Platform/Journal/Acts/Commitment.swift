package import TransparencyLog

/// A promise about a body that tells nothing of it: SHA-256 over a label, a random salt and the body.
///
/// Without the salt a guess could be tried against the hash; who destroys salt and body leaves a number that proves
/// nothing any more, while the tree above it stays whole.
package enum Commitment {
    /// How many bytes a salt has.
    package static let saltLength = 32

    /// The commitment to a body under a label, a line, that keeps its use apart from others.
    package static func hash(label: StaticString, salt: Span<UInt8>, body: Span<UInt8>) -> Hash {
        var stream = HashStream()
        label.withUTF8Buffer { stream.append($0) }
        stream.append(salt)
        stream.append(body)
        return stream.hash
    }

    /// To what may be published.
    package static func open(salt: [UInt8], body: [UInt8]) -> Hash {
        hash(label: "beizeng/open/v1\n", salt: salt.span, body: body.span)
    }

    /// To what only a dossier shows.
    package static func sealed(salt: [UInt8], body: [UInt8]) -> Hash {
        hash(label: "beizeng/sealed/v1\n", salt: salt.span, body: body.span)
    }

    /// To a row of an official table.
    package static func row(salt: Span<UInt8>, body: Span<UInt8>) -> Hash {
        hash(label: "beizeng/row/v1\n", salt: salt, body: body)
    }
}
