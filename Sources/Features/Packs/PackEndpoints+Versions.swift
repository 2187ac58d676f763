import Database
import Markup
import Policy
import Site

extension PackEndpoints {
    var versions: Endpoint {
        Endpoint(
            "plan.versions", .get(PlanPaths.versions), VersionWords.versions,
            summary: Phrase(zh: "库中政策包的各版及其办理状态", en: "The versions of the pack and where each stands"),
            answers: [
                .page { VersionsPage(model: $0, visit: $1).page },
                .json(VersionForms.versions.schema, VersionForms.versions.json),
            ]
        ) { _ in
            let shown = try await shelf.shown()
            return VersionsModel(
                versions: try await packVersions(), given: shown?.installed == nil ? shown : nil,
                title: shown?.plan.title)
        }
    }

    var version: Endpoint {
        Endpoint(
            "plan.version", .get(PlanPaths.version), VersionWords.version,
            summary: Phrase(zh: "一版政策包的办理记录、文件与自检", en: "The acts, files and findings of one version"),
            takes: [Self.version],
            answers: [
                .page { VersionPage(model: $0, visit: $1).page },
                .json(VersionForms.oneVersion.schema, VersionForms.oneVersion.json),
            ]
        ) { visit in
            let all = try await packVersions()
            let version = try find(try visit.required(Self.version), in: all)
            return VersionModel(version: version, shelved: try await shelf[version.installed], all: all)
        }
    }

    var versionFile: Endpoint {
        Endpoint(
            "plan.version.file", .get(PlanPaths.versionFile), VersionWords.files,
            summary: Phrase(zh: "一版政策包中的一个文件，原样下载", en: "A file of a version, byte by byte"),
            takes: [Self.version, Self.name], answers: [.file("", .octets) { file, _ in file.download }]
        ) { visit in
            let version = try find(try visit.required(Self.version), in: try await packVersions())
            return try await shelf[version.installed].file(try visit.required(Self.name))
        }
    }
}

// MARK: - Comparing

extension PackEndpoints {
    var compare: Endpoint {
        Endpoint(
            "plan.compare", .get(PlanPaths.compare), VersionWords.compare,
            summary: Phrase(zh: "两版政策包的逐条差异", en: "What two versions say differently, one by one"),
            takes: [Self.from, Self.to],
            answers: [
                .page { ComparePage(model: $0, visit: $1).page },
                .json(VersionForms.difference.schema, VersionForms.difference.json),
            ]
        ) { visit in
            let all = try await packVersions()
            let to = try visit[Self.to].map { try find($0, in: all) } ?? all.first
            let others = all.filter { $0.installed != to?.installed }
            let from = try visit[Self.from].map { try find($0, in: all) } ?? others.first
            guard let from, let to else { return CompareModel(versions: all, from: from, to: to, difference: nil) }
            let (old, new) = (try await shelf[from.installed].pack, try await shelf[to.installed].pack)
            let codes = "\(from.installed.code) \(to.installed.code)"
            return CompareModel(
                versions: all, from: from, to: to, difference: PackDifference(from: old, to: new),
                panels: try await visit.panels(at: PlanPaths.comparison, about: codes))
        }
    }
}

// MARK: - Finding

extension PackEndpoints {
    private func packVersions() async throws -> [PackVersion] {
        try await database.read { reader in try reader.packVersions() }
    }

    /// The version of this code, or the newest of the pack of this id.
    ///
    /// - Throws: `Refusal` where there is none.
    private func find(_ code: String, in versions: [PackVersion]) throws -> PackVersion {
        let exact = versions.first { $0.installed.code.isSame(as: code) }
        guard let found = exact ?? versions.first(where: { $0.installed.id.isSame(as: code) && !$0.isSuperseded })
        else {
            throw Refusal.missing(
                Phrase(zh: "库中没有这一版政策包，请从政策包版本列表进入", en: "There is no such version; see the list of versions"))
        }
        return found
    }
}
