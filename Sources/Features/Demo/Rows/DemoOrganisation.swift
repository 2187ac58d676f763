package import Civic
package import Exact

/// A unit of the demo: invented, with a name that reads like one and a credit code of a division that does not exist.
package struct DemoOrganisation: Sendable {
    /// What kind of unit, 单位类别.
    package enum Kind: String, DemoWord {
        case university, institute, enterprise, agency

        package var label: String {
            switch self {
            case .university: "高校"
            case .institute: "科研院所"
            case .enterprise: "企业"
            case .agency: "机构"
            }
        }
    }

    /// How large, 规模.
    package enum Size: String, DemoWord {
        case micro, small, medium, large

        package var label: String {
            switch self {
            case .micro: "微型"
            case .small: "小型"
            case .medium: "中型"
            case .large: "大型"
            }
        }
    }

    /// Whether it still exists, 存续状态.
    package enum Standing: String, DemoWord {
        case active, merged, deregistered

        package var label: String {
            switch self {
            case .active: "存续"
            case .merged: "已合并"
            case .deregistered: "已注销"
            }
        }
    }

    /// Where it sits.
    package enum Place: Hashable, Sendable {
        /// In the plan's district at this place of its list.
        case city(district: Int)
        /// Elsewhere in the province.
        case province
        /// In another province.
        case elsewhere

        /// Whether it is in the city.
        package var isCity: Bool { if case .city = self { true } else { false } }

        /// Whether it is in the province, the city included.
        package var isProvince: Bool { self != .elsewhere }
    }

    /// Its key in every register.
    package let id: CreditCode
    /// An invented name.
    package let name: String
    /// What kind of unit.
    package let kind: Kind
    /// How large.
    package let size: Size
    /// Where it sits.
    package var place: Place
    /// What it works on.
    package let field: TechnicalField
    /// GB/T 4754.
    package let industry: String
    /// The year of its first HNTE certificate.
    package var hnteFirstYear: Int?
    /// 规上工业.
    package let isAboveScaleIndustrial: Bool
    /// 成立日期.
    package var establishedOn: CivilDay
    /// Whether it still exists.
    package var standing: Standing
    /// The place in the list of the unit that took it over.
    package var successor: Int?
}

/// A change to a unit that is reported later, as a row with its first day.
package struct DemoOrganisationChange: Sendable {
    /// The place of the unit in the list.
    package let organisation: Int
    /// The unit as it is from then on.
    package let changed: DemoOrganisation
    /// The first day of the new state.
    package let validFrom: CivilDay
}
