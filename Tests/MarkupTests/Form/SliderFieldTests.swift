import Exact
import Markup
import Testing

@Suite("A slider")
struct SliderFieldTests {
    private func decimal(_ text: String) throws -> Decimal128 { try #require(Decimal128(text)) }

    @Test(
        "has stops at which people count, and the present value among them",
        arguments: [
            ("1000000", true, "100000", "3000000"), ("3", false, "0.2", "9"), ("1", false, "0.1", "3"),
            ("7", true, "1", "21"), ("80000", true, "5000", "240000"), ("0", true, "1", "100"),
            ("0", false, "0.01", "1"), ("473.48", false, "23.674", "1420.44"), ("12.5", false, "0.5", "37.5"),
        ])
    func track(present: String, isWhole: Bool, step: String, high: String) throws {
        let track = SliderField.Track(around: try decimal(present), isWhole: isWhole)
        #expect(track.step == (try decimal(step)))
        #expect(track.high == (try decimal(high)))
        #expect(track.reaches(try decimal(present)))
        #expect(track.reaches(track.high) && track.reaches(track.low))
        #expect(!track.reaches(try #require(track.high.adding(track.step))))
    }

    @Test("stands at no value between two stops, and one below zero has its way below")
    func reach() throws {
        let track = SliderField.Track(around: 1_000_000, isWhole: true)
        #expect(track.reaches(1_500_000) && !track.reaches(1_500_001) && !track.reaches(-100_000))
        let below = SliderField.Track(around: -20, isWhole: true)
        #expect(below.low == -60 && below.high == 0 && below.reaches(-20))
    }

    @Test("is sent under a name of its own, says its value in words, and its box is what a fault leads to")
    func html() throws {
        let field = SliderField(
            "set.cap", slider: "at.cap", FieldLabel(Phrase("上限"), error: Phrase("请填写数字。")),
            track: .init(around: 1_000_000, isWhole: true), present: 1_000_000, value: 1_500_000, typed: "15<",
            unit: Phrase("元"))
        let inputs = try Tags(field.html(in: .chinese)).named("input")
        #expect(inputs.map { $0["name"] } == ["at.cap", "set.cap"])
        #expect(inputs.map { $0["type"] } == ["range", "text"])
        #expect(inputs[0]["aria-valuetext"] == "1,500,000 元")
        #expect(inputs[0]["data-present"] == "1000000")
        #expect(inputs[1]["id"] == field.anchor)
        #expect(inputs[1]["value"] == "15&lt;")
        #expect(inputs[1]["aria-invalid"] == "true")
    }
}
