import Civic

/// Credit codes made up for tests.
enum SampleCode {
    /// The code whose first 17 characters are these, with the check character that belongs to it.
    static func completing(_ start: String) -> String {
        "0123456789ABCDEFGHJKLMNPQRTUWXY".map { start + String($0) }.first { (try? CreditCode($0)) != nil } ?? start
    }

    /// A code for each number below ten thousand, of an enterprise registered in the province's capital.
    static func number(_ number: Int) -> String {
        let digits = String(number)
        return completing("91370100" + String(repeating: "0", count: 9 - digits.count) + digits)
    }
}
