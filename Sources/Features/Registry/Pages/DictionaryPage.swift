import Exact
import Interchange
import Markup
import Site

/// What every register and every field is called, what it holds, and whether everybody may see it; made from the
/// definitions alone.
struct DataDictionary: Sendable {
    /// A field of a register.
    struct Item: Sendable {
        let register: Register
        let field: Field
        let openness: Disclosure.Openness
    }

    /// The registers with their fields.
    let registers: [(register: Register, items: [Item])]

    /// The dictionary, with what `disclosed` registers open.
    init(_ disclosed: [PublicRegister]) {
        registers = Register.all.map { register in
            let disclosure = disclosed.first { $0.id == register.id }?.disclosure
            return (
                register,
                register.fields.map { field in
                    Item(register: register, field: field, openness: disclosure?[field.id] ?? .sealed)
                }
            )
        }
    }
}

// MARK: - The page

extension DataDictionary {
    func page(_ visit: Visit) -> Page {
        Page(
            RegistryWords.dictionary, column: RegistryFeature.column,
            trail: [Link(RegistryWords.registry, to: RegistryPath.front.address())], lead: DictionaryWords.lead,
            content: registers.map { register, items in
                DataTable(
                    register.id.rawValue, RegisterNames.phrase(register).noting(Phrase(register.id.rawValue)),
                    rows: items,
                    columns: [
                        TableColumn(DictionaryWords.field, isHeader: true) { .phrase(FieldNames.phrase($0.field)) },
                        TableColumn(DictionaryWords.column, .code) { .code($0.field.id) },
                        TableColumn(DictionaryWords.content) { .phrase($0.field.content.phrase) },
                        TableColumn(DictionaryWords.required) {
                            .phrase($0.field.isRequired ? DictionaryWords.yes : DictionaryWords.no)
                        },
                        TableColumn(DictionaryWords.openness, .lamp) { .tag($0.openness.tag) },
                    ])
            })
    }

    var json: JSON {
        .object([
            JSON.Member(
                "registers",
                .array(
                    registers.map { register, items in
                        .object([
                            JSON.Member("register", .string(register.id.rawValue)),
                            JSON.Member("label", .string(register.label)),
                            JSON.Member("label_en", .string(RegisterNames.phrase(register).en)),
                            JSON.Member("fields", .array(items.map(\.json))),
                        ])
                    }))
        ])
    }

    static let schema = Schema.object([
        .init(
            "registers",
            .array(
                .object([
                    .init("register", .string("its name")), .init("label", .string("what it is called in Chinese")),
                    .init("label_en", .string("what it is called in English")),
                    .init(
                        "fields",
                        .array(
                            .object([
                                .init("field", .string("its name")), .init("label", .string("in Chinese")),
                                .init("label_en", .string("in English")), .init("content", .string("what it holds")),
                                .init("required", .bool("whether every entry has it")),
                                .init(
                                    "openness",
                                    .word(Disclosure.Openness.allCases.map(\.rawValue), "whether everybody may see it")),
                                .init(
                                    "words",
                                    .array(
                                        .object([
                                            .init("code", .string("as it is stored")),
                                            .init("label", .string("as it is read")),
                                        ]))),
                            ]))),
                ])))
    ])
}

extension DataDictionary.Item {
    fileprivate var json: JSON {
        let words: [Field.Word] = if case .word(let words) = field.content { words } else { [] }
        return .object([
            JSON.Member("field", .string(field.id)), JSON.Member("label", .string(field.label)),
            JSON.Member("label_en", .string(FieldNames.phrase(field).en)),
            JSON.Member("content", .string(field.content.phrase.en)),
            JSON.Member("required", .bool(field.isRequired)), JSON.Member("openness", .string(openness.rawValue)),
            JSON.Member(
                "words",
                .array(
                    words.map { word in
                        .object([
                            JSON.Member("code", .string(word.code)), JSON.Member("label", .string(word.label)),
                        ])
                    })),
        ])
    }
}

extension Disclosure.Openness {
    /// Whether everybody may see it, in a word.
    fileprivate var tag: Tag {
        switch self {
        case .open: Tag(Phrase(zh: "公开", en: "Public"), .good)
        case .masked: Tag(Phrase(zh: "隐去部分", en: "Partly hidden"), .warn)
        case .granted: Tag(Phrase(zh: "当事单位公开的", en: "Where a party opened it"), .warn)
        case .sealed: Tag(Phrase(zh: "不公开", en: "Not public"))
        }
    }
}
