import Civic
package import Documents
import Exact
import Policy

extension AnomalySurvey {
    /// The columns of the list as a file: a line a contract, and empty ones for what the division finds.
    package func columns(_ sample: AnomalySample?) -> [SheetColumn] {
        [
            SheetColumn("合同登记编号", .text), SheetColumn("项目名称", .text), SheetColumn("登记日期", .day),
            SheetColumn("卖方名称", .text), SheetColumn("卖方信用代码", .text), SheetColumn("买方名称", .text),
            SheetColumn("买方信用代码", .text), SheetColumn("合同成交额（元）", .money), SheetColumn("技术交易额（元）", .money),
            SheetColumn("规则", .text), SheetColumn("处理", .text), SheetColumn("说明", .text), SheetColumn("依据", .text),
            SheetColumn("同组合同", .text), SheetColumn(sample?.title.zh ?? "抽查", .text), SheetColumn("核查结论", .text),
            SheetColumn("剔除理由", .text),
        ]
    }

    /// The rows of ``columns(_:)`` for some lines.
    package func rows(_ lines: [AnomalyList.Line], _ sample: AnomalySample?) -> [[SheetEntry]] {
        let drawn = drawn(by: sample)
        return lines.map { line in
            let contract = line.contract
            let parties: [SheetEntry] = [contract.seller, contract.buyer].flatMap { unit -> [SheetEntry] in
                [.text(source.name(of: unit)), .text(unit)]
            }
            let head: [SheetEntry] = [
                .text(contract.id), .text(source.titles[contract.id] ?? ""), .day(contract.registeredOn),
            ]
            let found: [SheetEntry] = [
                .money(contract.turnover), .money(contract.technologyAmount),
                .text(words(line).map(\.zh).joined(separator: "、")), .text(line.treatment.word),
                .text(message(line).zh),
                .text(clauses(line, isFull: true).map(\.zh).joined(separator: "、")),
                .text(AnomalySurvey.listing(others(line))),
                drawn.contains(contract.id) ? .text("抽中") : .empty, .empty, .empty,
            ]
            return head + parties + found
        }
    }

    /// The numbers as far as a cell takes them.
    private static func listing(_ numbers: [String]) -> String {
        let shown = 20
        let rest = numbers.count - shown
        return numbers.prefix(shown).joined(separator: "、") + (rest > 0 ? " 等 \(numbers.count) 份" : "")
    }
}
