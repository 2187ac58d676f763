import DMN
import Exact
import Policy
import Testing

@Suite("A change of a pack")
struct PackChangeTests {
    private static let head = "format: \"beizeng-change/1\"\ntitle: {zh: \"改动\", en: \"a change\"}\n"

    private func change(_ text: String) -> PackChange {
        PackChange.read(Array((Self.head + text).utf8), file: "change.yaml")
    }

    private func changed(_ text: String) throws -> ChangedPack {
        try ChangeBase(try SamplePacks.sample()).changed(by: [change(text)])
    }

    /// What stands in the way of a change of the sample pack.
    private func findings(_ text: String) throws -> [Finding] {
        do {
            _ = try ChangeBase(try SamplePacks.sample()).changed(by: [change(text)])
            return []
        } catch let fault as ChangeFault {
            return fault.findings
        }
    }

    /// The texts that an edit of a file replaced: what differs between common beginning and end.
    private func difference(_ file: String, _ changed: ChangedPack) throws -> [String] {
        let (old, new) = (try SamplePacks.sample().files[file] ?? [], changed.base.source.files[file] ?? [])
        let start = zip(old, new).prefix { $0 == $1 }.count
        let rest = min(old.count, new.count) - start
        let end = min(rest, zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count)
        return [old, new].map { String(decoding: $0[start..<$0.count - end], as: UTF8.self) }
    }

    @Test("sets a parameter and leaves every other byte alone")
    func parameter() throws {
        let changed = try changed("parameters: {\"sale cap\": \"250000\"}")
        #expect(changed.pack.plan.parameter("sale cap")?.value == 250_000)
        #expect(try difference("plan.yaml", changed) == ["16", "25"])
        #expect(changed.values.map(\.before) == ["160000"])
        #expect(changed.values.map(\.after) == ["250000"])
        let others = try SamplePacks.sample().files.filter { $0.key != "plan.yaml" }
        #expect(others.allSatisfy { changed.base.source.files[$0.key] == $0.value })
    }

    @Test("sets a cell by row and column, escaped as XML asks")
    func cell() throws {
        let place = "model: \"trade.dmn\", decision: \"Sale scale\", row: 3"
        let changed = try changed("cells:\n  - {\(place), column: \"Sale base\", value: \"> 2000000\"}")
        #expect(try difference("trade.dmn", changed) == ["1", "2"])
        #expect(changed.values.first?.numbers?.before == 1_000_000)
        #expect(changed.values.first?.numbers?.after == 2_000_000)
    }

    @Test("sets an amount in the plan and in the one cell of the model that says it")
    func amount() throws {
        let changed = try changed("amounts:\n  - {award: \"agency\", kind: \"agency-gold\", yuan: 70000}")
        #expect(try difference("plan.yaml", changed) == ["6", "7"])
        #expect(try difference("facilities.dmn", changed) == ["6", "7"])
    }

    @Test("switches a version of an award")
    func version() throws {
        let changed = try changed("versions:\n  - {award: \"workshop\", from: \"2024-07-01\", enabled: false}")
        #expect(try difference("plan.yaml", changed) == ["tru", "fals"])
        #expect(changed.pack.plan.award("workshop")?.versions.map(\.isEnabled) == [true, false])
    }

