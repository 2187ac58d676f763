import Foundation
import Testing

/// A party opens its contracts, as a clerk does it from the shell.
@Suite("Opening contracts from the shell")
struct OpeningCommandTests {
    private let installation: Installation

    init() throws {
        installation = try Installation(registry: true)
        try installation.require(["import", "\(Checkout.smallFacts)/organisations.csv", "--as", "deng"])
        let lines = try OpeningCommandTests.lines()
        let part = try installation.scratch.write("contracts.csv", lines.joined(separator: "\n") + "\n").path
        try installation.require(["import", part, "--as", "deng"])
    }

    /// The header and the first contracts of the example.
    private static func lines() throws -> [String] {
        let text = try String(contentsOfFile: "\(Checkout.smallFacts)/contracts.csv", encoding: .utf8)
        return text.split(separator: "\n").prefix(200).map(String.init)
    }

    /// The registration numbers of the first contracts and their sellers.
    private func contracts() throws -> [(number: String, seller: String, buyer: String)] {
        let lines = try OpeningCommandTests.lines()
        let header = lines[0].split(separator: ",").map(String.init)
        return lines.dropFirst().compactMap { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            func cell(_ name: String) -> String { header.firstIndex(of: name).map { cells[$0] } ?? "" }
            guard cell("status") == "registered" else { return nil }
            return (cell("contract_id"), cell("seller_id"), cell("buyer_id"))
        }
    }

    @Test("is one act with a document, is told on any day, and verifies")
    func opening() throws {
        let contract = try #require(contracts().first)
        let letter = try installation.scratch.write("申请.txt", "同意公开").path
        let call = ["--for", contract.seller, "--evidence", letter, "--as", "deng"]
        let before = try installation.acts()
        let done = try installation.require(["registry", "open", contract.number, "--parts", "name,amounts"] + call)
        #expect(done.output.contains("公开技术合同"))
        #expect(try installation.acts() == before + 1)
        let listed = try installation.require(["registry", "openings"]).output
        #expect(listed.contains(contract.number) && listed.contains("本单位名称、金额") && listed.contains("共 1 项"))
        #expect(try installation.require(["registry", "openings", "--as-of", "2020-01-01"]).output.contains("共 0 项"))
        #expect(listed.contains("contract/\(contract.number)"))
        let timeline = try installation.require(["timeline", "contract/\(contract.number)"]).output
        #expect(timeline.contains("公开技术合同") && !timeline.contains("申请.txt"))
        try installation.require([
            "registry", "close", contract.number, "--for", contract.seller, "--as", "deng",
        ])
        #expect(try installation.require(["registry", "openings"]).output.contains("共 0 项"))
        #expect(try installation.require(["verify"]).output.contains("核验通过"))
    }

    @Test("takes a list, and opens nothing while one of it is wrong")
    func list() throws {
        let contract = try #require(contracts().first)
        let theirs = try contracts().filter { $0.seller == contract.seller || $0.buyer == contract.seller }
        let letter = try installation.scratch.write("申请.txt", "同意公开").path
        func open(_ numbers: [String]) throws -> Command {
            let text = (["合同登记编号"] + numbers).joined(separator: "\n") + "\n"
            let file = try installation.scratch.write("清单.csv", text).path
            return try installation.run([
                "registry", "open", "--file", file, "--for", contract.seller, "--evidence", letter, "--as", "deng",
            ])
        }
        let refused = try open(theirs.map(\.number) + ["2023000000000000"])
        #expect(refused.faults(status: 1, "技术合同登记中没有这一编号") == [])
        #expect(try installation.require(["registry", "openings"]).output.contains("共 0 项"))
        #expect(try open(theirs.map(\.number)).status == 0)
        #expect(try installation.require(["registry", "openings"]).output.contains("共 \(theirs.count) 项"))
    }

    @Test("is refused by a call that does not say what, by whom or on what document")
    func refusals() throws {
        let contract = try #require(contracts().first)
        let before = try installation.acts()
        let letter = try installation.scratch.write("申请.txt", "同意公开").path
        let unit = ["--for", contract.seller, "--as", "deng"]
        let cases: [(call: [String], status: Int32, word: String)] = [
            (["open"] + unit + ["--evidence", letter], 2, "两者写其一"),
            (["open", contract.number] + unit + ["--evidence", "nowhere.pdf"], 2, "nowhere.pdf"),
            (["open", contract.number, "--parts", "price"] + unit + ["--evidence", letter], 2, "--parts"),
            (["open", contract.number, "--evidence", letter, "--for", contract.seller, "--as", "du"], 1, "登记经办人"),
            (["close", contract.number] + unit, 1, "没有公开这份合同"),
        ]
        for (call, status, word) in cases {
            #expect(try installation.run(["registry"] + call).faults(status: status, word) == [], "\(call)")
        }
        #expect(try installation.acts() == before)
    }
}
