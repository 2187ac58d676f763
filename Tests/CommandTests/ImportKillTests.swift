import Foundation
import TestSupport
import Testing

/// Two kills a database, unless `BEIZENG_KILLS` asks for more.
@Suite("An import that is killed")
struct ImportKillTests {
    private static let rows = 20_000
    private static let rounds = ProcessInfo.processInfo.environment["BEIZENG_KILLS"].flatMap { Int($0) } ?? 2

    @Test("at any moment leaves all of its rows or none, and the log verifies", arguments: ["SQLite", "PostgreSQL"])
    func killed(engine: String) throws {
        var random = SeededRandom(seed: 20_231_231)
        let files = try Scratch()
        let contracts = try files.write("contracts.csv", ImportKillTests.contracts()).path
        let parties = try files.write("parties.csv", ImportKillTests.parties()).path
        var house = try House(engine, parties)
        let start = Date()
        try house.importing(contracts).waitUntilExit()
        // The last moments are those in which it commits and is sealed.
        let most = Date().timeIntervalSince(start) * 1.1
        #expect(try house.count() == ImportKillTests.rows)
        house = try House(engine, parties)
        var faults: [String] = []
        for round in 1...ImportKillTests.rounds {
            let process = try house.importing(contracts)
            let moment = most * Double(random.below(1_000)) / 1_000
            Thread.sleep(forTimeInterval: moment)
            let wasDone = !process.isRunning
            if !wasDone { kill(process.processIdentifier, SIGKILL) }
            process.waitUntilExit()
            let count = try house.count()
            let isWhole = count == ImportKillTests.rows
            if !isWhole, count > 0 || wasDone { faults.append("round \(round), \(moment) s: \(count) rows") }
            let verified = try house.installation.run(["verify"])
            if verified.status != 0 || !verified.output.contains("核验通过") {
                faults.append("round \(round), \(moment) s: \(verified.output)\(verified.errors)")
            }
            if isWhole { house = try House(engine, parties) }
        }
        #expect(faults == [])
    }

    /// An installation with a registrar who knows the parties.
    private struct House {
        let installation: Installation
        private let server: String?

        init(_ engine: String, _ parties: String) throws {
            server = engine == "PostgreSQL" ? try PostgresServer.freshDatabase() : nil
            installation = try Installation(database: server, isBare: true)
            try installation.require(Installation.start)
            try installation.require(
                ["account", "open", "reg", "--name", "李", "--unit", "局", "--role", "registrar", "--as", "admin"])
            try installation.require(
                ["import", parties, "--kind", "organisation", "--as", "reg", "--policy", Installation.pack])
        }

        /// The import, under way.
        func importing(_ contracts: String) throws -> Process {
            try installation.start(
                ["import", contracts, "--kind", "contract", "--as", "reg", "--policy", Installation.pack])
        }

        /// How many contracts there are, as the engine's own program counts them.
        func count() throws -> Int {
            let query = "SELECT COUNT(*) FROM contract_version"
            let said =
                if let name = server?.split(separator: "?").first?.split(separator: "/").last {
                    try PostgresServer.shared().sql(query, database: String(name))
                } else {
                    try Command.run(tool: "sqlite3", [installation.path("acts.sqlite"), query]).output
                }
            return try #require(Int(said.trimmingCharacters(in: .whitespacesAndNewlines)), "\(said)")
        }
    }

    // MARK: - Files

    private static let codes = [
        "91379903XKGUDJW0MX", "913799027PU5MM18GC",
    ]

    private static func parties() -> String {
        "信用代码,单位类别,规模,区县,规上工业\n" + codes.map { "\($0),企业,小型,市外,否\n" }.joined()
    }

    private static func contracts() -> String {
        let rows = (0..<rows).map { n in
            "2023379\(10_000_000 + n),2023-0\(n % 9 + 1)-11,技术开发,\(codes[n % 2]),\(codes[(n + 1) % 2]),\(n).50,\(n).50,0,已登记\n"
        }
        return "合同登记编号,登记日期,合同类别,卖方信用代码,买方信用代码,合同成交额（元）,技术交易额（元）,免税额（元）,状态\n" + rows.joined()
    }
}
