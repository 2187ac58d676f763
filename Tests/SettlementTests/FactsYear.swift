import Exact
import Interchange
import Policy
import Settlement

/// A pack, a folder of facts and the year to settle.
struct FactsYear: Sendable {
    let pack: Pack
    var files: [String: [UInt8]]
    let year: Int

    private static let tests = String(#filePath.dropLast("/SettlementTests/FactsYear.swift".count))
    private static let root = String(tests.dropLast("/Tests".count))
    private static let policies = root + "/Policies"

    /// The folder of the small year's facts, whose answer lies in `expected`.
    static let smallFolder = root + "/Examples/settle-small"
    /// The folder of the invented city's facts.
    static let sampleFolder = tests + "/Packs/yunchuan-sample/facts"

    private static let jinan = Result { try pack(PackSource(folder: policies + "/jinan-doubling-2023")) }
    private static let invented = Result {
        try pack(PackSource(folder: tests + "/Packs/yunchuan-sample", places: [policies]))
    }

    /// The committed small year of the first plan.
    static func small() throws -> FactsYear {
        FactsYear(pack: try jinan.get(), files: try files(in: smallFolder), year: 2023)
    }

    /// The invented city's year.
    static func sample(_ year: Int = 2024) throws -> FactsYear {
        FactsYear(pack: try invented.get(), files: try files(in: sampleFolder), year: year)
    }

    /// A year of the first plan with facts written out.
    static func written(organisations: String, contracts: String = "", recognitions: String = "") throws -> FactsYear {
        let contractHeader =
            "contract_id,registered_on,kind,seller_id,buyer_id,turnover_fen,technology_amount_fen,tax_exempt_fen,status\n"
        let files = [
            "organisations.csv": "org_id,kind,size,district,hnte_first_year,above_scale_industrial\n" + organisations,
            "contracts.csv": contractHeader + contracts,
            "recognitions.csv": "org_id,recognition,recognised_on,approved_amount_fen\n" + recognitions,
        ]
        return FactsYear(pack: try jinan.get(), files: files.mapValues { Array($0.utf8) }, year: 2023)
    }

    private static func files(in folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in FactsReader.files { files[name] = try FileBytes.read("\(folder)/\(name)") }
        return files
    }

    /// A pack that could not be used.
    private struct Broken: Error {
        let findings: [Finding]
    }

    private static func pack(_ source: PackSource) throws -> Pack {
        let (pack, findings) = Pack.load(source)
        guard let pack else { throw Broken(findings: findings) }
        return pack
    }
}

// MARK: - Settling

extension FactsYear {
    func facts() throws -> Facts { try FactsReader.read(files, plan: pack.plan) }

    func settler(
        asOf: CivilDay? = nil, keeping: Settler.Keeping = .nothing, engine: Settler.Engine = .columns
    ) throws -> Settler {
        try Settler(pack, try facts(), year: year, asOf: asOf, keeping: keeping, engine: engine)
    }

    func settled(asOf: CivilDay? = nil, keeping: Settler.Keeping = .nothing) throws -> Settlement {
        try settler(asOf: asOf, keeping: keeping).settle()
    }

    /// The manifest of a settlement that writes its tables alone.
    func manifest(of settlement: Settlement) -> [UInt8] {
        let sources = FactsReader.files.map { (name: $0, bytes: files[$0] ?? []) }
        let results: [Manifest.File] = [
            ("settlement.csv", settlement.settlementCSV), ("totals.csv", settlement.totalsCSV),
        ]
        return Manifest(settlement, facts: sources, results: results, version: "test").bytes
    }
}
