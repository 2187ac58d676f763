import Civic
import Exact
import Markup
import Testing

@Suite("What a page shows")
struct FigureTests {
    private static let day = CivilDay(number: 19_691)

    @Test("puts unit, definition and day beside a figure")
    func figure() {
        let figure = Figure(
            Phrase("成交额"), .money(Yuan(fen: 53_200_00)), reading: Phrase(zh: "认定登记", en: "registered"), asOf: Self.day)
        let html = shown(figure.html(in: .chinese))
        #expect(html.contains("53,200.00 <small>元</small>"))
        #expect(html.contains("口径：认定登记；数据截至：2023年11月30日"))
        #expect(shown(figure.html(in: .english)).contains("Definition: registered; Data as of: 30 November 2023"))
    }

    @Test("never shows an unmeasured goal as nothing")
    func unmeasured() {
        let html = shown(GoalTile(Phrase("项目"), nil, target: Phrase("300 项")).html(in: .chinese))
        #expect(html.contains("尚不能由登记数据测得"))
    }

    @Test("says a lamp's word, and both words where the page has its own", arguments: Lamp.allCases)
    func lamps(lamp: Lamp) {
        #expect(shown(LampSign(lamp).html(in: .chinese)).contains(">\(lamp.description)</span>"))
        let own = shown(LampSign(lamp, Phrase("剩 3 天")).html(in: .chinese))
        #expect(own.contains("\(lamp.description)：</span>剩 3 天"))
    }

    @Test("marks the step that is being done")
    func steps() throws {
        let steps = Steps(["甲", "乙", "丙"].map { Phrase($0) }, done: 1, note: Phrase("今日"))
        let tags = try Tags(steps.html(in: .chinese))
        #expect(tags.named("li").map { $0["class"] } == ["done", "now", "next"])
        #expect(tags.named("li").map { $0["aria-current"] } == [nil, "step", nil])
        #expect(shown(steps.html(in: .chinese)).contains("，当前环节"))
    }

    @Test("says 无 for an empty fact and what a change link changes")
    func summary() {
        let list = SummaryList([SummaryList.Row(Phrase("中介方"), Phrase(""), change: "/c")])
        let html = shown(list.html(in: .chinese))
        #expect(html.contains("无"))
        #expect(html.contains("更改<span class=\"unseen\">中介方</span>"))
    }

    @Test("prints where an act stands in the record, or that it is being put there")
    func seal() {
        let sealed = Seal(number: 184_207, checkpoint: Instant(milliseconds: 1_701_306_000_000), verify: "/v")
        #expect(
            shown(sealed.html(in: .chinese))
                == "<p class=\"seal\">存证：第 184,207 号办理行为，检查点 2023年11月30日 09:00，<a href=\"/v\">核验</a></p>")
        #expect(shown(Seal(number: nil, verify: "/v").html(in: .chinese)).contains("正在存证"))
    }

    @Test("speaks up at once where something is wrong or done, not otherwise")
    func notices() throws {
        let roles = try Notice.Kind.allCases.map { try Tags(Notice($0, Phrase("文")).html(in: .chinese)).all[0]["role"] }
        #expect(roles == [nil, "status", nil, "alert"])
    }

    @Test("counts the tasks that are done and leads to none that cannot begin")
    func tasks() throws {
        let list = TaskList(
            Phrase("申请"), TaskList.State.allCases.map { TaskList.Task(Phrase("项"), to: "/t", $0) })
        #expect(shown(list.html(in: .chinese)).contains("4 项中已完成 1 项"))
        #expect(try Tags(list.html(in: .chinese)).named("a").count == 3)
    }
}
