import DMN

/// Where packs are looked for when they are asked for by name.
package struct PackSearch: Sendable {
    /// The folders that hold packs, the first to be looked in first.
    package let places: [String]
    /// What is compiled in; looked at last.
    package let bundled: BundledPolicies

    /// A search of these folders, then of what is compiled in.
    package init(places: [String], bundled: BundledPolicies = BundledPolicies()) {
        self.places = places
        self.bundled = bundled
    }

    /// The usual places: `$BEIZENG_POLICIES`, `./Policies`, `Policies` beside the executable.
    ///
    /// - Parameters:
    ///   - policies: The value of `$BEIZENG_POLICIES`; nil or empty when it is not set.
    ///   - executableFolder: The folder of the running program, if known.
    package static func standard(
        policies: String?, executableFolder: String?, bundled: BundledPolicies = BundledPolicies()
    ) -> PackSearch {
        var places: [String] = []
        if let policies, !policies.isEmpty { places.append(policies) }
        places.append("./Policies")
        if let executableFolder { places.append(Folder.path(executableFolder, "Policies")) }
        return PackSearch(places: places, bundled: bundled)
    }
}

// MARK: - Finding

extension PackSearch {
    /// The pack at the path `name`, or else the pack called `name` in the first place that has one.
    ///
    /// - Throws: A ``Finding`` that lists the places looked at, or names the file that could not be read.
    package func find(_ name: String) throws(Finding) -> PackSource {
        let candidates = candidates(for: name)
        for candidate in candidates where PackSource.isPack(candidate) {
            return try PackSource(folder: candidate, places: places, bundled: bundled)
        }
        if let pack = bundled.packs.first(where: { $0.name.isSame(as: name) }) { return pack }
        throw Finding(.packNotFound(name, places: candidates, available: available), file: name, at: .start)
    }

    /// The names of the packs that can be found, each once, in byte order.
    package var available: [String] { PackSearch.sorted(inFolders.union(bundled.packs.map(\.name))) }

    /// The names of the packs among which a call chooses that names none: those in folders, or else those compiled in.
    /// Each once, in byte order.
    package var unnamed: [String] { PackSearch.sorted(inFolders.isEmpty ? Set(bundled.packs.map(\.name)) : inFolders) }

    private var inFolders: Set<String> {
        places.reduce(into: []) { names, place in
            names.formUnion(Folder.names(in: place).filter { PackSource.isPack(Folder.path(place, $0)) })
        }
    }

    private static func sorted(_ names: Set<String>) -> [String] {
        names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The folders that may be the pack; a name with a slash is a path and nothing else.
    private func candidates(for name: String) -> [String] {
        if name.isEmpty { return [] }
        let isPath = name.utf8.contains(UInt8(ascii: "/"))
        return [name] + (isPath ? [] : places.map { Folder.path($0, name) })
    }
}
