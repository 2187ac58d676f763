import Exact
import TestSupport
import Testing

@Suite("A decimal number")
struct Decimal128Tests {
    private func number(_ text: String) throws -> Decimal128 {
        try #require(Decimal128(text), "\(text) is not a number")
    }

    @Test("takes no more than three words, so that it packs into enums")
    func layout() {
        #expect(MemoryLayout<Decimal128>.size <= 20)
        #expect(MemoryLayout<Decimal128>.stride == 24)
        #expect(MemoryLayout<Decimal128?>.stride == 24)
        #expect(MemoryLayout<Decimal128>.alignment == 8)
    }

    // MARK: - Text

    @Test(
        "reads the literals of FEEL",
        arguments: [
            ("12", "12"), ("12.5", "12.5"), (".872", "0.872"), ("1.23e+4", "12300"), ("-.5", "-0.5"), ("1E-2", "0.01"),
            ("007", "7"), ("-0", "0"), ("-0.00", "0"), ("1.00", "1"), ("100", "100"), ("1e3", "1000"), ("0.05", "0.05"),
            ("120.50", "120.5"), ("9999999999999999999999999999999999", "9999999999999999999999999999999999"),
        ])
    func reading(text: String, printed: String) throws {
        #expect(try number(text).description == printed)
        #expect(Decimal128(utf8: Array(text.utf8)) == (try number(printed)))
    }

    @Test(
        "refuses every other text",
        arguments: [
            "", ".", "-", "1.", "1,5", "+1", "--1", "1e", "1e+", "1e1.5", "e5", ".e5", "-.", " 1", "1 ", "1_000", "٣",
            "１", "0x10", "NaN", "Infinity", "1.2.3", "1e6145",
        ])
    func refusing(text: String) {
        #expect(Decimal128(text) == nil)
    }

    // MARK: - Equality

    @Test("equals and hashes like the same number with more zeros")
    func zeros() throws {
        let forms = try ["1", "1.0", "1.00", "1.000000000000000000000000000000000", "10e-1", "0.1e1"].map(number)
        #expect(Set(forms).count == 1)
        #expect(forms.allSatisfy { $0 == 1 && !($0 < 1) && !(1 < $0) && $0.hashValue == forms[0].hashValue })
        #expect(try Set(["0", "-0", "0.00", "0e5", "-0e-6176"].map(number)) == [.zero])
        #expect(try number("1e6111").hashValue == number("10e6110").hashValue)
        #expect(try number("1") != number("1.0000000000000000000000000000000001").negated)
    }

    @Test("is ordered by value, across signs and exponents")
    func order() throws {
        let sorted = try [
            "-1e6144", "-12", "-1.2", "-1.1999", "-1e-6176", "0", "1e-6176", "0.5", "1", "1.0000001", "9", "10",
            "1e6111",
            "1e6144",
        ].map(number)
        #expect(sorted.reversed().sorted() == sorted)
        #expect(sorted.map(\.negated).sorted() == sorted.reversed().map(\.negated))
    }

    @Test("never becomes a negative zero")
    func negativeZero() throws {
        let half = try number("-0.3333")
        let zeros: [Decimal128?] = [
            half.ceiling(), half.truncated(), Decimal128.zero.negated, half.multiplied(by: 0), Decimal128(-1).adding(1),
            Decimal128.zero.divided(by: -3), Decimal128(-10).modulo(5), Decimal128(10).modulo(-5),
            try number("-1e-6176").multiplied(by: number("0.1")),
            Decimal128(coefficient: 0, exponent: 5, isNegative: true),
        ]
        #expect(zeros.allSatisfy { $0 == .zero && $0?.isNegative == false && $0?.description == "0" })
    }

    // MARK: - Arithmetic

    @Test("adds money exactly")
    func money() throws {
        let cent = try number("0.01")
        let sum = (0..<1_000).reduce(Decimal128.zero) { sum, _ in sum.adding(cent) ?? .zero }
        #expect(sum == 10)
        #expect(try number("0.1").adding(number("0.2")) == number("0.3"))
        #expect(Decimal128(1_234_567).divided(by: 100)?.description == "12345.67")
    }

    @Test("has no answer for a division by zero")
    func divisionByZero() {
        #expect(Decimal128(10).divided(by: 0) == nil)
        #expect(Decimal128(10).modulo(0) == nil)
    }

    @Test("has no answer beyond its exponents")
    func overflow() throws {
        let large = try number("9.999999999999999999999999999999999e6144")
        #expect(large.adding(large) == nil)
        #expect(large.adding(1) == large)
        #expect(large.multiplied(by: 10) == nil)
        #expect(try large.divided(by: number("0.1")) == nil)
        #expect(Decimal128(10).power(6_145) == nil)
        #expect(Decimal128(20_000).exponential() == nil)
        #expect(Decimal128(-20_000).exponential() == 0)
        #expect(Decimal128(coefficient: 1, exponent: .max, isNegative: false) == nil)
        #expect(Decimal128(coefficient: 1, exponent: .min, isNegative: false) == .zero)
    }

    @Test(
        "has a floored remainder with the sign of the divisor",
        arguments: [
            ("12", "5", "2"), ("-12", "5", "3"), ("12", "-5", "-3"), ("-12", "-5", "-2"), ("10.1", "4.5", "1.1"),
            ("-10.1", "4.5", "3.4"), ("10.1", "-4.5", "-3.4"), ("-10.1", "-4.5", "-1.1"), ("1e6000", "7", "1"),
        ])
    func modulo(dividend: String, divisor: String, rest: String) throws {
        #expect(try number(dividend).modulo(number(divisor)) == number(rest))
    }

