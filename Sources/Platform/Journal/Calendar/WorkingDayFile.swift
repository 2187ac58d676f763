package import Civic
import Exact
package import Interchange

/// The CSV form in which a year's working days come in once they are announced: a row for each day of the notice.
///
/// ```
/// year,notice,day,kind,occasion
/// 2026,国办发明电〔2025〕7号,2026-01-01,holiday,元旦
/// 2026,国办发明电〔2025〕7号,2026-01-04,workday,元旦
/// ```
///
/// It is strict: exactly these columns, no blanks, nothing set aside. A calendar with one day wrong moves deadlines of
/// thousands of cases, so a file is taken whole or not at all.
package enum WorkingDayFile {
    /// The columns, in this order.
    package static let columns = ["year", "notice", "day", "kind", "occasion"]

    /// The years in the file `bytes`, in order.
    ///
    /// - Throws: ``Fault``, with every row that is wrong.
    package static func read(_ bytes: [UInt8], file: String) throws(Fault) -> [WorkingDayCalendar.Year] {
        let text: SourceText
        do throws(SourceText.Fault) {
            text = try SourceText(decoding: bytes, file: file)
        } catch {
            throw Fault(reason: .text(error))
        }
        var reading = Reading(file: file)
        reading.read(text.utf8)
        let years = reading.years
        reading.check(years)
        guard reading.problems.isEmpty else { throw Fault(reason: .rows(reading.problems)) }
        return years
    }

    /// The file of `years`, as ``read(_:file:)`` takes it.
    package static func bytes(of years: [WorkingDayCalendar.Year]) -> [UInt8] {
        var writer = CSVWriter()
        writer.record(columns)
        for year in years {
            for exception in year.exceptions {
                writer.field(Int64(year.year))
                writer.field(year.notice)
                writer.field(plain: exception.day.append)
                writer.field(exception.kind.word)
                writer.field(exception.occasion)
                writer.endRecord()
            }
        }
        return writer.bytes
    }
}

extension WorkingDayCalendar.Exception.Kind {
    /// The word in the file.
    fileprivate var word: String {
        switch self {
        case .holiday: "holiday"
        case .workday: "workday"
        }
    }
}

// MARK: - Reading

extension WorkingDayFile {
    private struct Row {
        let line: Int
        let year: Int
        let notice: String
        let exception: WorkingDayCalendar.Exception
    }

    private struct Reading {
        let file: String
        var rows: [Row] = []
        var problems: [RowProblem] = []

        init(file: String) {
            self.file = file
        }

        mutating func read(_ bytes: [UInt8]) {
            var reader = CSVReader(bytes)
            var record = CSVRecord()
            var hasHeader = false
            while true {
                do throws(CSVFault) {
                    guard try reader.next(&record) else { break }
                    let cells = record.fields.map { reader.text(of: $0) }
                    if hasHeader { readRow(cells, line: record.line) } else { readHeader(cells, line: record.line) }
                } catch {
                    fail(error.line, "", "", error.problem, error.remedy)
                }
                hasHeader = true
            }
            if !hasHeader { fail(1, "", "", "文件为空", WorkingDayFile.headerRemedy) }
        }

        private mutating func readHeader(_ cells: [String], line: Int) {
            guard !cells.map({ Array($0.utf8) }).elementsEqual(columns.map { Array($0.utf8) }) else { return }
            fail(line, "", cells.joined(separator: ","), "表头不符", WorkingDayFile.headerRemedy)
        }

