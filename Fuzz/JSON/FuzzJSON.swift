import Fuzzing
import Interchange

/// Reads the bytes as JSON and holds the parser to its promises.
///
/// - A fault lies within the text.
/// - What is written of a value reads back as an equal value, and is written again as the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let value: JSON
    do throws(JSONFault) {
        value = try promiseSeconds(1 + Double(count) / 10_000, "reading") { () throws(JSONFault) -> JSON in
            try JSON(parsing: bytes)
        }
    } catch {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        promise((1...lines.count).contains(error.line), "\(error) lies outside")
        let width = lines[error.line - 1].count { $0 & 0xC0 != 0x80 }
        promise((1...width + 1).contains(error.column), "\(error) lies outside")
        return 0
    }
    let written = value.utf8
    do throws(JSONFault) {
        let again = try JSON(parsing: written)
        promise(again == value, "the value changed on its way: \(String(decoding: written, as: UTF8.self))")
        promise(again.utf8 == written, "the canonical form is not one: \(String(decoding: written, as: UTF8.self))")
    } catch {
        promise(false, "what was written is not read: \(error)")
    }
    return 0
}
