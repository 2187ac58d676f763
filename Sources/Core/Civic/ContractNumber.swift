/// The number under which a technology contract is registered, kept as it is written.
///
/// The national register numbers contracts with 14 or 16 digits, but offices have had forms of their own, so any other
/// text names a contract just as well and is worth a note.
package struct ContractNumber: Hashable, Sendable {
    /// The number as it is written.
    package let text: String

    /// The number written as `text`, which names something: the reader of a cell sees to that.
    package init(_ text: String) {
        self.text = text
    }

    /// Whether the number has the form of the national register: 14 or 16 digits.
    package var isNational: Bool {
        let utf8 = text.utf8
        return (utf8.count == 14 || utf8.count == 16) && utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }

    /// What is worth noting about the number, without a full stop; `nil` for the national form.
    package var note: String? {
        guard !isNational else { return nil }
        let utf8 = text.utf8
        let isNumber = utf8.allSatisfy { 0x30...0x39 ~= $0 }
        return "合同登记编号\(isNumber ? "是 \(utf8.count) 位数字，" : "")不是全国统一的 14 位或 16 位数字，按原文保留"
    }

    /// Equality by bytes.
    package static func == (left: ContractNumber, right: ContractNumber) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Hashes the bytes.
    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}

extension ContractNumber: CustomStringConvertible {
    /// ``text``.
    package var description: String { text }
}
