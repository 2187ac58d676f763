import Civic
import TestSupport
import Testing

@Suite("An identity number")
struct IdentityNumberTests {
    private static let sample = "11010519491231002X"

    /// A number made from its 17 digits.
    static func number(_ digits: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + (Int($1.0) - 0x30) * $1.1 }
        return digits + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }

    @Test("is read with its check character in either case")
    func reads() throws {
        #expect(try IdentityNumber(Self.sample) == IdentityNumber("11010519491231002x"))
        #expect(try IdentityNumber(Self.sample).lastFour == "002X")
        #expect(try IdentityNumber(Self.sample).hasKnownRegion)
    }

    @Test("agrees with the table of weights of the standard")
    func table() {
        var random = SeededRandom(seed: 11_643)
        var failures: [String] = []
        for _ in 0..<3_000 {
            let day = 19_000_101 + random.below(120) * 10_000 + random.below(12) * 100 + random.below(28)
            let text = Self.number("\(110_000 + random.below(50_000))\(day)\(100 + random.below(900))")
            guard let number = try? IdentityNumber(text) else {
                if (11...15).contains(Int(text.prefix(2)) ?? 0) { failures.append(text) }
                continue
            }
            var written: [UInt8] = []
            number.append(to: &written)
            if !written.elementsEqual(text.utf8) { failures.append(text) }
        }
        #expect(failures == [])
    }

    @Test("notices every single wrong character")
    func singleErrors() {
        let right = Array(Self.sample.utf8)
        var missed: [String] = []
        for place in right.indices {
            for byte in UInt8.min...UInt8.max where byte != right[place] {
                var damaged = right
                damaged[place] = byte
                let isSame = place == 17 && byte == UInt8(ascii: "x")
                if !isSame, (try? IdentityNumber(utf8: damaged.span)) != nil { missed.append("\(place) \(byte)") }
            }
        }
        #expect(missed == [])
    }

    @Test("never prints whole, in a text or in a debugger")
    func printing() throws {
        let number = try IdentityNumber(Self.sample)
        var dumped = ""
        dump(number, to: &dumped)
        dump([number], to: &dumped)
        for text in ["\(number)", String(reflecting: number), "\([number])", "\(Optional(number) as Any)", dumped] {
            #expect(!text.contains("1101") && !text.contains("1949"))
        }
        #expect("\(number)" == "**************002X")
        #expect(Mirror(reflecting: number).children.isEmpty)
    }

    @Test(
        "is masked in lists of problems, whatever it is",
        arguments: [
            (text: "11010519491231002X", masked: "**************002X"), ("", ""), ("12", "*2"), ("1234567", "****567"),
            ("１１０１０５", "***１０５"), ("身份证11010519491231002X", "**************002X"),
        ])
    func masked(text: String, masked: String) {
        #expect(IdentityNumber.masked(text) == masked)
    }

    @Test(
        "says what is wrong",
        arguments: [
            (text: "", reason: IdentityNumber.Fault.Reason.length(0)), ("110105491231002", .length(15)),
            ("11010519491231002", .length(17)), ("1101051949123100２X", .length(18)),
            ("1101O519491231002X", .character(position: 5)), ("11010519491231002A", .character(position: 18)),
            ("99010519491331002X", .birth), ("00010519491231002X", .region), ("11010519490230002X", .birth),
            ("110105194912310021", .checkCharacter),
        ])
    func faults(text: String, reason: IdentityNumber.Fault.Reason) {
        let fault = #expect(throws: IdentityNumber.Fault.self) { try IdentityNumber(text) }
        #expect(fault?.reason == reason)
        #expect(fault?.description.isEmpty == false)
    }
}
