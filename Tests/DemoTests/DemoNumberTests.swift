import Civic
import Demo
import Exact
import Testing

@Suite("Numbers in the demo city")
struct DemoNumberTests {
    @Test("are credit codes with both checks right, of divisions that do not exist, each once")
    func creditCodes() throws {
        let codes = try DemoSamples.city.get().organisations.map(\.id)
        let wrong = codes.filter { code in
            let isKnown = code.regionCode.map { Region.isKnown(code: $0) || Region.isKnown(code: $0 / 10_000 * 10_000) }
            return code.innerCheck != .valid || isKnown != false
        }
        #expect(wrong.isEmpty)
        #expect(Set(codes).count == codes.count)
        #expect(try codes.allSatisfy { try CreditCode($0.description) == $0 })
    }

    @Test("are identity numbers that check, each once")
    func identityNumbers() throws {
        let numbers = try DemoSamples.city.get().people.map(\.identityNumber)
        let wrong = numbers.filter { number in
            let digits = number.utf8.map { $0 == UInt8(ascii: "X") ? 10 : Int($0) - 0x30 }
            guard digits.count == 18, digits[0] == 9, digits[1] == 9 else { return true }
            // The weights are powers of two; with the check character the sum leaves 1.
            let sum = digits.reduce(0) { ($0 * 2 + $1) % 11 }
            return sum != 1
        }
        #expect(wrong.isEmpty)
        #expect(Set(numbers).count == numbers.count)
    }

    @Test("are patent numbers that check, beyond those given out, each once")
    func patentNumbers() throws {
        let numbers = try DemoSamples.city.get().patents.map(\.number)
        let wrong = numbers.filter { number in
            let parts = number.split(separator: ".")
            guard parts.count == 2, parts[0].utf8.count == 12, let serial = Int(parts[0].suffix(7)) else { return true }
            let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
            let sum = zip(parts[0].utf8, weights).reduce(0) { $0 + (Int($1.0) - 0x30) * $1.1 } % 11
            return serial < 9_900_000 || parts[1] != (sum == 10 ? "X" : "\(sum)")
        }
        #expect(wrong.isEmpty)
        #expect(Set(numbers).count == numbers.count)
    }

    @Test("are keys that occur once")
    func keys() throws {
        let city = try DemoSamples.city.get()
        let keys: [[String]] = [
            city.contracts.map(\.id), city.receipts.map(\.number), city.exemptions.map(\.number),
            city.instalments.map { "\($0.contract) \($0.dueOn)" }, city.carriers.map(\.number),
            city.tenancies.map { "\($0.carrier) \($0.organisation) \($0.enteredOn)" },
            city.agencies.map { "\($0.organisation)" }, city.brokers.map(\.number), city.achievements.map(\.number),
            city.recognitions.map { "\($0.organisation) \($0.kind) \($0.recognisedOn)" },
        ]
        #expect(keys.map { Set($0).count } == keys.map(\.count))
    }

    @Test("are contract numbers of sixteen digits that begin with the division that does not exist")
    func contractNumbers() throws {
        let contracts = try DemoSamples.city.get().contracts
        let wrong = contracts.filter { $0.id.utf8.count != 16 || !$0.id.hasPrefix("9901\($0.registeredOn.year)") }
        #expect(wrong.isEmpty)
    }
}
