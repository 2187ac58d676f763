import Civic
import DMN
import Exact
import Interchange
import Policy

/// Writes lines of `reasons.jsonl` for candidates whose runs were seen in columns, with the bytes that ``ReasonsWriter``
/// writes of the interpreter's traces: what is always the same is copied, what differs comes from the columns.
struct ReasonLines {
    /// What is the same in the lines of many candidates.
    private struct Frame {
        /// From the end of the organisation's code to the amount.
        let opening: [UInt8]
        /// From the amount to the rule's version.
        let closing: [UInt8]
        /// The end of the line.
        let end: [UInt8]
    }

    /// What a frame depends on.
    private struct FrameKey: Hashable {
        let rule: Int32
        let outcome: Outcome
        let reason: Int32
        let clause: Int32
        let program: Int32
    }

    private static let quote = UInt8(ascii: "\"")

    private let facts: Facts
    private let explainer: Explainer
    private let list: CandidateList
    private let texts: [String]
    private let runs: PartRuns
    private let kinds: [[UInt8]]
    private(set) var bytes: [UInt8] = []
    private var frames: [FrameKey: Frame] = [:]
    /// Room for the numbers of one line's inputs.
    private var inputs: [Int] = []

    /// - Parameter texts: what the numbers of the candidates' texts stand for.
    init(_ explainer: Explainer, _ facts: Facts, _ list: CandidateList, _ texts: [String], _ runs: PartRuns) {
        self.explainer = explainer
        self.facts = facts
        self.list = list
        self.texts = texts
        self.runs = runs
        kinds = facts.recognitionKinds.map { JSONWriter.escaped($0) }
        bytes.reserveCapacity(list.count * 1_600)
    }
}

// MARK: - Lines

extension ReasonLines {
    /// Adds the line of a candidate.
    ///
    /// - Parameter rows: its runs.
    /// - Throws: ``NotTold``, and adds nothing, where columns do not know all of it.
    mutating func append(_ place: Int, _ rows: ArraySlice<Int32>) throws(NotTold) {
        let mark = bytes.count
        do throws(NotTold) {
            try write(place, rows)
        } catch {
            bytes.removeSubrange(mark...)
            throw error
        }
    }

    /// Adds a line that somebody else wrote.
    mutating func append(line: [UInt8]) { bytes += line }

    private mutating func write(_ place: Int, _ rows: ArraySlice<Int32>) throws(NotTold) {
        let frame = frame(of: place, rows)
        add("{\"org_id\":\"")
        facts.organisations.ids[Int(list.organisations[place])].append(to: &bytes)
        bytes += frame.opening
        bytes.appendDecimal(list.amounts[place])
        bytes += frame.closing
        if let before = list.beforeCombination[place] {
            add(",\"before_combination_fen\":")
            bytes.appendDecimal(before.fen)
        }
        add(",\"inputs\":{")
        try addInputs(rows)
        add("},\"formula\":\"")
        try each(rows) { sheet, row, isFirst, bytes throws(NotTold) in
            if !isFirst { bytes += ReasonSheet.separator }
            try sheet.appendFormula(row, to: &bytes)
        }
        add("\",\"cap\":[")
        try addItems(rows) { sheet, row, bytes, count throws(NotTold) in try sheet.appendLimits(row, to: &bytes, &count)
        }
        add("],\"rounding\":[")
        try addItems(rows) { sheet, row, bytes, count throws(NotTold) in
            try sheet.appendRoundings(row, to: &bytes, &count)
        }
        add("],\"contract_ids\":[")
        let contracts = facts.contracts
        try addItems(rows) { sheet, row, bytes, count throws(NotTold) in
            try sheet.appendContracts(row, to: &bytes, &count) { contract, bytes in
                bytes.append(ReasonLines.quote)
                contracts.ids?.withSpan(at: Int(contracts.rows[Int(contract)])) { JSONWriter.append($0, to: &bytes) }
                bytes.append(ReasonLines.quote)
            }
        }
        add("],\"recognitions\":[")
        addRecognitions(rows)
        bytes += frame.end
    }

