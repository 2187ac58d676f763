import Civic
import Exact

/// Every component once, with invented values that say so: for whoever writes a page, for whoever judges the look, and
/// for the test that lets no text become markup.
package struct ComponentGallery: Component {
    /// What is done to each text before it is shown: nothing, unless a test puts another one in its place.
    private let rewriting: @Sendable (String) -> String

    /// The gallery; `rewriting` changes every text, address and id that a page could have from outside.
    package init(rewriting: @escaping @Sendable (String) -> String = { $0 }) { self.rewriting = rewriting }

    /// What the page is called that shows it.
    package var title: Phrase { say("组件一览", "Components") }

    /// That nothing of it is true.
    package var lead: Phrase {
        say("以下数值、单位与编号均为样例，不对应任何实际单位。", "All values, units and numbers below are samples.")
    }

    /// One section a folder of components.
    package var sections: [any Component] {
        [
            PageSection(say("数字", "Figures"), figures), PageSection(say("办理", "Cases"), cases),
            PageSection(say("提示", "Notices"), notices), PageSection(say("列表", "Tables"), tables),
            PageSection(say("表单", "Forms"), forms), PageSection(say("办理与回执", "Acts and receipts"), acts),
            PageSection(say("图表", "Charts"), charts),
        ]
    }

    /// The sections below their heading.
    package func html(in language: Language) -> HTML {
        "\([PageHeading(title, lead: lead)] + sections, in: language)"
    }

    /// The gallery in a page of its own.
    package func page(
        view: PageFrame.View = PageFrame.View(), stylesheet: String? = nil, script: String? = nil
    ) -> PageFrame {
        var page = PageFrame(
            title, header: SiteHeader(site, menu: menu, tools: tools(view)),
            footer: SiteFooter(site, seal: Seal(number: 184_207, checkpoint: moment, verify: text("#verify"))),
            content: [self])
        page.banner = DemoBanner()
        page.crumbs = [Link(say("首页", "Home"), to: text("#home")), Link(say("说明", "About"), to: text("#about"))]
        page.tags = PageTags(
            column: title, columnType: say("概况", "Overview"), article: title, published: moment,
            source: say("样例来源", "Sample source"), keywords: say("组件", "components"),
            description: say("样例", "Samples"))
        page.view = view
        page.stylesheet = stylesheet
        page.script = script
        return page
    }
}

// MARK: - Sample values

extension ComponentGallery {
    /// A text as a page would get it from outside.
    func text(_ text: String) -> String { rewriting(text) }

    /// Words in both languages.
    func say(_ zh: String, _ en: String) -> Phrase { Phrase(zh: rewriting(zh), en: rewriting(en)) }

    /// A day of the sample year.
    func day(_ month: Int, _ day: Int, year: Int = 2_023) -> CivilDay {
        CivilDay(year: year, month: month, day: day) ?? CivilDay(number: 0)
    }

    /// 2023-11-30 09:00 in China.
    var moment: Instant { Instant(milliseconds: 1_701_306_000_000) }

    /// The day sample data reach to.
    var asOf: CivilDay { day(11, 30) }

    /// How sample numbers are counted.
    var reading: Phrase { say("认定登记", "contracts registered") }
}

// MARK: - The page around

extension ComponentGallery {
    private var site: SiteIdentity {
        SiteIdentity(
            name: say("倍增", "Beizeng"), subtitle: say("科技成果转化运行平台", "Technology transfer"),
            organiser: say("样例市科学技术局", "Sample Bureau of Science and Technology"),
            operatedBy: say("样例市科技信息中心", "Sample Information Centre"),
            contact: say("0000-00000000（工作日 9:00—17:00）", "0000-00000000 (working days, 9:00–17:00)"),
            filing: text("样ICP备00000000号"), policeFiling: text("样公网安备 00000000000000号"), code: text("0000000000"),
            domain: text("www.sample.example"), siteMap: text("#sitemap"), accessibility: text("#accessibility"),
            links: [Link(say("开放数据", "Open data"), to: text("#data"))])
    }

    private var menu: Menu {
        Menu([
            Menu.Item(Link(say("目标", "Goals"), to: text("#goals")), isCurrent: true),
            Menu.Item(Link(say("计划", "Plan"), to: text("#plan"))),
            Menu.Item(Link(say("查询", "Search"), to: text("#search"))),
            Menu.Item(Link(say("公示公告", "Notices"), to: text("#notices"))),
            Menu.Item(Link(say("能享受什么", "What is due"), to: text("#due"))),
            Menu.Item(Link(say("核验", "Verify"), to: text("#verify"))),
        ])
    }

    private func tools(_ view: PageFrame.View) -> Tools {
        let token = HiddenField(text("token"), text("sample"))
        return Tools([
            .elder(to: text("#view"), sending: [token], isOn: view.isElder),
            .contrast(to: text("#view"), sending: [token], isOn: view.isContrast),
            .language(.english, to: text("?language=en")),
            Tools.Item(Link(say("样例处 · 王某", "Sample office · Wang"), to: text("#account"))),
        ])
    }
}
