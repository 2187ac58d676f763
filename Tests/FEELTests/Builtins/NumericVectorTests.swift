import Exact
import FEEL
import Foundation
import Testing

@Suite("A function of numbers")
struct NumericVectorTests {
    /// One row of `builtins.csv`: a call, and what Python's decimal answers.
    private struct Vector {
        let call: String
        let expected: String
        /// Whether the last digit may differ by one.
        let isApproximate: Bool

        static func all() throws -> [Vector] {
            let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
            let file = tests.appending(path: "ExactTests/Vectors/builtins.csv")
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            return text.split(separator: "\n").compactMap { row in
                let fields = row.split(separator: "|")
                guard fields.count == 2 else { return nil }
                let isApproximate = fields[0].hasPrefix("~")
                return Vector(
                    call: String(isApproximate ? fields[0].dropFirst() : fields[0]), expected: String(fields[1]),
                    isApproximate: isApproximate)
            }
        }

        var failure: String? {
            let value = evaluation(call).value
            let wanted = evaluation(expected).value
            if value.equals(wanted) == true { return nil }
            if isApproximate, let number = value.number, let other = wanted.number,
                let difference = number.subtracting(other)?.magnitude,
                let unit = Decimal128(coefficient: 1, exponent: other.exponent, isNegative: false), difference <= unit
            {
                return nil
            }
            return "\(call) is \(expected), not \(value.literal)"
        }
    }

    @Test("answers as Python's decimal does, to the last of 34 digits and at both ends of the exponents")
    func vectors() throws {
        let vectors = try Vector.all()
        let failures = vectors.compactMap(\.failure)
        #expect(vectors.count > 2_000)
        #expect(failures.isEmpty, "\(failures.count), of which \(failures.prefix(5))")
    }

    @Test("adds what no machine word holds, and holds it to the digit")
    func beyondWords() {
        let table = [
            ("sum([9223372036854775807, 1])", "9223372036854775808"),
            ("sum([-9223372036854775808, -1])", "-9223372036854775809"),
            ("sum(for i in 1..100 return 9223372036854775807)", "922337203685477580700"),
            ("sum(for i in 1..1000 return 0.1)", "100"), ("sum([1e32, 0.1, -1e32])", "0.1"),
            ("sum([9999999999999999999999999999999999, 1])", "10000000000000000000000000000000000"),
            ("sum(for i in 1..10000 return 92233720368547758.07)", "922337203685477580700"),
            ("product(for i in 1..25 return i)", "15511210043330985984000000"),
            ("mean([9223372036854775807, 9223372036854775809])", "9223372036854775808"),
            ("count(for i in 1..70000 return i)", "70000"),
            ("max([9223372036854775807, 9223372036854775807.5])", "9223372036854775807.5"),
            ("18446744073709551616 - 1", "18446744073709551615"),
            ("9223372036854775807 * 9223372036854775807", "85070591730234615847396907784232500000"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
