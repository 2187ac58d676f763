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
        for row in 0..<table.rowCount {
            let code = ids.values[row]
            if organisationOf[Int(code)] >= 0 {
                setAside(
                    row, of: table, in: 0, column: "org_id", codes: [code], problem: "该单位在前面已有一行，本行重复",
                    remedy: "保留正确的一行，删除另一行")
                continue
            }
            organisationOf[Int(code)] = Int32(facts.organisations.count)
            let id = codes[code]
            facts.organisations.ids.append(id)
            facts.organisations.kinds.append(kinds.values[row])
            facts.organisations.sizes.append(sizes.values[row])
            facts.organisations.districts.append(districts.values[row])
            facts.organisations.firstYears.append(years[row] ?? 0)
            facts.organisations.areAboveScale.append(scales.values[row])
            remark(on: id, line: table.lines[row])
        }
        // A code whose only row was set aside is the cause of what falls with it; one that has a good row is not.
        for code in causes.keys where organisationOf[Int(code)] >= 0 { causes[code] = nil }
    }

    private mutating func remark(on id: CreditCode, line: Int32) {
        if case .expected = id.innerCheck {
            notes.add(
                "credit-code-inner-check", "统一社会信用代码第 9–17 位的主体标识码校验不符，请核对代码",
                example: "organisations.csv:\(line) \(id)")
        }
        if id.regionCode.map({ !Region.isKnown(code: $0) }) ?? true {
            notes.add(
                "credit-code-region", "统一社会信用代码第 3–8 位不是已知的行政区划代码，请核对代码",
                example: "organisations.csv:\(line) \(id)")
        }
    }
}
