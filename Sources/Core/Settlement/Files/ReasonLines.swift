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

    private let facts: Facts
    private let explainer: Explainer
    private let list: CandidateList
    private let texts: [String]
    private let runs: PartRuns
    private let kinds: [[UInt8]]
    private(set) var bytes: [UInt8] = []
    private var frames: [FrameKey: Frame] = [:]
    /// Where the runs of the candidate in hand were seen.
    private var visited: [(sheet: ReasonSheet, row: Int)] = []

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
        bytes.append("{\"org_id\":\"")
        facts.organisations.ids[Int(list.organisations[place])].append(to: &bytes)
        bytes += frame.opening
        bytes.appendDecimal(list.amounts[place])
        bytes += frame.closing
        if let before = list.beforeCombination[place] {
            bytes.append(",\"before_combination_fen\":")
            bytes.appendDecimal(before.fen)
        }
        visited.removeAll(keepingCapacity: true)
        for row in rows {
            let seen = runs.seen[Int(row)]
            guard seen.sheet != PartRuns.Seen.untold.sheet else { throw NotTold() }
            if seen.sheet >= 0 { visited.append((runs.sheets[Int(seen.sheet)], Int(seen.row))) }
        }
        bytes.append(",\"inputs\":{")
        if let only = visited.first, visited.count == 1 {
            try only.sheet.appendInputs(only.row, to: &bytes)
        } else {
            try addJoinedInputs()
        }
        bytes.append("},\"formula\":\"")
        for (place, seen) in visited.enumerated() {
            if place > 0 { bytes.append("；") }
            try seen.sheet.appendFormula(seen.row, to: &bytes)
        }
        bytes.append("\",\"cap\":[")
        var count = 0
        for seen in visited { try seen.sheet.appendLimits(seen.row, to: &bytes, &count) }
        bytes.append("],\"rounding\":[")
        count = 0
        for seen in visited { try seen.sheet.appendRoundings(seen.row, to: &bytes, &count) }
        bytes.append("],\"contract_ids\":[")
        count = 0
        for seen in visited { try appendContracts(seen, &count) }
        bytes.append("],\"recognitions\":[")
        addRecognitions(rows)
        bytes += frame.end
    }

    /// The contracts the amount was reckoned from: the last list of them that a decision chose, else all that were given.
    private mutating func appendContracts(
        _ seen: (sheet: ReasonSheet, row: Int), _ count: inout Int
    ) throws(NotTold) {
        for list in seen.sheet.lists {
            if try list.append(seen.row, to: &bytes, &count) { return }
        }
    }

    /// Of several runs each name stands once, with all the different values.
    private mutating func addJoinedInputs() throws(NotTold) {
        var joined: [(name: String, values: [[UInt8]])] = []
        for seen in visited {
            for (name, value) in try seen.sheet.inputs(seen.row) {
                if let place = joined.firstIndex(where: { $0.name == name }) {
                    if !joined[place].values.contains(value) { joined[place].values.append(value) }
                } else {
                    joined.append((name, [value]))
                }
            }
        }
        var count = 0
        for (name, values) in joined {
            bytes.open(&count, "\"")
            bytes += JSONWriter.escaped(name)
            bytes.append("\":\"")
            bytes += values.joined(separator: Array("；".utf8))
            bytes.append("\"")
        }
    }

    private mutating func addRecognitions(_ rows: ArraySlice<Int32>) {
        var count = 0
        for row in rows {
            let recognition = Int(runs.judgements.recognitions[Int(row)])
            guard recognition >= 0 else { continue }
            bytes.open(&count, "{\"recognition\":\"")
            bytes += kinds[Int(facts.recognitions.kinds[recognition])]
            bytes.append("\",\"recognised_on\":\"")
            CivilDay(number: Int64(facts.recognitions.days[recognition])).append(to: &bytes)
            bytes.append("\"")
            if let approved = facts.recognitions.approved[recognition] {
                bytes.append(",\"approved_amount_fen\":")
                bytes.appendDecimal(approved)
            }
            bytes.append("}")
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
