import Database
import Documents
import Exact
import Interchange
import Journal
import Markup
import Operations
import Site
import Work

// MARK: - The form

extension ImportFeature {
    var form: Endpoint {
        Endpoint(
            "import", .get(ImportPaths.form), ImportWords.title, summary: ImportWords.summary, access: .loopback,
            isSteady: false,
            answers: [.page { model, visit in ImportFormPage(model: model, visit: visit).page }]
        ) { _ in try await blank() }
    }

    var take: Endpoint {
        Endpoint(
            "import.take", .post(ImportPaths.form), ImportWords.start, summary: ImportWords.lead, access: .loopback,
            takes: [
                ImportInputs.file, ImportInputs.register, ImportInputs.origin, ImportInputs.account,
                ImportInputs.isCorrection,
            ],
            again: refused,
            answers: [.redirect { (target: Address) in Redirect(target) }]
        ) { visit in
            guard let file = visit.files[ImportInputs.file.form.name] else {
                throw FormFaults(faults: [InputFault("file", Phrase(zh: "请选择文件", en: "choose a file"))])
            }
            guard office.plan != nil else { throw Refusal(.conflict, ImportWords.noPack) }
            let letter = ImportOffice.Letter(
                origin: try visit.required(ImportInputs.origin),
                register: visit[ImportInputs.register].flatMap { Register.named($0) },
                account: try await account(visit),
                isCorrection: visit[ImportInputs.isCorrection] ?? false)
            let parcel = try await refusing("file") { try await office.take(file, letter) }
            guard parcel.guess.recognition != nil else { return ImportPaths.parcel(parcel.id) }
            return try address(of: office.look(at: parcel))
        }
    }

    private func blank() async throws -> ImportFormPage.Model {
        let (accounts, imports) = try await office.journal.database.read { reader in
            (
                try reader.accounts(of: RegistryDesk.registrar),
                try reader.lastActs(onKind: "import", limit: ImportFormPage.shown)
            )
        }
        return ImportFormPage.Model(accounts: accounts, imports: imports, hasPack: office.plan != nil)
    }

    /// The form again, with what was wrong with it.
    private var refused: @Sendable (FormFaults, Visit) async throws -> Page {
        { faults, visit in
            var model = try await blank()
            model.faults = faults
            return ImportFormPage(model: model, visit: visit).page
        }
    }

    /// The account that imports, if it may.
    private func account(_ visit: Visit) async throws -> Actor.ID {
        let account = Actor.ID(rawValue: try visit.required(ImportInputs.account))
        try await refusing("account") { try await office.desk.check(account) }
        return account
    }

    /// What `body` does; what is wrong with the file or the account is told at its field.
    private func refusing<Value: Sendable>(
        _ field: String, _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch let fault as ImportFault {
            throw FormFaults(faults: [InputFault(field, Phrase("\(fault)"))])
        } catch let fault as SheetFault {
            throw FormFaults(faults: [InputFault(field, Phrase("\(fault)"))])
        } catch let fault as SourceText.Fault {
            throw FormFaults(faults: [InputFault(field, Phrase("\(fault)"))])
        } catch let fault as ActorFault {
            throw FormFaults(faults: [InputFault(field, Phrase("\(fault)"))])
        }
    }

    private func address(of run: LongRun?) throws -> Address {
        guard let run else { throw Refusal(.unavailable, OperatorWords.busy) }
        return OperatorPath.run(run.id)
    }
}

// MARK: - A file that waits

extension ImportFeature {
    var parcel: Endpoint {
        Endpoint(
            "import.parcel", .get(ImportPaths.parcel), ImportWords.review, summary: ImportWords.reviewSummary,
            access: .loopback, takes: [ImportInputs.parcel], isSteady: false,
            answers: [.page { parcel, visit in ImportReviewPage(parcel: parcel, visit: visit).page }]
        ) { visit in try find(visit) }
    }

    var mapping: Endpoint {
        Endpoint(
            "import.mapping", .post(ImportPaths.mapping), ImportWords.tell, summary: ImportWords.tellSummary,
            access: .loopback, takes: [ImportInputs.parcel] + ImportInputs.headers,
            answers: [.redirect { (target: Address) in Redirect(target) }]
        ) { visit in
            let parcel = try find(visit)
            var entries = parcel.told.entries
            var ignored = parcel.told.ignored
            for (input, header) in zip(ImportInputs.headers, parcel.guess.headers) {
                guard let told = visit[input].flatMap({ ToldHeader($0) }) else { continue }
                entries.removeAll { $0.header == header.header }
                ignored.removeAll { $0 == header.header }
                switch told {
                case .ignored: ignored.append(header.header)
                case .column(let column, let unit):
                    entries.append(HeaderMapping.Entry(column, header: header.header, unit: unit))
                }
            }
            // What was certain stays so: the first word of a person would otherwise replace what the origin remembers.
            let bound = parcel.guess.headers.filter { $0.match == .told }
            for header in bound where !entries.contains(where: { $0.header == header.header }) {
                if let column = header.column, !ignored.contains(header.header) {
                    entries.append(HeaderMapping.Entry(column, header: header.header, unit: header.unit))
                }
            }
            let told: HeaderMapping
            do {
                told = try HeaderMapping(entries, ignored: ignored)
            } catch {
                throw Refusal(.unprocessable, Phrase("\(error)"))
            }
            try await office.tell(told, of: parcel)
            let changed = try office.parcel(parcel.id)
            guard changed.guess.recognition != nil else { return ImportPaths.parcel(parcel.id) }
            return try address(of: office.look(at: changed))
        }
    }

