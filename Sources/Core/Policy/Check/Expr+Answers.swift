import FEEL

extension Expr {
    /// The texts this expression may give as its value, as far as they are written out in it.
    var answers: [String] {
        switch kind {
        case .constant(.string(let text)): [text]
        case .conditional(_, let yes, let no): yes.answers + no.answers
        case .converted(let base, _): base.answers
        default: []
        }
    }

    /// The texts that entries called `name` may give, in the contexts written out in this expression.
    func answers(ofEntry name: String) -> [(text: String, site: Site)] {
        var found: [(text: String, site: Site)] = []
        walk { node in
            guard case .context(let entries, _) = node.kind else { return }
            for entry in entries where entry.name.isSame(as: name) {
                found += entry.value.answers.map { (text: $0, site: entry.value.site) }
            }
        }
        return found
    }
}
