import Exact

extension Value {
    /// A string as it is, anything else as its ``literal``: a date is `@"2026-01-07"`, not what `string()` gives.
    public var text: String {
        if case .string(let text) = self { return text }
        return literal
    }

    /// The value as a literal that reads back as the same value.
    public var literal: String { written(isPlain: false, upTo: .max) }

    /// The value as people read it: like ``literal`` with times and durations bare.
    ///
    /// Not much is written beyond `limit` bytes: what is longer than that is not whole.
    func plain(upTo limit: Int) -> String { written(isPlain: true, upTo: limit) }

    private func written(isPlain: Bool, upTo limit: Int) -> String {
        var text = ""
        write(to: &text, isPlain: isPlain, upTo: limit)
        return text
    }

    private func write(to text: inout String, isPlain: Bool, upTo limit: Int) {
        guard text.utf8.count <= limit else { return }
        let mark = isPlain ? "" : "\""
        let opening = isPlain ? "" : "@\""
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let value): text += value.description
        case .string(let value): text += Value.quoted(value)
        case .date(let value): text += opening + value.description + mark
        case .time(let value): text += opening + value.description + mark
        case .dateAndTime(let value): text += opening + value.description + mark
        case .yearsAndMonths(let value): text += opening + value.description + mark
        case .daysAndTime(let value): text += opening + value.description + mark
        case .list(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += ", " }
                item.write(to: &text, isPlain: isPlain, upTo: limit)
            }
            text += "]"
        case .context(let context):
            text += "{"
            for (index, value) in context.values.enumerated() {
                text += (index > 0 ? ", " : "") + Value.key(context.keys[index]) + ": "
                value.write(to: &text, isPlain: isPlain, upTo: limit)
            }
            text += "}"
        case .range(let range): range.write(to: &text) { $0.write(to: &$1, isPlain: isPlain, upTo: limit) }
        case .function(let function): text += function.name ?? "function"
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
    fileprivate func write(to text: inout String, _ point: (Value, inout String) -> Void) {
        switch form {
        case .test(let comparison):
            text += "(" + comparison.rawValue + " "
            point(start.isNull ? end : start, &text)
            text += ")"
        case .interval:
            text += includesStart ? "[" : "("
            point(start, &text)
            text += ".."
            point(end, &text)
            text += includesEnd ? "]" : ")"
        }
    }
}
