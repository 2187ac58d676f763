import Testing
import TransparencyLog

@Suite("A policy of trust")
struct WitnessPolicyTests {
    static func log() throws -> String { "log \(try Sample.key().verifier)\n" }

    static func witnesses(_ count: UInt8) throws -> String {
        try (1...count).map { "witness w\($0) \(try Sample.witness($0).verifier)\n" }.joined()
    }

    /// The checkpoint cosigned by these witnesses, witness n at the time 100 - n.
    static func cosigned(by numbers: [UInt8]) throws -> SignedCheckpoint {
        let signed = try Sample.checkpoint(7)
        return try signed.adding(
            numbers.map { try signed.checkpoint.cosigned(by: Sample.witness($0), at: 100 - Int64($0)) })
    }

    @Test("accepts a checkpoint when enough witnesses of each group signed, and says since when")
    func quorum() throws {
        let text =
            try Self.log() + Self.witnesses(6)
            + "group x 2 w1 w2 w3\ngroup y any w4 w5 w6\ngroup both all x y\nquorum both\n"
        let policy = try WitnessPolicy(utf8(text))
        for (signers, time) in [
            ([], nil), ([1, 2], nil), ([1, 4], nil), ([4, 5, 6], nil), ([1, 2, 4], 99), ([1, 2, 3, 4, 5, 6], 98),
            ([2, 3, 6], 98),
        ] as [([UInt8], Int64?)] {
            let signed = try Self.cosigned(by: signers)
            let verdict = try? policy.verdict(on: signed)
            #expect(verdict?.quorumTime == time, "\(signers)")
            #expect(verdict.map { $0.cosignatures.count } == time.map { _ in signers.count })
            let cosignatures = try signed.cosignatures(by: policy.witnesses.map(\.key))
            #expect(policy.isSatisfied(by: cosignatures) == (time != nil))
        }
    }

    @Test("without a quorum needs the log alone")
    func none() throws {
        let policy = try WitnessPolicy(utf8(Self.log() + "quorum none\n"))
        let verdict = try policy.verdict(on: Self.cosigned(by: [1]))
        #expect(verdict.quorumTime == nil)
        #expect(verdict.cosignatures.isEmpty)
        #expect(verdict.log.key == (try Sample.key().verifier))
    }

