import Civic
import Demo
import Policy
import Testing

@Suite("Names in the demo city")
struct DemoNameTests {
    /// Well-known names of companies and universities; provinces, cities and the plan's places come from their lists.
    private static let famous = [
        "华为", "中兴", "腾讯", "阿里巴巴", "百度", "京东", "小米", "字节", "美团", "网易", "海尔", "海信", "浪潮", "联想", "格力", "美的",
        "比亚迪", "宁德时代", "隆基", "三一重工", "徐工", "中联重科", "潍柴", "重汽", "歌尔", "万华", "齐鲁", "东岳", "恒瑞", "药明康德",
        "迈瑞", "大疆", "商汤", "旷视", "寒武纪", "科大讯飞", "用友", "金蝶", "中车", "中国", "国家电网", "中石油", "中石化", "中铁", "中建",
        "宝钢", "鞍钢", "清华", "北大", "复旦", "同济", "南开", "浙大", "交大", "哈工大", "哈尔滨工业", "西北工业", "恒大", "碧桂园", "茅台",
        "伊利", "蒙牛", "青岛啤酒", "山大", "科学院",
    ]

    private let city: DemoCity

    init() throws { city = try DemoSamples.city.get() }

    @Test("are never those of provinces, cities, districts or famous units")
    func noRealNames() {
        var real = Set(DemoNameTests.famous)
        for prefix in 1_100..<8_300 {
            guard let region = Region(code: prefix * 100) else { continue }
            for name in [region.province, region.prefecture].compactMap({ $0 }) { real.insert(Self.stem(name)) }
        }
        for district in city.plan.districts.all { real.insert(Self.stem(district.name)) }
        if let end = city.plan.title.zh.firstIndex(of: "市") { real.insert(String(city.plan.title.zh[..<end])) }
        real.remove("")
        #expect(real.count > 300)
        let names = city.organisations.map(\.name) + city.carriers.map(\.name)
        var parts: Set<String> = []
        for name in names {
            let opening = Array(Self.opening(name))
            for start in opening.indices {
                for end in start + 2..<max(opening.count + 1, start + 2) { parts.insert(String(opening[start..<end])) }
            }
        }
        #expect(parts.count > 1_000)
        #expect(real.intersection(parts).isEmpty)
    }

    /// The name without its closing word of division; names of one character would occur anywhere.
    private static func stem(_ name: String) -> String {
        let endings = ["特别行政区", "自治区", "自治州", "地区", "高新区", "省", "市", "区", "县", "盟"]
        let stem = endings.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
        return stem.count < 2 ? "" : stem
    }

    /// The part of a name that is invented: place and trade name, without what it does.
    private static func opening(_ name: String) -> Substring { name.prefix(6) }

    @Test("are given once")
    func unique() {
        let names = city.organisations.map(\.name) + city.carriers.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test("read like names: a place, then what the unit is", arguments: DemoOrganisation.Kind.allCases)
    func forms(kind: DemoOrganisation.Kind) {
        let names = city.organisations.filter { $0.kind == kind }.map(\.name)
        let endings: [String] =
            switch kind {
            case .university: ["大学", "学院"]
            case .institute: ["研究院", "研究所", "中心"]
            case .enterprise: ["有限公司"]
            case .agency: ["中心", "有限公司"]
            }
        #expect(!names.isEmpty)
        #expect(names.filter { name in !endings.contains { name.hasSuffix($0) } }.isEmpty)
        #expect(names.allSatisfy { 4...24 ~= $0.count })
    }

    @Test("of projects are many and not all alike")
    func projects() {
        let names = city.contracts.map(\.name)
        #expect(Set(names).count > 1_500)
        #expect(names.contains { $0.hasPrefix("基于") && $0.hasSuffix("技术开发") })
    }

    @Test("carry a mark of the demo where nothing else tells")
    func marks() {
        #expect(city.recognitions.allSatisfy { $0.document.hasPrefix("演示") })
        #expect(city.agencies.allSatisfy { $0.filingNumber.hasPrefix("演示") })
        #expect(city.brokers.allSatisfy { $0.number.hasPrefix("演示") })
        #expect(city.achievements.allSatisfy { $0.number.hasPrefix("演示") })
        #expect(city.receipts.allSatisfy { $0.number.hasPrefix("演示") })
        #expect(city.carriers.allSatisfy { $0.number.hasPrefix("演示") })
    }
}
