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

    /// The way to the proof of the newest act, where that may be told.
    private var proof: any Component {
        guard let act = contract.events.last?.act else { return HTML() }
        let address = RegistryPath.act(act).path
        return """
            <ul><li>\(Link(OpeningWords.verify, to: "/verify" + address), in: visit.language)</li>\
            <li>\(Link(ActWords.proofFile, to: address + "/proof"), in: visit.language)</li></ul>
            """ as HTML
    }

    /// What was done, the newest first; of what has no act here only the day.
    private var history: HTML {
        let items = contract.events.reversed().map { event -> HTML in
            var words: [Phrase] = []
            if let parts = event.parts { words.append(OpeningWords.parts(parts)) }
            if let until = event.until { words.append(OpeningWords.until(.day(until))) }
            let note: HTML =
                words.isEmpty ? "" : "<span class=\"note\">\(Phrase.sequence(words)[visit.language])</span>"
            let offset = view.moment.offsetMinutes
            let day = event.at.day(offsetMinutes: offset)
            let time = event.act == nil ? "\(day)" : event.at.text(offsetMinutes: offset)
            let when = event.act == nil ? Phrase.day(day) : Phrase.moment(event.at, offsetMinutes: offset)
            let link = event.act.map { act -> HTML in
                " \(Link(EntryWords.act, to: RegistryPath.act(act)), in: visit.language)"
            }
            return """
                <li><time\(attribute: "datetime", time)>\(when[visit.language])</time>\
                \(view.names.kind(event.kind)[visit.language])\(link)\(note)</li>
                """
        }
        return "<ol class=\"timeline\">\(items)</ol>"
    }
}
