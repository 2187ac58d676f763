import Exact
import Markup
import Site

/// The page of a contract that is or was open: what of it was opened, and by which acts.
struct ContractPage {
    /// What the page shows.
    struct View: Sendable {
        let contract: ContractOpenness
        let moment: RegistryMoment
        let reader: ValueReader
        let names: ActNames
    }

    let view: View
    let visit: Visit

    private var contract: ContractOpenness { view.contract }
    private let register = PublicRegister.contracts

    init(view: View, visit: Visit) {
        self.view = view
        self.visit = visit
    }

    var page: Page {
        Page(
            title, column: RegistryFeature.column,
            trail: [
                Link(RegistryWords.registry, to: RegistryPath.front.address()),
                Link(register.name, to: RegistryPath.list(register).address()),
            ],
            lead: lead,
            content: [standing, facts, PageSection(OpeningWords.openedBy, [history, proof]), reading])
    }

    private var title: Phrase {
        guard let entry = contract.entry else { return OpeningWords.number.labelling(Phrase(contract.id)) }
        return entry.text("name").map { Phrase($0) } ?? OpeningWords.untitled
    }

    private var lead: Phrase {
        let asOf = RegistryWords.asOf(visit.head.at)
        guard contract.entry != nil else { return asOf }
        return .sequence([OpeningWords.number.labelling(Phrase(contract.id)), asOf])
    }

    private var standing: any Component {
        switch contract.state {
        case .open: HTML()
        case .closed: Notice(.info, OpeningWords.closed)
        case .cancelled: Notice(.warn, OpeningWords.cancelled)
        case .revoked: Notice(.warn, OpeningWords.revoked)
        }
    }

    private var reading: any Component {
        contract.entry == nil ? HTML() : Definition(OpeningWords.reading)
    }

    /// Every field that can be open; of those that are not the page says so.
    private var facts: any Component {
        guard let entry = contract.entry else { return HTML() }
        let rows = register.disclosure.shown.compactMap { field -> SummaryList.Row? in
            let value = view.reader.value(entry[field.id], field, names: contract.names)
            let name = FieldNames.phrase(field)
            if value != .none {
                let isNamed: Bool = if case .organisation(_, .some) = value { true } else { false }
                return value.fact(isNamed ? field.organisationName : name)
            }
            guard register.disclosure.isGranted(field.id) else { return nil }
            let title = field.namesOrganisation ? field.organisationName : name
            return SummaryList.Row(title, OpeningWords.notShown)
        }
        return SummaryList(rows)
    }

    /// The way to the proof of the newest act.
    private var proof: any Component {
        guard let last = contract.events.last else { return HTML() }
        let address = RegistryPath.act(last.act).path
        return """
            <ul><li>\(Link(OpeningWords.verify, to: "/verify" + address), in: visit.language)</li>\
            <li>\(Link(ActWords.proofFile, to: address + "/proof"), in: visit.language)</li></ul>
            """ as HTML
    }

    private var history: Timeline {
        Timeline(
            contract.events.reversed().map { event in
                var words: [Phrase] = []
                if let parts = event.parts { words.append(OpeningWords.parts(parts)) }
                if let until = event.until { words.append(OpeningWords.until(.day(until))) }
                return Timeline.Entry(
                    event.at, view.names.kind(event.kind), note: words.isEmpty ? nil : .sequence(words),
                    link: Link(EntryWords.act, to: RegistryPath.act(event.act)))
            })
    }
}
