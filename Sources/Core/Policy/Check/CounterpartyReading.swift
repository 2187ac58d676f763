import FEEL

/// Finds where an expression asks for the district of the other party of a contract.
///
/// Follows variables of filters and loops back to what they go through, so that `counterparty[district = "x"]` is
/// found as well as `counterparty.district`.
struct CounterpartyReading {
    /// Whether the functions of the program ask anybody's district, so that handing them the other party counts.
    let functionsAskDistrict: Bool
    private(set) var sites: [Site] = []

    init(functionsAskDistrict: Bool) { self.functionsAskDistrict = functionsAskDistrict }

    /// Looks through `expr` and all below it; `domains` holds what each variable goes through.
    mutating func read(_ expr: Expr, _ domains: [Int: Expr] = [:]) {
        switch expr.kind {
        case .member(let base, let key, _) where key.isSame(as: "district") && isCounterparty(base, domains):
            sites.append(expr.site)
        case .itemMember(let item, let key, _)
        where key.isSame(as: "district") && domains[item].map { isCounterparty($0, domains) } == true:
            sites.append(expr.site)
        case .call(_, let arguments) where functionsAskDistrict:
            for argument in arguments where isCounterparty(argument.value, domains) {
                sites.append(argument.value.site)
            }
        default: break
        }
        var inner = domains
        switch expr.kind {
        case .filter(let base, let item, _, _): inner[item] = base
        case .loop(let iterators, _, _), .quantified(_, let iterators, _, _):
            for iterator in iterators { inner[iterator.slot] = iterator.domain }
        default: break
        }
        for child in expr.children { read(child, inner) }
    }

    /// Whether the value is the other party of contracts, or a list of them.
    private func isCounterparty(_ expr: Expr, _ domains: [Int: Expr]) -> Bool {
        switch expr.kind {
        case .member(_, let key, _), .itemMember(_, let key, _): return key.isSame(as: "counterparty")
        case .filter(let base, _, _, _), .converted(let base, _): return isCounterparty(base, domains)
        case .local(let slot):
            // The domain is looked at without this variable, so that the search ends.
            var outer = domains
            guard let domain = outer.removeValue(forKey: slot) else { return false }
            return isCounterparty(domain, outer)
        default: return false
        }
    }
}