    var look: Endpoint {
        Endpoint(
            "import.look", .post(ImportPaths.look), ImportWords.look, summary: ImportWords.reviewSummary,
            access: .loopback, takes: [ImportInputs.parcel],
            answers: [.redirect { (target: Address) in Redirect(target) }]
        ) { visit in try address(of: office.look(at: try find(visit))) }
    }

    var rejected: Endpoint {
        Endpoint(
            "import.rejected", .get(ImportPaths.rejected), ImportWords.rejectedRows,
            summary: ImportWords.rejectedSummary, access: .loopback, takes: [ImportInputs.parcel], isSteady: false,
            answers: [.file("", .octets) { file, _ in file }]
        ) { visit in
            let parcel = try find(visit)
            guard let review = parcel.result?.review ?? parcel.review, let recognition = parcel.guess.recognition,
                !review.rejected.isEmpty
            else { throw Refusal.missing(ImportWords.allGood) }
            let table = try office.open(parcel)
            let now = visit.now
            return Download(table.rejectedName, .octets) { send in
                let path = parcel.path + "-rejected-" + office.identifier()
                defer { try? FileOutput.remove(path) }
                try table.giveBack(review.rejected, recognition, to: path, at: now)
                try await send(try FileBytes.read(path))
            }
        }
    }

    private func find(_ visit: Visit) throws -> ImportParcel {
        try office.parcel(try visit.required(ImportInputs.parcel))
    }
}

// MARK: - The act

extension ImportFeature {
    var confirm: Endpoint {
        Endpoint(
            "import.confirm", .get(ImportPaths.confirm), ImportWords.confirm, summary: ImportWords.confirmSummary,
            access: .loopback, takes: [ImportInputs.parcel], isSteady: false,
            answers: [.page { parcel, visit in ImportConfirmPage(parcel: parcel, visit: visit).page }]
        ) { visit in try looked(visit) }
    }

    var act: Endpoint {
        Endpoint(
            "import.act", .post(ImportPaths.confirm), ImportWords.importNow, summary: ImportWords.confirmSummary,
            access: .loopback, takes: [ImportInputs.parcel, ImportInputs.isAgreed, ImportInputs.rejected],
            again: unconfirmed,
            answers: [.redirect { (target: Address) in Redirect(target) }]
        ) { visit in
            let parcel = try looked(visit)
            guard parcel.result == nil else { return ImportPaths.receipt.address(["parcel": parcel.id]) }
            guard visit[ImportInputs.isAgreed] == true else {
                throw FormFaults(faults: [InputFault("agreed", ImportWords.notAgreed)])
            }
            let rejected = Int(try visit.required(ImportInputs.rejected))
            // Pressed twice: the first time counts, and the overview shows how far it is.
            guard office.parcels.claim(parcel.id) else { return OperatorPath.overview.address() }
            return try address(of: office.importing(parcel, expecting: rejected))
        }
    }

    var receipt: Endpoint {
        Endpoint(
            "import.receipt", .get(ImportPaths.receipt), ImportWords.receipt, summary: ImportWords.receiptSummary,
            access: .loopback, takes: [ImportInputs.parcel], isSteady: false,
            answers: [.page { model, visit in ImportReceiptPage(model: model, visit: visit).page }]
        ) { visit in
            let parcel = try find(visit)
            guard let result = parcel.result else { throw Refusal(.conflict, ImportWords.notDone) }
            let index = try await office.journal.database.read { reader in
                try result.act.flatMap { try reader.timeline(of: $0.subject).first?.index }
            }
            return ImportReceiptPage.Model(parcel: parcel, result: result, index: index)
        }
    }

    /// The last look again, with what was wrong with it.
    private var unconfirmed: @Sendable (FormFaults, Visit) async throws -> Page {
        { faults, visit in
            var page = ImportConfirmPage(parcel: try looked(visit), visit: visit)
            page.faults = faults
            return page.page
        }
    }

    private func looked(_ visit: Visit) throws -> ImportParcel {
        let parcel = try find(visit)
        guard parcel.review != nil || parcel.result != nil else { throw Refusal(.conflict, ImportWords.notLooked) }
        return parcel
    }
}
