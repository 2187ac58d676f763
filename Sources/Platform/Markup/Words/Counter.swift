/// The word that counts things: 家 for organisations, 人 for people, 项 for matters.
package struct Counter: Hashable, Sendable {
    /// The Chinese measure word.
    package let zh: String
    /// The English word for one.
    package let one: String
    /// The English word for several, and for none.
    package let many: String

    /// A word that counts.
    package init(zh: String, one: String, many: String) {
        self.zh = zh
        self.one = one
        self.many = many
    }

    /// The unit beside `count`.
    package func unit(for count: some BinaryInteger) -> Phrase {
        Phrase(zh: zh, en: count == 1 ? one : many)
    }
}

// MARK: - Counters of every page

extension Counter {
    /// 家
    package static let organisations = Counter(zh: "家", one: "organisation", many: "organisations")
    /// 人
    package static let people = Counter(zh: "人", one: "person", many: "people")
    /// 项
    package static let items = Counter(zh: "项", one: "item", many: "items")
    /// 件
    package static let cases = Counter(zh: "件", one: "case", many: "cases")
    /// 份
    package static let contracts = Counter(zh: "份", one: "contract", many: "contracts")
    /// 条
    package static let rows = Counter(zh: "条", one: "row", many: "rows")
    /// 次
    package static let times = Counter(zh: "次", one: "time", many: "times")
    /// 天
    package static let days = Counter(zh: "天", one: "day", many: "days")
    /// 个工作日
    package static let workingDays = Counter(zh: "个工作日", one: "working day", many: "working days")
}
