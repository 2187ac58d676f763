import Civic
import Exact
import Interchange
import TestSupport
import Testing

@Suite("What the strict reader reads")
struct StrictReadingTests {
    @Test("is read the same from cells as people write them, and without a note")
    func same() throws {
        var random = SeededRandom(seed: 13)
        let schema = TableSchema([
            ColumnSpec("day", .day), ColumnSpec("amount", .money), ColumnSpec("flag", .flag), ColumnSpec("year", .year),
            ColumnSpec("code", .creditCode), ColumnSpec("id", .identifier),
        ])
        var cells: [[String]] = []
        for row in 0..<2_000 {
            let fen = Int64.random(in: 0...(Int64.max >> Int64(random.below(63))), using: &random)
            cells.append([
                CivilDay(number: Int64(random.below(200_000)) - 60_000).description,
                WrittenSamples.amount(fen, decimals: 6), ["是", "否", "true", "FALSE"][random.below(4)],
                "\(1900 + random.below(1_000))", CodeBookTests.code(row), "HT-\(row)",
            ])
        }
        let text =
            "day,amount(万元),flag,year,code,id\n" + cells.map { $0.joined(separator: ",") }.joined(separator: "\n")
        var codes = CodeBook()
        let reading = try Table.read(
            Array(text.utf8), schema: schema, file: "f.csv", codes: &codes)
        let table = reading.table
        #expect(reading.problems == [])
        var differences: [String] = []
        for (row, cell) in cells.enumerated() {
            let utf8 = cell.map { Array($0.utf8) }
            let (day, amount, flag, year, code, id) = (utf8[0], utf8[1], utf8[2], utf8[3], utf8[4], utf8[5])
            let readDay = try WrittenCell.day(day.span)
            let readAmount = try WrittenCell.money(amount.span, unit: .wan)
            let readFlag = try WrittenCell.flag(flag.span)
            let readYear = try WrittenCell.year(year.span)
            let readCode = try WrittenCell.creditCode(code.span)
            let readID = try WrittenCell.identifier(id.span)
            let isSame =
                readDay == Written(CivilDay(number: Int64(table.days("day")?[row] ?? 0)))
                && readAmount == Written(table.amounts("amount")?[row] ?? -1)
                && readFlag == Written(table.flags("flag")?[row] ?? !readFlag.value)
                && readYear == Written(table.years("year")?[row] ?? 0)
                && readCode == Written(codes[table.organisations("code")?[row] ?? 0])
                && readID == Written(table.texts("id")?[row] ?? "")
            if !isSame { differences.append(cell.joined(separator: ",")) }
        }
        #expect(differences == [])
    }
}