    @Test("undoes additions and multiplications that were exact")
    func inverses() throws {
        var random = SeededRandom(seed: 7)
        var failures: [String] = []
        for _ in 0..<2_000 {
            let left = Decimal128(Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random))
            let right = try #require(Decimal128(Int64.random(in: 1...999_999_999, using: &random)).divided(by: 100))
            let sum = left.adding(right)?.subtracting(right)
            let product = left.multiplied(by: right)?.divided(by: right)
            if sum != left || product != left { failures.append("\(left) \(right): \(sum as Any) \(product as Any)") }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    // MARK: - Rounding

    @Test(
        "rounds a tie as its mode says",
        arguments: [
            (Rounding.halfEven, "2", "-2", "4"), (.halfUp, "3", "-3", "4"), (.halfDown, "2", "-2", "3"),
            (.up, "3", "-3", "4"), (.down, "2", "-2", "3"), (.floor, "2", "-3", "3"), (.ceiling, "3", "-2", "4"),
        ])
    func ties(mode: Rounding, plus: String, minus: String, next: String) throws {
        #expect(try number("2.5").rounded(toScale: 0, mode).description == plus)
        #expect(try number("-2.5").rounded(toScale: 0, mode).description == minus)
        #expect(try number("3.5").rounded(toScale: 0, mode).description == next)
    }

    @Test("rounds at every scale from -6111 to 6176, and leaves a shorter number alone")
    func scales() throws {
        #expect(try number("5.5").rounded(toScale: 6_176, .up) == number("5.5"))
        #expect(try number("5.5").rounded(toScale: -6_111, .up) == number("1e6111"))
        #expect(try number("5.5").rounded(toScale: -6_111, .halfEven) == 0)
        #expect(try number("5.5").rounded(toScale: .min, .down) == 0)
        #expect(try number("5.5").rounded(toScale: .max, .down) == number("5.5"))
        #expect(Decimal128(1_250).rounded(toScale: -2, .halfEven) == 1_200)
        #expect(Decimal128(1_250).rounded(toScale: -2, .halfUp) == 1_300)
        #expect(try number("9999999999999999999999999999999999").rounded(toScale: -1, .up) == number("1e34"))
    }

    // MARK: - Powers

    @Test("is 1 to the power of 0, and has no power where there is none")
    func powers() throws {
        #expect(Decimal128.zero.power(0) == 1)
        #expect(Decimal128.zero.power(-1) == nil)
        #expect(try Decimal128(-8).power(number("0.5")) == nil)
        #expect(Decimal128(-5).power(2) == 25)
        #expect(Decimal128(-5).power(3) == -125)
        #expect(Decimal128(2).power(-3)?.description == "0.125")
        #expect(try Decimal128(4).power(number("0.5")) == 2)
        #expect(try Decimal128(1).power(number("1e300")) == 1)
        #expect(try Decimal128(-1).power(number("1e300")) == 1)
        #expect(Decimal128(-1).power(-7) == -1)
    }

    @Test("has a square root unless it is negative")
    func roots() throws {
        #expect(Decimal128(16).squareRoot()?.description == "4")
        #expect(try number("0.01").squareRoot()?.description == "0.1")
        #expect(Decimal128(2).squareRoot()?.description == "1.414213562373095048801688724209698")
        #expect(Decimal128.zero.squareRoot() == 0)
        #expect(Decimal128(-1).squareRoot() == nil)
    }

    @Test("has a logarithm above zero only")
    func logarithms() throws {
        #expect(Decimal128.one.naturalLogarithm() == 0)
        #expect(Decimal128.zero.naturalLogarithm() == nil)
        #expect(Decimal128(-1).naturalLogarithm() == nil)
        #expect(Decimal128.zero.exponential() == 1)
        #expect(Decimal128.one.exponential()?.description == "2.718281828459045235360287471352662")
    }

    // MARK: - Whole numbers

    @Test("becomes whole fen only when it is whole fen")
    func fen() throws {
        #expect(try number("12.34").scaledInt64(scale: 2) == 1_234)
        #expect(try number("12.340").scaledInt64(scale: 2) == 1_234)
        #expect(try number("12.345").scaledInt64(scale: 2) == nil)
        #expect(try number("-1e3").scaledInt64(scale: 2) == -100_000)
        #expect(try number("92233720368547758.07").scaledInt64(scale: 2) == .max)
        #expect(try number("-92233720368547758.08").scaledInt64(scale: 2) == .min)
        #expect(try number("92233720368547758.08").scaledInt64(scale: 2) == nil)
        #expect(try number("1e6144").scaledInt64(scale: .max) == nil)
        #expect(try number("1e-6176").scaledInt64(scale: .min) == nil)
        #expect(Decimal128.zero.scaledInt64(scale: 2) == 0)
    }

    @Test("converts from and to integers exactly")
    func integers() throws {
        #expect(Decimal128(Int64.min).description == "-9223372036854775808")
        #expect(Decimal128(Int64.min).int64 == .min)
        #expect(Decimal128(Int64.max).int64 == .max)
        #expect(Decimal128(Int64.max).adding(1)?.int64 == nil)
        #expect(Decimal128(Int128.max) == nil)
        #expect(Decimal128(-Int128(1_000_000_000_000_000_000) * 1_000_000_000_000_000_000) == (try number("-1e36")))
        #expect(try number("2.00").isInteger && number("1e20").isInteger && !number("2.5").isInteger)
        #expect(try number("2.00").int64 == 2)
        #expect(try number("2.5").int64 == nil)
    }
}
