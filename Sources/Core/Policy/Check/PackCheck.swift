import DMN

/// Everything that can be said of a pack before a single fact is there.
///
/// Errors make a pack unusable; warnings are for thought and never fail. Nothing stops at the first finding.
package struct PackCheck {
    let pack: Pack
    private(set) var findings: [Finding] = []

    init(_ pack: Pack) { self.pack = pack }

    var plan: Plan { pack.plan }

    mutating func report(_ fault: Finding.Fault, at position: SourcePosition) {
        report(fault, in: PlanReader.fileName, at: position)
    }

    mutating func report(_ fault: Finding.Fault, in file: String, at position: SourcePosition) {
        findings.append(Finding(fault, file: file, at: position))
    }

    mutating func add(_ more: [Finding]) { findings += more }
}

// MARK: - In one call

extension PackCheck {
    /// Reads the pack at a path or of a name, and checks it with the sections of the features that are known.
    package static func run(
        _ name: String, in search: PackSearch, sections: [PackSection] = []
    ) -> (Pack?, [Finding]) {
        do throws(Finding) {
            return run(try search.find(name), sections: sections)
        } catch {
            return (nil, [error])
        }
    }

    /// Reads the pack in `source`, and checks it with the sections of the features that are known.
    package static func run(_ source: PackSource, sections: [PackSection] = []) -> (Pack?, [Finding]) {
        let (pack, reading) = Pack.load(source)
        guard let pack else { return (nil, reading) }
        // What could not be read stands as an empty value in the plan: one message for it is enough.
        let known = Set(reading.filter(\.isError).map { Place($0) })
        let checking = findings(in: pack).filter { !known.contains(Place($0)) }
        let more = sections.flatMap { $0.check(pack) } + strangers(in: pack, sections) + unasked(in: pack, sections)
        return (pack, (reading + checking + more).inOrder)
    }

    /// What is to be said of a pack that could be read.
    package static func findings(in pack: Pack) -> [Finding] {
        var check = PackCheck(pack)
        check.checkPlan()
        check.checkNames()
        check.checkReferences()
        check.checkGoals()
        check.checkMeasures()
        check.checkAwards()
        check.checkExpressions()
        check.checkInputs()
        check.checkParameters()
        check.checkDecisions()
        check.checkAuthorities()
        check.checkTables()
        check.checkAnalyses()
        check.checkAmounts()
        check.checkCompetition()
        return check.findings.inOrder
    }

    /// What a number can make wrong: that models say the plan's amounts in whole fen, and the tables of the models in
    /// `files`, which were written anew.
    static func findings(ofNumbersIn pack: Pack, _ files: Set<String>) -> [Finding] {
        var tables = PackCheck(pack.only(files))
        tables.checkExpressions()
        tables.checkTables()
        tables.checkAnalyses()
        var check = PackCheck(pack)
        check.add(tables.findings)
        check.checkAmounts()
        return check.findings
    }

    /// Files that no section reads: most often a name with a slip of the pen.
    private static func strangers(in pack: Pack, _ sections: [PackSection]) -> [Finding] {
        guard !sections.isEmpty else { return [] }
        let known = [PlanReader.fileName] + sections.map(\.file)
        return pack.files.map(\.name).filter { name in
            name.hasSuffix(".yaml") && !known.contains { $0.isSame(as: name) }
        }.map { Finding(.unknownSection($0, known: known), file: $0, at: .start) }
    }

    private struct Place: Hashable {
        let file: String
        let position: SourcePosition

        init(_ finding: Finding) {
            file = finding.file
            position = finding.position
        }
    }
}
