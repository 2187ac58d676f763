import Database
import Markup

extension PublicRegister {
    /// Every register of which something is public, in the order of the pages.
    ///
    /// Receipts, instalments, exemptions, people and tenancies are not here: what was paid on a contract is a trade
    /// secret of its parties, and people are nobody else's business. Of contracts those are that a party opened.
    ///
    /// - Parameter isBrokerListPublic: whether the office publishes the list of brokers with names and employers; without
    ///   it only who knows a certificate's number finds it.
    static func all(isBrokerListPublic: Bool) -> [PublicRegister] {
        [
            organisations, recognitions, agencies, carriers, brokers(isListPublic: isBrokerListPublic), achievements,
            patents, contracts,
        ]
    }

    /// Organisations: what the register of legal persons and the lists of size say publicly.
    static let organisations = PublicRegister(
        disclosure: Disclosure(
            .organisation,
            open: [
                "org_id", "name", "kind", "size", "district", "zone", "industry", "hnte_first_year",
                "above_scale_industrial", "established_on", "standing", "successor_id",
            ]),
        slug: "organisations", name: Phrase(zh: "单位", en: "Organisations"), counter: .organisations, title: "name",
        owner: nil, listed: ["org_id", "kind", "size", "district", "zone", "established_on", "standing"],
        searched: ["name"], filters: ["district", "zone", "kind", "size", "standing"], dated: "established_on",
        expires: nil)

    /// Recognitions, which are announced when they are given; the amount approved for one is not.
    static let recognitions = PublicRegister(
        disclosure: Disclosure(
            .recognition,
            open: ["org_id", "recognition", "recognised_on", "level", "recognised_until", "document"]),
        slug: "recognitions", name: Phrase(zh: "认定", en: "Recognitions"), counter: .items, title: nil,
        owner: "org_id", listed: ["recognition", "level", "recognised_on", "recognised_until", "document"],
        searched: ["document"], filters: ["recognition"], dated: "recognised_on", expires: "recognised_until")

    /// Agencies as they were filed; how many people they have is their own matter.
    static let agencies = PublicRegister(
        disclosure: Disclosure(.agency, open: ["org_id", "filing_no", "filed_on", "level"]),
        slug: "agencies", name: Phrase(zh: "技术转移服务机构", en: "Technology transfer agencies"), counter: .organisations,
        title: nil, owner: "org_id", listed: ["filing_no", "filed_on", "level"], searched: ["filing_no"], filters: [],
        dated: "filed_on", expires: nil)

    /// Incubators, parks and bases, which are there to be found.
    static let carriers = PublicRegister(
        disclosure: Disclosure(
            .carrier, open: ["carrier_no", "name", "kind", "level", "operator_id", "district", "area", "opened_on"]),
        slug: "carriers", name: Phrase(zh: "载体", en: "Carriers"), counter: .items, title: "name", owner: "operator_id",
        listed: ["carrier_no", "kind", "level", "district", "area", "opened_on"], searched: ["name"],
        filters: ["district", "kind"], dated: "opened_on", expires: nil)

    /// Brokers: a certificate can be checked by its number; name and employer stand here where the list is public.
    static func brokers(isListPublic: Bool) -> PublicRegister {
        let certificate = ["certificate_no", "grade", "certified_on", "certified_until"]
        return PublicRegister(
            disclosure: isListPublic
                ? Disclosure(.broker, open: certificate + ["name", "org_id"])
                : Disclosure(.broker, open: certificate, masked: ["name"]),
            slug: "brokers", name: Phrase(zh: "技术经纪人", en: "Technology brokers"), counter: .people,
            title: "certificate_no", owner: isListPublic ? "org_id" : nil,
            listed: ["name", "grade", "certified_on", "certified_until"], searched: isListPublic ? ["name"] : [],
            filters: ["grade"], dated: "certified_on", expires: "certified_until")
    }

    /// Achievements that were registered, which makes them public; one that is only kept here is its owner's.
    static let achievements = PublicRegister(
        disclosure: Disclosure(
            .achievement,
            open: ["achievement_no", "name", "owner_id", "field", "completed_on", "registered_on"],
            onlyWhere: "registered_on IS NOT NULL"),
        slug: "achievements", name: Phrase(zh: "科技成果", en: "Achievements"), counter: .items, title: "name",
        owner: "owner_id", listed: ["achievement_no", "field", "registered_on"], searched: ["name"], filters: ["field"],
        dated: "registered_on", expires: nil)

    /// Patents that were granted; an application is secret until its publication (Patent Law, art. 21 and 34).
    static let patents = PublicRegister(
        disclosure: Disclosure(
            .patent, open: ["application_no", "name", "owner_id", "filed_on", "granted_on", "legal_status"],
            onlyWhere: "granted_on IS NOT NULL"),
        slug: "patents", name: Phrase(zh: "专利", en: "Patents"), counter: .items, title: "name", owner: "owner_id",
        listed: ["application_no", "legal_status", "filed_on", "granted_on"], searched: ["name"],
        filters: ["legal_status"], dated: "granted_on", expires: nil)
}
