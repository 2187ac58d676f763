package import Policy

extension Simulation.Dimension {
    /// What people call it.
    package var label: Text {
        switch self {
        case .kind: Text(zh: "单位类别", en: "kind")
        case .size: Text(zh: "规模", en: "size")
        case .district: Text(zh: "区县", en: "district")
        }
    }
}

extension Simulation.Effect {
    /// What people call it.
    package var label: Text {
        switch self {
        case .entered: Text(zh: "新增", en: "new")
        case .gained: Text(zh: "增加", en: "more")
        case .unchanged: Text(zh: "不变", en: "same")
        case .lost: Text(zh: "减少", en: "less")
        case .left: Text(zh: "退出", en: "gone")
        case .nothing: Text(zh: "均无", en: "none")
        }
    }
}

extension Simulation {
    /// What people call the units of a group.
    package func label(_ value: String, by dimension: Dimension) -> Text {
        switch dimension {
        case .kind: Simulation.kinds[value] ?? Text(zh: value, en: value)
        case .size: Simulation.sizes[value] ?? Text(zh: value, en: value)
        case .district:
            value.utf8.elementsEqual(baseline.pack.plan.districts.outside.utf8)
                ? Text(zh: "市外", en: "outside") : Text(zh: value, en: baseline.pack.plan.english(ofDistrict: value))
        }
    }

    private static let kinds = [
        "university": Text(zh: "高校", en: "university"), "institute": Text(zh: "科研院所", en: "institute"),
        "enterprise": Text(zh: "企业", en: "enterprise"), "agency": Text(zh: "机构", en: "agency"),
    ]

    private static let sizes = [
        "micro": Text(zh: "微型", en: "micro"), "small": Text(zh: "小型", en: "small"),
        "medium": Text(zh: "中型", en: "medium"), "large": Text(zh: "大型", en: "large"),
    ]
}

// MARK: - What is taken for granted

extension Simulation {
    /// What every reader has to know before the figures are used, in the order of weight.
    package static let assumptions = [
        Text(
            zh: "静态测算：假定各单位的合同、认定不因规则改变而改变",
            en: "Static: contracts and recognitions stay as they were, whatever the rules"),
        Text(
            zh: "测算结果不是拨付依据，须经审核、公示；尚未核定、按最高额暂计的一并计入",
            en: "Nothing is paid on it; amounts nobody has approved yet are counted at their ceiling"),
    ]

    /// In which order a pot pays.
    package static let queueing = Text(
        zh: "预算按应享条件齐备之日（最后一份有效合同登记日、认定日）先后，同日按统一社会信用代码排列；不作部分拨付，余额不足一笔的，该笔及以后的一律等候",
        en:
            "A pot pays in the order of the days on which entitlements are complete (last registered contract, recognition), "
            + "then by credit code; nothing is paid in part, and whom the rest does not pay in full waits with all behind"
    )
}
