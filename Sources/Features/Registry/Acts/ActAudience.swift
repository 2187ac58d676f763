import Markup
import Operations
import Site

/// Who looks at acts, and so how much is shown of each.
enum ActAudience: Sendable {
    /// Everybody: what is public, see ``ActDisclosure``.
    case everybody
    /// Those who run the system, on the machine itself: all that stands open in the record, and who did it. What
    /// lies in the closed part, such as names and numbers of those it was about, is shown to nobody here.
    case operators

    /// The list of acts.
    var list: Path { self == .everybody ? RegistryPath.acts : "/operator/acts" }

    /// An act.
    var entry: Path { self == .everybody ? RegistryPath.act : "/operator/acts/{id}" }

    /// What the pages are called.
    var title: Phrase { self == .everybody ? ActWords.acts : ActWords.allActs }

    /// What the list says of itself.
    var lead: Phrase { self == .everybody ? ActWords.lead : ActWords.allLead }

    /// The menu's entry under which they stand.
    var column: String { self == .everybody ? "acts" : OperatorPath.column }

    /// The way back from the list.
    var trail: [Link] { self == .everybody ? [] : OperatorPath.trail }

    /// The beginning of the endpoints' names.
    var name: String { self == .everybody ? "acts" : "operator.acts" }

    /// Who may ask.
    var access: Endpoint.Access { self == .everybody ? .everyone : .loopback }
}
