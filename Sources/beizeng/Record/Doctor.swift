import Civic
import Database
import Exact
import Interchange
import Journal
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

        let item: String
        let verdict: Verdict
        let note: String
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
    private func needed(_ item: String, _ note: String) -> Finding {
        Finding(item: item, verdict: isProduction ? .fails : .warns, note: note)
    }
}

// MARK: - Looking

extension Doctor {
    private func purpose(_ facts: DoctorFacts) -> Finding {
        guard facts.isDemonstration else { return Finding(item: "用途", verdict: .passes, note: "生产数据库") }
        return needed("用途", "演示数据库，数据均为虚构。请另建数据库：beizeng init（不加 --demo）。")
    }

    private func keys(_ facts: DoctorFacts) -> Finding {
        guard facts.keyFits else {
            return Finding(item: "密钥", verdict: .fails, note: "日志密钥不是建立日志时的密钥。请恢复原密钥文件。")
        }
        guard !facts.hasPlainKey else {
            return Finding(item: "密钥", verdict: .fails, note: "act.key 是默认或测试密钥。请用随机密钥重建系统。")
        }
        return Finding(item: "密钥", verdict: .passes, note: "随机生成，仅属主可读")
    }

    /// Opening the database has read the settings back, or refused.
    private func durability() -> Finding {
        if case .sqlite(let path) = record.database.address, FileStatus.isOpenToOthers(path) {
            return needed("持久化", "数据库文件可被他人读取。请运行 chmod 600 \(path)。")
        }
        return Finding(item: "持久化", verdict: .passes, note: "提交即落盘，设置已回读核对")
    }

    private func backup(_ facts: DoctorFacts) -> Finding {
        if facts.standbys > 0 {
            return Finding(item: "备份", verdict: .passes, note: "热备 \(facts.standbys) 台")
        }
        guard let last = facts.lastBackup else {
            return needed("备份", "单机运行且从未备份。请运行 beizeng backup，并定时执行。")
        }
        let days = now.milliseconds(since: last) / 86_400_000
        guard days < 2 else { return needed("备份", "单机运行，最近一次备份在 \(days) 天前。请每日备份。") }
        return Finding(item: "备份", verdict: .passes, note: "最近一次 \(last.shown)")
    }

    private func clock(_ facts: DoctorFacts) -> Finding {
        if let last = facts.lastAct, last > now.adding(milliseconds: 1_000) {
            let note = "系统时间早于最近一次办理 \(last.shown)。请校正系统时间。"
            return Finding(item: "时钟", verdict: .fails, note: note)
        }
        if abs(facts.serverAhead) > 2_000 {
            let note = "与数据库服务器相差 \(facts.serverAhead) 毫秒。请让两台机器与同一时间源同步。"
            return Finding(item: "时钟", verdict: .fails, note: note)
        }
        guard MachineState.isClockSynchronised == true else { return needed("时钟", "系统时钟没有与时间源同步。请启用 NTP。") }
        return Finding(item: "时钟", verdict: .passes, note: "已与时间源同步")
    }

    private func zone() -> Finding {
        let minutes = MachineState.zoneOffsetMinutes
        guard minutes == 480 else {
            return needed("时区", "系统时区与世界时相差 \(minutes) 分钟，应为北京时间（相差 480 分钟）。请设置 TZ=Asia/Shanghai。")
        }
        return Finding(item: "时区", verdict: .passes, note: "北京时间")
    }

    private func sealing(_ facts: DoctorFacts) -> Finding {
        if facts.refused > 0 {
            let note = "有 \(facts.refused) 条记录不是由本系统写入。请运行 beizeng verify。"
            return Finding(item: "存证", verdict: .fails, note: note)
        }
        if let oldest = facts.oldestWaiting, now.milliseconds(since: oldest) > 300_000 {
            return needed("存证", "有办理行为等待存证超过 5 分钟。请检查 beizeng seal --watch 是否在运行。")
        }
        return Finding(item: "存证", verdict: .passes, note: "日志共 \(facts.size) 条")
    }

    private func witnesses(_ facts: DoctorFacts) -> Finding {
        guard let last = facts.lastCosignature, now.milliseconds(since: last) < 7 * 86_400_000 else {
            let note = "七天内没有外部单位见证，数据库与密钥的保管人可以一并改写历史。请联系审计等单位见证。"
            return Finding(item: "见证", verdict: .warns, note: note)
        }
        return Finding(item: "见证", verdict: .passes, note: "最近一次 \(last.shown)")
    }

    private func calendar(_ facts: DoctorFacts) -> Finding {
        let year = record.journal.today.components.year
        guard facts.years.contains(year) else {
            return needed("工作日历", "\(year) 年放假安排尚未导入，期限均为暂定。请运行 beizeng calendar。")
        }
        if record.journal.today.components.month == 12, !facts.years.contains(year + 1) {
            let note = "\(year + 1) 年放假安排尚未导入。请在公布后运行 beizeng calendar。"
            return Finding(item: "工作日历", verdict: .warns, note: note)
        }
        return Finding(item: "工作日历", verdict: .passes, note: "已有 \(year) 年放假安排")
    }

    private func disk() -> Finding {
        guard case .sqlite(let path) = record.database.address, let free = MachineState.freeBytes(at: path) else {
            return Finding(item: "磁盘", verdict: .passes, note: "由数据库服务器管理")
        }
        let mebibytes = free >> 20
        guard mebibytes >= 1_024 else { return needed("磁盘", "只剩 \(mebibytes) MiB。请扩容或者清理。") }
        return Finding(item: "磁盘", verdict: .passes, note: "剩余 \(mebibytes >> 10) GiB")
    }
}
