import Civic
import Exact
import Interchange
import Policy

extension FactsReader {
    /// Takes the recognitions' rows: no two alike, of kinds that exclude each other the first a year, no amount
    /// above its ceiling.
    mutating func addRecognitions(_ table: Table) {
        guard let ids = table.organisations("org_id"), let kinds = table.words("recognition"),
            let days = table.days("recognised_on"), let approved = table.amounts("approved_amount")
        else { return }
        var seen: [Entry: Int32] = [:]
        seen.reserveCapacity(table.rowCount)
        var exclusive: [Exclusion: Int32] = [:]
        var rules = RecognitionRules(plan, kinds: schema.recognitionKinds)
        var remarks = RecognitionRemarks()
        let outside = Int32(schema.districts.count - 1)
        for row in 0..<table.rowCount {
            let (code, kind, day) = (ids.values[row], kinds.values[row], days.values[row])
            let line = table.lines[row]
            if let first = seen[Entry(code: code, kind: kind, day: day)] {
                setAside(
                    row, of: table, in: 2, column: "recognition", codes: [code], problem: "与第 \(first) 行完全相同（单位、事项、日期）",
                    remedy: "删除重复的一行")
                continue
            }
            guard let number = organisation(code) else {
                dropRecognition(row, table, code)
                continue
            }
            if let excess = rules.ceilingExceeded(by: approved[row], kind, day) {
                setAside(
                    row, of: table, in: 2, column: "approved_amount", codes: [code],
                    problem: "核定金额高于该事项的最高补助 \(excess.inWan)", remedy: "核对核定金额；确需调整上限的，先修改政策包")
                continue
            }
            let group = rules.exclusions[Int(kind)].map { Exclusion(code: code, group: $0, year: year(of: day)) }
            if let group, let first = exclusive[group] {
                setAside(
                    row, of: table, in: 2, column: "recognition", codes: [code],
                    problem: "同一单位同一年度只认一个等次，第 \(first) 行已有", remedy: "保留正式公布的等次，删除另一行")
                continue
            }
            if let group { exclusive[group] = line }
            seen[Entry(code: code, kind: kind, day: day)] = line
            facts.recognitions.organisations.append(number)
            facts.recognitions.kinds.append(kind)
            facts.recognitions.days.append(day)
            facts.recognitions.approved.append(approved[row])
            facts.recognitions.lines.append(line)
            if let approved = approved[row], let fixed = rules.planned(kind, day)?.fixed, approved != fixed.fen {
                remarks.count(.approvedDiffers, line)
            }
            if facts.organisations.districts[Int(number)] == outside { remarks.count(.outside, line) }
            if rules.setsFirstYear[Int(kind)], Int(facts.organisations.firstYears[Int(number)]) != year(of: day) {
                remarks.count(.firstYearDiffers, line)
            }
        }
        remarks.add(to: &notes)
    }

    private struct Entry: Hashable {
        let code: Int32
        let kind: Int32
        let day: Int32
    }

    private struct Exclusion: Hashable {
        let code: Int32
        let group: Int
        let year: Int
    }

    private func year(of day: Int32) -> Int { CivilDay(number: Int64(day)).year }

    private mutating func dropRecognition(_ row: Int, _ table: Table, _ code: Int32) {
        if let cause = causes[code] {
            problems[cause].recognitions += 1
            return
        }
        setAside(
            row, of: table, in: 2, column: "org_id", codes: [code], problem: "该单位不在单位表中",
            remedy: "在 organisations.csv 中补上该单位，或更正代码")
    }
}
