package import Markup

/// What a site is called and who runs it: nothing of it stands in a page's text.
package struct SiteSettings: Sendable {
    /// What the site is called.
    package var name: Phrase
    /// What it is, in a few words behind its name.
    package var subtitle: Phrase
    /// Who runs it, 主办单位; empty lines of the foot are left out.
    package var organiser = ""
    /// How to reach them, 联系电话.
    package var contact = ""
    /// 网站标识码.
    package var siteCode = ""
    /// 备案号.
    package var filing = ""
    /// 公安备案号.
    package var policeFiling = ""
    /// Whether everything shown is invented, which each page says.
    package var isDemonstration = false
    /// Minutes that the city's wall clock is ahead of UTC.
    package var offsetMinutes = 480

    /// The settings of a site called so.
    package init(name: Phrase, subtitle: Phrase) {
        self.name = name
        self.subtitle = subtitle
    }
}
