import Civic
import Interchange

extension FactsReader {
    /// Takes the organisations' rows; of two with one code the first stays.
    mutating func addOrganisations(_ table: Table) {
        guard let ids = table.organisations("org_id"), let kinds = table.words("kind"), let sizes = table.words("size"),
            let districts = table.words("district"), let years = table.years("hnte_first_year"),
            let scales = table.flags("above_scale_industrial")
        else { return }
        organisationOf = Array(repeating: -1, count: codes.count)
        var dropped: [Int32] = []
        for row in 0..<table.rowCount {
            let code = ids.values[row]
            if organisationOf[Int(code)] >= 0 {
                setAside(
                    row, of: table, in: 0, column: "org_id", codes: [code], problem: "该单位在前面已有一行，本行重复",
                    remedy: "保留正确的一行，删除另一行")
                dropped.append(Int32(row))
            } else {
                organisationOf[Int(code)] = Int32(row - dropped.count)
            }
        }
        let rows = KeptRows(of: table.rowCount, without: dropped)
        facts.organisations.ids = rows.of(ids.values).map { codes[$0] }
        facts.organisations.kinds = rows.of(kinds.values)
        facts.organisations.sizes = rows.of(sizes.values)
        facts.organisations.districts = rows.of(districts.values)
        // Where there is no year there is a zero.
        facts.organisations.firstYears = rows.of(years.values)
        facts.organisations.areAboveScale = rows.of(scales.values)
        remark(lines: rows.of(table.lines))
        // A code whose only row was set aside is the cause of what falls with it; one that has a good row is not.
        for code in causes.keys where organisation(code) != nil { causes[code] = nil }
    }
}

// MARK: - Remarks on codes

extension FactsReader {
    /// What is remarked on the codes of some rows: how often, and the first row.
    private struct Remarks {
        var inner: (count: Int, first: Int) = (0, .max)
        var region: (count: Int, first: Int) = (0, .max)
    }

    /// Remarks on the codes of the organisations, whose rows are on `lines`.
    private mutating func remark(lines: [Int32]) {
        let ids = facts.organisations.ids
        let parts = RowRanges(ids.count).map { rows in FactsReader.remarks(on: ids, rows) }
        var all = Remarks()
        for part in parts {
            all.inner = (all.inner.count + part.inner.count, min(all.inner.first, part.inner.first))
            all.region = (all.region.count + part.region.count, min(all.region.first, part.region.first))
        }
        let inner = ("credit-code-inner-check", "统一社会信用代码第 9–17 位的主体标识码校验不符，请核对代码", all.inner)
        let region = ("credit-code-region", "统一社会信用代码第 3–8 位不是已知的行政区划代码，请核对代码", all.region)
        // In the order of their first rows; of one row the inner check comes first.
        for (kind, text, found) in all.inner.first <= all.region.first ? [inner, region] : [region, inner]
        where found.count > 0 {
            let example = "organisations.csv:\(lines[found.first]) \(ids[found.first])"
            notes.add(kind, text, count: found.count, example: example)
        }
    }

    private static func remarks(on ids: [CreditCode], _ rows: Range<Int>) -> Remarks {
        var remarks = Remarks()
        for row in rows {
            if case .expected = ids[row].innerCheck {
                remarks.inner = (remarks.inner.count + 1, min(remarks.inner.first, row))
            }
            if ids[row].regionCode.map({ !Region.isKnown(code: $0) }) ?? true {
                remarks.region = (remarks.region.count + 1, min(remarks.region.first, row))
            }
        }
        return remarks
    }
}
