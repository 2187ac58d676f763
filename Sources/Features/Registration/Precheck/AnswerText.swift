import Civic
import Exact
import FEEL
import Interchange

/// What a cell of an application says: a value of the question's kind.
enum AnswerText {
    /// The value of a text; null for one that says nothing.
    ///
    /// - Parameters:
    ///   - unit: of an amount; the form asks for yuan where nothing else is said.
    ///   - words: of a question with words, in the order of its options.
    /// - Throws: `CellRefusal`.
    static func value(
        of text: String, for question: Question, unit: AmountUnit, words: WordList?
    ) throws(CellRefusal) -> Value {
        let blank = WrittenCell.blank(text.utf8.span)
        // 无 and / are answers where a text or such a word is asked for.
        if let blank, blank != .placeholder || ![.text, .word].contains(question.kind) { return .null }
        switch question.kind {
        case .text: return .string(try WrittenCell.text(text.utf8.span).value)
        case .flag: return .boolean(try WrittenCell.flag(text.utf8.span).value)
        case .day: return .date(try WrittenCell.day(text.utf8.span).value)
        case .number: return try amount(text, unit)
        case .word:
            guard let words else { return .null }
            do throws(CellRefusal) {
                let code = try WrittenCell.word(text.utf8.span, of: words).value
                return .string(question.options[Int(code)].code)
            } catch {
                if blank != nil { return .null }
                throw CellRefusal(error.reason, error.problem, remedy(for: question))
            }
        case .costs: return try costs(text, question)
        }
    }

    /// How an answer of this kind is written, without a full stop.
    static func remedy(for question: Question) -> String {
        switch question.kind {
        case .text: "请填文字"
        case .flag: "请填“是”或者“否”"
        case .day: "请填日期，例如 2026-03-05"
        case .number: "请填数字，最多两位小数，单位按表头，例如 1200000"
        case .word: "请从下列各项中选一项：\(question.options.map(\.word).joined(separator: "、"))"
        case .costs: "请逐项写“费用=金额=凭据”，用分号隔开，金额单位为元，例如 设备=120000=采购清单"
        }
    }
}

// MARK: - Kinds

extension AnswerText {
    private static func amount(_ text: String, _ unit: AmountUnit) throws(CellRefusal) -> Value {
        .number(Yuan(fen: try WrittenCell.money(text.utf8.span, unit: unit, allowsNegative: true).value).decimal)
    }

    private static func costs(_ text: String, _ question: Question) throws(CellRefusal) -> Value {
        var lines: [Value] = []
        for item in text.split(whereSeparator: { $0 == ";" || $0 == "；" }) {
            let parts = item.split(omittingEmptySubsequences: false) { $0 == "=" || $0 == "＝" }.map(String.init)
            guard (2...3).contains(parts.count) else { throw refusal(item, question) }
            let cost = try WrittenCell.text(parts[0].utf8.span).value
            let hasEvidence = parts.count == 3 && WrittenCell.blank(parts[2].utf8.span) == nil
            let evidence = hasEvidence ? Value.string(try WrittenCell.text(parts[2].utf8.span).value) : .null
            lines.append(
                .context(["cost": .string(cost), "amount": try amount(parts[1], .yuan), "evidence": evidence]))
        }
        guard !lines.isEmpty else { throw refusal(text, question) }
        return .list(lines)
    }

    private static func refusal(_ text: some StringProtocol, _ question: Question) -> CellRefusal {
        CellRefusal(.numberForm, "“\(text)”不是一项费用", remedy(for: question))
    }
}
