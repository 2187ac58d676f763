/// Who may import what: a target only what it declares, a library only in its room, the system only where it is met.
///
/// The package manager holds nobody to this: an undeclared sibling imports fine from a warm build folder.
struct ImportRules {
    let manifest: Manifest

    /// The targets that know each library: one, but for the hashes.
    static let rooms: [String: Set<String>] = [
        "ArgumentParser": ["beizeng"], "Benchmark": ["Decisions"], "CLibPQ": ["Database", "Acts"],
        "CLibXLSXWriter": ["Documents"], "CLibZip": ["Documents"], "CPolicies": ["beizeng"],
        "Crypto": ["Settlement", "TransparencyLog", "Database", "Journal"], "GRDB": ["Database", "Acts"],
        "GRDBSQLite": ["Database"], "HTTPTypes": ["Site"], "Hummingbird": ["Site", "PlainPage"],
        "Logging": ["Site", "PlainPage"], "NIOCore": ["Site", "SiteTests", "PlainPage"], "NIOHTTP1": ["Site"],
        "NIOHTTPTypes": ["Site"], "ServiceLifecycle": ["Site"], "UnixSignals": ["Site"], "Yams": ["Policy"],
    ]

    /// Targets that stand on nothing but this package.
    static let withoutPackages: Set = ["Exact", "Civic", "XML", "FEEL", "DMN"]

    /// Where a module of the system or the toolchain may be imported: a target, or one file of it.
    static let system: [String: Set<String>] = {
        let files: Set = [
            "FEEL/Temporal/ZoneDatabase.swift", "Interchange", "Database", "Journal/Keys/KeyFolder.swift",
            "Journal/RandomSource.swift", "beizeng",
            "Fuzzing",
        ]
        return [
            "Darwin": files, "Dispatch": ["Interchange", "Settlement", "Database", "Journal", "Registry"],
            "Foundation": ["Database"],
            "Glibc": files, "Musl": files,
            "Synchronization": files.union([
                "Settlement", "Journal", "Work", "Site", "Registry", "Registration", "Entitlements", "Proofs",
            ]),
        ]
    }()

    /// The imports of `file` that the house does not allow.
    func findings(in file: SourceFile) -> [Finding] {
        guard let target = manifest.target(of: file.path) else {
            return [Finding(file: file.path, line: 1, fault: "lies in no target of Package.swift")]
        }
        return file.imports.compactMap { module, line in
            fault(of: module, in: target, file: file.path).map { Finding(file: file.path, line: line, fault: $0) }
        }
    }

    private func fault(of module: String, in target: Manifest.Target, file: String) -> String? {
        if let rooms = ImportRules.rooms[module] {
            guard rooms.contains(target.name) else {
                return "\(module) stays in \(rooms.sorted().joined(separator: ", ")); \(target.name) may not import it"
            }
            guard !target.products.contains(module), !target.targets.contains(module) else { return nil }
            return "\(target.name) imports \(module) without declaring it in Package.swift"
        }
        if manifest[module] != nil {
            guard !target.targets.contains(module) else { return nil }
            return "\(target.name) imports \(module) without declaring it in Package.swift"
        }
        let place = target.name + file.dropFirst(target.path.count)
        let allowed = ImportRules.system[module] ?? []
        guard !allowed.contains(target.name), !allowed.contains(place) else { return nil }
        return "\(module) is not allowed here; where it is, ImportRules says"
    }

    /// Declarations that break the order of the list or the rooms.
    func findingsInManifest() -> [Finding] {
        var above: Set<String> = []
        var findings: [Finding] = []
        for target in manifest.targets {
            var faults = target.targets.filter { !above.contains($0) }
                .map { "\(target.name) depends on \($0), which is not above it in the list" }
            for product in target.products
            where ImportRules.rooms[product]?.contains(target.name) != true && !target.isTest {
                faults.append("\(product) is declared by \(target.name), outside its room")
            }
            if ImportRules.withoutPackages.contains(target.name), !target.products.isEmpty {
                faults.append("\(target.name) stands on no package")
            }
            findings += faults.map { Finding(file: "Package.swift", line: target.line, fault: $0) }
            above.insert(target.name)
        }
        return findings
    }
}
