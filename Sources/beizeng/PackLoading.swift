import ArgumentParser
import Database
import FEEL
import Packs
import Policy
import Progress
import TransparencyLog

/// Finds and loads a policy pack for a command.
enum PackLoading {
    /// Where packs are looked for, and those compiled in.
    static var search: PackSearch {
        PackSearch.standard(
            policies: Environment.value("BEIZENG_POLICIES"), executableFolder: Environment.executableFolder,
            bundled: .ofThisProgram)
    }

    /// The parts of packs that features read.
    static let sections = [ProgressSection.section]

    /// The pack that was named, else the only one there is.
    ///
    /// - Throws: `ValidationError` with the names of those there are.
    static func chosen(_ name: String?) throws -> String {
        if let name { return name }
        let available = search.unnamed
        guard let only = available.first else {
            throw ValidationError("没有找到政策包。请用 --policy 指定政策包所在的文件夹。")
        }
        guard available.count == 1 else {
            throw ValidationError("可用的政策包不止一个：\(available.joined(separator: "、"))。请用 --policy 指定。")
        }
        return only
    }

    /// The pack of this name or at this path.
    ///
    /// Errors go to standard error and end the command: status 2 where there is no such pack, else 1.
    ///
    /// - Throws: `ExitCode` after the findings have been told.
    static func pack(_ name: String) throws -> Pack { try loaded(Pack.load(name, in: search)) }

    /// The pack of this name or at this path with everything that `beizeng check` says of it; errors are told at once.
    ///
    /// - Throws: `ExitCode` where there is no pack to speak of.
    static func checked(_ name: String) throws -> (Pack, [Finding]) {
        let (pack, checking) = PackCheck.run(name, in: search, sections: sections)
        let findings = (checking + (pack.map { PackProof($0).findings } ?? [])).inOrder
        for finding in findings where finding.isError { Output.complain(finding.text(in: .chinese)) }
        guard let pack else { throw failure(of: findings) }
        return (pack, findings)
    }

    /// How a command ends on findings that are errors: with status 2 where there is no such pack, else 1.
    static func failure(of findings: [Finding]) -> ExitCode {
        ExitCode(findings.contains { $0.id == "pack.not-found" } ? 2 : 1)
    }

    private static func loaded(_ loading: (pack: Pack?, findings: [Finding])) throws -> Pack {
        for finding in loading.findings where finding.isError { Output.complain(finding.text(in: .chinese)) }
        guard let pack = loading.pack, !loading.findings.haveErrors else { throw failure(of: loading.findings) }
        return pack
    }
}

// MARK: - From a database

extension PackLoading {
    /// The pack of this name that is in force in a database, else the one found by ``pack(_:)``; without a name the one
    /// pack in force.
    ///
    /// - Throws: `ExitCode` after what is wrong was told, `ValidationError` when no pack or more than one is in force and
    ///   none was named, `DatabaseError`.
    static func pack(_ name: String?, in database: Database) async throws -> Pack {
        let inForce = try await database.read { reader in try reader.packsInForce() }
        guard let wanted = try name ?? only(inForce.map(\.plan)) else {
            let available = search.available.joined(separator: "、")
            throw ValidationError("没有施行中的政策包。请用 --policy 指定政策包，可用的有：\(available)。")
        }
        guard let installed = inForce.first(where: { $0.plan.utf8.elementsEqual(wanted.utf8) }) else {
            return try pack(wanted)
        }
        let pack = try await loaded(Pack.load(database.read { reader in try reader.source(of: installed) }))
        guard InstalledPack.hash(of: pack.files) == installed.hash else {
            Output.complain("数据库中的政策包 \(installed.plan) 与提交时的散列不符。请运行 beizeng verify 查明改动之处。")
            throw ExitCode(1)
        }
        return pack
    }

    /// The pack that pages show: the named one, else the one in force; `nil` where none is named or in force.
    ///
    /// - Throws: as ``pack(_:in:)``.
    static func packToShow(_ name: String?, in database: Database) async throws -> Pack? {
        let inForce = try await database.read { reader in try reader.packsInForce() }
        return name == nil && inForce.isEmpty ? nil : try await pack(name, in: database)
    }

    /// What the pack says whose files have this hash: one that was submitted to a database, else one found by these
    /// names; `nil` where it is nowhere, so that only its ids can be told.
    ///
    /// - Throws: `DatabaseError`.
    static func plan(hashed hash: Hash, named names: [String], in database: Database) async throws -> Plan? {
        let source = try await database.read { reader in
            try reader.installedPack(hashed: hash).map { try reader.source(of: $0) }
        }
        let loadings = (source.map { [Pack.load($0)] } ?? []) + names.map { Pack.load($0, in: search) }
        return loadings.compactMap(\.0).first { InstalledPack.hash(of: $0.files) == hash }?.plan
    }

    /// The one plan there is; of one plan several versions may be in force.
    private static func only(_ plans: [String]) throws -> String? {
        let plans = Set(plans).sorted()
        guard plans.count < 2 else {
            throw ValidationError("施行中的政策包不止一个：\(plans.joined(separator: "、"))。请用 --policy 指定。")
        }
        return plans.first
    }
}
