import Database
import Exact
import Interchange
package import Journal
import Markup
import Operations
package import Policy
import Site
import TransparencyLog
package import Work

/// What the pages of imports stand on: the desk, the files that wait, the work under way.
package struct ImportOffice: Sendable {
    let journal: Journal
    /// What the pack in force says; without one, words of files have no meaning.
    let plan: Plan?
    let runs: LongRuns
    let parcels: ImportParcels
    /// Reads what people write in the fields of a register.
    let reader: @Sendable (Register, Plan) throws -> FieldReader
    /// A name nobody can guess.
    let identifier: @Sendable () -> String
    /// Puts what was done on the record at once.
    let seal: @Sendable () async -> Void

    /// An office.
    package init(
        _ journal: Journal, plan: Plan?, runs: LongRuns, parcels: ImportParcels,
        reader: @escaping @Sendable (Register, Plan) throws -> FieldReader,
        identifier: @escaping @Sendable () -> String, seal: @escaping @Sendable () async -> Void
    ) {
        self.journal = journal
        self.plan = plan
        self.runs = runs
        self.parcels = parcels
        self.reader = reader
        self.identifier = identifier
        self.seal = seal
    }

    var desk: RegistryDesk { RegistryDesk(journal) }

    /// The largest file that is taken, in bytes.
    package static let largest = 200 << 20
}

// MARK: - Taking in

extension ImportOffice {
    /// What somebody says of a file with it.
    struct Letter: Sendable {
        let origin: String
        let register: Register?
        let account: Actor.ID
        let isCorrection: Bool
    }

    /// Puts a file among those that wait, with what its headers seem to be; nothing of it reaches the registry.
    ///
    /// - Throws: ``ImportFault``, `SheetFault`, `SourceText.Fault`, `FileBytes.Fault`, `FileOutput.Fault`.
    func take(_ file: UploadedFile, _ letter: Letter) async throws -> ImportParcel {
        let bytes = try FileBytes.read(file.path)
        let table = try ImportFile(bytes, name: file.name)
        let guess = try await guess(table, letter.register, .none, origin: letter.origin)
        let id = identifier()
        let path = parcels.path(of: id)
        try FileOutput.write(bytes, to: path, [.secret, .new])
        let parcel = ImportParcel(
            id: id, name: file.name, path: path, size: bytes.count, hash: table.hash, arrived: journal.now(),
            origin: letter.origin, register: letter.register, account: letter.account,
            isCorrection: letter.isCorrection, guess: guess)
        parcels.keep(parcel)
        return parcel
    }

    /// The parcel of this name.
    ///
    /// - Throws: `Refusal` where there is none.
    func parcel(_ id: String) throws -> ImportParcel {
        guard let parcel = parcels[id] else { throw Refusal.missing(ImportWords.forgotten) }
        return parcel
    }

    /// Says what headers are; what was looked at before counts no more.
    func tell(_ told: HeaderMapping, of parcel: ImportParcel) async throws {
        let guess = try await guess(try open(parcel), parcel.register, told, origin: parcel.origin)
        parcels.change(parcel.id) { parcel in
            parcel.told = told
            parcel.guess = guess
            parcel.review = nil
        }
    }

    private func guess(
        _ table: ImportFile, _ register: Register?, _ told: HeaderMapping, origin: String
    ) async throws -> ImportGuess {
        let remembered = try await desk.mappings(from: origin)
        return try table.guess(among: register.map { [$0] } ?? Register.all) { register in
            told == .none ? remembered[register.id] ?? .none : told
        }
    }

    /// The file of a parcel, if its bytes are still those that came.
    ///
    /// - Throws: `Refusal` where they are not.
    func open(_ parcel: ImportParcel) throws -> ImportFile {
        let table = try ImportFile(FileBytes.read(parcel.path), name: parcel.name)
        guard table.hash == parcel.hash else { throw Refusal(.conflict, ImportWords.otherBytes) }
        return table
    }
}

// MARK: - Looking and importing

extension ImportOffice {
    /// Looks what a file would change, behind the scenes; `nil` where too much is under way.
    func look(at parcel: ImportParcel) -> LongRun? {
        runs.begin(ImportWords.looking(parcel.name)) { [self] progress in
            let review = try await desk.review(order(of: parcel) { progress($0, nil) })
            // Somebody may have told other headers meanwhile.
            parcels.change(parcel.id) { if $0.told == parcel.told { $0.review = review } }
            return ImportPaths.parcel(parcel.id).text
        }
    }

    /// Imports a file that was looked at as one act, behind the scenes; `nil` where too much is under way. The parcel was
    /// claimed for it, and is given back where nothing comes of it.
    ///
    /// - Parameter rejected: how many rows were wrong when somebody looked.
    func importing(_ parcel: ImportParcel, expecting rejected: Int) -> LongRun? {
        let total = parcel.review?.rows
        let run = runs.begin(ImportWords.importing(parcel.name)) { [self] progress in
            defer { parcels.change(parcel.id) { $0.isImporting = false } }
            let (act, review) = try await desk.take(
                order(of: parcel) { progress($0, total) }, by: parcel.account, expecting: rejected)
            if act != nil { await seal() }
            parcels.change(parcel.id) { $0.result = ImportParcel.Result(act: act, review: review) }
            return ImportPaths.receipt.address(["parcel": parcel.id]).text
        }
        if run == nil { parcels.change(parcel.id) { $0.isImporting = false } }
        return run
    }

    private func order(
        of parcel: ImportParcel, progress: @escaping @Sendable (Int) -> Void
    ) throws -> ImportOrder {
        guard let plan else { throw Refusal(.conflict, ImportWords.noPack) }
        guard let recognition = parcel.guess.recognition else { throw Refusal(.conflict, ImportWords.unclear) }
        let table = try open(parcel)
        return ImportOrder(
            recognition.register, file: table.name, hash: table.hash, origin: parcel.origin,
            mapping: recognition.mapping, told: parcel.told == .none ? nil : parcel.told,
            reader: try reader(recognition.register, plan), isCorrection: parcel.isCorrection,
            open: { try table.source(headerLine: recognition.mapping.headerLine) }, progress: progress)
    }
}
