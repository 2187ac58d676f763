import Civic
import DMN
import Exact
import FEEL
import Markup
import Policy
import Settlement
import Site

/// What somebody wishes to see: which year, which rules otherwise, from which money, and of which unit.
struct SimulationOrder: Sendable {
    /// The year.
    let year: Int
    /// The numbers that are set otherwise, by id; those as they are left out.
    let numbers: [String: Decimal128]
    /// The change of numbers; nil where all are as they are.
    let change: PackChange?
    /// A whole change as a file; nil for none.
    let written: PackChange?
    /// Where the money is; nil where nobody asks.
    let appropriation: Appropriation?
    /// The unit whose answers are looked into.
    let unit: CreditCode?
    /// What was written, as it goes on in addresses.
    private let texts: [(name: String, value: String)]

    /// The names under which messages speak of what was written.
    static let (changeFile, appropriationFile) = ("change.yaml", "appropriation")
}

// MARK: - Reading

extension SimulationOrder {
    /// What a visit asks for.
    ///
    /// - Throws: `FormFaults` with everything that is wrong.
    init(_ visit: Visit, _ ready: SimulationYear) throws(FormFaults) {
        var faults: [InputFault] = []
        year = ready.year
        numbers = SimulationOrder.numbers(visit, ready.numbers, &faults)
        change = SimulationOrder.change(numbers, ready)
        written = visit[SimulationInputs.change].map {
            PackChange.read(Array($0.utf8), file: SimulationOrder.changeFile)
        }
        if let written, !written.faults.isEmpty {
            faults.append(SimulationOrder.fault("change", written.faults))
        }
        appropriation = SimulationOrder.appropriation(visit, ready, &faults)
        unit = SimulationOrder.unit(visit, ready, &faults)
        let passages = [SimulationInputs.change, SimulationInputs.appropriation, SimulationInputs.unit]
        texts = passages.compactMap { input in visit[input].map { (input.form.name, $0) } }
        guard faults.isEmpty else { throw FormFaults(written: visit.written, faults: faults) }
    }

    /// What is set: the box where something stands in it, else the slider.
    private static func numbers(
        _ visit: Visit, _ known: [PackNumber], _ faults: inout [InputFault]
    ) -> [String: Decimal128] {
        let (exact, sliders) = (visit.numbers(SimulationInputs.exact), visit.numbers(SimulationInputs.sliders))
        var numbers: [String: Decimal128] = [:]
        for (input, values) in [(SimulationInputs.exact, exact), (SimulationInputs.sliders, sliders)] {
            for id in values.keys.sorted() where !known.contains(where: { $0.id.utf8.elementsEqual(id.utf8) }) {
                faults.append(InputFault("\(input.form.name).\(id)", SimulationWords.unknownNumber(id)))
            }
        }
        for number in known {
            guard let text = exact[number.id] ?? sliders[number.id] else { continue }
            do throws(InputRefusal) {
                let value = try NumberScale(number).value(of: text, number)
                if value != number.value { numbers[number.id] = value }
            } catch {
                faults.append(InputFault("\(SimulationInputs.exact.form.name).\(number.id)", error.message))
            }
        }
        return numbers
    }

    private static func change(_ numbers: [String: Decimal128], _ ready: SimulationYear) -> PackChange? {
        let items = ready.numbers.enumerated().compactMap { place, number -> PackChange.Item? in
            guard let value = numbers[number.id], let wish = number.wish(for: value) else { return nil }
            return PackChange.Item(wish, at: SourcePosition(line: place + 1, column: 1))
        }
        return items.isEmpty ? nil : PackChange(title: SimulationWords.changeTitle(ready.year), file: "", items: items)
    }

    private static func appropriation(
        _ visit: Visit, _ ready: SimulationYear, _ faults: inout [InputFault]
    ) -> Appropriation? {
        guard let text = visit[SimulationInputs.appropriation] else { return nil }
        let (appropriation, findings) = Appropriation.read(
            Array(text.utf8), file: SimulationOrder.appropriationFile, for: [ready.base.pack.plan])
        if appropriation == nil { faults.append(fault("appropriation", findings.filter(\.isError))) }
        return appropriation
    }