    @Test("refuses another log, an unsigned checkpoint and a false cosignature, each with its reason")
    func refusals() throws {
        let policy = try WitnessPolicy(utf8(Self.log() + Self.witnesses(2) + "quorum w1\n"))
        let other = try Sample.checkpoint(7, key: Sample.key("other"))
        #expect(
            fault(PolicyRefusal.self) { try policy.verdict(on: other) }?.reason
                == .unknownLog(other.checkpoint.origin))
        let impostor = try Sample.checkpoint(7, key: Sample.key(seed: 8))
        guard case .checkpoint = fault(PolicyRefusal.self, { try policy.verdict(on: impostor) })?.reason else {
            Issue.record("another key of the same name was accepted")
            return
        }
        let few = fault(PolicyRefusal.self) { try policy.verdict(on: Self.cosigned(by: [2])) }
        #expect(few?.reason == .quorum(signed: ["w2"], known: ["w1", "w2"]))
        #expect(few?.description.contains("只有“w2”") == true)
        let false1 = try Self.cosigned(by: [1]).adding([
            Sample.checkpoint(8).checkpoint.cosigned(by: Sample.witness(2), at: 1)
        ])
        #expect(fault(PolicyRefusal.self) { try policy.verdict(on: false1) } != nil)
    }

    @Test("may have comments, blank lines, tabs, addresses and names of any letters")
    func form() throws {
        let text = """
            # 信任策略
            \t# indented

            log  \(try Sample.key().verifier)\thttps://log.example/
              witness 审计局 \(try Sample.witness(1).verifier) https://w1.example/  \n
            quorum 审计局

            """
        let policy = try WitnessPolicy(utf8(text))
        #expect(policy.logs.map(\.url) == ["https://log.example/"])
        #expect(policy.witnesses.map(\.url) == ["https://w1.example/"])
        #expect(policy.witnesses.map(\.name) == ["审计局"])
    }

    @Test("holds thirty-two logs, witnesses and groups, and names by their bytes")
    func many() throws {
        var text = try (1...32 as ClosedRange<UInt8>).map { "log \(try Sample.key("log\($0)", seed: $0).verifier)\n" }
            .joined()
        text += try Self.witnesses(32)
        for number in 1...32 { text += "group g\(number) all w\(number)" + (number > 1 ? " g\(number - 1)\n" : "\n") }
        let policy = try WitnessPolicy(utf8(text + "quorum g32\n"))
        #expect(policy.logs.count == 32 && policy.witnesses.count == 32)
        let kelvin = "witness K \(try Sample.witness(1).verifier)\nwitness \u{212a} \(try Sample.witness(2).verifier)\n"
        #expect(try WitnessPolicy(utf8(kelvin + "quorum \u{212a}\n")).witnesses.count == 2)
    }

    static let badLines: [(String, Int)] = [
        ("", 1), ("# nothing\n", 2), ("quorum none", 1), ("quorum none\nquorum none\n", 2), ("quorum\n", 1),
        ("quorum a b\n", 1), ("quorum w1\n", 1), ("Log x\nquorum none\n", 1), ("log\nquorum none\n", 1),
        ("log x y z\nquorum none\n", 1), ("log x\nquorum none\n", 1), ("witness w\nquorum none\n", 1),
        ("LOG\nLOG\nquorum none\n", 2), ("W1\nW1\nquorum none\n", 2), ("W1\nRENAMED\nquorum none\n", 2),
        ("W1\ngroup w1 any w1\nquorum none\n", 2), ("W1\ngroup none any w1\nquorum none\n", 2),
        ("W1\ngroup g any\nquorum g\n", 2), ("W1\ngroup g\nquorum g\n", 2), ("W1\ngroup g 0 w1\nquorum g\n", 2),
        ("W1\ngroup g 2 w1\nquorum g\n", 2), ("W1\ngroup g 01 w1\nquorum g\n", 2), ("W1\ngroup g -1 w1\nquorum g\n", 2),
        ("W1\ngroup g any w1 w1\nquorum g\n", 2), ("W1\ngroup g any w2\nquorum g\n", 2),
        ("W1\ngroup g any g\nquorum g\n", 2), ("W1\ngroup g any w1\ngroup h any w1\nquorum h\n", 3),
        ("W1\ngroup g any none\nquorum g\n", 2), ("W1\r\nquorum w1\n", 1), ("W1\nquorum w1\u{0}\n", 2),
        ("W1\nquorum w1\u{7f}\n", 2), ("LOGASWITNESS\nquorum none\n", 1), ("WITNESSASLOG\nquorum none\n", 1),
        ("W1\ngroup g any w1 quorum\n", 2), ("quorum none\nquorum w1 \n", 2), ("W1\nquorum w1", 2),
    ]

    @Test("is refused with its line when it cannot be understood", arguments: badLines)
    func malformed(text: String, line: Int) throws {
        let log = try Sample.key().verifier
        let witness = try Sample.witness(1).verifier
        let text = text.replacing("LOGASWITNESS", with: "witness w \(log)").replacing(
            "WITNESSASLOG", with: "log \(witness)"
        ).replacing("LOG", with: "log \(log)").replacing("W1", with: "witness w1 \(witness)").replacing(
            "RENAMED", with: "witness w2 \(witness)")
        let refusal = fault(PolicyFault.self) { try WitnessPolicy(utf8(text)) }
        #expect(refusal?.line == line)
        #expect(refusal?.description.hasPrefix("信任策略第 \(line) 行：") == true)
    }

    @Test("is refused when it is beyond its limit")
    func tooLong() {
        let text = [UInt8](repeating: UInt8(ascii: "\n"), count: WitnessPolicy.lineLimit + 1)
        #expect(fault(PolicyFault.self) { try WitnessPolicy(text) }?.reason == .tooLong)
    }
}
