extension Checker {
    /// What a bare name means: a variable, a member of the item of a filter, or a built-in function.
    mutating func name(_ name: String, at site: Site) -> Expr {
        let known = plainName(name, at: site)
        guard !scope.openItems.isEmpty else { return known ?? unknown(name, at: site) }
        // Within filters on items of unknown type, the name may be a member of the innermost item first.
        let fallback = known ?? Expr(.invalid(NullReason(unknownName(name, at: site))), .any, at: site)
        if let variable = scope.find(name), isInner(variable) { return fallback }
        return scope.openItems.reduce(fallback) { other, item in
            Expr(.itemMember(item: item, key: name, other: other), .any, at: site)
        }
    }

    /// Whether a variable was declared inside the innermost open filter.
    private func isInner(_ variable: Scope.Variable) -> Bool {
        guard let open = scope.openItems.last else { return false }
        switch variable.place {
        case .global: return false
        case .local(let slot), .member(let slot, _, _): return slot >= open && !sameText(variable.name, "item")
        }
    }

    private func plainName(_ name: String, at site: Site) -> Expr? {
        if let variable = scope.find(name) {
            switch variable.place {
            case .global(let slot): return Expr(.global(slot), variable.type, at: site)
            case .local(let slot): return Expr(.local(slot), variable.type, at: site)
            case .member(let item, let key, let index):
                let base = Expr(.local(item), variable.owner, at: site)
                return Expr(.member(base, key: key, guess: index), variable.type, at: site)
            }
        }
        if let builtin = Builtin.all[name] {
            let function = builtin.value
            return Expr(.constant(.function(function)), Value.function(function).type, at: site)
        }
        return nil
    }

    private mutating func unknown(_ name: String, at site: Site) -> Expr {
        invalid(unknownName(name, at: site))
    }

    /// What is the matter with a name that is not there: a slip of the pen, a full-width sign, or it is just unknown.
    private mutating func unknownName(_ name: String, at site: Site) -> Diagnostic {
        let hint = suggestion(for: name)
        let bytes = Array(name.utf8)
        // A name of several words is not as long as the text it was read from; then the sign has no sure place.
        if hint.isEmpty, Int(site.end - site.start) == bytes.count,
            let sign = FullWidthSign.first(in: bytes, from: 0, to: bytes.count)
        {
            let start = site.start + Int32(clamping: sign.start)
            let place = Site(source: site.source, start: start, end: start + Int32(clamping: sign.written.utf8.count))
            return Diagnostic(.fullWidthSign, [sign.written, sign.meant], at: place)
        }
        return Diagnostic(.unknownName, [name, hint], at: site)
    }

    /// A name of the scope that comes near, or nothing; looked for a limited number of times.
    private mutating func suggestion(for name: String) -> String {
        guard suggestions < Checker.suggestionLimit else { return "" }
        suggestions += 1
        return scope.names.similar(to: name) ?? ""
    }

    mutating func input(at site: Site) -> Expr {
        guard let variable = scope.find("?"), case .local(let slot) = variable.place else {
            return invalid(.unknownName, ["?", ""], at: site)
        }
        return Expr(.local(slot), variable.type, at: site)
    }

    mutating func member(_ base: Expr, _ key: String, at site: Site) -> Expr {
        let isList: Bool
        if case .list = base.type.bare { isList = true } else { isList = false }
        let type = isList ? base.type.item : base.type
        guard let field = type.field(key) else {
            if let fields = type.fields {
                let hint = fields.map(\.name).similar(to: key) ?? ""
                // A type without a name would be spelt out with all its members.
                let owner = if case .named(let named) = type { named.name } else { "a context" }
                report(.unknownMember, [owner, key, hint], at: site)
            }
            let property = FEELType.property(key, of: type)
            return Expr(.member(base, key: key, guess: 0), property, at: site)
        }
        let result = isList ? FEELType.list(field.type).bounded : field.type
        return Expr(.member(base, key: key, guess: field.index), result, at: site)
    }

    /// The type a written type stands for.
    mutating func type(_ syntax: TypeSyntax) -> FEELType {
        switch syntax {
        case .named(let name, let site):
            if let type = scope.types[name] ?? FEELType.builtin(name) { return type }
            let hint = (Array(scope.types.keys) + FEELType.byName.keys).similar(to: name) ?? ""
            report(.unknownType, [name, hint], at: site)
            return .any
        case .list(let item): return .list(type(item))
        case .range(let item): return .range(type(item))
        case .context(let fields): return .context(fields.map { FEELType.Field($0.name, type($0.type)) })
        case .function(let parameters, let result): return .function(parameters.map { type($0) }, type(result))
        }
    }
}

extension FEELType {
    /// The type of a property of a temporal value or range.
    fileprivate static func property(_ name: String, of type: FEELType) -> FEELType {
        switch name {
        case "year", "month", "day", "weekday", "hour", "minute", "second", "years", "months", "days", "hours",
            "minutes",
            "seconds":
            type == .any ? .any : .number
        case "start included", "end included": .boolean
        default: .any
        }
    }
}
