import DMN
import FEEL
import Interchange
import Policy

/// How the reasons of a program's cases are written, settled once: bytes that are always the same, with holes for the
/// columns of a batch of cases.
///
/// All parts are plain numbers in a few arrays, so that a million lines are written without counting references.
struct ReasonTemplate: Sendable {
    /// A stretch of ``bytes``.
    struct Stretch: Sendable {
        let start: Int32
        let count: Int32
    }

    /// One thing to do when a formula is written.
    enum Instruction: Sendable {
        case bytes(Stretch)
        /// Writes what stands in a hole.
        case hole(Int32)
        /// Goes on at the target unless the condition holds.
        case unless(condition: Int32, target: Int32)
        case jump(Int32)
        /// Goes on by the row of the table that fired, at one of `rules` targets, or at `none`.
        case fired(table: Int32, targets: Int32, rules: Int32, none: Int32)
    }

    /// A value that differs from case to case.
    struct Hole: Hashable, Sendable {
        let source: Phrase.Source
        let type: FEELType
        /// Whether it stands there as a literal rather than as people read it.
        let isPlain: Bool
    }

    /// What must hold for a part to be told.
    enum Fork: Sendable {
        case isTruth(Int32, Bool)
        case isNot(Int32, Bool)
        case fires(Int32, Int32)
    }

    /// The forks on the way to a part, some of ``forks``.
    struct Path: Sendable {
        let start: Int32
        let count: Int32
    }

    /// A fact the decisions looked at.
    struct Input: Sendable {
        /// The number of its name.
        let name: Int32
        /// From the comma before the name to its value.
        let opening: Stretch
        let hole: Int32
        let path: Path
    }

    /// An operand of a call: what it is in a case, or a constant.
    enum Operand: Sendable {
        case hole(Int32)
        case number(ScaledNumber)
    }

    /// A call that is told with its operands.
    struct Call: Sendable {
        let function: Stretch
        let result: Int32
        /// The first two of its operands.
        let operands: (Operand?, Operand?)
        let isOfTwo: Bool
        let path: Path
    }

    private(set) var bytes: [UInt8] = []
    private(set) var formula: [Instruction] = []
    private(set) var targets: [Int32] = []
    private(set) var forks: [Fork] = []
    private(set) var holes: [Hole] = []
    private(set) var conditions: [Site] = []
    private(set) var tables: [Site] = []
    private(set) var inputs: [Input] = []
    private(set) var limits: [Call] = []
    private(set) var roundings: [Call] = []
    /// The names of inputs.
    private(set) var names: [String] = []
    /// The decisions that may have chosen contracts, the last first, and after them the facts that were given.
    private(set) var lists: [Int] = []
    /// Whether all there is to tell can be told.
    private var isWhole = true
    /// Whether the last bytes of the formula may grow: nothing jumps behind them.
    private var grows = false

    /// The nodes whose columns are wanted.
    var wanted: Set<Site> {
        Set(conditions + holes.compactMap { if case .node(let site) = $0.source { site } else { nil } })
    }

    /// The template of an award's program; nil where columns cannot tell which of its nodes run.
    init?(_ award: AwardProgram, _ landmarks: Landmarks) {
        let (program, paths) = (award.program, NodePaths(award))
        lists =
            award.order.reversed().filter { program.steps[$0].expr != nil }
            + award.order.reversed().filter { program.steps[$0].isInput }
        for (number, step) in landmarks.steps.enumerated() {
            if number > 0 { add(.text("；")) }
            let value = Phrase.value(.step(step.place), step.type)
            add(.all([.text(step.label.zh + " = "), step.chinese, .text(" = "), value]))
        }
        for member in landmarks.members {
            guard let path = path(to: member.site, paths) else { continue }
            let hole = number(Hole(source: .node(member.site), type: member.type, isPlain: true))
            let opening = stretch(Array(",\"".utf8) + JSONWriter.escaped(member.name) + Array("\":\"".utf8))
            inputs.append(Input(name: names.place(of: member.name), opening: opening, hole: hole, path: path))
        }
        limits = landmarks.limits.compactMap { call($0, paths) }
        roundings = landmarks.roundings.compactMap { call($0, paths) }
        guard isWhole, wanted.isDisjoint(with: paths.untold) else { return nil }
    }
}

// MARK: - Formula

