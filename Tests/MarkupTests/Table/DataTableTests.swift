import Civic
import Exact
import Markup
import Testing

@Suite("A table")
struct DataTableTests {
    private struct Row: Sendable {
        let name: String
        let fen: Int64
    }

    private static let rows = [Row(name: "甲", fen: 1_234_567_89), Row(name: "乙", fen: -5_00)]

    private static func table(
        rows: [Row] = rows, sorting: Sorting? = nil, pager: Pager? = nil, layout: DataTable<Row>.Layout = .cards
    ) -> DataTable<Row> {
        DataTable(
            "t", Phrase(zh: "合同", en: "Contracts"), rows: rows,
            columns: [
                TableColumn(Phrase(zh: "选", en: "Pick"), .check) {
                    .check(name: "pick", value: $0.name, label: Phrase($0.name))
                },
                TableColumn(Phrase(zh: "名称", en: "Name"), sort: "name") { .text($0.name) },
                TableColumn(
                    Phrase(zh: "成交额", en: "Turnover"), .money(.wan, decimals: 2), sort: "amount",
                    total: .money(Yuan(fen: 1_234_562_89))
                ) { .money(Yuan(fen: $0.fen)) },
                TableColumn(Phrase(zh: "备注", en: "Note")) { _ in .none },
            ],
            sorting: sorting, pager: pager, exports: ExportLinks(Address("/c"), total: 2), layout: layout)
    }

    @Test("states the unit in the head and the amounts in it")
    func units() throws {
        let html = shown(Self.table().html(in: .chinese))
        #expect(html.contains("成交额（万元）"))
        #expect(html.contains(">123.46<"))
        #expect(html.contains(">0.00<"))
        #expect(shown(Self.table().html(in: .english)).contains("Turnover (10,000 yuan)"))
    }

    @Test("names rows and columns for a screen reader, and each cell for a phone")
    func semantics() throws {
        let tags = try Tags(Self.table().html(in: .chinese))
        #expect(tags.named("table").map { $0["role"] } == ["table"])
        #expect(tags.named("th").compactMap { $0["scope"] } == ["col", "col", "col", "col", "row", "row", "row"])
        #expect(tags.named("td").filter { $0["data-h"] == "成交额（万元）" }.count == 3)
        #expect(tags.named("caption").count == 1)
    }

    @Test("sums below, and says so in the first column that has no sum")
    func sum() {
        let html = shown(Self.table().html(in: .chinese))
        let foot = html.components(separated: "<tfoot").last ?? ""
        #expect(foot.contains("合计"))
        #expect(foot.contains("123.46"))
    }

    @Test("says when there is no row, and offers no file of nothing")
    func empty() throws {
        let html = Self.table(rows: [], pager: Pager(page: 1, size: 50, total: 0, at: Address("/c")))
            .html(in: .chinese)
        #expect(try Tags(html).named("table").isEmpty)
        #expect(shown(html).contains("没有符合条件的记录。"))
        #expect(!shown(html).contains("CSV"))
    }

    @Test("that is wide scrolls in a region that can be reached by keyboard")
    func wide() throws {
        let region = try #require(
            try Tags(Self.table(layout: .wide).html(in: .chinese)).all.first { $0["role"] == "region" })
        #expect(region["tabindex"] == "0")
        #expect(region["aria-labelledby"] == "t-caption")
    }

    @Test("marks the column it is sorted by and links to the other orders")
    func sorting() throws {
        let address = Address("/c", [Address.Pair("year", "2023")])
        let tags = try Tags(Self.table(sorting: Sorting("-amount", at: address)).html(in: .chinese))
        #expect(tags.named("th").compactMap { $0["aria-sort"] } == ["descending"])
        #expect(
            tags.named("a").filter { $0["class"] == "sort" }.map { $0["href"] } == [
                "/c?year=2023&amp;sort=name", "/c?year=2023&amp;sort=amount",
            ])
        #expect(Sorting("amount", at: address).link(to: "amount") == "/c?year=2023&sort=-amount")
        #expect(Sorting(nil, at: address).key == nil)
    }

    @Test(
        "shows a value by its type",
        arguments: [
            (TableCell.number(70_123), "70,123"), (.text("<"), "&lt;"), (.money(Yuan(fen: 5)), "0.05 <small>元</small>"),
            (.decimal(Decimal128(coefficient: 125, exponent: -2, isNegative: true) ?? .zero, decimals: 1), "-1.3"),
            (.quantity(.count(3, .people)), "3 <small>人</small>"), (.code("9137"), "<code>9137</code>"),
            (.noted(.number(1), Phrase("注")), "1<span class=\"note\">注</span>"),
            (.day(CivilDay(number: 0)), "<time datetime=\"1970-01-01\">1970年1月1日</time>"),
            (.lamp(.red, Phrase("超期 2 天")), "<span class=\"unseen\">超期：</span>超期 2 天"),
        ] as [(TableCell, String)])
    func cells(cell: TableCell, text: String) {
        let table = DataTable("t", Phrase("表"), rows: [0], columns: [TableColumn(Phrase("列")) { _ in cell }])
        #expect(shown(table.html(in: .chinese)).contains(text))
    }
}

extension String {
    /// The parts between the places where `separator` stands.
    fileprivate func components(separated separator: String) -> [Substring] { split(separator: separator) }
}
