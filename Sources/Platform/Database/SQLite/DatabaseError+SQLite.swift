import GRDB

extension DatabaseError {
    /// What SQLite's code means for a caller.
    init(_ error: GRDB.DatabaseError) {
        let message = error.message ?? "\(error.resultCode)"
        switch (error.resultCode, error.extendedResultCode) {
        case (.SQLITE_CONSTRAINT, _): self.init(reason: .constraint(message: message))
        case (_, .SQLITE_IOERR_READ), (_, .SQLITE_IOERR_SHORT_READ):
            self.init(reason: .unavailable(message: "读不出数据库文件（\(message)）；请检查磁盘，必要时从备份恢复到新文件"))
        case (.SQLITE_FULL, _), (.SQLITE_IOERR, _): self.init(reason: .full(message: message))
        case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _), (.SQLITE_PROTOCOL, _): self.init(reason: .conflict(attempts: 1))
        case (.SQLITE_CORRUPT, _), (.SQLITE_NOTADB, _):
            self.init(reason: .unavailable(message: "文件已损坏（\(message)）；请保留原文件，从备份恢复到新文件"))
        case (.SQLITE_CANTOPEN, _), (.SQLITE_READONLY, _): self.init(reason: .unavailable(message: message))
        default: self.init(reason: .statement(text: error.sql ?? "", message: message))
        }
    }

    /// What took a transaction along before its commit: nothing of it is kept.
    init(lost error: any Error) {
        switch error {
        case let error as DatabaseError: self = error
        case let error as GRDB.DatabaseError: self.init(error)
        default: self.init(reason: .full(message: "\(error)"))
        }
    }

    /// What a failed commit means.
    ///
    /// When the disk fails while the commit is made durable, its pages may already lie in the file: it is undone for
    /// all who read now, but a power cut in the next moment could bring it back. So its fate is called unknown.
    init(committing error: any Error) {
        if let error = error as? GRDB.DatabaseError, error.resultCode == .SQLITE_IOERR {
            self.init(reason: .commitUnknown(message: error.message ?? "\(error.extendedResultCode)"))
        } else {
            self.init(lost: error)
        }
    }
}
