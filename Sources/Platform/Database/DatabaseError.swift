/// What went wrong between the program and its database.
package struct DatabaseError: Error, Hashable, Sendable {
    /// The kinds a caller may want to tell apart, with their facts.
    package enum Reason: Hashable, Sendable {
        /// The address cannot be read.
        case address(text: String, message: String)
        /// The database cannot be reached or opened.
        case unavailable(message: String)
        /// The database refused or could not do the commit; nothing was changed.
        case full(message: String)
        /// The connection or the disk broke during the commit: whether it took place is not known and must be looked up.
        case commitUnknown(message: String)
        /// Other transactions got in the way as often as we tried.
        case conflict(attempts: Int)
        /// A constraint of the schema stands in the way.
        case constraint(message: String)
        /// A statement the engine does not accept.
        case statement(text: String, message: String)
        /// A column is missing or holds something else than the program expects.
        case column(name: String, message: String)
        /// An official table was changed without an act.
        case changedWithoutAct(table: String)
        /// A setting on which durability stands did not take effect.
        case unsafeSetting(name: String, found: String, needed: String)
        /// The schema was made by a newer program.
        case newerSchema(migration: String)
        /// A migration that was applied differs from the one in this program.
        case changedMigration(migration: String)
        /// The schema lacks migrations of this program.
        case olderSchema(missing: [String])
        /// The database was closed.
        case closed
    }

    /// For programs.
    package let reason: Reason

    /// An error for `reason`.
    package init(reason: Reason) { self.reason = reason }
}

extension DatabaseError: CustomStringConvertible {
    /// For people: what, why, and what to do.
    package var description: String {
        switch reason {
        case .address(let text, let message):
            "数据库地址“\(text)”有误：\(message)。请写成文件路径，或 postgres://用户@主机:端口/库名?sslmode=verify-full。"
        case .unavailable(let message): "无法使用数据库：\(message)。"
        case .full(let message): "数据库未能写入，本次办理没有生效：\(message)。请检查磁盘空间后重试。"
        case .commitUnknown(let message):
            "提交时连接或磁盘出了故障，本次办理是否生效尚不确定：\(message)。请查询办理记录后再决定是否重新办理。"
        case .conflict(let attempts): "同一时间办理的人较多，已重试 \(attempts) 次仍未成功，本次办理没有生效。请稍后重试。"
        case .constraint(let message): "与已有数据冲突，本次办理没有生效：\(message)。"
        case .statement(let text, let message): "数据库不接受语句“\(text)”：\(message)。"
        case .column(let name, let message): "数据库的列 \(name) 无法读取：\(message)。"
        case .changedWithoutAct(let table): "表 \(table) 属于办理记录，只能随办理行为一同修改；本次修改没有生效。"
        case .unsafeSetting(let name, let found, let needed):
            "数据库设置 \(name) 为 \(found)，应为 \(needed)，断电时可能丢失已确认的办理，拒绝运行。"
        case .newerSchema(let migration):
            "数据库由更新版本的程序建立（含本程序没有的结构变更 \(migration)）。请使用新版本程序打开。"
        case .changedMigration(let migration):
            "结构变更 \(migration) 与本程序内的内容不一致，数据库可能由其他版本建立。请使用对应版本的程序打开。"
        case .olderSchema(let missing):
            "数据库结构较旧，缺少 \(missing.joined(separator: "、"))。请先备份，再运行 beizeng migrate。"
        case .closed: "数据库已关闭。"
        }
    }
}
