import Civic
package import Exact
package import Markup

/// One question to the site: who asks, in which language, with which values, as of when.
package struct Visit: Sendable {
    /// How pages look to who asks.
    package let appearance: Appearance
    /// The address as it was asked, with its query, for links that come back to it.
    package let address: String
    /// Whether who asks operates the system at the machine itself, and may see what operators see.
    package let isLocal: Bool
    /// Whether it asks for a page, so that others may come back to its address.
    package let isQuestion: Bool
    /// Whether it came over HTTPS.
    package let isSecure: Bool
    /// The moment of the question.
    package let now: Instant
    /// What the answer shows: everything up to this act.
    package let head: RecordHead
    /// What the site is called and who runs it.
    package let settings: SiteSettings
    /// Files that came with the form, by the name of the input.
    package let files: [String: UploadedFile]
    /// What was written into each input.
    package let written: [String: String]
    let values: [String: any Sendable]
    let board: PanelBoard

    /// The language of the answer.
    package var language: Language { appearance.language }

    /// The day in the city.
    package var today: CivilDay { now.day(offsetMinutes: settings.offsetMinutes) }

    /// The value of an input; `nil` where it was left out.
    package subscript<Value>(input: Input<Value>) -> Value? { values[input.form.name] as? Value }

    /// What was written under the names of an input of numbers, by what stands behind the point; nothing that is empty.
    package func numbers(_ input: Input<[String: String]>) -> [String: String] {
        var numbers: [String: String] = [:]
        for (name, value) in written where input.form.takes(name) && value.utf8.contains(where: { $0 > 0x20 }) {
            numbers[String(decoding: name.utf8.dropFirst(input.form.name.utf8.count + 1), as: UTF8.self)] = value
        }
        return numbers
    }

    /// The value of an input that has to be there.
    ///
    /// - Throws: ``Refusal``, where the endpoint does not name the input as required.
    package func required<Value>(_ input: Input<Value>) throws -> Value {
        guard let value = self[input] else {
            let label = input.form.label
            throw Refusal(.invalid, Phrase(zh: "请填写“\(label.zh)”", en: "\(label.en) is missing"))
        }
        return value
    }

    /// The page itself without some of what it was asked for, so that links can ask for something else.
    package func page(without names: String...) -> Address {
        let parts = address.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1)
        let pairs = parts.count > 1 ? (try? FormCoding.decode(parts[1])) ?? [] : []
        let kept = pairs.filter { pair in !names.contains { $0.utf8.elementsEqual(pair.name.utf8) } }
        return Address(
            parts.first.map { String(decoding: $0, as: UTF8.self) } ?? "/",
            kept.map { Address.Pair($0.name, $0.value) })
    }

    /// What later features put on a page about `subject`.
    ///
    /// - Throws: what they throw.
    package func panels(at place: String, about subject: String = "") async throws -> [HTML] {
        try await board.pieces(at: place, about: subject, for: self)
    }

    /// A phrase in the language of the answer.
    package func callAsFunction(_ phrase: Phrase) -> String { phrase[language] }
}
