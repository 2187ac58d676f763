import Civic
import Exact
import FEEL
import Policy

/// Values as people read them: money with groups and 元, rates as percentages, lists by their length.
enum Display {
    static func text(_ value: Value, _ type: FEELType, _ language: Diagnostic.Language) -> String {
        let isChinese = language == .chinese
        switch value {
        case .null: return isChinese ? "无" : "none"
        case .number(let number): return text(number, unit: type.unit, isChinese)
        case .boolean(let holds): return isChinese ? (holds ? "是" : "否") : "\(holds)"
        case .list(let items): return isChinese ? "\(items.count) 项" : "\(items.count) items"
        case .context(let context):
            if let amount = context["amount"]?.number { return text(amount, unit: "tYuan", isChinese) }
            return isChinese ? "\(context.count) 栏" : "\(context.count) fields"
        case .string(let text): return isChinese ? words[text] ?? text : text
        default: return value.text
        }
    }

    private static func text(_ number: Decimal128, unit: String?, _ isChinese: Bool) -> String {
        switch unit {
        case "tYuan":
            guard let yuan = Yuan(number) else { return number.description + (isChinese ? " 元" : " yuan") }
            let text = yuan.description
            return isChinese ? text : text.split(separator: " ").first.map { "\($0) yuan" } ?? text
        case "tRate":
            return number.multiplied(by: Decimal128(100)).map { "\($0)%" } ?? number.description
        default: return number.description + (suffixes[unit ?? ""].map { isChinese ? $0.zh : $0.en } ?? "")
        }
    }

    /// What stands behind a plain number of a unit.
    private static let suffixes = [
        "tDays": Text(zh: " 天", en: " days"), "tPersons": Text(zh: " 人", en: " persons"),
        "tCount": Text(zh: " 项", en: ""),
    ]

    /// How Chinese readers see the numbers of a type.
    enum Style: Equatable {
        /// Yuan with groups of thousands and fen.
        case money
        /// The number as it is, and what stands behind it.
        case plain(String)
        /// Worked out for each.
        case other
    }

    static func style(of type: FEELType) -> Style {
        switch type.unit {
        case "tYuan": .money
        case "tRate": .other
        case let unit: .plain(suffixes[unit ?? ""]?.zh ?? "")
        }
    }

    /// The words of the exchange format as people read them.
    private static let words = [
        "university": "高校", "institute": "科研院所", "enterprise": "企业", "agency": "机构", "micro": "微型",
        "small": "小型", "medium": "中型", "large": "大型", "outside": "市外", "development": "技术开发",
        "transfer": "技术转让", "licence": "技术许可", "consulting": "技术咨询", "service": "技术服务",
        "registered": "已登记", "cancelled": "已注销",
    ]
}

extension FEELType {
    /// The unit of measure a number has, by the name its model gives it.
    fileprivate var unit: String? {
        if case .named(let named) = self { return named.name }
        return nil
    }
}
