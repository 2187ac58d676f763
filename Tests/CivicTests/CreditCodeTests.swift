import Civic
import TestSupport
import Testing

@Suite("A credit code")
struct CreditCodeTests {
    @Test(
        "is read and written back",
        arguments: ["91350100M000100Y43", "91330100799655058B", "9144030071526726XG", "91379903XKGUDJW0MX"])
    func reads(text: String) throws {
        #expect(try CreditCode(text).description == text)
    }

    @Test("agrees with the rule of the standard, worked out letter by letter")
    func vectors() throws {
        let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        var random = SeededRandom(seed: 32_100)
        var failures: [String] = []
        for _ in 0..<2_000 {
            let body = (0..<17).map { _ in Int.random(in: 0..<31, using: &random) }
            var sum = 0
            for (index, value) in body.enumerated() {
                sum += value * (0..<index).reduce(1) { power, _ in power * 3 % 31 }
            }
            let check = (31 - sum % 31) % 31
            let text = String((body + [check]).map { letters[$0] })
            if (try? CreditCode(text))?.description != text { failures.append(text) }
            let wrong = String((body + [(check + 1 + Int.random(in: 0..<30, using: &random)) % 31]).map { letters[$0] })
            if (try? CreditCode(wrong)) != nil { failures.append(wrong) }
        }
        #expect(failures == [])
    }

    @Test("notices every single wrong character")
    func singleErrors() {
        let code = Array("91350100M000100Y43".utf8)
        var missed: [String] = []
        for place in code.indices {
            for byte in UInt8.min...UInt8.max where byte != code[place] {
                var damaged = code
                damaged[place] = byte
                if (try? CreditCode(utf8: damaged.span)) != nil { missed.append("\(place) \(byte)") }
            }
        }
        #expect(missed == [])
    }

    @Test(
        "says what is wrong",
        arguments: [
            (text: "", reason: CreditCode.Fault.Reason.length(0)),
            ("91350100M000100Y4", .length(17)),
            (" 91350100M000100Y43", .length(19)),
            ("91350100m000100Y43", .character("m", position: 9)),
            ("9135O100M000100Y43", .character("O", position: 5)),
            ("9135０100M000100Y43", .character("０", position: 5)),
            ("91350100M000100Y4中", .character("中", position: 18)),
            ("91350100M000100Y4\0", .character("\0", position: 18)),
            ("91350100M000100Y44", .checkCharacter(found: "4", expected: "3")),
        ])
    func faults(text: String, reason: CreditCode.Fault.Reason) {
        let fault = #expect(throws: CreditCode.Fault.self) { try CreditCode(text) }
        #expect(fault?.reason == reason)
    }

    @Test("tells the clerk the expected check character and the mend")
    func words() {
        let fault = #expect(throws: CreditCode.Fault.self) { try CreditCode("91350100M000100Y44") }
        #expect(fault?.description.contains("第 18 位应为“3”，这里是“4”") == true)
        #expect(fault?.remedy.contains("逐位核对") == true)
        let letter = #expect(throws: CreditCode.Fault.self) { try CreditCode("9135O100M000100Y43") }
        #expect(letter?.remedy.contains("I、O、S、V、Z") == true)
    }

    @Test("refuses 18 bytes that are not UTF-8")
    func notUTF8() {
        let bytes = [UInt8](repeating: 0xFF, count: 18)
        let fault = #expect(throws: CreditCode.Fault.self) { try CreditCode(utf8: bytes.span) }
        #expect(fault?.reason == .character("\u{FFFD}", position: 1))
    }

    @Test(
        "checks the organisation code inside",
        arguments: [
            (text: "91330100799655058B", check: CreditCode.InnerCheck.valid),
            ("9144030071526726XG", .valid), ("91379903XKGUDJW0MX", .expected("6")),
        ])
    func innerCheck(text: String, check: CreditCode.InnerCheck) throws {
        #expect(try CreditCode(text).innerCheck == check)
    }

    @Test("tells its region when it is digits")
    func region() throws {
        #expect(try CreditCode("91330100799655058B").regionCode == 330_100)
        #expect(try CreditCode("9144030071526726XG").regionCode == 440_300)
    }

    @Test("orders as its bytes do")
    func order() throws {
        let texts = ["9144030071526726XG", "91330100799655058B", "91350100M000100Y43"]
        let codes = try texts.map { text in try CreditCode(text) }
        #expect(codes.sorted().map(\.description) == texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(Set(codes + codes).count == 3)
    }

    @Test("is put in order with others as a sort would, equal ones as they came")
    func manyInOrder() throws {
        let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        var random = SeededRandom(seed: 11)
        var failures: [Int] = []
        for count in [0, 1, 2, 100, 3_000] {
            let codes = try (0..<count).map { _ in
                // Few different ones among the many, and few letters, so that most passes have equal digits.
                let body = (0..<17).map { place in place < 8 ? place : Int.random(in: 0...(place % 9), using: &random) }
                let sum = body.enumerated().reduce(0) { sum, item in
                    sum + item.element * (0..<item.offset).reduce(1) { power, _ in power * 3 % 31 }
                }
                return try CreditCode(String((body + [(31 - sum % 31) % 31]).map { letters[$0] }))
            }
            let order = CreditCode.order(of: codes).map { Int($0) }
            let expected = codes.indices.sorted { (codes[$0], $0) < (codes[$1], $1) }
            if order != expected { failures.append(count) }
            if CreditCode.order(of: codes.sorted()) != codes.indices.map({ Int32($0) }) { failures.append(-count) }
        }
        #expect(failures == [])
    }
}