    private static func unit(_ visit: Visit, _ ready: SimulationYear, _ faults: inout [InputFault]) -> CreditCode? {
        guard let text = visit[SimulationInputs.unit] else { return nil }
        do throws(CreditCode.Fault) {
            let code = try CreditCode(text)
            if !ready.baseline.facts.organisations.ids.contains(code) {
                faults.append(InputFault("unit", SimulationWords.noUnit(text, ready.year)))
            }
            return code
        } catch {
            faults.append(InputFault("unit", SimulationWords.badCode("\(error)")))
            return nil
        }
    }

    /// What is wrong with a file, with line and mend of each.
    private static func fault(_ name: String, _ findings: [Finding]) -> InputFault {
        InputFault(
            name,
            Phrase(
                zh: findings.map { $0.text(in: .chinese) }.joined(separator: " "),
                en: findings.map { $0.text(in: .english) }.joined(separator: " ")))
    }
}

// MARK: - Trying

extension SimulationOrder {
    /// All changes, those of numbers first.
    var changes: [PackChange] { [change, written].compactMap(\.self) }

    /// The year by the changed rules.
    ///
    /// - Throws: `FormFaults` for a change that cannot be made, or whose amounts no settlement can use.
    func step(_ ready: SimulationYear) throws(FormFaults) -> SimulationYear.Step {
        if changes.isEmpty { return ready.unchanged }
        do {
            return try ready.step(changes)
        } catch let fault as ChangeFault {
            throw FormFaults(faults: faults(of: fault, ready))
        } catch {
            throw FormFaults(faults: [InputFault("", Phrase("\(error)"))])
        }
    }

    /// Both changes as one, checked whole.
    ///
    /// - Throws: `FormFaults` for a change that cannot be made.
    func checkedChange(_ ready: SimulationYear) throws(FormFaults) -> PackChange {
        let items = changes.flatMap(\.items)
        let whole = PackChange(
            title: written?.title ?? SimulationWords.changeTitle(year), file: SimulationOrder.changeFile, items: items)
        guard !items.isEmpty else { throw FormFaults(faults: [InputFault("", SimulationWords.nothingChanged)]) }
        do throws(ChangeFault) {
            _ = try ready.base.changed(by: [whole])
            return whole
        } catch {
            throw FormFaults(faults: faults(of: error, ready))
        }
    }

    /// Faults at the field that brought each: numbers have their place among all for a line.
    private func faults(of fault: ChangeFault, _ ready: SimulationYear) -> [InputFault] {
        let written = fault.findings.filter { $0.file.utf8.elementsEqual(SimulationOrder.changeFile.utf8) }
        var faults = written.isEmpty ? [] : [SimulationOrder.fault("change", written)]
        for finding in fault.findings where !finding.file.utf8.elementsEqual(SimulationOrder.changeFile.utf8) {
            let words = Phrase(
                zh: "\(finding.message.zh)。\(finding.remedy.zh)", en: "\(finding.message.en). \(finding.remedy.en)")
            let isNumber = finding.file.isEmpty && ready.numbers.indices.contains(finding.line - 1)
            faults.append(InputFault(isNumber ? "set.\(ready.numbers[finding.line - 1].id)" : "", words))
        }
        return faults
    }
}

// MARK: - In addresses

extension SimulationOrder {
    /// What the result is given away as: the tables, the drawing, and the change where there is one.
    func files(_ ready: SimulationYear) -> [Link] {
        let tables = SimulationTable.allCases.filter { $0 != .waiting || appropriation != nil }.map { table in
            Link(table.words, to: address(SimulationPaths.table, ready, ["table": table.rawValue]).ending("csv"))
        }
        let drawing = Link(
            SimulationWords.takeDrawing, to: address(SimulationPaths.drawing, ready).ending("svg"))
        guard !changes.isEmpty else { return tables + [drawing] }
        let change = address(SimulationPaths.change, ready).ending("yaml")
        return tables + [drawing, Link(SimulationWords.takeChange, to: change)]
    }

    /// The address of the same at another path: the year, the numbers that are otherwise, and what was written.
    func address(_ path: Path, _ ready: SimulationYear, _ values: KeyValuePairs<String, String?> = [:]) -> Address {
        var address = path.address(values).setting("year", "\(year)")
        for number in ready.numbers {
            guard let value = numbers[number.id] else { continue }
            address = address.setting("set.\(number.id)", NumberScale(number).shown(value))
        }
        for (name, value) in texts { address = address.setting(name, value) }
        return address
    }
}
