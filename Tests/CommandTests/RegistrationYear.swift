import Foundation

/// An invented year of contracts in a registry, with what somebody should look at among them.
struct RegistrationYear {
    let installation: Installation

    /// Units of the sample pack; the last one was taken over by the third.
    static let units = [
        "128899011000000080", "1288990117654321XJ", "91889901406172849X", "91889901482716051E", "91889901865432101M",
        "91889901253086420C",
    ]

    static let header =
        "合同登记编号,项目名称,登记日期,签订日期,合同类别,卖方信用代码,买方信用代码,合同成交额（元）,技术交易额（元）,免税额（元）,状态,关联交易,涉外,政府项目"

    /// The contracts by number: seller, buyer, day, amount in yuan, related, foreign, government.
    private static let contracts: [(String, Int, Int, String, Int, String)] = [
        ("A001", 0, 2, "2024-02-01", 6_000_000, "否,否,否"), ("A002", 1, 3, "2024-02-02", 100_000, "是,否,否"),
        ("A003", 0, 3, "2024-03-01", 2_000_000, "否,否,否"), ("A004", 0, 3, "2024-03-20", 2_000_000, "否,否,否"),
        ("A005", 0, 3, "2024-04-10", 2_000_000, "否,否,否"), ("A006", 2, 4, "2024-05-06", 50_000, "否,否,否"),
        ("A007", 4, 2, "2024-05-07", 60_000, "否,否,否"), ("A008", 1, 4, "2024-06-03", 80_000, "否,否,是"),
        ("A009", 2, 5, "2024-06-04", 90_000, "否,否,否"), ("A010", 1, 4, "2024-06-05", 80_000, "否,否,是"),
        ("A011", 1, 4, "2024-06-06", 80_000, "否,否,是"), ("A012", 1, 4, "2024-06-07", 80_000, "否,否,是"),
        ("A014", 0, 2, "2023-06-07", 7_000_000, "否,否,否"), ("A015", 4, 0, "2024-07-01", 10_000, ",,"),
    ]

    /// The rows of the contracts, one of them cancelled.
    static let rows =
        contracts.map { id, seller, buyer, day, amount, flags in
            "\(id),项目\(id),\(day),\(id == "A015" ? "" : day),服务,\(units[seller]),\(units[buyer]),\(amount),\(amount),0,已登记,\(flags)"
        } + ["A013,项目A013,2024-02-03,2024-02-03,服务,\(units[0]),\(units[4]),9000000,9000000,0,已注销,否,否,否"]

    init() throws {
        installation = try Installation()
        try installation.require(
            ["account", "open", "deng", "--name", "邓", "--unit", "科", "--role", "registrar", "--as", "admin"])
        let kinds = ["university", "institute", "enterprise", "enterprise", "enterprise", "enterprise"]
        var organisations = "信用代码,单位名称,单位类别,规模,区县,规上工业,承继单位代码\n"
        for (place, unit) in Self.units.enumerated() {
            let successor = place == 5 ? Self.units[2] : ""
            organisations += "\(unit),第\(place)单位,\(kinds[place]),large,云东区,否,\(successor)\n"
        }
        try take("units.csv", organisations)
        try take("year.csv", ([Self.header] + Self.rows).joined(separator: "\n") + "\n")
    }

    private func take(_ name: String, _ text: String) throws {
        let file = try installation.scratch.write(name, text).path
        try installation.require(["import", file, "--policy", Checkout.samplePack, "--as", "deng", "--strict"])
    }

    /// Runs a command, which must succeed, and gives what it printed.
    func output(_ arguments: [String]) throws -> String { try installation.require(arguments).output }
}
