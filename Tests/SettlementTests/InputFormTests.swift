import Interchange
import Policy
import Settlement
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite("The same year in another form")
struct InputFormTests {
    /// A form a file may come in.
    enum Form: String, CaseIterable, Sendable {
        case chinese, chineseGB18030, byteOrderMark, lineEndsOfWindows, columnsShuffled, unknownColumn, inYuan, inWan,
            quoted
    }

    @Test("settles to the same bytes", arguments: Form.allCases)
    func settles(form: Form) throws {
        try expectTheAnswer(try FactsYear.sample(), in: form, folder: FactsYear.sampleFolder)
    }

    @Test("settles to the same bytes where there are thousands of rows")
    func settlesAll() throws {
        try expectTheAnswer(try FactsYear.small(), in: .chineseGB18030, folder: FactsYear.smallFolder)
    }

    private func expectTheAnswer(_ year: FactsYear, in form: Form, folder: String) throws {
        var year = year
        year.files = try files(of: year, in: form)
        let settlement = try year.settled()
        #expect(settlement.facts.problems == [])
        #expect(settlement.settlementCSV == (try FileBytes.read(folder + "/expected/settlement.csv")))
        #expect(settlement.totalsCSV == (try FileBytes.read(folder + "/expected/totals.csv")))
    }

    @Test("takes its lines for the same where a problem is listed")
    func lines() throws {
        let code = SampleCode.number(1)
        var year = try FactsYear.written(organisations: "\(code),enterprise,small,月球区,,false\n")
        for (name, bytes) in year.files {
            year.files[name] = Array(
                String(decoding: bytes, as: UTF8.self).utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
        }
        #expect(try year.facts().problems.map(\.line) == [2])
    }

    private func files(of year: FactsYear, in form: Form) throws -> [String: [UInt8]] {
        var draft = FactsDraft(year.files)
        switch form {
        case .chinese, .chineseGB18030:
            ChineseForm.translate(&draft, labels: Dictionary(labels(of: year)) { first, _ in first })
            return form == .chinese ? draft.files : try draft.files.mapValues(InputFormTests.gb18030)
        case .byteOrderMark: return draft.files.mapValues { [0xEF, 0xBB, 0xBF] + $0 }
        case .lineEndsOfWindows: return draft.files.mapValues { $0.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
        case .columnsShuffled: for name in FactsReader.files { draft.rewrite(name) { _, cells in cells.reversed() } }
        case .unknownColumn: for name in FactsReader.files { draft.addColumn(name, "备注") }
        case .inYuan: inUnit(&draft, "（元）", decimals: 2)
        case .inWan: inUnit(&draft, "（万元）", decimals: 6)
        case .quoted:
            for name in FactsReader.files { draft.rewrite(name) { _, cells in cells.map { "\"\($0)\"" } } }
        }
        return draft.files
    }

    private func labels(of year: FactsYear) -> [(String, String)] {
        year.pack.plan.recognitions.map { ($0.kind, $0.label.zh) }
    }

    /// Rewrites the contracts' amounts in a larger unit, exactly.
    private func inUnit(_ draft: inout FactsDraft, _ unit: String, decimals: Int) {
        let names = ["turnover_fen": "合同成交额", "technology_amount_fen": "技术交易额", "tax_exempt_fen": "免税额"]
        draft.rewrite("contracts.csv") { isHeader, cells in
            if isHeader { return cells.map { header in names[header].map { $0 + unit } ?? header } }
            return cells.enumerated().map { place, cell in
                guard 5...7 ~= place else { return cell }
                let digits = String(repeating: "0", count: max(0, decimals + 1 - cell.utf8.count)) + cell
                return digits.dropLast(decimals) + "." + digits.suffix(decimals)
            }
        }
    }

    /// A text that has no GB 18030 form here.
    private struct Unconvertible: Error {}

    private static func gb18030(_ utf8: [UInt8]) throws -> [UInt8] {
        #if canImport(Glibc)
            guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else {
                throw Unconvertible()
            }
            defer { iconv_close(converter) }
            var left = utf8.count
            let converted = [UInt8](unsafeUninitializedCapacity: utf8.count * 2) { output, filled in
                utf8.withUnsafeBytes { input in
                    var source = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(
                        to: CChar.self)
                    var target = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
                    var room = output.count
                    _ = iconv(converter, &source, &left, &target, &room)
                    filled = output.count - room
                }
            }
            guard left == 0 else { throw Unconvertible() }
            return converted
        #else
            throw Unconvertible()
        #endif
    }
}
