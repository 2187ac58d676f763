import ArgumentParser
import DMN
import FEEL
import Markup
import Policy
import Site

/// The file that says whose site it is, in YAML or JSON: every key may be left out, none may be misspelled.
///
/// A text is one text for both languages, or a pair: `{zh: "…", en: "…"}`.
struct SiteSettingsFile {
    /// What the file says, over what stands without it.
    private(set) var identity: SiteIdentity
    /// What the licence of open data is called, and where it stands; empty until the office decides.
    private(set) var licence = Phrase("")
    private var licenceAddress = ""

    /// The keys that are texts of both languages, and those that are one text.
    private static var phrases: [(key: String, place: WritableKeyPath<SiteSettingsFile, Phrase>)] {
        [
            ("name", \.identity.name), ("subtitle", \.identity.subtitle), ("organiser", \.identity.organiser),
            ("operated_by", \.identity.operatedBy), ("contact", \.identity.contact), ("licence", \.licence),
        ]
    }
    private static var texts: [(key: String, place: WritableKeyPath<SiteSettingsFile, String>)] {
        [
            ("filing", \.identity.filing), ("police_filing", \.identity.policeFiling), ("site_code", \.identity.code),
            ("domain", \.identity.domain), ("licence_address", \.licenceAddress),
        ]
    }

    /// Every key there is.
    static let keys = phrases.map(\.key) + texts.map(\.key)

    /// The identity without a file.
    static let standard = SiteIdentity(
        name: Phrase(zh: "倍增", en: "Beizeng"),
        subtitle: Phrase(zh: "科技成果转化运行平台", en: "technology transfer at work"))

    /// Reads the file `name` with these bytes.
    ///
    /// - Throws: `ExitCode` after everything wrong with it was told, with line, column and mend.
    init(_ bytes: [UInt8], name: String) throws {
        identity = SiteSettingsFile.standard
        var reader = SectionReader(name)
        if let root = reader.root(of: bytes) { read(root, &reader) }
        for finding in reader.findings { Output.complain(finding.text(in: .chinese)) }
        guard reader.findings.isEmpty else { throw ExitCode(1) }
    }

    /// The settings of the site.
    var settings: SiteSettings {
        var settings = SiteSettings(identity)
        settings.licence = licence.isEmpty ? nil : Link(licence, to: licenceAddress)
        return settings
    }

    private mutating func read(_ root: YAMLNode, _ reader: inout SectionReader) {
        guard case .map(let entries) = root.kind else {
            return reader.report(
                SiteSettingsFile.fault("form", "网站设置应为键值表", "the settings are no map"), at: root.position)
        }
        for entry in entries {
            if let (key, place) = SiteSettingsFile.phrases.first(where: { $0.key == entry.key }) {
                if case .map = entry.value.kind {
                    guard let text = reader.text(entry.value, key) else { continue }
                    self[keyPath: place] = Phrase(zh: text.zh, en: text.en)
                } else if let text = reader.string(entry.value, key) {
                    self[keyPath: place] = Phrase(text)
                }
            } else if let (key, place) = SiteSettingsFile.texts.first(where: { $0.key == entry.key }) {
                if let text = reader.string(entry.value, key) { self[keyPath: place] = text }
            } else {
                reader.report(
                    SiteSettingsFile.fault("key", "没有“\(entry.key)”这一项设置", "there is no setting “\(entry.key)”"),
                    at: entry.position)
            }
        }
    }

    private static func fault(_ id: String, _ zh: String, _ en: String) -> Finding.Fault {
        let list = keys.joined(separator: ", ")
        return Finding.Fault(
            id: "settings.\(id)", severity: .error, message: Text(zh: zh, en: en),
            remedy: Text(zh: "可用的键：\(list)", en: "the keys are \(list)"))
    }
}
