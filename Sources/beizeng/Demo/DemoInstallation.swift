import Database
import Demo
import Exact
import Interchange
import Journal
import Policy
import Registry
import TransparencyLog

/// What a demonstration is made of: a pack that is to be in force, and a city invented for its plan.
struct DemoInstallation {
    private let pack: Pack
    private let findings: [Finding]
    private let seed: UInt64
    private let city: DemoCity

    /// What became of a file of the city.
    struct Imported {
        let file: String
        let register: String
        let new: Int
        let changed: Int
        let rejected: Int
    }

    /// What was made.
    struct Made {
        /// The files, in their order.
        let files: [Imported]
        /// How many wishes to open a contract were met.
        let opened: Int
    }

    /// What the plan of the pack is called.
    var title: String { pack.plan.title.zh }

    /// A city by the pack that was named, else by the only one there is.
    ///
    /// - Throws: `ExitCode` after what is wrong with the pack was told, `ValidationError`, and what the city objects to.
    init(policy: String?, seed: UInt64, scale: Double) throws {
        (pack, findings) = try PackLoading.checked(PackLoading.chosen(policy))
        guard !findings.haveErrors else { throw PackLoading.failure(of: findings) }
        self.seed = seed
        city = try DemoCity(plan: pack.plan, seed: seed, scale: scale)
    }

    /// Makes database and keys, opens the accounts, brings the pack into force, imports the city's files, opens
    /// contracts as their parties ask.
    ///
    /// - Parameter folder: where the files are left as well.
    /// - Throws: `ValidationError` where there is a database already, ``KeyFolderFault``, `DatabaseError`,
    ///   `FileOutput.Fault`.
    func make(at address: DatabaseAddress, _ keys: KeyFolder, files folder: String? = nil) async throws -> Made {
        let today = ProcessClock.instant().day(offsetMinutes: 480)
        let clock = DemoClock(on: DemoPackCourse.beginning(before: today))
        let record = try await Record.make(
            at: address, keys, origin: Record.origin("demo.beizeng.example/acts"), DemoStaff.administrator,
            for: .demonstration, now: clock.now)
        try await record.journal.write { transaction in
            for person in DemoStaff.all { _ = try transaction.enrol(person, by: DemoStaff.administrator) }
        }
        try await DemoPackCourse(journal: record.journal, clock: clock).run(pack, findings)
        clock.letGo()
        if let folder { try FileOutput.makeFolder(folder) }
        var imported: [Imported] = []
        for file in city.files(.labels) {
            if let folder { try FileOutput.write(file.bytes, to: "\(folder)/\(file.name)") }
            imported.append(try await take(file.bytes, named: file.name, file.register.label, into: record))
        }
        let opened = try await open(in: record)
        await record.seal()
        return Made(files: imported, opened: opened)
    }

    /// Opens contracts as their parties ask; how many wishes about contracts were met.
    private func open(in record: Record) async throws -> Int {
        let desk = RegistryDesk(record.journal)
        for opening in city.openings {
            var parts: Set<OpeningPart> = opening.showsName ? [.name] : []
            if opening.showsAmounts { parts.insert(.amounts) }
            let letter = Evidence(name: opening.letterName, bytes: Array(opening.letter.utf8))
            let list = opening.contracts.count > 1 ? Hash(of: letter.bytes) : nil
            let order = OpeningOrder(opening.contracts, for: opening.unit, parts, evidence: letter, list: list)
            _ = try await desk.open(order, by: DemoStaff.clerk.id)
        }
        return city.openings.map(\.contracts.count).reduce(0, +)
    }

    /// Imports one file, as a clerk would.
    private func take(
        _ bytes: [UInt8], named name: String, _ label: String, into record: Record
    ) async throws -> Imported {
        let file = try ImportFile(bytes, name: name)
        let recognised = try file.recognise(among: [try RegistryOptions.register(label)])
        let bar = ProgressCount(recognised.register.label)
        defer { bar.end() }
        let order = ImportOrder(
            recognised.register, file: name, hash: file.hash, origin: "演示（种子 \(seed)）", mapping: recognised.mapping,
            reader: try record.reader(recognised.register, pack.plan),
            open: { try file.source(headerLine: recognised.mapping.headerLine) }, progress: { bar.show($0) })
        let (_, review) = try await RegistryDesk(record.journal).take(order, by: DemoStaff.clerk.id)
        return Imported(
            file: name, register: recognised.register.label, new: review.new, changed: review.changed,
            rejected: review.rejected.count)
    }
}
