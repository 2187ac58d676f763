import Exact
import Markup
import Site

/// What the page of an entry shows.
struct EntryView: Sendable {
    /// All that everybody may see of it.
    let dossier: PublicDossier
    /// The day, and the day of knowledge.
    let moment: RegistryMoment
    let reader: ValueReader
    let names: ActNames
    /// What later features say about it.
    let panels: [HTML]

    /// The day on which it holds.
    static let day = Input<CivilDay>.day("day", RegistryWords.day, hint: EntryWords.dayHint)
    /// The last day of what we knew.
    static let known = Input<CivilDay>.day("known", RegistryWords.known, hint: EntryWords.knownHint)
    /// The name of the entry, from the path.
    static let id = Input<String>.text("id", Phrase(zh: "编号", en: "Number"), limit: 512, isRequired: true)
}

extension Visit {
    /// The two times that a visit asks for; today, as known now, where it does not say.
    var askedMoment: RegistryMoment {
        RegistryMoment(
            self[EntryView.day] ?? today, known: self[EntryView.known], offsetMinutes: settings.offsetMinutes)
    }
}
