import Database
import Journal
import Markup
import Site

extension RegistryFeature {
    /// A contract that is or was open.
    ///
    /// It takes no day: on pages a contract is open today or not at all, so that what was closed cannot be asked for as
    /// it was before.
    var openedContract: Endpoint {
        Endpoint(
            "registry.\(PublicRegister.contracts.slug).entry", .get(RegistryPath.entry(.contracts)),
            OpeningWords.contracts,
            summary: Phrase(
                zh: "一份公开合同：公开的内容和公开、停止公开的办理", en: "An opened contract: what of it is open, and by which acts"),
            takes: [EntryView.id],
            answers: [
                .page { view, visit in ContractPage(view: view, visit: visit).page },
                .json(ContractOpenness.schema) { (view: ContractPage.View) in view.contract.json(view) },
            ]
        ) { visit in
            let (id, moment) = (try visit.required(EntryView.id), visit.moment)
            let found = try await journal.database.read { reader in try reader.contractOpenness(id, moment) }
            guard let found else { throw Refusal.missing(OpeningWords.missing(id)) }
            return ContractPage.View(contract: found, moment: moment, reader: reader, names: names)
        }
    }

    /// A register's entry page; contracts have one of their own.
    func entryPage(_ register: PublicRegister) -> Endpoint {
        register.id == Register.contract.id ? openedContract : entry(register)
    }
}