        private mutating func readRow(_ cells: [String], line: Int) {
            guard cells.count == columns.count else {
                fail(
                    line, "", cells.joined(separator: ","), "应为 \(columns.count) 个单元格，这里是 \(cells.count) 个",
                    "请对照表头补齐或删去")
                return
            }
            let before = problems.count
            for (column, cell) in zip(columns, cells) where WorkingDayFile.hasOuterSpace(cell) || cell.isEmpty {
                fail(line, column, cell, cell.isEmpty ? "单元格为空" : "单元格前后有空格", cell.isEmpty ? "请补填" : "请删去空格")
            }
            guard problems.count == before else { return }
            let year = cells[0].utf8.allSatisfy { 0x30...0x39 ~= $0 } && cells[0].utf8.count == 4 ? Int(cells[0]) : nil
            if year == nil { fail(line, "year", cells[0], "不是年份", "请填写四位数字年份，例如 2026") }
            let day = CivilDay(iso8601: cells[2].utf8)
            if day == nil { fail(line, "day", cells[2], "不是日期", "请写成四位年、两位月、两位日，例如 2026-01-01") }
            let kind = WorkingDayCalendar.Exception.Kind.allCases.first { $0.word.utf8.elementsEqual(cells[3].utf8) }
            if kind == nil { fail(line, "kind", cells[3], "不是可用的取值", "放假填 holiday，调休上班填 workday") }
            guard let year, let day, let kind else { return }
            rows.append(
                Row(
                    line: line, year: year, notice: cells[1],
                    exception: .init(day: day, kind: kind, occasion: cells[4])))
        }

        /// The rows by year, each under its first row's notice.
        var years: [WorkingDayCalendar.Year] {
            Set(rows.map(\.year)).sorted().map { year in
                let own = rows.filter { $0.year == year }
                return .init(year, notice: own.first?.notice ?? "", exceptions: own.map(\.exception))
            }
        }

        /// Whether the rows of each year have one notice and make a calendar.
        mutating func check(_ years: [WorkingDayCalendar.Year]) {
            if rows.isEmpty, problems.isEmpty { fail(1, "", "", "文件没有任何一天", "请照国务院办公厅通知逐日填写") }
            for row in rows {
                guard let year = years.first(where: { $0.year == row.year }) else { continue }
                if !row.notice.utf8.elementsEqual(year.notice.utf8) {
                    fail(row.line, "notice", row.notice, "同一年出现两个文号，前面是“\(year.notice)”", "请统一为最新通知的文号")
                }
            }
            for year in years {
                do throws(WorkingDayCalendar.Fault) {
                    _ = try WorkingDayCalendar([year])
                } catch {
                    fail(error)
                }
            }
            guard problems.isEmpty else { return }
            do throws(WorkingDayCalendar.Fault) {
                _ = try WorkingDayCalendar(years)
            } catch {
                fail(error)
            }
        }

        private mutating func fail(_ fault: WorkingDayCalendar.Fault) {
            let row = rows.last { $0.year == fault.year && (fault.day == nil || $0.exception.day == fault.day) }
            fail(row?.line ?? 1, fault.day == nil ? "year" : "day", "", fault.problem, fault.remedy)
        }

        private mutating func fail(_ line: Int, _ column: String, _ value: String, _ problem: String, _ remedy: String)
        {
            problems.append(
                RowProblem(file: file, line: line, column: column, value: value, problem: problem, remedy: remedy))
        }
    }

    private static let headerRemedy = "第一行应为 \(columns.joined(separator: ","))"

    private static func hasOuterSpace(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true
    }
}

// MARK: - Faults

extension WorkingDayFile {
    /// Why a file is not taken.
    package struct Fault: Error, Hashable {
        /// What is wrong, for programs.
        package enum Reason: Hashable, Sendable {
            /// It is no text.
            case text(SourceText.Fault)
            /// These rows are wrong.
            case rows([RowProblem])
        }

        /// What is wrong, for programs.
        package let reason: Reason
    }
}

extension WorkingDayFile.Fault: CustomStringConvertible {
    /// What is wrong, where, and how to mend it: a line for each row.
    package var description: String {
        switch reason {
        case .text(let fault): fault.description
        case .rows(let problems):
            problems.map { row in
                let column = row.column.isEmpty ? "" : " \(row.column) 列"
                let value = row.value.isEmpty ? "" : "“\(row.value)”"
                return "\(row.file) 第 \(row.line) 行\(column)：\(value)\(row.problem)。\(row.remedy)。"
            }.joined(separator: "\n")
        }
    }
}

extension WorkingDayCalendar.Fault {
    /// The day that is wrong; `nil` where the whole year is.
    fileprivate var day: CivilDay? {
        switch reason {
        case .announcedTwice, .noNotice, .noHoliday: nil
        case .otherYear(let day), .noOccasion(let day), .weekdayMadeWorkday(let day), .contradiction(let day): day
        }
    }
}
