import Database
import Journal
import Testing
import TransparencyLog

// The vectors, by Python's standard library alone:
//
//     import hashlib, json
//     h = lambda b: hashlib.sha256(b).digest()
//     for label in (b"open", b"sealed"):
//         print(h(b"beizeng/%s/v1\n" % label + bytes(range(32)) + b'{"act":"act-0000000000d"}').hex())
//     row = ["grant_version", "gü", None, -5, [h(b"\1\2").hex(), 2]]
//     row = json.dumps(row, separators=(",", ":"), ensure_ascii=False).encode()
//     print(h(b"beizeng/row/v1\n" + bytes(range(16)) + row).hex())
//     a, b, c = (h(b"\0" + h(bytes([i]))) for i in range(3))
//     print(h(b"\1" + h(b"\1" + a + b) + c).hex())

@Suite("A commitment")
struct CommitmentTests {
    private let salt = Array(UInt8(0)..<32)
    private let body = Array(#"{"act":"act-0000000000d"}"#.utf8)

    @Test("is the hash over label, salt and body")
    func bodies() {
        #expect(
            Commitment.open(salt: salt, body: body).hexadecimal
                == "496bf54515a165836ad401da9da431bd6e1e6bbed5dd23912f0a26df0f1a599b")
        #expect(
            Commitment.sealed(salt: salt, body: body).hexadecimal
                == "4ed947e4565aafb382befb83e877f00e8415e7f5e1cac780741ea5741d12024e")
    }

    @Test("to one thing is none to another: label, salt and body each count")
    func apart() {
        let other = Array(salt.reversed())
        let hashes = [
            Commitment.open(salt: salt, body: body), Commitment.sealed(salt: salt, body: body),
            Commitment.row(salt: salt.span, body: body.span), Commitment.open(salt: other, body: body),
            Commitment.open(salt: salt, body: body + [0x20]),
        ]
        #expect(Set(hashes).count == hashes.count)
    }

    @Test("to a row names its table and holds its values in their order")
    func row() {
        let table = OfficialTable("grant_version", ["id", "holder", "amount_fen", "paper"])
        let values: [SQLValue] = [.text("gü"), .null, .int(-5), .bytes([1, 2])]
        let salt = Array(UInt8(0)..<16)
        #expect(
            RowCommitment.hash(table: table, values: values, salt: salt).hexadecimal
                == "572d485f8bb60f934e0754f4ffa6e583d2c81bc0910da2abcc9d011c97ba333b")
        let others: [[SQLValue]] = [
            [.text("gu\u{308}"), .null, .int(-5), .bytes([1, 2])], [.null, .text("gü"), .int(-5), .bytes([1, 2])],
            [.text("gü"), .text(""), .int(-5), .bytes([1, 2])], [.text("gü"), .null, .text("-5"), .bytes([1, 2])],
            [.text("gü"), .null, .int(-5), .bytes([1, 2, 0])], [.text("gü"), .null, .int(-5), .text("\u{1}\u{2}")],
        ]
        let hashes = ([values] + others).map { RowCommitment.hash(table: table, values: $0, salt: salt) }
        #expect(Set(hashes).count == hashes.count)
        let elsewhere = OfficialTable("other", table.columns)
        #expect(RowCommitment.hash(table: elsewhere, values: values, salt: salt) != hashes[0])
    }

    @Test("to several rows is the root of their tree")
    func root() {
        let hashes = (UInt8(0)..<3).map { Hash(of: [$0]) }
        #expect(
            RowCommitment.root(of: hashes).hexadecimal
                == "d1f13800048f5909d4043fc0c152f6643280cba608b672715e56ce159a20629f")
        #expect(RowCommitment.root(of: hashes.reversed()) != RowCommitment.root(of: hashes))
        #expect(RowCommitment.root(of: []) == .emptyTree)
    }
}
