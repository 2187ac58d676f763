import FEEL

/// The texts that a column's codes stand for, shared by all columns of one kind.
///
/// Two columns of one dictionary compare their codes; of two one is translated first.
package final class TextDictionary: Sendable {
    /// The texts, by code.
    package let all: [String]
    private let codes: [TextKey: Int32]

    /// A dictionary of texts; of two that are the same the first counts.
    package init(_ all: [String]) {
        self.all = all
        codes = Dictionary(all.enumerated().map { (TextKey($1), Int32($0)) }) { first, _ in first }
    }

    /// The code of a text, byte by byte the same; nil when the dictionary lacks it.
    package func code(of text: String) -> Int32? { codes[TextKey(text)] }

    /// For each code of `other` the code of the same text here, -1 where there is none.
    func translation(of other: TextDictionary) -> [Int32] { other.all.map { code(of: $0) ?? -1 } }
}
