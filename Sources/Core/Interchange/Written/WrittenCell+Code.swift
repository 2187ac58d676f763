package import Civic

// MARK: - Codes and numbers of things

extension WrittenCell {
    /// The credit code in `cell`; lower-case and full-width letters and spaces inside are tidied.
    ///
    /// - Throws: ``CellRefusal``; a code that a spreadsheet took for a number, so that its digits are lost, is told as
    ///   such.
    package static func creditCode(_ cell: Span<UInt8>) throws(CellRefusal) -> Written<CreditCode> {
        if cell.count == CreditCode.length, let code = try? CreditCode(utf8: cell) { return Written(code) }
        let text = try scrubbedCode(cell)
        do throws(CreditCode.Fault) {
            return Written(try CreditCode(utf8: text.bytes.span), text.tidying)
        } catch {
            if let refusal = lostDigits(text.bytes, length: CreditCode.length, "统一社会信用代码") { throw refusal }
            throw CellRefusal(.code, error.problem, likelyCode(text.bytes) ?? error.remedy)
        }
    }

    /// The number of the patent application in `cell`, in any of the forms ``PatentNumber`` reads.
    ///
    /// - Throws: ``CellRefusal``.
    package static func patentNumber(_ cell: Span<UInt8>) throws(CellRefusal) -> Written<PatentNumber> {
        let text = try scrubbedCode(cell)
        do throws(PatentNumber.Fault) {
            let number = try PatentNumber(utf8: text.bytes.span)
            return Written(number, isCanonical(number, cell) ? [] : text.tidying.union(.numberForm))
        } catch {
            if let refusal = lostDigits(text.bytes, length: 13, "专利申请号") { throw refusal }
            throw CellRefusal(.code, error.problem, error.remedy)
        }
    }

    /// The number of the identity card in `cell`.
    ///
    /// - Throws: ``CellRefusal``, which never quotes the cell; who lists the cell beside it quotes it by
    ///   ``IdentityNumber/masked(_:)``.
    package static func identityNumber(_ cell: Span<UInt8>) throws(CellRefusal) -> Written<IdentityNumber> {
        if cell.count == IdentityNumber.length, cell[17] != UInt8(ascii: "x"),
            let number = try? IdentityNumber(utf8: cell)
        {
            return Written(number)
        }
        let text = try scrubbedCode(cell)
        do throws(IdentityNumber.Fault) {
            return Written(try IdentityNumber(utf8: text.bytes.span), text.tidying)
        } catch {
            if lostDigits(text.bytes, length: IdentityNumber.length, "") != nil {
                throw CellRefusal(.lostDigits, "身份证号被 Excel 当成数字，末几位已经丢失", lostDigitsRemedy)
            }
            throw CellRefusal(.code, error.problem, error.remedy)
        }
    }

    /// The industry code in `cell`; a missing section letter follows from the digits.
    ///
    /// - Throws: ``CellRefusal``.
    package static func industryCode(_ cell: Span<UInt8>) throws(CellRefusal) -> Written<IndustryCode> {
        if 1...5 ~= cell.count, 0x41...0x5A ~= cell[0], let code = try? IndustryCode(utf8: cell) {
            return Written(code)
        }
        let text = try scrubbedCode(cell)
        do throws(IndustryCode.Fault) {
            let code = try IndustryCode(utf8: text.bytes.span)
            let isWhole = code.level != .section && text.bytes[0] < 0x40
            return Written(code, isWhole ? text.tidying.union(.numberForm) : text.tidying)
        } catch {
            throw CellRefusal(.code, error.problem, error.remedy)
        }
    }
}

// MARK: - Common to codes

extension WrittenCell {
    private static let lostDigitsRemedy = "请把单元格设为文本格式后重新录入完整的代码，不能只改显示格式"

    private static func scrubbedCode(_ cell: Span<UInt8>) throws(CellRefusal) -> ScrubbedCell {
        var text = try scrubbed(cell)
        text.dropTextMark()
        text.dropSpaces()
        text.raiseLetters()
        if text.bytes.isEmpty { throw CellRefusal.empty() }
        return text
    }

    /// The refusal of a code that a spreadsheet took for a number: `9.137E+17`, or digits of which only 15 are left.
    static func lostDigits(_ utf8: [UInt8], length: Int, _ name: String) -> CellRefusal? {
        let isRounded =
            length > 15 && utf8.count == length && utf8.allSatisfy { $0 &- 0x30 < 10 }
            && utf8.dropFirst(15).allSatisfy { $0 == 0x30 }
        let isPower = utf8.count != length && isScientific(utf8)
        guard isRounded || isPower else { return nil }
        let how = isPower ? "写成了科学计数法" : "第 15 位以后变成了 0"
        return CellRefusal(.lostDigits, "Excel 把代码当成数字：\(name) \(CellRefusal.quoted(utf8)) \(how)", lostDigitsRemedy)
    }

    /// A remedy that names the code, if letters that look like digits explain the fault.
    private static func likelyCode(_ utf8: [UInt8]) -> String? {
        let replaced = utf8.map { byte in
            switch byte {
            case UInt8(ascii: "O"): UInt8(ascii: "0")
            case UInt8(ascii: "I"): UInt8(ascii: "1")
            case UInt8(ascii: "S"): UInt8(ascii: "5")
            case UInt8(ascii: "Z"): UInt8(ascii: "2")
            default: byte
            }
        }
        guard replaced != utf8, let code = try? CreditCode(utf8: replaced.span) else { return nil }
        return "代码不使用字母 I、O、S、V、Z，也许应为 \(code)，请对照证照改正"
    }

    private static func isCanonical(_ number: PatentNumber, _ cell: Span<UInt8>) -> Bool {
        var utf8: [UInt8] = []
        number.append(to: &utf8)
        guard utf8.count == cell.count else { return false }
        for index in cell.indices where cell[index] != utf8[index] { return false }
        return true
    }
}
