import FEEL

/// A pack on which changes are tried: its files, what they make, and what the check says of it as it is.
package struct ChangeBase: Sendable {
    /// The files.
    package let source: PackSource
    /// The pack they make.
    package let pack: Pack
    private let sections: [PackSection]
    private let known: Set<Told>

    /// What a finding says, wherever it stands: a change moves lines.
    private struct Told: Hashable {
        let file: String
        let fault: Finding.Fault

        init(_ finding: Finding) {
            file = finding.file
            fault = finding.fault
        }
    }

    /// A pack to be changed; what is wrong with it already is not held against a change.
    package init(_ source: PackSource, sections: [PackSection] = []) throws(ChangeFault) {
        let (pack, findings) = PackCheck.run(source, sections: sections)
        guard let pack else { throw ChangeFault(findings: findings.filter(\.isError)) }
        self.init(source, pack, findings, sections)
    }

    private init(_ source: PackSource, _ pack: Pack, _ findings: [Finding], _ sections: [PackSection]) {
        self.source = source
        self.pack = pack
        self.sections = sections
        known = Set(findings.map { Told($0) })
    }
}

/// Why a change cannot be tried: everything that stands in the way, at once.
package struct ChangeFault: Error, CustomStringConvertible {
    /// What stands in the way, each with its place and mend.
    package let findings: [Finding]

    /// A fault of what was found.
    package init(findings: [Finding]) { self.findings = findings }

    /// One line each.
    package var description: String { findings.map { $0.text(in: .chinese) }.joined(separator: "\n") }
}

/// A pack as it would be, checked whole: an ordinary pack, which can be written, signed and installed.
package struct ChangedPack: Sendable {
    /// What it was made of, with further changes in mind.
    package let base: ChangeBase
    /// What was changed, in the order of the files.
    package let values: [ChangedValue]
    /// Warnings that the pack before did not have.
    package let warnings: [Finding]

    /// The pack.
    package var pack: Pack { base.pack }
}

// MARK: - Changing

extension ChangeBase {
    /// The pack after these changes, one after the other, each checked whole.
    ///
    /// - Throws: ``ChangeFault`` with every wish that cannot be fulfilled, or every error the changed pack has and the
    ///   one before had not; then nothing is changed at all.
    package func changed(by changes: [PackChange]) throws(ChangeFault) -> ChangedPack {
        var base = self
        var (values, warnings, faults): ([ChangedValue], [Finding], [Finding]) = ([], [], [])
        for change in changes {
            do throws(ChangeFault) {
                let changed = try base.changed(by: change)
                base = changed.base
                values += changed.values
                warnings += changed.warnings
            } catch {
                // The others are looked at all the same, so that everything is told at once.
                faults += error.findings
            }
        }
        guard faults.isEmpty else { throw ChangeFault(findings: faults) }
        return ChangedPack(base: base, values: values, warnings: warnings)
    }

    /// The pack after a change of numbers, in the plan or in cells, for looking at many values: made, but not checked.
    ///
    /// - Throws: ``ChangeFault``.
    package func unchecked(_ change: PackChange) throws(ChangeFault) -> Pack {
        var writer = ChangeWriter(change, of: source, pack)
        guard let (files, _) = writer.written() else { throw ChangeFault(findings: writer.findings.inOrder) }
        let (changed, _, findings) = pack.written(anew: files, pack.plan.setting(change.items.map(\.wish)))
        guard !findings.haveErrors else { throw ChangeFault(findings: findings.filter(\.isError)) }
        return changed
    }

    private func changed(by change: PackChange) throws(ChangeFault) -> ChangedPack {
        var writer = ChangeWriter(change, of: source, pack)
        let written = writer.written()
        guard change.faults.isEmpty, let (files, marks) = written else {
            throw ChangeFault(findings: (change.faults + writer.findings).inOrder)
        }
        let (pack, findings) = PackCheck.run(files, sections: sections)
        let news = news(findings, marks, change)
        guard let pack, !news.haveErrors else { throw ChangeFault(findings: news.filter(\.isError)) }
        return ChangedPack(
            base: ChangeBase(files, pack, findings, sections), values: writer.values, warnings: news)
    }

    /// What was not said of the pack before, at the lines of the change that brought it.
    func news(_ findings: [Finding], _ marks: [ChangeWriter.Mark], _ change: PackChange) -> [Finding] {
        findings.filter { !known.contains(Told($0)) }.map { placed($0, marks, change) }.inOrder
    }

    /// The finding in the file of the change, where the change wrote the line it stands in.
    private func placed(_ finding: Finding, _ marks: [ChangeWriter.Mark], _ change: PackChange) -> Finding {
        let mark = marks.first { $0.file.isSame(as: finding.file) && $0.lines.contains(finding.line) }
        if finding.id == "amount.differs", let item = mark?.item ?? change.items.first {
            return Finding(finding.fault.mendedByAmounts(), file: change.file, at: item.position)
        }
        guard let mark else { return finding }
        return Finding(finding.fault, file: change.file, at: mark.item.position)
    }
}

// MARK: - Files

extension Pack {
    /// The files of the pack as bytes, from which it can be read again.
    package var source: PackSource {
        func isShared(_ file: File) -> Bool { file.name.utf8.contains(UInt8(ascii: "/")) }
        let own = files.filter { !isShared($0) }
        return PackSource(
            name: name, path: path, files: Dictionary(own.map { ($0.name, $0.bytes) }) { first, _ in first },
            vocabularies: Dictionary(files.filter(isShared).map { ($0.name, $0.bytes) }) { first, _ in first })
    }
}
