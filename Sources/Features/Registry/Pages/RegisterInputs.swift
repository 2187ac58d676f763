import Markup
import Policy
import Site

/// What the list of a register takes: words, filters, order, page.
struct RegisterInputs: Sendable {
    let register: PublicRegister
    /// What was typed into the search box.
    static let text = Input<String>.text(
        "q", Phrase(zh: "查询内容", en: "Search"),
        hint: Phrase(
            zh: "名称中的任意字词、曾用名，或编号、信用代码的前几位", en: "Any part of a name, or the beginning of a number or credit code"))
    /// The page of the list.
    static let page = Input<Int64>.number("page", Phrase(zh: "页码", en: "Page"), in: 1...1_000_000)
    /// The fields the list is narrowed down by.
    let filters: [Input<String>]
    /// The year of the register's day.
    let year: Input<Int64>?
    /// Whether an entry counts.
    let state: Input<String>?
    /// The order.
    let sort: Input<String>

    /// What the list of `register` takes, with the words of the pack.
    init(_ register: PublicRegister, _ plan: Plan?) {
        self.register = register
        filters = register.filters.compactMap { register.field($0) }.map { field in
            RegisterInputs.filter(field, plan)
        }
        year = register.dated.flatMap { register.field($0) }.map { field in
            .number("year", FieldNames.phrase(field), in: 1900...2100)
        }
        state =
            register.expires == nil
            ? nil
            : .choice(
                "state", RegistryWords.validity,
                RegisterQuery.State.allCases.map { .init($0.rawValue, $0.phrase) })
        sort = .choice(
            "sort", RegistryWords.order,
            register.sortable.flatMap { id -> [InputForm.Word] in
                let name = register.field(id).map(FieldNames.phrase) ?? Phrase(id)
                return [
                    .init(id, name), .init("-" + id, Phrase(zh: name.zh + "（倒序）", en: name.en + ", descending")),
                ]
            })
    }

    private static func filter(_ field: Field, _ plan: Plan?) -> Input<String> {
        let name = FieldNames.phrase(field)
        switch field.content {
        case .word(let words): return .choice(field.id, name, words.map { .init($0.code, $0.phrase) })
        case .district:
            guard let plan else { break }
            let outside = InputForm.Word(plan.districts.outside, plan.districts.outsidePhrase)
            return .choice(
                field.id, name,
                plan.districts.all.map { district in
                    .init(district.name, Phrase(zh: district.name, en: plan.english(ofDistrict: district.name)))
                } + [outside])
        case .recognition:
            guard let plan else { break }
            return .choice(
                field.id, name,
                plan.recognitions.filter(\.isEnabled).map { .init($0.kind, Phrase(zh: $0.label.zh, en: $0.label.en)) })
        case .text where field.id == "zone":
            guard let zones = plan?.districts.all.filter(\.isZone), !zones.isEmpty else { break }
            return .choice(field.id, name, zones.map { .init($0.name, Phrase($0.name)) })
        default: break
        }
        return .text(field.id, name)
    }

    /// Everything, for the endpoint.
    var all: [any InputField] {
        var fields: [any InputField] = [RegisterInputs.text]
        fields += filters
        if let year { fields.append(year) }
        if let state { fields.append(state) }
        return fields + [sort, RegisterInputs.page]
    }
}

// MARK: - Reading

extension RegisterInputs {
    /// What a visit asks of the register.
    func query(_ visit: Visit) -> RegisterQuery {
        var query = RegisterQuery()
        query.text = visit[RegisterInputs.text] ?? ""
        for filter in filters { query.filters[filter.form.name] = visit[filter] }
        query.year = year.flatMap { visit[$0] }.map { Int($0) }
        query.state = state.flatMap { visit[$0] }.flatMap(RegisterQuery.State.init)
        query.sort = visit[sort]
        return query
    }

    /// The page that a visit asks for.
    func page(_ visit: Visit) -> Int { Int(visit[RegisterInputs.page] ?? 1) }

    /// The list with what it is asked, without the page.
    func address(_ query: RegisterQuery) -> Address {
        var pairs: [Address.Pair] = []
        if !query.text.isEmpty { pairs.append(.init("q", query.text)) }
        for filter in filters {
            if let value = query.filters[filter.form.name] { pairs.append(.init(filter.form.name, value)) }
        }
        if let year = query.year { pairs.append(.init("year", "\(year)")) }
        if let state = query.state { pairs.append(.init("state", state.rawValue)) }
        if let sort = query.sort { pairs.append(.init("sort", sort)) }
        return Address(RegistryPath.list(register).address().text, pairs)
    }

    /// The questions of the filter, with what was asked.
    func fields(_ query: RegisterQuery) -> [any Markup.Field] {
        var fields: [any Markup.Field] = [
            TextField(
                "q", FieldLabel(RegisterInputs.text.form.label), value: query.text, kind: .search, width: .medium)
        ]
        for filter in filters { fields.append(field(filter.form, query.filters[filter.form.name] ?? "")) }
        if let year {
            fields.append(
                TextField(
                    year.form.name, FieldLabel(year.form.label.noting(RegistryWords.year)),
                    value: query.year.map { "\($0)" } ?? "", width: .short))
        }
        if let state { fields.append(field(state.form, query.state?.rawValue ?? "")) }
        return fields
    }

    private func field(_ form: InputForm, _ value: String) -> any Markup.Field {
        guard case .choice(let words) = form.kind else {
            return TextField(form.name, FieldLabel(form.label), value: value)
        }
        return ChoiceField(
            form.name, FieldLabel(form.label), words.map { Choice($0.code, $0.label) }, value: value, style: .list,
            open: RegistryWords.all)
    }
}

extension RegisterQuery.State {
    /// The state in words.
    var phrase: Phrase {
        switch self {
        case .valid: RegistryWords.valid
        case .expired: RegistryWords.expired
        }
    }
}
