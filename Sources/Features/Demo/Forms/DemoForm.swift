/// How the files are written.
package enum DemoForm: String, CaseIterable, Hashable, Sendable {
    /// Column ids, codes and fen, as programs exchange them.
    case codes
    /// Chinese headers, Chinese words and yuan with two decimals, as officials keep them.
    case labels
}
