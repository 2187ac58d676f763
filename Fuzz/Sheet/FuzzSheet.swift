import Documents
import Fuzzing
import XML

/// Puts the bytes in place of one part of a workbook, which their first byte chooses, and holds the readers to their
/// promises.
///
/// - XML gives the same tokens, or the same fault, whatever pieces it comes in; a fault lies within the bytes.
/// - Rows come in ascending order, their cells from left to right within the edges of a sheet, none of them empty.
/// - A workbook that is refused is refused in words, and the same way twice.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSheet(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    guard let first = bytes.first else { return 0 }
    let text = Array(bytes.dropFirst())
    let whole = tokens(text, piece: max(1, text.count))
    promise(tokens(text, piece: 1) == whole, "single bytes give other tokens")
    promise(tokens(text, piece: 7) == whole, "pieces of seven bytes give other tokens")
    var parts = SheetParts()
    parts.replace(Int(first) % SheetParts.count, with: text)
    guard let archive = parts.archive else {
        promise(false, "the parts make no archive")
        return 0
    }
    promise(read(archive) == read(archive), "a second reading differs")
    return 0
}

/// What a tokenizer tells of the bytes, texts joined, and the fault at the end.
private func tokens(_ bytes: [UInt8], piece: Int) -> [String] {
    var tokens = XMLTokenizer()
    var seen: [String] = []
    var place = 0
    do throws(XMLFault) {
        while true {
            switch try tokens.next() {
            case .starved:
                if place == bytes.count { tokens.finish() }
                let end = min(bytes.count, place + piece)
                tokens.append(bytes[place..<end])
                place = end
            case .start:
                let attributes = (0..<tokens.attributeCount).map { "\(tokens.attribute(at: $0))" }
                seen.append("<\(tokens.localName) \(tokens.namespace ?? -1) \(attributes)")
            case .end: seen.append(">\(tokens.localName) \(tokens.depth)")
            case .text:
                var text: [UInt8] = []
                tokens.appendText(to: &text)
                seen.append(String(decoding: text, as: UTF8.self))
            case .finished: return seen
            }
        }
    } catch {
        promise((0...bytes.count).contains(error.offset), "\(error) lies outside")
        promise(!error.description.isEmpty, "a fault without words")
        return seen + ["\(error.reason) at \(error.offset)"]
    }
}

/// What the first sheet holds, or why it is refused.
private func read(_ archive: [UInt8]) -> [String] {
    var seen: [String] = []
    do throws(SheetFault) {
        let reader = try Workbook(archive).read()
        var row = SheetRow()
        var last = 0
        while try reader.next(&row) {
            promise(row.number > last && row.number <= SheetPlace.rows, "row \(row.number) follows row \(last)")
            last = row.number
            var column = -1
            promise(!row.cells.isEmpty, "an empty row")
            for cell in row.cells {
                promise(
                    cell.column > column && cell.column < SheetPlace.columns, "column \(cell.column) is out of order")
                column = cell.column
                promise(cell.value != .empty && row[column] == cell.value, "a cell is not where it stands")
                seen.append("\(row.number) \(column) \(cell.value)")
            }
        }
        return seen + ["\(try reader.finish(dataFrom: 2))"]
    } catch {
        promise(!error.description.isEmpty, "a fault without words")
        return seen + [error.description]
    }
}