    private mutating func add(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

// MARK: - Runs

extension ReasonLines {
    /// Does something for every run that was seen, in order.
    private mutating func each(
        _ rows: ArraySlice<Int32>,
        _ write: (ReasonSheet, _ row: Int, _ isFirst: Bool, inout [UInt8]) throws(NotTold) -> Void
    ) throws(NotTold) {
        var isFirst = true
        for row in rows {
            let seen = runs.seen[Int(row)]
            guard seen.sheet != PartRuns.Seen.untold.sheet else { throw NotTold() }
            guard seen.sheet >= 0 else { continue }
            try write(runs.sheets[Int(seen.sheet)], Int(seen.row), isFirst, &bytes)
            isFirst = false
        }
    }

    /// The items that the runs bring to one list.
    private mutating func addItems(
        _ rows: ArraySlice<Int32>,
        _ write: (ReasonSheet, _ row: Int, inout [UInt8], _ count: inout Int) throws(NotTold) -> Void
    ) throws(NotTold) {
        var count = 0
        try each(rows) { sheet, row, _, bytes throws(NotTold) in try write(sheet, row, &bytes, &count) }
    }

    private mutating func addInputs(_ rows: ArraySlice<Int32>) throws(NotTold) {
        if rows.count > 1 { return try addJoinedInputs(rows) }
        var inputs = inputs
        try each(rows) { sheet, row, _, bytes throws(NotTold) in
            inputs.removeAll(keepingCapacity: true)
            try sheet.addInputs(row, to: &inputs)
            for (place, number) in inputs.enumerated() {
                bytes += sheet.template.inputs[number].opening(isFirst: place == 0)
                try sheet.appendInput(number, row, to: &bytes)
                bytes.append(ReasonLines.quote)
            }
        }
        self.inputs = inputs
    }

    /// Of several runs each name stands once, with all the different values.
    private mutating func addJoinedInputs(_ rows: ArraySlice<Int32>) throws(NotTold) {
        var joined: [(input: ReasonTemplate.Input, values: [[UInt8]])] = []
        try each(rows) { sheet, row, _, _ throws(NotTold) in
            var numbers: [Int] = []
            try sheet.addInputs(row, to: &numbers)
            for number in numbers {
                let input = sheet.template.inputs[number]
                var value: [UInt8] = []
                try sheet.appendInput(number, row, to: &value)
                let place = joined.firstIndex { $0.input.name == input.name }
                if let place {
                    if !joined[place].values.contains(value) { joined[place].values.append(value) }
                } else {
                    joined.append((input, [value]))
                }
            }
        }
        for (place, each) in joined.enumerated() {
            bytes += each.input.opening(isFirst: place == 0)
            bytes += each.values.joined(separator: ReasonSheet.separator)
            bytes.append(ReasonLines.quote)
        }
    }

    private mutating func addRecognitions(_ rows: ArraySlice<Int32>) {
        var count = 0
        for row in rows {
            let recognition = Int(runs.judgements.recognitions[Int(row)])
            guard recognition >= 0 else { continue }
            if count > 0 { bytes.append(UInt8(ascii: ",")) }
            count += 1
            add("{\"recognition\":\"")
            bytes += kinds[Int(facts.recognitions.kinds[recognition])]
            add("\",\"recognised_on\":\"")
            CivilDay(number: Int64(facts.recognitions.days[recognition])).append(to: &bytes)
            bytes.append(ReasonLines.quote)
            if let approved = facts.recognitions.approved[recognition] {
                add(",\"approved_amount_fen\":")
                bytes.appendDecimal(approved)
            }
            add("}")
        }
    }
}

// MARK: - Frames

extension ReasonLines {
    private mutating func frame(of place: Int, _ rows: ArraySlice<Int32>) -> Frame {
        let program = rows.last { runs.judgements.programs[Int($0)] >= 0 }.map { runs.judgements.programs[Int($0)] }
        let key = FrameKey(
            rule: list.ruleNumbers[place], outcome: list.outcomes[place], reason: list.reasons[place],
            clause: list.clauses[place], program: program ?? -1)
        if let known = frames[key] { return known }
        let explanation = explainer.explanation(of: list.candidate(at: place, texts))
        func written(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
            var writer = JSONWriter()
            write(&writer)
            return writer.bytes
        }
        let frame = Frame(
            opening: Array("\",".utf8) + written { explanation.writeOutcome(to: &$0) },
            closing: Array(",".utf8) + written { explanation.writeGrounds(to: &$0) },
            end: Array("],".utf8) + written { explanation.writeAssumptions(to: &$0) } + Array("}\n".utf8))
        frames[key] = frame
        return frame
    }
}
