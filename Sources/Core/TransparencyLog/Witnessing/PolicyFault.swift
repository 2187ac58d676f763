/// A line of a policy that cannot be understood.
public struct PolicyFault: Error, Hashable {
    /// What is wrong, for programs.
    public enum Reason: Hashable, Sendable {
        /// A first word other than log, witness, group and quorum.
        case keyword(String)
        /// Too few or too many words for a line of this kind.
        case form(String)
        /// A key that is none, or of a type that does not serve here.
        case key(KeyFault)
        /// A public key that another line has, under this name.
        case duplicateKey(KeyName)
        /// A name that another line has, or `none`.
        case duplicateName(String)
        /// A name that no line above defines.
        case undefined(String)
        /// A name that is a member of a group already.
        case usedTwice(String)
        /// A number of members that is not 1 to their count, `all` or `any`.
        case threshold(String, members: Int)
        /// No line says what is enough.
        case noQuorum
        /// A second line says what is enough.
        case secondQuorum
        /// A control character other than tab and line feed.
        case controlCharacter(UInt8)
        /// A last line without a line feed.
        case noLineFeed
        /// More lines than ``WitnessPolicy/lineLimit``.
        case tooLong
    }

    /// What is wrong, for programs.
    public let reason: Reason
    /// The line, from 1.
    public let line: Int
}

// MARK: - Telling people

extension PolicyFault: CustomStringConvertible {
    /// Where, what is wrong, and how to mend it.
    public var description: String { "信任策略第 \(line) 行：\(explanation)。" }

    private var explanation: String {
        switch reason {
        case .keyword(let word): "不认识“\(word)”。每行应以 log、witness、group、quorum 或 # 开头"
        case .form("log"): "应为“log 公钥 [网址]”，请补全或删去多余的词"
        case .form("witness"): "应为“witness 名称 公钥 [网址]”，请补全或删去多余的词"
        case .form("group"): "应为“group 名称 人数|all|any 成员…”，请至少写一个成员"
        case .form: "应为“quorum 名称”或“quorum none”，请补全或删去多余的词"
        case .key(let fault): fault.description.droppingFullStop
        case .duplicateKey(let name): "公钥 \(name) 与上面某行相同。同一把密钥只能写一次，请删去一行"
        case .duplicateName(let name): "名称“\(name)”已被使用。请换一个名称"
        case .undefined(let name): "名称“\(name)”没有在上面定义。请先写 witness 或 group 行"
        case .usedTwice(let name): "“\(name)”已是某个组的成员。每个名称只能加入一个组，请删去一处"
        case .threshold(let text, let members): "人数“\(text)”应为 1 至 \(members) 的整数，或 all、any"
        case .noQuorum: "缺少 quorum 行。请写明需要谁的见证，不需要时写“quorum none”"
        case .secondQuorum: "quorum 只能写一行。请删去一行"
        case .controlCharacter(let byte): "含有控制字符（编码 \(byte)）。请删去，行与行之间只用换行符"
        case .noLineFeed: "最后一行没有换行符。请在末尾补一个换行"
        case .tooLong: "超过 \(WitnessPolicy.lineLimit) 行。请删去不再使用的行"
        }
    }
}

extension String {
    /// The sentence without the Chinese full stop at its end, for use inside another.
    var droppingFullStop: String { hasSuffix("。") ? String(dropLast()) : self }
}
