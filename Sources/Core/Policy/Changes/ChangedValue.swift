package import Exact

/// A value of a pack that a change sets otherwise, as it is told beside what came of it.
package struct ChangedValue: Hashable, Sendable {
    /// The wish that sets it.
    package let item: PackChange.Item
    /// What people call it.
    package let label: Text
    /// What stands there now; empty for a row that is added.
    package let before: String
    /// What is to stand there; empty for a row that goes.
    package let after: String

    /// A value that a wish sets otherwise.
    package init(item: PackChange.Item, label: Text, before: String, after: String) {
        self.item = item
        self.label = label
        self.before = before
        self.after = after
    }
}

// MARK: - Numbers

extension ChangedValue {
    /// The number that differs between both texts; nil where they differ in anything else, or in more than one number:
    /// `>= 500000` and `>= 600000` differ in one.
    package var numbers: (before: Decimal128, after: Decimal128)? {
        guard let span = difference, let before = Decimal128(before[span.before]),
            let after = Decimal128(after[span.after])
        else { return nil }
        return (before, after)
    }

    /// The wish with another number in it; nil for a wish that sets none.
    package func wishing(_ number: Decimal128) -> PackChange.Item? {
        guard let span = difference else { return nil }
        switch item.wish {
        case .parameter(let name, _): return .init(.parameter(name, number), at: item.position)
        case .amount(let award, let kind, let from, _):
            guard let yuan = number.scaledInt64(scale: 0) else { return nil }
            return .init(.amount(award: award, kind: kind, from: from, yuan: yuan), at: item.position)
        case .cell(let table, let row, let column, _):
            let text = after[..<span.after.lowerBound] + "\(number)" + after[span.after.upperBound...]
            return .init(.cell(table, row, column: column, text: String(text)), at: item.position)
        case .version, .add, .remove, .move: return nil
        }
    }

    /// Whether only whole numbers can stand there: amounts that the plan states are whole yuan.
    package var isWhole: Bool { if case .amount = item.wish { true } else { false } }

    private typealias Span = Range<String.Index>

    /// Where the one number stands in which the texts differ.
    private var difference: (before: Span, after: Span)? {
        switch item.wish {
        case .parameter, .amount: return (before.startIndex..<before.endIndex, after.startIndex..<after.endIndex)
        case .version, .add, .remove, .move: return nil
        case .cell: break
        }
        let (old, new) = (ChangedValue.numbers(in: before), ChangedValue.numbers(in: after))
        guard old.count == new.count else { return nil }
        let differing = old.indices.filter { !before[old[$0]].utf8.elementsEqual(after[new[$0]].utf8) }
        guard differing.count == 1, ChangedValue.rest(of: before, old) == ChangedValue.rest(of: after, new) else {
            return nil
        }
        return (old[differing[0]], new[differing[0]])
    }

    /// The digits of a text that are numbers, outside quotes and names.
    private static func numbers(in text: String) -> [Span] {
        var spans: [Span] = []
        var (place, isQuoted, isName) = (text.utf8.startIndex, false, false)
        while place < text.utf8.endIndex {
            let byte = text.utf8[place]
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, !isName, 0x30...0x39 ~= byte {
                let start = place
                while place < text.utf8.endIndex, isPart(place, of: text) { place = text.utf8.index(after: place) }
                spans.append(start..<place)
                continue
            }
            isName = byte >= 0x80 || 0x61...0x7A ~= byte | 0x20 || byte == UInt8(ascii: "_")
            place = text.utf8.index(after: place)
        }
        return spans
    }

    /// A point belongs to a number only where a digit follows: `1..5` is an interval.
    private static func isPart(_ place: String.Index, of text: String) -> Bool {
        if 0x30...0x39 ~= text.utf8[place] { return true }
        guard text.utf8[place] == UInt8(ascii: ".") else { return false }
        let next = text.utf8.index(after: place)
        return next < text.utf8.endIndex && 0x30...0x39 ~= text.utf8[next]
    }

    private static func rest(of text: String, _ spans: [Span]) -> [String] {
        var (rest, place): ([String], String.Index) = ([], text.startIndex)
        for span in spans {
            rest.append(String(text[place..<span.lowerBound]))
            place = span.upperBound
        }
        return rest + [String(text[place...])]
    }
}
