import Exact
import Markup
import Policy
import Site

/// How a number of a pack stands in a form: rates in per cent, all others as the pack has them.
struct NumberScale {
    /// The unit people read.
    let unit: Phrase
    private let isRate: Bool

    init(_ number: PackNumber) {
        isRate = number.kind == .rate
        unit =
            switch number.kind {
            case .rate: Phrase("%")
            case .yuan: MoneyUnit.yuan.name
            case .days: Phrase(zh: "天", en: "days")
            case .persons: Phrase(zh: "人", en: "people")
            case .count: Phrase(zh: "个", en: "count")
            case .year: Phrase(zh: "年", en: "year")
            }
    }

    /// The value as the form has it.
    func number(_ value: Decimal128) -> Decimal128 { isRate ? moved(value, by: 2) : moved(value, by: 0) }

    /// The value as the form writes it, without separators.
    func shown(_ value: Decimal128) -> String { "\(number(value))" }

    /// The value with its unit and thousands apart.
    func words(_ value: Decimal128) -> Phrase { SliderField.words(number(value), unit) }

    /// The slider's way around the value of a number.
    func track(_ known: PackNumber) -> SliderField.Track {
        let present = number(known.value)
        guard known.kind == .year, let low = present.subtracting(10), let high = present.adding(10) else {
            return SliderField.Track(around: present, isWhole: known.isWhole)
        }
        return SliderField.Track(from: low, to: high, by: 1)
    }

    /// What is wrong, with the number it is wrong with: the list at the head of the page stands far from the field.
    private func refusal(_ words: Phrase, of known: PackNumber) -> InputRefusal {
        InputRefusal(Phrase(zh: "\(known.label.zh)：\(words.zh)", en: "\(known.label.en): \(words.en)"))
    }

    /// The value that a text stands for.
    ///
    /// - Throws: `InputRefusal` with what is wrong and how to write it.
    func value(of text: String, _ known: PackNumber) throws(InputRefusal) -> Decimal128 {
        let plain = String(text.unicodeScalars.filter { $0 != "," && $0 != "，" && $0 != " " && $0 != "\u{3000}" })
        guard let number = Decimal128(plain) else { throw refusal(SimulationWords.noNumber(text, unit), of: known) }
        guard !number.isNegative else { throw refusal(SimulationWords.negative(text), of: known) }
        let value = isRate ? moved(number, by: -2) : number
        guard known.wish(for: value) != nil else { throw refusal(SimulationWords.notWhole(text), of: known) }
        return value
    }

    /// The value with its point moved to the right, without zeros at its end.
    private func moved(_ value: Decimal128, by places: Int) -> Decimal128 {
        var (coefficient, exponent) = (value.coefficient, value.exponent + places)
        while exponent < 0, coefficient.isMultiple(of: 10), coefficient > 0 {
            coefficient /= 10
            exponent += 1
        }
        return Decimal128(coefficient: coefficient, exponent: exponent, isNegative: value.isNegative) ?? value
    }
}
