import Exact
import FEEL

extension ColumnEvaluator {
    /// For each row the value of one of several columns; -1 chooses the interpreter, -2 a null with a reason.
    func chosen(from sources: [Column], by choice: [Int32]) throws(NotLowered) -> Column {
        let told = sources.filter { if case .constant(.null) = $0 { false } else { true } }
        guard let first = told.first else { return try chosen(numbers: sources, by: choice) }
        switch first {
        case .numbers, .constant(.number): return try chosen(numbers: sources, by: choice)
        case .codes, .constant(.string): return try chosen(texts: sources, by: choice)
        case .truths, .constant(.boolean): return try chosen(truths: sources, by: choice)
        case .contexts: return try chosen(contexts: sources, by: choice)
        case .constant(let value) where sources.count == 1 && choice.allSatisfy({ $0 == 0 }): return .constant(value)
        default: throw .kinds("if")
        }
    }

    private func chosen(numbers sources: [Column], by choice: [Int32]) throws(NotLowered) -> Column {
        var columns: [Column.Numbers] = []
        for source in sources { columns.append(try numbers(of: source)) }
        let scale = columns.map(\.scale).max() ?? 0
        columns = columns.map { $0.scaled(to: scale) }
        var result = Column.Numbers(values: Array(repeating: 0, count: count), scale: scale, states: RowStates())
        for row in choice.indices {
            let source = Int(choice[row])
            if source >= 0 { result.values[row] = columns[source].values[row] }
        }
        result.states = ColumnEvaluator.states(columns.map(\.states), by: choice)
        return .numbers(result)
    }

    private func chosen(truths sources: [Column], by choice: [Int32]) throws(NotLowered) -> Column {
        var columns: [Column.Truths] = []
        for source in sources { columns.append(try truths(of: source)) }
        var result = Column.Truths(values: Array(repeating: 0, count: count), states: RowStates())
        for row in choice.indices {
            let source = Int(choice[row])
            if source >= 0 { result.values[row] = columns[source].values[row] }
        }
        result.states = ColumnEvaluator.states(columns.map(\.states), by: choice)
        return .truths(result)
    }

    /// The dictionaries of the sources become one.
    private func chosen(texts sources: [Column], by choice: [Int32]) throws(NotLowered) -> Column {
        var all: [String] = []
        var places: [TextKey: Int32] = [:]
        func place(_ text: String) -> Int32 {
            if let place = places[TextKey(text)] { return place }
            places[TextKey(text)] = Int32(all.count)
            all.append(text)
            return Int32(all.count - 1)
        }
        // For each source the code of each of its codes, or of its one text.
        var codes: [[Int32]] = []
        var rows: [[Int32]?] = []
        var states: [RowStates] = []
        for source in sources {
            switch source {
            case .codes(let column):
                codes.append(column.texts.all.map(place))
                rows.append(column.values)
                states.append(column.states)
            case .constant(.string(let text)):
                codes.append([place(text)])
                rows.append(nil)
                states.append(RowStates())
            case .constant(.null(let reason)):
                codes.append([place("")])
                rows.append(nil)
                let state = reason == nil ? RowState.null : RowState.failed
                states.append(RowStates(Array(repeating: state, count: count)))
            default: throw .kinds("if")
            }
        }
        let values = choice.indices.map { row -> Int32 in
            let source = Int(choice[row])
            guard source >= 0 else { return 0 }
            return codes[source][rows[source].map { Int($0[row]) } ?? 0]
        }
        return .codes(
            Column.Codes(values: values, texts: TextDictionary(all), states: ColumnEvaluator.states(states, by: choice))
        )
    }

    private func chosen(contexts sources: [Column], by choice: [Int32]) throws(NotLowered) -> Column {
        var found: [Column.Contexts] = []
        for source in sources {
            guard case .contexts(let contexts) = source else { throw .kinds("if") }
            found.append(contexts)
        }
        guard let shape = found.first?.shape,
            found.allSatisfy({ $0.shape.keys.elementsEqual(shape.keys, by: { $0.isSameText(as: $1) }) })
        else { throw .kinds("if") }
        var columns: [Column] = []
        for place in shape.keys.indices {
            columns.append(try chosen(from: found.map { $0.columns[place] }, by: choice))
        }
        return .contexts(
            Column.Contexts(
                shape: shape, columns: columns, states: ColumnEvaluator.states(found.map(\.states), by: choice)))
    }

    private static func states(_ sources: [RowStates], by choice: [Int32]) -> RowStates {
        if sources.allSatisfy(\.areAllPresent), !choice.contains(where: { $0 < 0 }) { return RowStates() }
        var states = RowStates()
        for row in choice.indices {
            let state: UInt8 =
                switch choice[row] {
                case -1: RowState.deferred
                case -2: RowState.failed
                case let source: sources[Int(source)][row]
                }
            states.set(state, at: row, of: choice.count)
        }
        return states
    }
}

// MARK: - Types

extension ColumnEvaluator {
    /// A column taken for a type, as the interpreter does at a typed boundary; what does not fit is deferred to it.
    mutating func converted(_ column: Column, to type: FEELType) throws(NotLowered) -> Column {
        switch (column, type) {
        case (_, .any), (.constant(.null), _), (.numbers, .number), (.truths, .boolean), (.days, .date),
            (.codes, .string):
            return column
        case (.constant(let value), _):
            var evaluator = Evaluator()
            let result = evaluator.convert(value, to: type, at: Site(source: -1, start: 0, end: 0))
            guard result.isNull == value.isNull else { throw .kinds("type") }
            return .constant(result)
        case (_, .named(let named)):
            let column = try converted(column, to: named.type)
            guard let constraint = named.constraint else { return column }
            return try deferring(column, unless: constraint)
        case (.contexts(let contexts), .context(let fields)):
            var columns = contexts.columns
            for field in fields {
                guard let place = contexts.shape.index(of: field.name) else { throw .kinds("type") }
                columns[place] = try converted(columns[place], to: field.type)
            }
            return .contexts(Column.Contexts(shape: contexts.shape, columns: columns, states: contexts.states))
        case (.values(let values), _):
            guard values.allSatisfy({ $0.isNull || $0.isInstance(of: type) }), !type.hasConstraint else {
                throw .kinds("type")
            }
            return column
        default: throw .kinds("type")
        }
    }

    /// Rows that a type does not allow are the interpreter's.
    private mutating func deferring(_ column: Column, unless constraint: UnaryTests) throws(NotLowered) -> Column {
        let answers = try satisfied(constraint, by: column)
        let broken = answers.values.indices.filter { row in
            column.state(at: row) == RowState.present
                && (answers.states[row] != RowState.present || answers.values[row] == 0)
        }
        guard !broken.isEmpty else { return column }
        switch column {
        case .numbers(var column):
            for row in broken { column.states.set(RowState.deferred, at: row, of: count) }
            return .numbers(column)
        case .codes(var column):
            for row in broken { column.states.set(RowState.deferred, at: row, of: count) }
            return .codes(column)
        default: throw .kinds("type")
        }
    }
}

extension FEELType {
    /// Whether a name in it allows fewer values than the type it stands on.
    fileprivate var hasConstraint: Bool {
        switch self {
        case .named(let named): named.constraint != nil || named.type.hasConstraint
        case .list(let item): item.hasConstraint
        case .context(let fields): fields.contains { $0.type.hasConstraint }
        default: false
        }
    }
}
