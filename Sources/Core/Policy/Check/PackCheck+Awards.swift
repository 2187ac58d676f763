import Civic
import DMN
import Exact

extension PackCheck {
    /// Awards say of whom they ask, since when, and what reviews found.
    mutating func checkAwards() {
        for award in plan.awards {
            checkSubject(of: award)
            checkVersions(award.versions, at: award.places["versions"])
            for version in award.versions { checkAmountKinds(of: version, in: award) }
            checkKindsOn(award)
            checkLegality(of: award)
        }
        guard let combination = plan.combination else { return }
        checkVersions(combination.versions, at: combination.places["versions"])
        for version in combination.versions where !version.amounts.isEmpty {
            report(.amountKinds([]), at: version.places["amounts"])
        }
    }

    private mutating func checkSubject(of award: Award) {
        if award.reads.isEmpty { report(.readsNothing, at: award.places["reads"]) }
        switch award.subject {
        case .unit where !award.kinds.isEmpty: report(.unitWithKinds, at: award.places["kinds"])
        case .recognition where award.kinds.isEmpty: report(.recognitionWithoutKinds, at: award.places["kinds"])
        case .recognition where award.reads != [.recognitions] && !award.reads.isEmpty:
            report(.recognitionReads, at: award.places["reads"])
        default: break
        }
    }

    // MARK: Versions

    private mutating func checkVersions(_ versions: [Award.Version], at position: SourcePosition) {
        if versions.isEmpty { report(.noVersion, at: position) }
        for (index, version) in versions.enumerated() {
            checkDays(of: version)
            let before = versions[..<index]
            if version.isEnabled, let twin = before.first(where: { $0.isEnabled && $0.from == version.from }) {
                report(.sameFrom(version.from, line: twin.places["from"].line), at: version.places["from"])
            } else if let last = before.last, version.from < last.from {
                report(.versionOrder(version.from, after: last.from), at: version.places["from"])
            }
            if version.isEnabled, version.provenance == .unverified {
                report(.unverified("\(version.decision)"), at: version.places["status"])
            }
        }
    }

    private mutating func checkDays(of version: Award.Version) {
        let period = plan.period
        if !period.contains(version.from) {
            report(.outsidePeriod(version.from, period), at: version.places["from"])
        }
        guard let to = version.to else { return }
        if to < version.from {
            report(.backwards, at: version.places["to"])
        } else if !period.contains(to) {
            report(.outsidePeriod(to, period), at: version.places["to"])
        }
    }

    private mutating func checkAmountKinds(of version: Award.Version, in award: Award) {
        let kinds = award.subject == .recognition ? award.kinds : []
        let found = version.amounts.map(\.kind)
        if found.count != kinds.count || !zip(found, kinds).allSatisfy({ $0.isSame(as: $1) }) {
            report(.amountKinds(kinds), at: version.places["amounts"])
        }
        for amount in version.amounts where amount.fixed != nil && amount.ceiling != nil {
            report(.fixedAndCeiling(amount.kind), at: amount.places["ceiling_yuan"])
        }
    }

    private mutating func checkKindsOn(_ award: Award) {
        guard award.isEnabled else { return }
        for (index, kind) in award.kinds.enumerated() where plan.recognition(kind)?.isEnabled == false {
            report(.kindSwitchedOff(kind), at: award.places["kinds", index])
        }
    }

    // MARK: Reviews

    private mutating func checkLegality(of award: Award) {
        guard award.isEnabled else { return }
        var missing: [Text] = []
        if award.legality.legalReview == nil { missing.append(Text(zh: "合法性审核", en: "the legal review")) }
        if award.legality.fairCompetitionReview == nil {
            missing.append(Text(zh: "公平竞争审查", en: "the fair-competition review"))
        }
        if !missing.isEmpty { report(.reviewNotRecorded(missing, award: award.id), at: award.places["legality"]) }
    }
}
