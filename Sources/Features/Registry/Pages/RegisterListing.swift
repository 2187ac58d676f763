import Markup
import Site

/// What the list of a register shows.
struct RegisterListing: Sendable {
    let inputs: RegisterInputs
    let query: RegisterQuery
    let moment: RegistryMoment
    let list: PublicList
    let page: Int
    let reader: ValueReader
    /// Every public register, to go on in another with the same words.
    let registers: [PublicRegister]

    /// How many rows a page has.
    static let size = 50

    /// The register.
    var register: PublicRegister { inputs.register }
    /// The list with what it is asked, without the page.
    var address: Address { inputs.address(query) }

    /// Which part of the list it is.
    var pager: Pager { Pager(page: page, size: RegisterListing.size, total: list.total, at: address) }
}
