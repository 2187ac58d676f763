import Database
import Markup

/// A register as everybody may ask it: what is shown of it, what it is searched and narrowed down by.
struct PublicRegister: Sendable, Identifiable {
    /// The register, and what of it is open.
    let disclosure: Disclosure
    /// The word in its addresses.
    let slug: String
    /// What it is called.
    let name: Phrase
    /// What counts its entries.
    let counter: Counter
    /// The field that names an entry for people; `nil` where the organisation it belongs to does.
    let title: String?
    /// The field with the organisation an entry belongs to; `nil` where it belongs to none that is shown.
    let owner: String?
    /// The fields of the table, in order, besides the title.
    let listed: [String]
    /// The fields in whose middle words are found; former names are found too.
    let searched: [String]
    /// The fields with words, places and kinds that the list is narrowed down by.
    let filters: [String]
    /// The day by whose year the list is narrowed down.
    let dated: String?
    /// The last day on which an entry counts, where it runs out.
    let expires: String?
    /// Further fields with organisations that an entry is found by.
    var parties: [String] = []
    /// How its table of open data is counted; `nil` for the words that all registers share.
    var reading: Phrase?

    /// The register.
    var register: Register { disclosure.register }
    /// The register's name in the database.
    var id: Register.ID { register.id }

    /// The field of this name.
    func field(_ id: String) -> Field? { register.index(of: id).map { register.fields[$0] } }

    /// The value of a field that is open, as a query looks for it; `nil` for any other, so that nobody can order or
    /// search by what is sealed.
    func openColumn(_ field: String, _ moment: AsOf) -> SQL? {
        self.field(field).flatMap { disclosure.searched($0, moment) }
    }

    /// Whether a field can be searched and ordered by.
    func isAsked(_ field: String) -> Bool { [.open, .granted].contains(disclosure[field]) }

    /// The fields the list can be ordered by.
    var sortable: [String] { ([title].compactMap(\.self) + listed).filter(isAsked) }
}
