package import Civic
package import Exact

/// A contract as far as its unit opened it to everybody.
package struct OpenedContract: Sendable {
    /// Its registration number.
    package let number: String
    /// What it is called; `nil` where that would name a party that did not open its name.
    package let title: String?
    /// The kind: development, transfer, licence, consulting, service.
    package let kind: String
    /// The field of technology, as people call it.
    package let field: String?
    /// When it was signed; `nil` where that is not on record.
    package let signed: CivilDay?
    /// When it was registered.
    package let registered: CivilDay
    /// The beginning of the day on which it was last opened or closed in part, which is when its release is published;
    /// the moment itself would tell which contracts one act opened.
    package let opened: Instant
    /// A digest of all that is shown, so that a release which says something else has another id.
    package let digest: String
    /// 成交额; `nil` where it was not opened.
    package let turnover: Yuan?
    /// Who sells; `nil` where that was not opened.
    package let seller: Party?
    /// Who buys; `nil` where that was not opened.
    package let buyer: Party?

    /// A party of a contract.
    package struct Party: Hashable, Sendable {
        /// Its unified social credit code; `nil` for one that has none.
        package let code: String?
        /// Its name.
        package let name: String

        /// A party.
        package init(code: String?, name: String) {
            self.code = code
            self.name = name
        }
    }

    /// A contract as far as it was opened.
    package init(
        number: String, title: String?, kind: String, field: String? = nil, signed: CivilDay?, registered: CivilDay,
        opened: Instant, digest: String, turnover: Yuan? = nil, seller: Party? = nil, buyer: Party? = nil
    ) {
        self.number = number
        self.title = title
        self.kind = kind
        self.field = field
        self.signed = signed
        self.registered = registered
        self.opened = opened
        self.digest = digest
        self.turnover = turnover
        self.seller = seller
        self.buyer = buyer
    }
}