extension ReasonTemplate {
    private mutating func add(_ phrase: Phrase) {
        switch phrase {
        case .text(let text): add(text)
        case .value(let source, let type):
            formula.append(.hole(number(Hole(source: source, type: type, isPlain: false))))
            grows = false
        case .all(let parts): for part in parts { add(part) }
        case .either(let site, let first, let second):
            let fork = reserve()
            add(first)
            let end = reserve()
            formula[fork] = .unless(condition: conditions.place(of: site), target: here())
            add(second)
            formula[end] = .jump(here())
        case .fired(let reading): add(reading)
        }
    }

    private mutating func add(_ reading: Phrase.Reading) {
        let table = tables.place(of: reading.table)
        let (fork, first) = (reserve(), targets.count)
        targets += Array(repeating: 0, count: reading.rules.count)
        var ends: [Int] = []
        for (number, rule) in reading.rules.enumerated() {
            targets[first + number] = here()
            add(reading.opening + "\(number + 1)")
            add(rule)
            ends.append(reserve())
        }
        formula[fork] = .fired(
            table: table, targets: Int32(truncatingIfNeeded: first),
            rules: Int32(truncatingIfNeeded: reading.rules.count), none: here())
        add(reading.none)
        for end in ends { formula[end] = .jump(here()) }
    }

    private mutating func add(_ text: String) {
        guard !text.isEmpty else { return }
        let more = stretch(JSONWriter.escaped(text))
        if grows, case .bytes(let last)? = formula.last, last.start + last.count == more.start {
            formula[formula.count - 1] = .bytes(Stretch(start: last.start, count: last.count + more.count))
        } else {
            formula.append(.bytes(more))
        }
        grows = true
    }

    /// The place of the next instruction, to which something jumps.
    private mutating func here() -> Int32 {
        grows = false
        return Int32(truncatingIfNeeded: formula.count)
    }

    /// Keeps room for an instruction whose target is known later.
    private mutating func reserve() -> Int {
        formula.append(.jump(0))
        grows = false
        return formula.count - 1
    }

    private mutating func stretch(_ text: [UInt8]) -> Stretch {
        let start = Int32(truncatingIfNeeded: bytes.count)
        bytes += text
        return Stretch(start: start, count: Int32(truncatingIfNeeded: text.count))
    }
}

// MARK: - Parts

extension ReasonTemplate {
    private mutating func number(_ hole: Hole) -> Int32 { holes.place(of: hole) }

    /// The conditions on the way to a node; nil where it never runs but in loops.
    private mutating func path(to site: Site, _ paths: NodePaths) -> Path? {
        isWhole = isWhole && !paths.untold.contains(site)
        guard let way = paths.forks[site] else { return nil }
        let start = Int32(truncatingIfNeeded: forks.count)
        for fork in way {
            switch fork {
            case .isTruth(let site, let truth): forks.append(.isTruth(conditions.place(of: site), truth))
            case .isNot(let site, let truth): forks.append(.isNot(conditions.place(of: site), truth))
            case .fires(let table, let rule): forks.append(.fires(tables.place(of: table), rule))
            }
        }
        return Path(start: start, count: Int32(truncatingIfNeeded: way.count))
    }

    private mutating func call(_ call: Landmarks.Call, _ paths: NodePaths) -> Call? {
        guard let path = path(to: call.site, paths) else { return nil }
        var operands: [Operand] = []
        for argument in call.arguments.prefix(2) {
            if case .constant(let value) = argument.kind {
                guard let number = value.number.flatMap(ScaledNumber.init) else {
                    // A constant that is no number is told by nobody, one that does not fit by the interpreter.
                    isWhole = isWhole && value.number == nil
                    return nil
                }
                operands.append(.number(number))
            } else {
                operands.append(
                    .hole(number(Hole(source: .node(argument.site), type: argument.type, isPlain: true))))
            }
        }
        return Call(
            function: stretch(JSONWriter.escaped(call.function)),
            result: number(Hole(source: .node(call.site), type: .number, isPlain: true)),
            operands: (operands.first, operands.dropFirst().first), isOfTwo: call.arguments.count == 2, path: path)
    }
}

extension Array where Element: Equatable {
    /// The place of an element, which is added where it is not there yet.
    fileprivate mutating func place(of element: Element) -> Int32 {
        if let place = firstIndex(of: element) { return Int32(truncatingIfNeeded: place) }
        append(element)
        return Int32(truncatingIfNeeded: count - 1)
    }
}
