import DMN
import FEEL
import Interchange
import Policy

/// How the reasons of a program's cases are written, settled once: bytes that are always the same, with holes for the
/// columns of a batch of cases.
struct ReasonTemplate: Sendable {
    /// A part of a text.
    indirect enum Piece: Sendable {
        case bytes([UInt8])
        /// What stands in a hole.
        case hole(Int)
        case all([Piece])
        /// The first where the condition of that number holds, else the second.
        case either(Int, Piece, Piece)
        /// By the row of the table of that number that fired.
        case fired(Int, opening: [UInt8], rules: [Piece], none: [UInt8])
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
        case isTruth(Int, Bool)
        case isNot(Int, Bool)
        case fires(Int, Int32)
    }

    /// A fact the decisions looked at.
    struct Input: Sendable {
        /// The name, escaped.
        let name: [UInt8]
        let hole: Int
        let path: [Fork]

        /// From the name to its value.
        func opening(isFirst: Bool) -> [UInt8] { isFirst ? first : next }

        private let first: [UInt8]
        private let next: [UInt8]

        init(name: String, hole: Int, path: [Fork]) {
            self.name = JSONWriter.escaped(name)
            self.hole = hole
            self.path = path
            first = [UInt8(ascii: "\"")] + self.name + Array("\":\"".utf8)
            next = [UInt8(ascii: ",")] + first
        }
    }

    /// An operand of a call: what it is in a case, or a constant.
    enum Operand: Sendable {
        case hole(Int)
        case number(ScaledNumber)
    }

    /// A call that is told with its operands.
    struct Call: Sendable {
        /// The function, escaped.
        let function: [UInt8]
        let result: Int
        let operands: [Operand]
        let path: [Fork]
    }

    private(set) var holes: [Hole] = []
    private(set) var conditions: [Site] = []
    private(set) var tables: [Site] = []
    private(set) var steps: [Piece] = []
    private(set) var inputs: [Input] = []
    private(set) var limits: [Call] = []
    private(set) var roundings: [Call] = []
    /// Whether all there is to tell can be told.
    private var isWhole = true
    /// The decisions that may have chosen contracts, the last first, and after them the facts that were given.
    let lists: [Int]
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
        for step in landmarks.steps {
            let label = Piece.bytes(JSONWriter.escaped(step.label.zh + " = "))
            let value = hole(.step(step.place), step.type)
            steps.append(.all([label, piece(step.chinese), .bytes(Array(" = ".utf8)), value]).joined)
        }
        for member in landmarks.members {
            guard let path = path(to: member.site, paths) else { continue }
            inputs.append(
                Input(
                    name: member.name,
                    hole: number(Hole(source: .node(member.site), type: member.type, isPlain: true)), path: path))
        }
        limits = landmarks.limits.compactMap { call($0, paths) }
        roundings = landmarks.roundings.compactMap { call($0, paths) }
        guard isWhole, wanted.isDisjoint(with: paths.untold) else { return nil }
    }
}

// MARK: - Making

extension ReasonTemplate {
    private mutating func piece(_ phrase: Phrase) -> Piece {
        switch phrase {
        case .text(let text): return .bytes(JSONWriter.escaped(text))
        case .value(let source, let type): return hole(source, type)
        case .all(let parts): return .all(parts.map { piece($0) }).joined
        case .either(let site, let first, let second):
            return .either(conditions.place(of: site), piece(first), piece(second))
        case .fired(let reading):
            let rules = reading.rules.enumerated().map { number, rule in
                Piece.all([.bytes(JSONWriter.escaped("\(number + 1)")), piece(rule)]).joined
            }
            return .fired(
                tables.place(of: reading.table), opening: JSONWriter.escaped(reading.opening), rules: rules,
                none: JSONWriter.escaped(reading.none))
        }
    }

    private mutating func hole(_ source: Phrase.Source, _ type: FEELType) -> Piece {
        .hole(number(Hole(source: source, type: type, isPlain: false)))
    }

    private mutating func number(_ hole: Hole) -> Int {
        if let known = holes.firstIndex(of: hole) { return known }
        holes.append(hole)
        return holes.count - 1
    }

    /// The conditions on the way to a node; nil where it never runs but in loops.
    private mutating func path(to site: Site, _ paths: NodePaths) -> [Fork]? {
        isWhole = isWhole && !paths.untold.contains(site)
        return paths.forks[site]?.map { fork in
            switch fork {
            case .isTruth(let site, let truth): .isTruth(conditions.place(of: site), truth)
            case .isNot(let site, let truth): .isNot(conditions.place(of: site), truth)
            case .fires(let table, let rule): .fires(tables.place(of: table), rule)
            }
        }
    }

    private mutating func call(_ call: Landmarks.Call, _ paths: NodePaths) -> Call? {
        guard let path = path(to: call.site, paths) else { return nil }
        var operands: [Operand] = []
        for argument in call.arguments {
            if case .constant(let value) = argument.kind {
                guard let number = value.number.flatMap(ScaledNumber.init) else {
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
            function: JSONWriter.escaped(call.function),
            result: number(Hole(source: .node(call.site), type: .number, isPlain: true)), operands: operands, path: path
        )
    }
}

extension ReasonTemplate.Piece {
    /// The same with neighbouring bytes put together, and lists inside of lists undone.
    fileprivate var joined: ReasonTemplate.Piece {
        guard case .all(let parts) = self else { return self }
        var flat: [ReasonTemplate.Piece] = []
        func add(_ part: ReasonTemplate.Piece) {
            switch (part, flat.last) {
            case (.all(let inner), _): inner.forEach(add)
            case (.bytes(let next), .bytes(let last)?): flat[flat.count - 1] = .bytes(last + next)
            case (.bytes(let bytes), _) where bytes.isEmpty: break
            default: flat.append(part)
            }
        }
        parts.forEach(add)
        return flat.count == 1 ? flat[0] : .all(flat)
    }
}

extension [Site] {
    /// The place of a site, which is added where it is not there yet.
    fileprivate mutating func place(of site: Site) -> Int {
        if let place = firstIndex(of: site) { return place }
        append(site)
        return count - 1
    }
}
