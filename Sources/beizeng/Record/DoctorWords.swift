import Civic
import Exact
import Markup

/// What the doctor says, for the terminal and for the page of health.
enum DoctorWords {
    static let purpose = Phrase(zh: "用途", en: "Purpose")
    static let keys = Phrase(zh: "密钥", en: "Keys")
    static let durability = Phrase(zh: "持久化", en: "Durability")
    static let backup = Phrase(zh: "备份", en: "Backup")
    static let clock = Phrase(zh: "时钟", en: "Clock")
    static let zone = Phrase(zh: "时区", en: "Time zone")
    static let sealing = Phrase(zh: "存证", en: "Sealing")
    static let witnesses = Phrase(zh: "见证", en: "Witnesses")
    static let calendar = Phrase(zh: "工作日历", en: "Working days")
    static let disk = Phrase(zh: "磁盘", en: "Disk")
}

// MARK: - What is fine

extension DoctorWords {
    static let goodKeys = Phrase(zh: "随机生成，仅属主可读", en: "made at random, readable by their owner alone")
    static let durable = Phrase(zh: "提交即落盘，设置已回读核对", en: "a commit is on disk; the settings were read back")
    static let synchronised = Phrase(zh: "已与时间源同步", en: "synchronised")
    static let beijing = Phrase(zh: "北京时间", en: "Beijing time")
    static let elsewhere = Phrase(zh: "由数据库服务器管理", en: "the database server's matter")

    static func standbys(_ count: Int) -> Phrase { Phrase(zh: "热备 \(count) 台", en: "\(count) hot standby") }

    static func last(_ moment: Instant) -> Phrase { Phrase(zh: "最近一次 \(moment.shown)", en: "last on \(moment.shown)") }

    static func logSize(_ size: Int) -> Phrase {
        Phrase(zh: "日志共 \(size) 条", en: "\(size) \(size == 1 ? "entry" : "entries") in the log")
    }

    static func knownYear(_ year: Int) -> Phrase {
        Phrase(zh: "已有 \(year) 年放假安排", en: "the holidays of \(year) are known")
    }

    static func free(_ gibibytes: UInt64) -> Phrase {
        Phrase(zh: "剩余 \(gibibytes) GiB", en: "\(gibibytes) GiB free")
    }
}

// MARK: - What is to be mended

extension DoctorWords {
    static let isDemonstration = Phrase(
        zh: "演示数据库，数据均为虚构。请另建数据库：beizeng init（不加 --demo）。",
        en: "A demonstration: all data are invented. Make another database with beizeng init, without --demo.")
    static let foreignKey = Phrase(
        zh: "日志密钥不是建立日志时的密钥。请恢复原密钥文件。",
        en: "The log's key is not the one the log was begun with. Restore the original file.")
    static let plainKey = Phrase(
        zh: "act.key 是默认或测试密钥。请用随机密钥重建系统。",
        en: "act.key is a default or test key. Build the system anew with a random one.")
    static let neverBackedUp = Phrase(
        zh: "单机运行且从未备份。请运行 beizeng backup，并定时执行。",
        en: "One machine, never backed up. Run beizeng backup, and run it daily.")
    static let unsynchronised = Phrase(
        zh: "系统时钟没有与时间源同步。请启用 NTP。", en: "The clock is not synchronised. Switch on NTP.")
    static let waiting = Phrase(
        zh: "有办理行为等待存证超过 5 分钟。请检查 beizeng seal --watch 是否在运行。",
        en: "Acts wait for more than 5 minutes to be sealed. See whether beizeng seal --watch runs.")
    static let unwitnessed = Phrase(
        zh: "七天内没有外部单位见证，数据库与密钥的保管人可以一并改写历史。请联系审计等单位见证。",
        en: """
            Nobody outside has witnessed the log for seven days: who holds both database and keys could rewrite history. \
            Ask an auditor to be a witness.
            """)

    static func readable(_ path: String) -> Phrase {
        Phrase(
            zh: "数据库文件可被他人读取。请运行 chmod 600 \(path)。",
            en: "Others can read the database file. Run chmod 600 \(path).")
    }

    static func backedUp(daysAgo days: Int64) -> Phrase {
        Phrase(
            zh: "单机运行，最近一次备份在 \(days) 天前。请每日备份。", en: "One machine, last backed up \(days) days ago. Back up daily.")
    }

    static func behind(_ last: Instant) -> Phrase {
        Phrase(
            zh: "系统时间早于最近一次办理 \(last.shown)。请校正系统时间。",
            en: "The clock is behind the last act, of \(last.shown). Set it right.")
    }

    static func apart(_ milliseconds: Int64) -> Phrase {
        Phrase(
            zh: "与数据库服务器相差 \(milliseconds) 毫秒。请让两台机器与同一时间源同步。",
            en: "The database server's clock is \(milliseconds) ms away. Synchronise both with one source.")
    }

    static func otherZone(_ minutes: Int) -> Phrase {
        Phrase(
            zh: "系统时区与世界时相差 \(minutes) 分钟，应为北京时间（相差 480 分钟）。请设置 TZ=Asia/Shanghai。",
            en: "The time zone is \(minutes) minutes from UTC; Beijing time is 480. Set TZ=Asia/Shanghai.")
    }

    static func refused(_ count: Int) -> Phrase {
        Phrase(
            zh: "有 \(count) 条记录不是由本系统写入。请运行 beizeng verify。",
            en: "\(count) of the rows were not written by this system. Run beizeng verify.")
    }

    static func unknownYear(_ year: Int) -> Phrase {
        Phrase(
            zh: "\(year) 年放假安排尚未导入，期限均为暂定。请运行 beizeng calendar。",
            en: "The holidays of \(year) are not imported, so deadlines are provisional. Run beizeng calendar.")
    }

    static func nextYear(_ year: Int) -> Phrase {
        Phrase(
            zh: "\(year) 年放假安排尚未导入。请在公布后运行 beizeng calendar。",
            en: "The holidays of \(year) are not imported. Run beizeng calendar once they are announced.")
    }

    static func full(_ mebibytes: UInt64) -> Phrase {
        Phrase(zh: "只剩 \(mebibytes) MiB。请扩容或者清理。", en: "Only \(mebibytes) MiB left. Enlarge it or clear it up.")
    }
}
