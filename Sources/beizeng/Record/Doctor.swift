import Civic
import Database
import Exact
import Interchange
import Journal
import Markup
import TransparencyLog

/// Examines an installation: what stands between it and production, and what will soon.
struct Doctor {
    private let record: Record
    private let isProduction: Bool
    private let now: Instant

    init(_ record: Record, isProduction: Bool) {
        self.record = record
        self.isProduction = isProduction
        now = ProcessClock.instant()
    }

    /// One thing that was looked at.
    struct Finding {
        /// How it stands.
        enum Verdict: String {
            case passes = "正常"
            case warns = "提醒"
            case fails = "不合格"
        }

        let item: Phrase
        let verdict: Verdict
        let note: Phrase
    }

    /// Everything that was looked at, in the order of an inspection.
    ///
    /// - Throws: `DatabaseError`, ``KeyFolderFault``.
    func examine() async throws -> [Finding] {
        let facts = try await DoctorFacts(record)
        return [
            purpose(facts), keys(facts), durability(), backup(facts), clock(facts), zone(), sealing(facts),
            witnesses(facts), calendar(facts), disk(),
        ]
    }

    /// What production refuses and a trial may have.
    private func needed(_ item: Phrase, _ note: Phrase) -> Finding {
        Finding(item: item, verdict: isProduction ? .fails : .warns, note: note)
    }
}

// MARK: - Looking

extension Doctor {
    private func purpose(_ facts: DoctorFacts) -> Finding {
        guard facts.isDemonstration else {
            let note = Phrase(zh: "生产数据库", en: "a production database")
            return Finding(item: DoctorWords.purpose, verdict: .passes, note: note)
        }
        return needed(DoctorWords.purpose, DoctorWords.isDemonstration)
    }

    private func keys(_ facts: DoctorFacts) -> Finding {
        guard facts.keyFits else {
            return Finding(item: DoctorWords.keys, verdict: .fails, note: DoctorWords.foreignKey)
        }
        guard !facts.hasPlainKey else {
            return Finding(item: DoctorWords.keys, verdict: .fails, note: DoctorWords.plainKey)
        }
        return Finding(item: DoctorWords.keys, verdict: .passes, note: DoctorWords.goodKeys)
    }

    /// Opening the database has read the settings back, or refused.
    private func durability() -> Finding {
        if case .sqlite(let path) = record.database.address, FileStatus.isOpenToOthers(path) {
            return needed(DoctorWords.durability, DoctorWords.readable(path))
        }
        return Finding(item: DoctorWords.durability, verdict: .passes, note: DoctorWords.durable)
    }

    private func backup(_ facts: DoctorFacts) -> Finding {
        if facts.standbys > 0 {
            return Finding(item: DoctorWords.backup, verdict: .passes, note: DoctorWords.standbys(facts.standbys))
        }
        guard let last = facts.lastBackup else { return needed(DoctorWords.backup, DoctorWords.neverBackedUp) }
        let days = now.milliseconds(since: last) / 86_400_000
        guard days < 2 else { return needed(DoctorWords.backup, DoctorWords.backedUp(daysAgo: days)) }
        return Finding(item: DoctorWords.backup, verdict: .passes, note: DoctorWords.last(last))
    }

    private func clock(_ facts: DoctorFacts) -> Finding {
        if let last = facts.lastAct, last > now.adding(milliseconds: 1_000) {
            return Finding(item: DoctorWords.clock, verdict: .fails, note: DoctorWords.behind(last))
        }
        if abs(facts.serverAhead) > 2_000 {
            return Finding(item: DoctorWords.clock, verdict: .fails, note: DoctorWords.apart(facts.serverAhead))
        }
        guard MachineState.isClockSynchronised == true else {
            return needed(DoctorWords.clock, DoctorWords.unsynchronised)
        }
        return Finding(item: DoctorWords.clock, verdict: .passes, note: DoctorWords.synchronised)
    }

    private func zone() -> Finding {
        let minutes = MachineState.zoneOffsetMinutes
        guard minutes == 480 else { return needed(DoctorWords.zone, DoctorWords.otherZone(minutes)) }
        return Finding(item: DoctorWords.zone, verdict: .passes, note: DoctorWords.beijing)
    }

    private func sealing(_ facts: DoctorFacts) -> Finding {
        if facts.refused > 0 {
            return Finding(item: DoctorWords.sealing, verdict: .fails, note: DoctorWords.refused(facts.refused))
        }
        if let oldest = facts.oldestWaiting, now.milliseconds(since: oldest) > 300_000 {
            return needed(DoctorWords.sealing, DoctorWords.waiting)
        }
        return Finding(item: DoctorWords.sealing, verdict: .passes, note: DoctorWords.logSize(facts.size))
    }

    private func witnesses(_ facts: DoctorFacts) -> Finding {
        guard let last = facts.lastCosignature, now.milliseconds(since: last) < 7 * 86_400_000 else {
            return Finding(item: DoctorWords.witnesses, verdict: .warns, note: DoctorWords.unwitnessed)
        }
        return Finding(item: DoctorWords.witnesses, verdict: .passes, note: DoctorWords.last(last))
    }

    private func calendar(_ facts: DoctorFacts) -> Finding {
        let year = record.journal.today.components.year
        guard facts.years.contains(year) else { return needed(DoctorWords.calendar, DoctorWords.unknownYear(year)) }
        if record.journal.today.components.month == 12, !facts.years.contains(year + 1) {
            return Finding(item: DoctorWords.calendar, verdict: .warns, note: DoctorWords.nextYear(year + 1))
        }
        return Finding(item: DoctorWords.calendar, verdict: .passes, note: DoctorWords.knownYear(year))
    }

    private func disk() -> Finding {
        guard case .sqlite(let path) = record.database.address, let free = MachineState.freeBytes(at: path) else {
            return Finding(item: DoctorWords.disk, verdict: .passes, note: DoctorWords.elsewhere)
        }
        let mebibytes = free >> 20
        guard mebibytes >= 1_024 else { return needed(DoctorWords.disk, DoctorWords.full(mebibytes)) }
        return Finding(item: DoctorWords.disk, verdict: .passes, note: DoctorWords.free(mebibytes >> 10))
    }
}
