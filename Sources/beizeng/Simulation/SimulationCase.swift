import ArgumentParser
import Entitlements
import Exact
import FEEL
import Interchange
import Policy
import Settlement

/// What is simulated: the pack as it is, the pack as it would be, and what it changes, all checked before anything runs.
struct SimulationCase {
    /// The pack as it is, on which changes are tried.
    let base: ChangeBase
    /// The pack as it would be.
    let reform: Pack
    /// The changes that make it; empty for another pack.
    let changes: [PackChange]
    /// What the changes set; empty for another pack.
    let values: [ChangedValue]
    /// What the check says of the changed pack and did not say before.
    let warnings: [Finding]
    /// The changed files; nil for another pack.
    let files: PackSource?

    /// The pack with changes.
    ///
    /// - Throws: `ExitCode` after everything in the way was told, `FileBytes.Fault`.
    init(_ source: PackSource, changes: [String], in language: Diagnostic.Language) throws {
        let read = try changes.map { PackChange.read(try FileBytes.read($0), file: $0) }
        do {
            base = try ChangeBase(source, sections: PackLoading.sections)
            let changed = try base.changed(by: read)
            (reform, values, warnings) = (changed.pack, changed.values, changed.warnings)
            self.changes = read
            files = changed.base.source
        } catch {
            for finding in error.findings { Output.complain(finding.text(in: language)) }
            throw PackLoading.failure(of: error.findings)
        }
    }

    /// The pack held against another.
    ///
    /// - Throws: `ExitCode` after everything in the way was told.
    init(_ source: PackSource, against other: Pack, in language: Diagnostic.Language) throws {
        do {
            base = try ChangeBase(source, sections: PackLoading.sections)
        } catch {
            for finding in error.findings { Output.complain(finding.text(in: language)) }
            throw PackLoading.failure(of: error.findings)
        }
        (reform, changes, values, warnings, files) = (other, [], [], [], nil)
    }

    /// Both settlements of a year; the facts are read once where both packs have the same words for them.
    ///
    /// - Throws: `FactsFault`, `SettlementFault`.
    func simulation(_ files: [String: [UInt8]], year: Int, asOf: CivilDay?) throws -> Simulation {
        let facts = try FactsReader.read(files, plan: base.pack.plan)
        let others = self.files == nil ? try FactsReader.read(files, plan: reform.plan) : facts
        let bar = ProgressBar("测算")
        let baseline = try Settler(base.pack, facts, year: year, asOf: asOf).settle { bar.show($0, of: $1 * 2) }
        let reformed = try Settler(reform, others, year: year, asOf: asOf).settle { bar.show($0 + $1, of: $1 * 2) }
        return Simulation(baseline: baseline, reform: reformed)
    }

    /// Writes the changed pack, so that it can be signed, installed and compared: its own folder, and the shared models.
    ///
    /// - Throws: `ValidationError` where something lies there already, `FileOutput.Fault`.
    func write(to folder: String) throws {
        guard let files else { throw ValidationError("--write 须与 --change 同用。") }
        let path = "\(folder)/\(files.name)"
        guard !FolderListing.exists(path) else {
            throw ValidationError("\(path) 已经存在。请换一个文件夹，或者先移走原有的。")
        }
        try FileOutput.makeFolder(path)
        for (name, bytes) in files.files { try FileOutput.write(bytes, to: "\(path)/\(name)") }
        try FileOutput.makeFolder("\(folder)/facts")
        for (name, bytes) in files.vocabularies { try FileOutput.write(bytes, to: "\(folder)/\(name)") }
    }
}
