import Exact
import Markup
import Testing

@Suite("The frame of a page")
struct PageFrameTests {
    private static func page(_ site: SiteIdentity = SiteIdentity(name: Phrase(zh: "倍增", en: "Beizeng"))) -> PageFrame {
        PageFrame(
            Phrase(zh: "目标", en: "Goals"), header: SiteHeader(site), footer: SiteFooter(site),
            content: [PageHeading(Phrase(zh: "目标", en: "Goals"))])
    }

    @Test("says language and title, and that a form was refused before all")
    func title() throws {
        var page = Self.page()
        #expect(shown(page.html(in: .chinese)).contains("<title>目标 - 倍增</title>"))
        page.hasErrors = true
        #expect(shown(page.html(in: .english)).contains("<title>Error: Goals - Beizeng</title>"))
        #expect(try Tags(page.html(in: .english)).named("html").first?["lang"] == "en")
        #expect(try Tags(page.html(in: .chinese)).named("html").first?["lang"] == "zh-CN")
    }

    @Test("begins with the way past the menu and has one main part")
    func skip() throws {
        let tags = try Tags(Self.page().html(in: .chinese))
        #expect(tags.named("a").first?["href"] == "#main")
        #expect(tags.named("main").map { $0["id"] } == ["main"])
    }

    @Test("shows nothing that the settings leave empty")
    func empty() throws {
        let html = shown(Self.page().html(in: .chinese))
        for word in ["主办单位", "联系方式", "备案", "网站标识码", "网站地图", "SiteDomain", "ArticleTitle", "演示数据"] {
            #expect(!html.contains(word), "\(word)")
        }
    }

    @Test("carries the tags of government sites and the filings with their ways")
    func tags() throws {
        let site = SiteIdentity(
            name: Phrase("倍增"), organiser: Phrase("某局"), filing: "某ICP备1号", code: "0123456789", domain: "www.gov.cn")
        var page = Self.page(site)
        page.tags = PageTags(
            column: Phrase("公示"), article: Phrase("名单"), published: Instant(milliseconds: 1_701_306_000_000))
        let tags = try Tags(page.html(in: .chinese))
        let meta = tags.named("meta").compactMap { tag in tag["name"].map { "\($0)=\(tag["content"] ?? "")" } }
        #expect(
            meta.dropFirst() == [
                "SiteName=倍增", "SiteDomain=www.gov.cn", "SiteIDCode=0123456789", "ColumnName=公示", "ArticleTitle=名单",
                "PubDate=2023-11-30 09:00",
            ])
        #expect(tags.values(of: "href").contains("https://beian.miit.gov.cn/"))
    }

    @Test("marks where the reader is and how it is seen")
    func view() throws {
        var page = PageFrame(
            Phrase("页"),
            header: SiteHeader(
                SiteIdentity(name: Phrase("倍增")),
                menu: Menu([
                    Menu.Item(Link(Phrase("目标"), to: "/")), Menu.Item(Link(Phrase("计划"), to: "/p"), isCurrent: true),
                ]),
                tools: Tools([.elder(to: "/view", sending: [HiddenField("elder", "0")], isOn: true)])),
            footer: SiteFooter(SiteIdentity(name: Phrase("倍增"))), content: [])
        page.view = PageFrame.View(isElder: true, isContrast: true)
        page.crumbs = [Link(Phrase("首页"), to: "/")]
        let tags = try Tags(page.html(in: .chinese))
        #expect(tags.named("html").first?["class"] == "elder contrast")
        #expect(tags.all.filter { $0["aria-current"] == "page" }.map(\.name) == ["a", "li"])
        #expect(tags.named("button").first?["aria-pressed"] == "true")
        #expect(tags.named("form").first?["method"] == "post")
    }
}
