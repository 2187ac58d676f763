import Markup
import Testing

@Suite("A pager")
struct PagerTests {
    private static let list = Address("/c", [Address.Pair("year", "2023")])

    @Test(
        "says which rows are shown and how many there are",
        arguments: [
            (1, 50, 70_123, "第 1—50 条，共 70,123 条"), (3, 50, 70_123, "第 101—150 条，共 70,123 条"),
            (1_403, 50, 70_123, "第 70,101—70,123 条，共 70,123 条"), (9_999, 50, 70_123, "第 70,101—70,123 条，共 70,123 条"),
            (1, 50, 1, "第 1—1 条，共 1 条"), (1, 50, 50, "第 1—50 条，共 50 条"), (2, 50, 51, "第 51—51 条，共 51 条"),
            (1, 50, 0, "共 0 条"), (-3, 0, -1, "共 0 条"),
            (.max, .max, .max, "第 1—9,223,372,036,854,775,807 条，共 9,223,372,036,854,775,807 条"),
        ])
    func range(page: Int, size: Int, total: Int, text: String) {
        #expect(Pager(page: page, size: size, total: total, at: Self.list).range.zh == text)
    }

    @Test(
        "links to the ends and the neighbours",
        arguments: [
            (1, 3, ["1", "2", "3", "next"]), (7, 20, ["prev", "1", "…", "5", "6", "7", "8", "9", "…", "20", "next"]),
            (20, 20, ["prev", "1", "…", "18", "19", "20"]), (1, 1, []),
            (3, 5, ["prev", "1", "2", "3", "4", "5", "next"]),
        ] as [(Int, Int, [String])])
    func links(page: Int, pages: Int, links: [String]) throws {
        let pager = Pager(page: page, size: 10, total: pages * 10, at: Self.list)
        let tags = try Tags(pager.html(in: .english))
        let found = tags.all.compactMap { tag -> String? in
            if tag["class"] == "gap" { return "…" }
            guard tag.name == "a" else { return nil }
            return tag["rel"] ?? tag["aria-label"].map { String($0.dropFirst("Page ".count)) }
        }
        #expect(found == links)
        #expect(tags.all.filter { $0["aria-current"] == "page" }.count == (pages > 1 ? 1 : 0))
    }

    @Test("keeps the filter, and leaves the first page's number out")
    func addresses() throws {
        let tags = try Tags(Pager(page: 2, size: 10, total: 30, at: Self.list).html(in: .chinese))
        #expect(tags.values(of: "href").first == "/c?year=2023")
        #expect(tags.values(of: "href").last == "/c?year=2023&amp;page=3")
    }

    @Test("works without a count, also far beyond the end")
    func uncounted() throws {
        let pager = Pager(page: 3, size: 50, count: 50, hasNext: true, at: Self.list)
        #expect(pager.range.zh == "第 101—150 条")
        #expect(try Tags(pager.html(in: .chinese)).values(of: "rel") == ["prev", "next"])
        let far = Pager(page: .max, size: .max, count: .max, hasNext: true, at: Self.list)
        #expect(try !Tags(far.html(in: .chinese)).all.isEmpty)
    }
}
