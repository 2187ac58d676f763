import Markup
import Policy
import Testing

@testable import Packs

@Suite("What a year asks of a goal")
struct TargetWordsTests {
    @Test("is a place where the goal is counted in ranks")
    func ranks() {
        let unit = Goal.Unit(id: "rank", label: Text(zh: "位", en: "rank"), divisor: 1)
        #expect(TargetWords.isRank(unit))
        #expect(TargetWords.asked(.atMost, Phrase("1 位"), rank: 1) == Phrase(zh: "第 1 位", en: "first"))
        #expect(TargetWords.asked(.atMost, Phrase("3 位"), rank: 3).zh == "前 3 位")
    }

    @Test("is a bound where it is counted in anything else")
    func bounds() {
        #expect(TargetWords.asked(.atMost, Phrase("5 天")).zh == "不超过 5 天")
        #expect(TargetWords.asked(.atLeast, Phrase("5 家")).zh == "不少于 5 家")
        #expect(TargetWords.asked(.improve, nil).zh == "较基期上升")
    }
}
