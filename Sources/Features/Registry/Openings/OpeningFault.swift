package import Exact

/// Why contracts are not opened or closed; nothing of a list is done while one of it is wrong.
package struct OpeningFault: Error, Hashable, CustomStringConvertible {
    /// The kinds.
    package enum Reason: Hashable, Sendable {
        /// The order names no contract.
        case empty
        /// The unit is not on record, or no longer there.
        case unit(String, isEnded: Bool)
        /// The last day lies before the first.
        case past(CivilDay)
        /// All of it is so already.
        case unchanged
        /// The file has no column of registration numbers.
        case header
        /// Some of the contracts cannot be opened or closed.
        case contracts([Item])
    }

    /// A contract that stands in the way.
    package struct Item: Hashable, Sendable {
        /// Its registration number, as it was given.
        package let number: String
        /// What is wrong with it.
        package let problem: Problem

        /// A contract with what is wrong with it.
        package init(_ number: String, _ problem: Problem) {
            self.number = number
            self.problem = problem
        }
    }

    /// What is wrong with a contract.
    package enum Problem: Hashable, Sendable {
        /// There is none of this number today.
        case missing
        /// It was struck off.
        case cancelled
        /// The unit is neither its seller nor its buyer today.
        case notParty(unit: String)
        /// Its own words say that it is secret.
        case secret(field: String, word: String)
        /// It stands in the list before.
        case repeated
        /// The unit has not opened it.
        case notOpen(unit: String)
    }

    /// For programs.
    package let reason: Reason

    /// A fault.
    package init(_ reason: Reason) { self.reason = reason }

    /// How many contracts of a list are told one by one.
    private static let shown = 20

    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .empty: return "没有写明合同登记编号。请写明编号，或用 --file 指定清单文件。"
        case .unit(let code, let isEnded):
            return isEnded
                ? "单位“\(code)”已注销或者合并，不能申请公开。合同由承继单位继续履行的，请先变更合同当事人，再由承继单位申请。"
                : "单位登记中没有“\(code)”。请核对统一社会信用代码，用 beizeng registry list organisation 查看。"
        case .past(let day): return "公开至 \(day)，早于今天。请写今天或者以后的日期，或者不写 --until。"
        case .unchanged: return "这些合同已经是这样公开的，没有可办理的内容。"
        case .header: return "清单中没有“合同登记编号”一列。请把表头写作“合同登记编号”，每行一个编号。"
        case .contracts(let items):
            let lines = items.prefix(OpeningFault.shown).map { "  \($0.number)：\($0.problem)" }
            let rest = items.count - lines.count
            let more = rest > 0 ? ["  另有 \(rest) 份，不逐一列出。"] : []
            return (["有 \(items.count) 份合同不能办理，整件未作改动，逐份说明如下。"] + lines + more).joined(separator: "\n")
        }
    }
}

extension OpeningFault.Problem: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        switch self {
        case .missing: "技术合同登记中没有这一编号。请核对编号，用 beizeng registry list contract 查看。"
        case .cancelled: "登记已注销，不能公开。请从清单中删去。"
        case .notParty(let unit): "单位“\(unit)”今天不是合同的卖方或者买方。请核对编号和信用代码；当事人有变更的，请先办理合同变更。"
        case .secret(let field, let word): "“\(field)”中写有“\(word)”，属于涉密或者国防合同，不能公开。请从清单中删去；填写有误的，请先更正登记。"
        case .repeated: "清单中前面已有这一编号。请删去重复的一行。"
        case .notOpen(let unit): "单位“\(unit)”没有公开这份合同。请核对，用 beizeng registry openings 查看。"
        }
    }
}
