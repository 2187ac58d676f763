import TestSupport
import Testing

@testable import Markup

@Suite("The axis of a chart")
struct ChartScaleTests {
    @Test(
        "ends and steps at numbers that read well",
        arguments: [
            ([0, 742], 0, 800, 200), ([474, 1_400], 0, 1_500, 500), ([3], 0, 3, 1), ([], 0, 1, 1), ([0], 0, 1, 1),
            ([-30, 70], -50, 100, 50), ([-7], -8, 0, 2), ([99, 101], 0, 150, 50), ([1_000_000], 0, 1_000_000, 500_000),
        ] as [([Int64], Int64, Int64, Int64)])
    func ends(values: [Int64], low: Int64, high: Int64, step: Int64) {
        let scale = ChartScale(values)
        #expect([scale.low, scale.high, scale.step] == [low, high, step])
    }

    @Test("holds every value, in at most six steps, whatever the values are")
    func random() {
        var random = SeededRandom(seed: 5)
        var faults: [[Int64]] = []
        for round in 0..<2_000 {
            let size = Int64(1) << Int64(round % 56)
            let values = (0..<5).map { _ in Int64(bitPattern: random.next()) % size }
            let scale = ChartScale(values)
            let isInside = values.allSatisfy { scale.low <= $0 && $0 <= scale.high }
            let isNice = [1, 2, 5].contains(Self.leading(scale.step))
            let places = values.map { scale.position($0, of: 1_000) }
            if !isInside || !isNice || scale.ticks.count > 7 || places.contains(where: { !(0...1_000 ~= $0) }) {
                faults.append(values)
            }
        }
        #expect(faults == [])
    }

    @Test("traps on no number")
    func extremes() {
        let scale = ChartScale([.min, .max, 0])
        #expect(scale.position(.min, of: 1_000) == 0)
        #expect(scale.position(.max, of: 1_000) == 1_000)
        #expect(ChartScale(exactly: [.min, .max]).high > 0)
        #expect(Place.px(-5) == "-0.05")
        #expect(Place.px(1_230) == "12.3")
    }

    private static func leading(_ number: Int64) -> Int64 {
        var rest = number
        while rest >= 10, rest.isMultiple(of: 10) { rest /= 10 }
        return rest
    }
}

@Suite("A chart")
struct ChartTests {
    private static let head = ChartHead("c", Phrase("图"))
    private static let yuan = ChartUnit.money(.yuan, decimals: 2)

    @Test("writes its unit once and its ticks without needless decimals")
    func ticks() {
        let yi = ChartUnit.money(.yi, decimals: 1)
        #expect(yi.tick(5_000_000_000_000, step: 5_000_000_000_000) == "500")
        #expect(yi.tick(5_000_000_000, step: 5_000_000_000) == "0.5")
        #expect(yi.quantity(7_426_000_000_000).text.zh == "742.6 亿元")
        #expect(ChartUnit.percent(decimals: 1).quantity(5_420).text == Phrase("54.2%"))
        #expect(ChartUnit.percent(decimals: 1).tick(5_000, step: 1_000) == "50")
        #expect(ChartUnit.count(.organisations).digits(7_912) == "7,912")
    }

    @Test("is an image with a title and a sentence, and its numbers stand in a table")
    func image() throws {
        let chart = BarChart(
            Self.head, unit: Self.yuan, series: [Phrase("值")], bars: [BarChart.Bar(Phrase("甲"), 1_250)])
        let tags = try Tags(chart.html(in: .chinese))
        let image = try #require(tags.named("svg").first { $0["role"] == "img" })
        #expect(image["aria-labelledby"] == "c-title c-desc")
        #expect(tags.named("title").count == 1 && tags.named("desc").count == 1 && tags.named("table").count == 1)
        #expect(shown(chart.html(in: .chinese)).contains("甲 12.50"))
    }

    @Test("of parts neither overlaps nor leaves a gap")
    func shares() throws {
        let chart = ShareChart(
            Self.head, unit: .count(.items), parts: ["甲", "乙", "丙"].map { Phrase($0) },
            wholes: [ShareChart.Whole(Phrase("年"), [1, 1, 1])])
        let bars = try Tags(chart.html(in: .chinese)).named("rect").filter { $0["height"] == "26" }
        #expect(bars.map { $0["x"] } == ["0%", "33.33%", "66.66%"])
        #expect(bars.map { $0["width"] } == ["33.33%", "33.33%", "33.34%"])
        #expect(shown(chart.html(in: .chinese)).contains("33.3%"))
    }

    @Test("draws what is missing, negative, immense or nothing at all", arguments: Language.allCases)
    func edges(language: Language) throws {
        let values: [Int64?] = [.min, .max, 0, nil, -1]
        let bars = values.map { BarChart.Bar(Phrase("甲"), $0) }
        let day = CivilDayEdge.all
        let charts: [any Component] = [
            BarChart(Self.head, unit: Self.yuan, series: [Phrase("值")], bars: bars),
            BarChart(Self.head, unit: Self.yuan, direction: .up, series: [Phrase("值")], bars: bars),
            BarChart(Self.head, unit: Self.yuan, series: [], bars: []),
            BarChart(Self.head, unit: Self.yuan, direction: .up, series: [], bars: []),
            ShareChart(
                Self.head, unit: Self.yuan, parts: [Phrase("甲"), Phrase("乙")],
                wholes: [
                    ShareChart.Whole(Phrase("全"), [.max, .max]), ShareChart.Whole(Phrase("无"), []),
                    ShareChart.Whole(Phrase("负"), [-1, 0]),
                ]),
            DistrictMap(
                Self.head, unit: Self.yuan,
                districts: [
                    DistrictMap.District(Phrase("甲"), .tile(column: .max, row: .min), .max),
                    DistrictMap.District(Phrase("乙"), .polygon([], name: DistrictMap.Corner(x: .min, y: .max)), .min),
                ]),
            DistrictMap(Self.head, unit: Self.yuan, districts: []),
            SmallMultiples(
                Self.head, unit: Self.yuan, places: [], items: [SmallMultiples.Item(Phrase("甲"), [.min, .max])]),
            Sparkline([], description: Phrase("无")), Sparkline([5], target: .max, description: Phrase("一")),
            GoalChart(Self.head, unit: Self.yuan, history: [], target: GoalChart.Point(day[0], .max)),
            GoalChart(
                Self.head, unit: Self.yuan, history: [GoalChart.Point(day[1], .min)],
                baseline: GoalChart.Point(day[0], .max), target: GoalChart.Point(day[1], 0),
                forecast: [GoalChart.Forecast(day[0], 1, low: .min, high: .max)]),
        ]
        for (index, chart) in charts.enumerated() {
            let tags = try Tags(chart.html(in: language))
            #expect(tags.all.isEmpty == (index == 8))
        }
    }

    @Test("puts five shades as far apart as there is room for")
    func shades() {
        #expect((0..<5).map { Paint.shadeIndex($0, of: 5) } == [0, 1, 2, 3, 4])
        #expect((0..<3).map { Paint.shadeIndex($0, of: 3) } == [0, 2, 4])
        #expect(Paint.shadeIndex(0, of: 1) == 2)
        #expect(Paint.shadeIndex(9, of: 3) == 4)
    }
}
