import Exact

extension Value {
    /// A string as it is, anything else as its ``literal``: a date is `@"2026-01-07"`, not what `string()` gives.
    public var text: String {
        if case .string(let text) = self { return text }
        return literal
    }

    /// The value as a literal that reads back as the same value.
    public var literal: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): value.description
        case .string(let value): Value.quoted(value)
        case .date(let value): "@\"\(value)\""
        case .time(let value): "@\"\(value)\""
        case .dateAndTime(let value): "@\"\(value)\""
        case .yearsAndMonths(let value): "@\"\(value)\""
        case .daysAndTime(let value): "@\"\(value)\""
        case .list(let items): "[" + items.map(\.literal).joined(separator: ", ") + "]"
        case .context(let context):
            "{" + context.entries.map { "\(Value.key($0.key)): \($0.value.literal)" }.joined(separator: ", ") + "}"
        case .range(let range): range.literal
        case .function(let function): function.name ?? "function"
        }
    }

    /// The value as people read it: like ``literal`` with times and durations bare.
    var plain: String {
        switch self {
        case .date(let value): value.description
        case .time(let value): value.description
        case .dateAndTime(let value): value.description
        case .yearsAndMonths(let value): value.description
        case .daysAndTime(let value): value.description
        case .list(let items): "[" + items.map(\.plain).joined(separator: ", ") + "]"
        case .context(let context):
            "{" + context.entries.map { "\(Value.key($0.key)): \($0.value.plain)" }.joined(separator: ", ") + "}"
        case .range(let range): range.plain
        default: literal
        }
    }

    private static func key(_ name: String) -> String {
        let bytes = Array(name.utf8)
        let isWord = !bytes.isEmpty && Scanner.wordEnd(bytes, from: 0) == bytes.count && !Scanner.isDigit(bytes[0])
        return isWord ? name : quoted(name)
    }

    private static func quoted(_ text: String) -> String {
        var result: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): result += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\\"): result += [byte, byte]
            case 0x0A: result += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x0D: result += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case 0x09: result += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            default: result.append(byte)
            }
        }
        result.append(UInt8(ascii: "\""))
        return String(decoding: result, as: UTF8.self)
    }
}

extension RangeValue {
    var literal: String { written(\.literal) }
    var plain: String { written(\.plain) }

    private func written(_ point: (Value) -> String) -> String {
        switch form {
        case .test(let comparison): "(\(comparison.rawValue) \(point(start.isNull ? end : start)))"
        case .interval:
            "\(includesStart ? "[" : "(")\(point(start))..\(point(end))\(includesEnd ? "]" : ")")"
        }
    }
}