    @Test("adds a row, moves and removes one, and what was there before is there again when they are undone")
    func rows() throws {
        let table = "model: \"facilities.dmn\", decision: \"Agency award\""
        let cells = """
            {"recognition.recognition": "\\"agency-gold\\"", amount: "60000", outcome: "\\"granted\\"", \
            reason: "\\"fixed\\"", "结果里的条款": "x"}
            """
        #expect(
            Set(try findings("rows:\n  - {\(table), add: \"again\", cells: \(cells)}").map(\.id))
                == ["change.not-there", "change.row-output"])
        let moved = try changed("rows:\n  - {\(table), move: 2, before: 1}")
        #expect(
            rows(of: "Agency award", in: moved.pack) == ["decision.agency-award.silver", "decision.agency-award.gold"])
        let back = try moved.base.changed(by: [change("rows:\n  - {\(table), move: 2, before: 1}")])
        #expect(back.base.source.files == (try SamplePacks.sample().files))
    }

    @Test("that adds a row writes it as the others are written")
    func addedRow() throws {
        let table = "model: \"trade.dmn\", decision: \"Sale award\""
        let cells = """
            {"Sale base": "> 900000000", amount: "0", outcome: "\\"refused\\"", reason: "\\"below-threshold\\"", \
            clause: "\\"t1.scale\\""}
            """
        let changed = try changed(
            "rows:\n  - {\(table), add: \"decision.sale-award.huge\", before: 1, cells: \(cells)}")
        let ids = try #require(changed.pack.model("trade.dmn")?.definitions.rows(of: "Sale award"))
        #expect(ids.first == "decision.sale-award.huge")
        let removed = try changed.base.changed(by: [
            change("rows:\n  - {\(table), remove: \"decision.sale-award.huge\"}")
        ])
        #expect(removed.base.source.files == (try SamplePacks.sample().files))
    }

    private func rows(of decision: String, in pack: Pack) -> [String] {
        pack.model("facilities.dmn")?.definitions.rows(of: decision) ?? []
    }

    @Test("is refused whole, each wish named with its line and its mend", arguments: PackChangeTests.faults)
    func fault(_ fault: Fault) throws {
        let found = try findings(fault.text)
        #expect(found.map(\.id) == fault.ids)
        #expect(found.allSatisfy { $0.file == "change.yaml" })
        #expect(found.map(\.line) == fault.lines)
        #expect(found.allSatisfy { !$0.message.zh.isEmpty && !$0.remedy.zh.isEmpty })
        if let near = fault.near { #expect(found.first?.remedy.zh.contains(near) == true) }
    }

    @Test("reads back from the file it is written to")
    func roundTrip() throws {
        let table = "model: \"trade.dmn\", decision: \"Sale award\""
        let change = self.change(
            """
            parameters: {"sale cap": "250000.50"}
            amounts: [{award: "agency", kind: "agency-gold", from: "2024-01-01", yuan: 7}]
            versions: [{award: "workshop", from: "2024-07-01", enabled: false}]
            cells: [{\(table), row: 2, column: "金额", value: "not(\\"a\\\\b\\")"}]
            rows: [{\(table), remove: "x"}, {\(table), move: 1}, {\(table), add: "y", before: 2, cells: {a: "\\"b\\""}}]
            """)
        let again = PackChange.read(change.bytes, file: "change.yaml")
        #expect(again.faults == [])
        #expect(again.items.map(\.wish).count == 7)
        #expect(again.bytes == change.bytes)
    }

    @Test("tells at once what could not be read and what cannot be wished for")
    func allFaults() throws {
        let place = "model: \"trade.dmn\", decision: \"Sale scal\", row: 3"
        let found = try findings(
            """
            parameters: {"sale cap": "much", "sale cup": "1"}
            cells:
              - {\(place), column: "Sale base", value: "> 2000000"}
            """)
        #expect(found.map(\.line) == [3, 3, 5])
        #expect(found.allSatisfy { $0.file == "change.yaml" && $0.isError })
    }

    @Test("is told of every file there is, though the first cannot be fulfilled")
    func allFiles() throws {
        let base = try ChangeBase(try SamplePacks.sample())
        let wishes = [change("parameters: {\"sale cup\": \"1\"}"), change("parameters: {\"sale cop\": \"1\"}")]
        let fault = #expect(throws: ChangeFault.self) { try base.changed(by: wishes) }
        #expect(fault?.findings.count == 2)
    }

    @Test("tells the one number in which two texts differ")
    func numbers() throws {
        func numbers(_ before: String, _ after: String) -> [Decimal128] {
            let wish = PackChange.Wish.cell(.init("m", "d"), .number(1), column: "c", text: after)
            let value = ChangedValue(item: .init(wish), label: Text(zh: "", en: ""), before: before, after: after)
            return value.numbers.map { [$0.before, $0.after] } ?? []
        }
        #expect(numbers(">= 500000", ">= 600000") == [500_000, 600_000])
        #expect(numbers("[0..5]", "[0..7.5]") == [5, Decimal128("7.5") ?? 0])
        #expect(numbers("[0..5]", "[1..7]") == [])
        #expect(numbers("\"m2\"", "\"m3\"") == [])
        #expect(numbers("> 5", "< 6") == [])
    }
}

extension Definitions {
    /// The ids of the rows of a decision's table.
    fileprivate func rows(of name: String) -> [String]? {
        guard case .decision(let decision) = element(named: name), case .decisionTable(let table) = decision.expression
        else { return nil }
        return table.rules.map { $0.id ?? "" }
    }
}

// MARK: - Faults

