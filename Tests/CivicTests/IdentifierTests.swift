import Civic
import TestSupport
import Testing

@Suite("An identifier")
struct IdentifierTests {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    private static let prefixes: [Identifier.Prefix] = ["cl", "clm", "zzzz", "aa", "act"]

    private func samples(_ count: Int, seed: UInt64) -> [Identifier] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { Identifier(IdentifierTests.prefixes[$0 % 5], using: &random) }
    }

    private func read(_ text: String) -> Identifier? { try? Identifier(text) }

    private func reason(_ text: String) -> Identifier.Fault.Reason? {
        do throws(Identifier.Fault) {
            _ = try Identifier(text)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("is read back from its text, in any case and with o, i and l for 0 and 1")
    func roundTrip() {
        var failures: [String] = []
        for identifier in samples(5_000, seed: 1) {
            let text = identifier.description
            let (prefix, rest) = (text.prefix { $0 != "-" }, text.drop { $0 != "-" })
            let lookAlike = String(rest.map { $0 == "0" ? "o" : $0 == "1" ? "l" : $0 })
            let isRight =
                read(text) == identifier && read(text.uppercased()) == identifier
                && read(prefix + lookAlike) == identifier && read(prefix + lookAlike.uppercased()) == identifier
                && read(text)?.description == text && text == text.lowercased() && rest.count == 12
            if !isRight { failures.append(text) }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    @Test("is the same for the same seed and another for another")
    func seeded() {
        #expect(samples(20, seed: 3) == samples(20, seed: 3))
        #expect(Set(samples(20_000, seed: 4)).count == 20_000)
    }

    @Test("uses all 32 characters at all ten places")
    func spread() {
        var seen = [Set<Character>](repeating: [], count: 11)
        for identifier in samples(5_000, seed: 9) {
            for (place, character) in identifier.description.drop(while: { $0 != "-" }).dropFirst().enumerated() {
                seen[place].insert(character)
            }
        }
        #expect(seen.allSatisfy { $0 == Set(IdentifierTests.alphabet) })
    }

    @Test("in its canonical form is read as what a person typed is, and in any other not at all")
    func canonical() {
        var failures: [String] = []
        for identifier in samples(100, seed: 6) {
            let text = Array(identifier.description.utf8)
            for change in 0..<text.count * 0x80 {
                var changed = text
                changed[change / 0x80] = UInt8(change % 0x80)
                for bytes in [changed, Array(changed.dropLast()), changed + [0x30]] {
                    let text = String(decoding: bytes, as: UTF8.self)
                    let read = try? Identifier(text)
                    let expected = read?.description == text ? read : nil
                    if Identifier(canonical: text) != expected { failures.append(text) }
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
        #expect(Identifier(canonical: "clm-７x3k9m2q4t8") == nil && Identifier(canonical: "") == nil)
    }

    @Test("is refused with any one character wrong, in the prefix, behind the hyphen or at the check")
    func substitutions() {
        var failures: [String] = []
        for identifier in samples(200, seed: 5) {
            let text = Array(identifier.description)
            for place in text.indices where text[place] != "-" {
                let isLetter = place < text.count - 12
                for other in isLetter ? Array("abcdefghijklmnopqrstuvwxyz") : IdentifierTests.alphabet
                where other != text[place] {
                    var wrong = text
                    wrong[place] = other
                    if reason(String(wrong)) != .checkCharacter { failures.append(String(wrong)) }
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    @Test("is refused with any two characters exchanged on one side of the hyphen, neighbours or not")
    func transpositions() {
        var failures: [String] = []
        for identifier in samples(2_000, seed: 6) {
            let text = Array(identifier.description)
            for first in text.indices {
                for second in text.indices where first < second && text[first] != text[second] {
                    let hyphen = text.count - 12
                    guard first != hyphen, second != hyphen, (first < hyphen) == (second < hyphen) else { continue }
                    var wrong = text
                    wrong.swapAt(first, second)
                    if reason(String(wrong)) != .checkCharacter { failures.append(String(wrong)) }
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    @Test("is linear in its check, so that one table of single errors stands for all identifiers")
    func linear() {
        // The check of a single nonzero character at each place runs through all 31 nonzero values, and differs from
        // the check of the same character at every other place: with linearity, all substitutions and exchanges show.
        var failures: [String] = []
        var checks: [[Character: Character]] = []
        for place in 0..<10 {
            var checkOf: [Character: Character] = [:]
            for character in IdentifierTests.alphabet.dropFirst() {
                var body = [Character](repeating: "0", count: 10)
                body[place] = character
                let matching = IdentifierTests.alphabet.filter { read("aa-" + String(body) + String($0)) != nil }
                if matching.count != 1 { failures.append(String(body)) }
                checkOf[character] = matching.first
            }
            if Set(checkOf.values).count != 31 { failures.append("place \(place)") }
            checks.append(checkOf)
        }
        for first in 0..<10 {
            for second in 0..<first {
                for (character, check) in checks[first] where checks[second][character] == check {
                    failures.append("\(character) at \(first) and \(second)")
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    @Test("sorts as its text does")
    func order() {
        let identifiers = samples(2_000, seed: 8)
        #expect(identifiers.sorted().map(\.description) == identifiers.map(\.description).sorted())
    }

    @Test("is refused with the reason, also where the text is no identifier at all")
    func faults() throws {
        let good = try #require(samples(2, seed: 2).last).description
        #expect(good.hasPrefix("clm-"))
        #expect(read("clm-7x3k9m2q4t8")?.prefix == "clm")
        #expect(reason("") == .noHyphen)
        #expect(reason("clm7x3k9m2q4tb") == .noHyphen)
        #expect(reason("c-" + good.dropFirst(4)) == .prefix(found: "c", expected: nil))
        #expect(reason("claim-" + good.dropFirst(4)) == .prefix(found: "claim", expected: nil))
        #expect(reason("c1m-" + good.dropFirst(4)) == .prefix(found: "c1m", expected: nil))
        #expect(reason("\u{212A}lm-" + good.dropFirst(4)) == .prefix(found: "\u{212A}lm", expected: nil))
        #expect(reason(good + "0") == .length(12))
        #expect(reason(good + String(repeating: "0", count: 100)) == .length(111))
        #expect(reason(String(good.dropLast())) == .length(10))
        #expect(reason("clm-u" + good.dropFirst(5)) == .character("u", position: 5))
        #expect(reason(good.dropLast() + " ") == .character(" ", position: 15))
        #expect(reason(" " + good) == .prefix(found: " clm", expected: nil))
        #expect(reason(good + "\u{301}") == .character("\u{301}", position: 16))
        #expect(reason("clm-" + good.dropFirst(3)) == .character("-", position: 5))
    }

    @Test("of another kind is refused where one kind is meant")
    func kinds() throws {
        let claim = try #require(samples(2, seed: 2).last)
        #expect(try Identifier(claim.description, of: "clm") == claim)
        let fault = #expect(throws: Identifier.Fault.self) { try Identifier(claim.description, of: "act") }
        #expect(fault?.reason == .prefix(found: "clm", expected: "act"))
        #expect(fault?.description.contains("act-") == true)
    }

    @Test("has a prefix of two to four lower-case letters", arguments: ["", "a", "abcde", "aB", "a1", "é", "ab "])
    func prefixes(text: String) {
        #expect(Identifier.Prefix(text: text) == nil)
    }
}
