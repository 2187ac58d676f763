import Testing

@Suite("A decimal number beside Python's decimal")
struct Decimal128VectorTests {
    @Test("gives the same answer to every operation, logarithms and fractional powers to the last digit but one unit")
    func vectors() throws {
        let vectors = try DecimalVector.all()
        let failures = vectors.compactMap(\.failure)
        #expect(vectors.count > 5_000)
        #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(20).joined(separator: "\n"))")
    }
}
