import Database
import Exact
import Interchange
import Journal
import Markup
import Site

extension RegistryFeature {
    /// The list of a register, as a page, as JSON, as files.
    func list(_ register: PublicRegister) -> Endpoint {
        let inputs = RegisterInputs(register, plan)
        return Endpoint(
            "registry.\(register.slug)", .get(RegistryPath.list(register)), register.name,
            summary: Phrase(
                zh: "按名称、编号查询\(register.name.zh)，可筛选、排序和导出",
                en: "Searches, narrows down and exports: \(register.name.en)"),
            takes: inputs.all,
            answers: [
                .page { listing, visit in RegisterListPage(listing: listing, visit: visit).page },
                .json(RegisterJSON.listSchema(register)) { RegisterJSON.list($0) },
                .file(".csv", .csv) { listing, visit in export(listing, visit).csv },
                .file(".xlsx", .xlsx) { listing, visit in export(listing, visit).workbook },
            ]
        ) { visit in
            let (query, page, moment) = (inputs.query(visit), inputs.page(visit), visit.moment)
            let list = try await journal.database.read { reader in
                try reader.list(register, query, moment, page: page, size: RegisterListing.size)
            }
            return RegisterListing(
                inputs: inputs, query: query, moment: moment, list: list, page: page, reader: reader,
                registers: registers)
        }
    }

    private func export(_ listing: RegisterListing, _ visit: Visit) -> PublicExport {
        PublicExport(
            register: listing.register, query: listing.query, moment: listing.moment, reader: listing.reader,
            database: journal.database, now: visit.now)
    }
}

// MARK: - Front, dictionary, contracts

extension RegistryFeature {
    /// The search over all registers, above what each of them holds.
    var front: Endpoint {
        let choice = FrontPage.choice(registers)
        return Endpoint(
            RegistryFeature.column, .get(RegistryPath.front), RegistryWords.registry,
            summary: Phrase(zh: "查询公开的登记信息", en: "Searches what is public of the registry"),
            takes: [RegisterInputs.text, choice],
            answers: [
                .page { model, visit in FrontPage(model: model, visit: visit).page },
                .json(FrontPage.Model.schema) { $0.json },
            ]
        ) { visit in
            let (text, moment) = (visit[RegisterInputs.text], visit.moment)
            let chosen = visit[choice].flatMap { slug in registers.first { $0.slug == slug } }
            let searched = chosen.map { [$0] } ?? registers
            let (overview, search) = try await journal.database.read { reader in
                (try reader.registryOverview(), try text.map { try reader.search($0, searched, moment) })
            }
            return FrontPage.Model(
                overview: overview, search: search, chosen: chosen, registers: registers, reader: reader,
                moment: moment, names: names)
        }
    }

    /// What every register and field is called and holds.
    var dictionary: Endpoint {
        let dictionary = DataDictionary(registers)
        return Endpoint(
            "registry.dictionary", .get(RegistryPath.dictionary), RegistryWords.dictionary,
            summary: DictionaryWords.lead,
            answers: [.page { dictionary, visit in dictionary.page(visit) }, .json(DataDictionary.schema) { $0.json }]
        ) { _ in dictionary }
    }

    /// What the public may know of contracts.
    var contracts: Endpoint {
        let year = Input<Int64>.number("year", ContractWords.year, in: 1985...2100)
        return Endpoint(
            "registry.contracts", .get(RegistryPath.contracts), RegisterNames.phrase(.contract),
            summary: ContractWords.reading, takes: [year],
            answers: [
                .page { figures, visit in ContractsPage(figures: figures, registers: registers, visit: visit).page },
                .json(ContractFigures.schema) { $0.json },
            ]
        ) { visit in
            let (year, moment) = (visit[year].map { Int($0) }, visit.moment)
            return try await journal.database.read { reader in try reader.contractFigures(year, moment) }
        }
    }
}

// MARK: - An entry

extension RegistryFeature {
    /// An entry of a register on a day, as known on another.
    func entry(_ register: PublicRegister) -> Endpoint {
        Endpoint(
            "registry.\(register.slug).entry", .get(RegistryPath.entry(register)), register.name,
            summary: Phrase(
                zh: "一项\(register.name.zh)登记的公开内容、历次变更与办理", en: "One entry, its versions and acts: \(register.name.en)"),
            takes: [EntryView.id, EntryView.day, EntryView.known],
            answers: [
                .page { view, visit in EntryPage(view: view, visit: visit).page },
                .json(EntryJSON.schema(register, registers)) { EntryJSON(view: $0).json },
            ]
        ) { visit in
            let (id, moment, now) = (try visit.required(EntryView.id), visit.askedMoment, visit.moment)
            let dossier = try await journal.database.read { reader in
                try reader.publicDossier(of: id, register, moment, contractsOf: now, registers: registers)
            }
            guard let dossier else {
                throw Refusal.missing(
                    Phrase(
                        zh: "\(register.name.zh)中没有公开的编号“\(id)”。请核对编号，或从“查询”页查找",
                        en: "there is no public entry “\(id)” in this register; look for it under Registry"))
            }
            let panels = try await visit.panels(at: register.id.rawValue, about: id)
            return EntryView(dossier: dossier, moment: moment, reader: reader, names: names, panels: panels)
        }
    }
}
