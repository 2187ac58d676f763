/// What contracts, achievements and patents are called.
enum ProjectNames {
    /// The name of a contract's project, in the way of its kind.
    static func contract(
        _ subtype: DemoContract.Subtype, _ field: TechnicalField, _ random: inout DemoRandom
    ) -> String {
        let words = FieldWords[field]
        let thing = random.pick(words.things)
        let method = random.pick(words.methods)
        switch subtype {
        case .commissionedDevelopment:
            return random.pick([
                "基于\(method)的\(thing)技术开发", "\(thing)关键技术研究与开发", "\(thing)委托开发",
                "面向\(thing)的\(method)技术研究",
            ])
        case .jointDevelopment: return random.pick(["\(thing)联合研发", "基于\(method)的\(thing)合作开发"])
        case .patentTransfer: return "一种基于\(method)的\(thing)专利权转让"
        case .patentApplicationTransfer: return "一种基于\(method)的\(thing)专利申请权转让"
        case .knowHowTransfer: return "\(thing)技术秘密转让"
        case .otherIpTransfer: return "\(thing)软件著作权转让"
        case .patentLicence: return "\(thing)相关专利实施许可"
        case .knowHowLicence: return "\(thing)技术秘密使用许可"
        case .otherIpLicence: return "\(thing)软件著作权许可"
        case .technicalConsulting:
            return random.pick(["\(thing)技术咨询", "\(thing)可行性论证", "\(thing)技术方案评估", "\(thing)专题调研"])
        case .generalService:
            let ways = ["技术服务", "检验检测技术服务", "运行维护技术服务", "系统集成与实施"]
            return random.chance(200) ? "基于\(method)的\(thing)技术服务" : thing + random.pick(ways)
        case .training: return "\(thing)技术培训"
        case .intermediation: return "\(thing)技术中介服务"
        }
    }

    /// The name of an achievement.
    static func achievement(_ field: TechnicalField, _ random: inout DemoRandom) -> String {
        let words = FieldWords[field]
        let (thing, method) = (random.pick(words.things), random.pick(words.methods))
        return random.pick(["\(thing)关键技术及应用", "基于\(method)的\(thing)研究", "\(method)在\(thing)中的应用", "\(thing)成套技术"])
    }

    /// The name of a patent.
    static func patent(_ field: TechnicalField, _ random: inout DemoRandom) -> String {
        let words = FieldWords[field]
        let (thing, method) = (random.pick(words.things), random.pick(words.methods))
        return random.pick([
            "一种基于\(method)的\(thing)方法", "一种用于\(thing)的装置", "一种\(thing)的控制方法及系统", "\(thing)用\(method)装置",
        ])
    }
}
