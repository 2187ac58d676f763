import FEEL
import Testing

@Suite("An operator")
struct OperatorTests {
    @Test("binds as the standard and its test cases want")
    func precedence() {
        let table = [
            ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 2 - 3", "5"), ("2 * 3 ** 2", "18"), ("-5 ** 2", "25"),
            ("3 ** 2 ** 3", "729"), ("2 ** -1", "0.5"), ("10--5", "15"), ("--5", "5"), ("10 / 4 * 2", "5"),
            ("1 + 1 = 2", "true"), ("1 < 2 and 2 < 3", "true"), ("true or false and false", "true"),
            ("false and false or true", "true"), ("not(true) or true", "true"), ("1 = 1 and 2 != 3", "true"),
            ("2 between 1 and 3 and true", "true"), ("1 + 1 between 2 and 2", "true"), ("3 in (1, 3) and true", "true"),
            ("1 + 2 in [3]", "true"), ("[1, 2][1] + 1", "2"), ("-[1, 2][2]", "-2"), ("{a: 1}.a + 1", "2"),
            ("1 instance of number and true", "true"), ("if true then 1 else 2 + 3", "1"), ("1 // one\n + 2", "3"),
            ("1 /* one */ + /**/ 2", "3"), (".5 + .25", "0.75"), ("1.5e2", "150"), ("1E-2", "0.01"),
            ("1.23e+4", "12300"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("takes white space of any kind around it")
    func space() {
        #expect(feel("1\u{3000}+\u{A0}\u{2003}2\t\r\n") == "3")
        #expect(feel("\u{FEFF}1") == "1")
    }
}