extension PackChangeTests {
    /// A change that cannot be made, and what is to be said about it.
    struct Fault: Sendable, CustomTestStringConvertible {
        let text: String
        let ids: [String]
        let lines: [Int]
        let near: String?

        init(_ text: String, _ ids: [String], lines: [Int], near: String? = nil) {
            (self.text, self.ids, self.lines, self.near) = (text, ids, lines, near)
        }

        var testDescription: String { ids.joined(separator: " ") }
    }

    private static let sale = "model: \"trade.dmn\", decision: \"Sale award\""

    static let faults = [
        Fault("parameters: {\"sale cap\": \"160000.00\"}", ["change.unchanged"], lines: [3]),
        Fault("parameters: {\"sale cup\": \"1\"}", ["change.not-there"], lines: [3], near: "sale cap"),
        Fault("parameters: {\"sale cap\": 1}", ["plan.kind"], lines: [3]),
        Fault("parameter: {\"sale cap\": \"1\"}", ["plan.unknown-key"], lines: [3], near: "parameters"),
        Fault("cells: []", ["change.empty"], lines: [1]),
        Fault(
            "parameters:\n  \"sale cup\": \"1\"\n  \"purchase cap\": \"100000\"\n  \"shared cap\": \"1\"",
            ["change.not-there", "change.unchanged"], lines: [4, 5]),
        Fault(
            "cells: [{model: \"trad.dmn\", decision: \"Sale award\", row: 1, column: \"amount\", value: \"1\"}]",
            ["change.not-there"], lines: [3], near: "trade.dmn"),
        Fault(
            "cells: [{model: \"trade.dmn\", decision: \"Sale awards\", row: 1, column: \"amount\", value: \"1\"}]",
            ["change.not-there"], lines: [3], near: "Sale award"),
        Fault("cells: [{\(sale), row: 99, column: \"amount\", value: \"1\"}]", ["change.not-there"], lines: [3]),
        Fault(
            "cells: [{\(sale), row: \"outside\", column: \"amount\", value: \"1\"}]", ["change.not-there"], lines: [3],
            near: "decision.sale-award.outside"),
        Fault(
            "cells: [{\(sale), row: 1, column: \"amuont\", value: \"1\"}]", ["change.not-there"], lines: [3],
            near: "amount"),
        Fault("cells: [{\(sale), row: 1, column: \"amount\", value: \" 0 \"}]", ["change.unchanged"], lines: [3]),
        Fault(
            "cells:\n  - {\(sale), row: 1, column: \"amount\", value: \"1\"}\n"
                + "  - {\(sale), row: \"decision.sale-award.outside\", column: \"amount\", value: \"2\"}",
            ["change.twice"], lines: [5], near: "保留"),
        Fault(
            "cells: [{model: \"trade.dmn\", decision: \"Sale base\", row: 1, column: \"a\", value: \"1\"}]",
            ["change.no-table"], lines: [3], near: "--against"),
        Fault(
            "amounts: [{award: \"lab\", kind: \"joint-lab\", yuan: 1}]", ["change.amount-cell"], lines: [3],
            near: "cells"),
        Fault("amounts: [{award: \"agency\", kind: \"agency-gold\", yuan: 60000}]", ["change.unchanged"], lines: [3]),
        Fault("amounts: [{award: \"agency\", kind: \"agency-gold\", yuan: -1}]", ["plan.range"], lines: [3]),
        Fault(
            "versions: [{award: \"workshop\", from: \"2024-07-02\", enabled: false}]", ["change.not-there"], lines: [3]),
        Fault("rows: [{\(sale), move: 1, before: 2}]", ["change.move"], lines: [3]),
        Fault("rows: [{\(sale), add: \"x\", remove: 1}]", ["change.deed"], lines: [3]),
        Fault(
            "rows: [{\(sale), add: \"x\", cells: {amount: \"1\", outcome: \"\\\"granted\\\"\", reason: \"\\\"scale\\\"\"}}]",
            ["change.row-output"], lines: [3], near: "结果"),
        // What the check of the changed pack finds is told where the change wrote it.
        Fault(
            "cells: [{model: \"facilities.dmn\", decision: \"Agency award\", row: 1, column: \"amount\", value: \"1\"}]",
            ["amount.differs"], lines: [3], near: "amounts"),
        Fault(
            "cells: [{\(sale), row: 1, column: \"reason\", value: \"\\\"no-such-reason\\\"\"}]",
            ["plan.unknown-reasons"],
            lines: [3]),
    ]
}
