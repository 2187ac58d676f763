import Exact
import FEEL

extension Column {
    /// Values that the interpreter made, as a column of their kind where they are all of one.
    init(boxing values: [Value]) {
        guard let first = values.first(where: { !$0.isNull }) else {
            self = .values(values)
            return
        }
        let column: Column? =
            switch first {
            case .number: Column.numbers(boxing: values)
            case .boolean: Column.truths(boxing: values)
            case .string: Column.codes(boxing: values)
            case .context(let context): Column.contexts(boxing: values, context.shape)
            default: nil
            }
        self = column ?? .values(values)
    }

    private static func states(of values: [Value]) -> RowStates {
        guard values.contains(where: \.isNull) else { return RowStates() }
        return RowStates(values.map { state(of: $0) })
    }

    private static func numbers(boxing values: [Value]) -> Column? {
        var scale = 0
        for value in values {
            guard let number = value.number else {
                if value.isNull { continue }
                return nil
            }
            scale = max(scale, -number.exponent)
        }
        guard scale <= 18 else { return nil }
        var integers: [Int64] = []
        integers.reserveCapacity(values.count)
        for value in values {
            guard let integer = (value.number ?? .zero).scaledInt64(scale: scale) else { return nil }
            integers.append(integer)
        }
        return .numbers(Numbers(values: integers, scale: scale, states: states(of: values)))
    }

    private static func truths(boxing values: [Value]) -> Column? {
        guard values.allSatisfy({ $0.isNull || $0.boolean != nil }) else { return nil }
        return .truths(Truths(values: values.map { $0.boolean == true ? 1 : 0 }, states: states(of: values)))
    }

    private static func codes(boxing values: [Value]) -> Column? {
        var texts: [String] = []
        var places: [TextKey: Int32] = [:]
        var codes: [Int32] = []
        for value in values {
            guard value.isNull || value.string != nil else { return nil }
            let text = value.string ?? ""
            if let place = places[TextKey(text)] {
                codes.append(place)
            } else {
                places[TextKey(text)] = Int32(truncatingIfNeeded: texts.count)
                codes.append(Int32(truncatingIfNeeded: texts.count))
                texts.append(text)
            }
        }
        return .codes(Codes(values: codes, texts: TextDictionary(texts), states: states(of: values)))
    }

    private static func contexts(boxing values: [Value], _ shape: Shape) -> Column? {
        var entries: [[Value]] = Array(repeating: [], count: shape.keys.count)
        for value in values {
            switch value {
            case .null: for place in entries.indices { entries[place].append(.null(nil)) }
            case .context(let context):
                guard context.keys.elementsEqual(shape.keys, by: { $0.isSameText(as: $1) }) else { return nil }
                for place in entries.indices { entries[place].append(context.values[place]) }
            default: return nil
            }
        }
        return .contexts(
            Contexts(shape: shape, columns: entries.map { Column(boxing: $0) }, states: states(of: values)))
    }
}
