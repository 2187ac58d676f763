/// Whose site it is, as the guide for government sites wants it said on every page (国办发〔2017〕47 号). All of it is
/// settings: what is empty is left out, nothing is made up.
package struct SiteIdentity: Hashable, Sendable {
    /// What the system is called.
    package var name: Phrase
    /// What it is for, beside the name.
    package var subtitle: Phrase
    /// 主办单位
    package var organiser: Phrase
    /// 承办单位
    package var operatedBy: Phrase
    /// 联系方式: a telephone number, an address.
    package var contact: Phrase
    /// 备案号: the number of the ICP filing.
    package var filing: String
    /// 公安备案: the number of the public security filing.
    package var policeFiling: String
    /// 网站标识码: ten digits.
    package var code: String
    /// The domain, for the page's tags.
    package var domain: String
    /// 网站地图
    package var siteMap: String
    /// 无障碍声明
    package var accessibility: String
    /// Other ways at the foot: open data, a page to report errors on.
    package var links: [Link]

    /// Whose site it is.
    package init(
        name: Phrase, subtitle: Phrase = Phrase(""), organiser: Phrase = Phrase(""), operatedBy: Phrase = Phrase(""),
        contact: Phrase = Phrase(""), filing: String = "", policeFiling: String = "", code: String = "",
        domain: String = "", siteMap: String = "", accessibility: String = "", links: [Link] = []
    ) {
        self.name = name
        self.subtitle = subtitle
        self.organiser = organiser
        self.operatedBy = operatedBy
        self.contact = contact
        self.filing = filing
        self.policeFiling = policeFiling
        self.code = code
        self.domain = domain
        self.siteMap = siteMap
        self.accessibility = accessibility
        self.links = links
    }
}
