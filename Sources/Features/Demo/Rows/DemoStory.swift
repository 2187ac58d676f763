/// Something in the demo worth showing, with what to look for.
package struct DemoStory: Hashable, Sendable {
    /// What it shows.
    package enum Kind: String, DemoWord {
        case cancelled, merged, moved, split, mutual, rush, overExempt

        package var label: String {
            switch self {
            case .cancelled: "登记后注销的合同"
            case .merged: "被合并的单位"
            case .moved: "年中迁移区县的单位"
            case .split: "疑似拆分的合同"
            case .mutual: "互签合同"
            case .rush: "年底突击登记"
            case .overExempt: "免税额高于技术交易额"
            }
        }
    }

    /// What it shows.
    package let kind: Kind
    /// The units' credit codes.
    package let organisations: [String]
    /// The contracts' numbers.
    package let contracts: [String]
}
