import Civic
import Database
import Exact
package import Markup
import Policy
import Site

/// Reads stored values as people do: words, kinds of recognition and industries by name.
struct ValueReader: Sendable {
    private let recognitions: [String: Phrase]
    /// The word for every place outside the city, and what people read for it.
    private let outside: (word: String, phrase: Phrase)?
    /// What the plan calls districts in English, by their names.
    private let districts: [String: Phrase]

    /// A reader with the words of the pack; without one kinds of recognition stay codes.
    init(_ plan: Plan?) {
        recognitions = Dictionary(
            (plan?.recognitions ?? []).map { ($0.kind, Phrase(zh: $0.label.zh, en: $0.label.en)) },
            uniquingKeysWith: { first, _ in first })
        districts = Dictionary(
            (plan?.districts.all ?? []).compactMap { district in
                plan.map { (district.name, Phrase(zh: district.name, en: $0.english(ofDistrict: district.name))) }
            }, uniquingKeysWith: { first, _ in first })
        outside = plan.map { ($0.districts.outside, $0.districts.outsidePhrase) }
    }

    /// The value of a field; `names` are those of organisations by credit code.
    func value(_ value: SQLValue, _ field: Field, names: [String: String] = [:]) -> ShownValue {
        switch (value, field.content) {
        case (.int(let number), .day): .day(CivilDay(number: number))
        case (.int(let number), .flag): .flag(number == 1)
        case (.int(let number), .year): .year(number)
        case (.int(let number), .yuan): .money(Yuan(fen: number))
        case (.int(let number), _): .count(number)
        case (.text(let code), .word(let words)):
            .word(code, words.first { $0.code.utf8.elementsEqual(code.utf8) }.map(\.phrase) ?? Phrase(code))
        case (.text(let code), .recognition): .word(code, recognitions[code] ?? Phrase(code))
        case (.text(let place), .district):
            if let outside, outside.word.utf8.elementsEqual(place.utf8) {
                .word(place, outside.phrase)
            } else {
                districts[place].map { .word(place, $0) } ?? .text(place)
            }
        case (.text(let level), .text) where field.id == "level": .word(level, EnglishName.level(level))
        case (.text(let code), .industry): .word(code, IndustryNames.phrase(code))
        case (.text(let code), .organisation), (.text(let code), .creditCode):
            .organisation(code, name: names[code])
        case (.text(let text), .number), (.text(let text), .patentNumber), (.text(let text), .entry): .code(text)
        case (.text(let text), _): .text(text)
        default: .none
        }
    }

    /// The value of a field of an entry; nothing for a field that is sealed or not there.
    func value(
        _ entry: PublicEntry, _ field: String, of register: PublicRegister, names: [String: String] = [:]
    ) -> ShownValue {
        guard let definition = register.field(field) else { return .none }
        return value(entry[field], definition, names: names)
    }

    /// What people call an entry.
    func title(_ entry: PublicEntry, _ register: PublicRegister, names: [String: String]) -> Phrase {
        if let title = entry.text(register.title) { return Phrase(title) }
        let owner = entry.text(register.owner).map { names[$0] ?? $0 }
        guard let owner else { return Phrase(entry.id) }
        guard register.id == Register.recognition.id else { return Phrase(owner) }
        let kind = value(entry, "recognition", of: register).phrase
        return Phrase(zh: "\(owner) \(kind.zh)", en: "\(owner): \(kind.en)")
    }
}

extension Field.Word {
    /// The word for people; the code itself is English.
    package var phrase: Phrase { Phrase(zh: label, en: EnglishName.fields[code] ?? EnglishName.text(of: code)) }
}

extension Register {
    /// What people read for a level that a document writes, in both languages.
    package static func level(_ text: String) -> Phrase { EnglishName.level(text) }
}

extension Districts {
    /// What people read for every place outside the city.
    var outsidePhrase: Phrase {
        Phrase(zh: outsideAliases.first ?? outside, en: "Outside the city")
    }
}

/// A code of letters and hyphens as English words.
enum EnglishName {
    /// Fields of technology, whose codes are shorter than their names.
    static let fields = [
        "electronics": "Electronics and information", "manufacturing": "Advanced manufacturing",
        "biomedicine": "Biology, medicine and devices", "materials": "New materials",
        "energy": "New energy and efficiency", "environment": "Environment and resources",
        "nuclear": "Nuclear applications", "transport": "Modern transport",
        "urban": "Urban construction and society",
    ]

    /// Levels as documents write them.
    private static let levels = ["国家级": "National", "省级": "Provincial", "市级": "Municipal", "区县级": "District"]

    /// `国家级` and `National`; as it is where it is no level.
    static func level(_ text: String) -> Phrase { Phrase(zh: text, en: levels[text] ?? text) }

    /// `pilot-scale-base` is `Pilot scale base`.
    static func text(of code: String) -> String {
        var bytes = code.utf8.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
        if let first = bytes.first, 0x61...0x7A ~= first { bytes[0] = first - 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
