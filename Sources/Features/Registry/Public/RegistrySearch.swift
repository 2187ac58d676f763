import Database

/// What was found in the registers, the first of each.
struct RegistrySearch: Sendable {
    /// What was found in one register.
    struct Group: Sendable {
        /// The register.
        let register: PublicRegister
        /// How many, and the first of them.
        let list: PublicList
    }

    /// What was typed.
    let text: String
    /// In the order of the registers; those without a find have no group.
    let groups: [Group]

    /// How many finds of a register are shown.
    static let limit = 10
}

extension Querying {
    /// Looks for words in registers.
    ///
    /// - Throws: `DatabaseError`.
    func search(_ text: String, _ registers: [PublicRegister], _ moment: RegistryMoment) throws -> RegistrySearch {
        var query = RegisterQuery()
        query.text = text
        let groups = try registers.map { register in
            RegistrySearch.Group(
                register: register,
                list: try list(register, query, moment, page: 1, size: RegistrySearch.limit))
        }
        return RegistrySearch(text: text, groups: groups.filter { $0.list.total > 0 })
    }
}
