import Civic
import Journal
import TestSupport
import Testing

@Suite("A file of working days")
struct WorkingDayFileTests {
    private static let header = "year,notice,day,kind,occasion\n"
    private static let good = "2027,文〔2026〕1号,2027-01-01,holiday,元旦\n"

    private func problems(_ text: String) -> [String] {
        do throws(WorkingDayFile.Fault) {
            _ = try WorkingDayFile.read(Array(text.utf8), file: "days.csv")
            return []
        } catch {
            return error.description.split(separator: "\n").map(String.init)
        }
    }

    @Test("reads back the official years that it writes")
    func roundTrip() throws {
        let bytes = WorkingDayFile.bytes(of: WorkingDayCalendar.official.years)
        #expect(try WorkingDayFile.read(bytes, file: "days.csv") == WorkingDayCalendar.official.years)
        #expect(
            String(decoding: bytes, as: UTF8.self).hasPrefix(
                "year,notice,day,kind,occasion\n2023,国办发明电〔2022〕16号,2022-12-31,holiday,元旦\n"))
        let marked = [0xEF, 0xBB, 0xBF] + bytes
        #expect(try WorkingDayFile.read(marked, file: "days.csv") == WorkingDayCalendar.official.years)
    }

    @Test("announces a year")
    func announcing() throws {
        let text = WorkingDayFileTests.header + WorkingDayFileTests.good + "2027,文〔2026〕1号,2026-12-27,workday,元旦\r\n"
        let years = try WorkingDayFile.read(Array(text.utf8), file: "days.csv")
        #expect(years.count == 1 && years.first?.exceptions.count == 2)
        let calendar = try years.reduce(WorkingDayCalendar.official) { try $0.announcing($1) }
        #expect(calendar.years.map(\.year) == [2023, 2024, 2025, 2026, 2027])
    }

    @Test(
        "is refused whole for one wrong cell, with line, column and mend",
        arguments: [
            ("20270,文,2027-01-01,holiday,元旦", "year 列：“20270”不是年份。请填写四位数字年份，例如 2026。"),
            ("2027,文,2027-1-1,holiday,元旦", "day 列：“2027-1-1”不是日期。请写成四位年、两位月、两位日，例如 2026-01-01。"),
            ("2027,文,2027-01-01,Holiday,元旦", "kind 列：“Holiday”不是可用的取值。放假填 holiday，调休上班填 workday。"),
            ("2027,,2027-01-01,holiday,元旦", "notice 列：单元格为空。请补填。"),
            ("2027,文,2027-01-01,holiday, 元旦", "occasion 列：“ 元旦”单元格前后有空格。请删去空格。"),
            ("2027,文,2027-01-04,workday,元旦", "day 列：2027-01-04 是周一至周五，不需要调休上班。请核对日期，调休上班日只会是周六或周日。"),
            (
                "2027,文,2028-01-01,holiday,元旦",
                "day 列：2028-01-01 不在该年，也不在上年最后一周（12 月 25 日起）。请核对年份；跨年的元旦假期写在新的一年。"
            ),
        ])
    func cells(row: String, problem: String) {
        #expect(problems(WorkingDayFileTests.header + row + "\n") == ["days.csv 第 2 行 " + problem])
    }

    @Test("is refused for its form")
    func form() {
        let header = WorkingDayFileTests.header
        let good = WorkingDayFileTests.good
        #expect(problems("") == ["days.csv 第 1 行：文件为空。第一行应为 year,notice,day,kind,occasion。"])
        #expect(problems(header) == ["days.csv 第 1 行：文件没有任何一天。请照国务院办公厅通知逐日填写。"])
        #expect(problems("年,文号,日期\n").first == "days.csv 第 1 行：“年,文号,日期”表头不符。第一行应为 year,notice,day,kind,occasion。")
        #expect(problems(header + "2027,文\n") == ["days.csv 第 2 行：“2027,文”应为 5 个单元格，这里是 2 个。请对照表头补齐或删去。"])
        #expect(problems(header + "2027,\"文,2027-01-01,holiday,元旦\n").count == 1)
        #expect(problems("\u{0}").count == 1)
        #expect(problems(header + good + good).count == 1)
        #expect(
            problems(header + good + "2027,文〔2026〕2号,2027-01-02,holiday,元旦\n")
                == ["days.csv 第 3 行 notice 列：“文〔2026〕2号”同一年出现两个文号，前面是“文〔2026〕1号”。请统一为最新通知的文号。"])
        #expect(
            problems(header + "2027,文,x,holiday,元旦\n2027,文,2027-01-01,y,元旦\n").map { $0.prefix(14) }
                == ["days.csv 第 2 行", "days.csv 第 3 行"])
    }

    @Test("is taken or refused with a line for any damage, and what is taken is written the same")
    func damage() throws {
        let bytes = WorkingDayFile.bytes(of: Array(WorkingDayCalendar.official.years.suffix(1)))
        var random = SeededRandom(seed: 2_027)
        var failures: [String] = []
        var taken = 0
        for round in 0..<1_500 {
            var damaged = bytes
            for _ in 0...random.below(2) {
                let place = random.below(damaged.count)
                switch random.below(3) {
                case 0: damaged[place] = UInt8(random.below(128))
                case 1: damaged.remove(at: place)
                default: damaged.insert(damaged[random.below(damaged.count)], at: place)
                }
            }
            do throws(WorkingDayFile.Fault) {
                let years = try WorkingDayFile.read(damaged, file: "days.csv")
                taken += 1
                let again = try WorkingDayFile.read(WorkingDayFile.bytes(of: years), file: "days.csv")
                if again != years { failures.append("round \(round)") }
            } catch {
                if !error.description.contains("days.csv") { failures.append("round \(round): \(error)") }
            }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
        #expect(taken > 0)
    }
}
