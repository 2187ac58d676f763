package import Exact

/// A number to set by a slider, and a box beside it for an exact one: what stands in the box counts before the slider.
///
/// It works without a script: the slider tells the value it was at when the page was made, and is sent under a name of its
/// own. With a script the value follows the slider, and moving it empties the box.
package struct SliderField: Field {
    /// Where a slider can go.
    package struct Track: Hashable, Sendable {
        /// The smallest value.
        package let low: Decimal128
        /// The largest value.
        package let high: Decimal128
        /// The distance of two values.
        package let step: Decimal128

        /// From `low` to `high` in steps; a step that is not above zero is one.
        package init(from low: Decimal128, to high: Decimal128, by step: Decimal128) {
            self.low = low
            self.high = max(low, high)
            self.step = step > .zero ? step : 1
        }
    }

    package let name: String
    package let label: FieldLabel
    /// The name the slider's value is sent under.
    package let slider: String
    /// Where the slider can go.
    package let track: Track
    /// The value that is changed; the slider stands here unless it was moved.
    package let present: Decimal128
    /// Where the slider stands.
    package let value: Decimal128
    /// What stands in the box, as it was typed; empty where the slider tells it all.
    package let typed: String
    /// The unit of the value.
    package let unit: Phrase

    /// A number in `unit`; `slider` is the name the slider's value is sent under, `name` that of the box.
    package init(
        _ name: String, slider: String, _ label: FieldLabel, track: Track, present: Decimal128, value: Decimal128,
        typed: String = "", unit: Phrase
    ) {
        self.name = name
        self.label = label
        self.slider = slider
        self.track = track
        self.present = present
        self.value = value
        self.typed = typed
        self.unit = unit
    }

    /// Label, slider, its value in words, and the box.
    package func html(in language: Language) -> HTML {
        let frame = FieldFrame(name: name, label: label, unit: unit)
        let words = SliderField.words(value, unit)
        let said = Words.slider[language] + " " + label.text[language]
        return frame.group(
            """
            <div class="slider"><input type="range"\(attribute: "id", anchor + "-at")\(attribute: "name", slider)\
            \(attribute: "min", "\(track.low)")\(attribute: "max", "\(track.high)")\(attribute: "step", "\(track.step)")\
            \(attribute: "value", "\(value)")\(attribute: "data-present", "\(present)")\(attribute: "aria-label", said)\
            \(attribute: "aria-valuetext", words[language])>\
            <output\(attribute: "for", anchor + "-at")\(attribute: "data-unit", unit[language])>\(words[language])</output>\
            <input type="text"\(attribute: "id", anchor)\(attribute: "name", name) class="number" autocomplete="off" \
            inputmode="decimal"\(attribute: "aria-label", Words.exactly[language] + " " + label.text[language])\
            \(attribute: "placeholder", Words.exactly[language])\
            \(attribute: "value", typed.isEmpty ? nil : typed)\(frame.state)></div>
            """, in: language)
    }

    /// A value with its unit, its thousands apart and the decimals it has.
    package static func words(_ value: Decimal128, _ unit: Phrase) -> Phrase {
        let parts = value.description.utf8.split(separator: UInt8(ascii: "."))
        let digits = Digits.decimal(value, decimals: parts.count > 1 ? parts[1].count : 0)
        return Quantity(digits: Phrase(digits), unit: unit, isTight: unit.zh == "%").text
    }
}

// MARK: - Track

extension SliderField.Track {
    /// Whether the slider can stand at `value`.
    package func reaches(_ value: Decimal128) -> Bool {
        guard low <= value, value <= high else { return false }
        return steps(to: value) != nil
    }

    /// Whole steps from the low end to `value`, counted in the smallest unit both are written in; nil where there is no
    /// whole number of them, or one too large to count.
    private func steps(to value: Decimal128) -> Int64? {
        let scale = max(0, -low.exponent, -value.exponent, -step.exponent)
        guard let from = low.scaledInt64(scale: scale), let to = value.scaledInt64(scale: scale),
            let step = step.scaledInt64(scale: scale), step > 0
        else { return nil }
        let way = Int128(to) - Int128(from)
        return way % Int128(step) == 0 ? Int64(exactly: way / Int128(step)) : nil
    }

    /// A way around `present`, which lies on it: from nothing to three times as much, in steps of 1, 2 or 5 with zeros that
    /// are at most a tenth of it; in twentieths of it where no such step meets it, in ones where only whole numbers stand.
    package init(around present: Decimal128, isWhole: Bool) {
        guard !present.isZero, let end = present.magnitude.multiplied(by: 3) else {
            self.init(from: 0, to: isWhole ? 100 : 1, by: isWhole ? 1 : Self.hundredth)
            return
        }
        let step = Self.step(meeting: present.magnitude, isWhole: isWhole)
        self.init(
            from: present.isNegative ? end.negated : 0, to: present.isNegative ? 0 : end, by: step)
    }

    private static let hundredth = Decimal128(coefficient: 1, exponent: -2, isNegative: false) ?? 1

    private static func step(meeting size: Decimal128, isWhole: Bool) -> Decimal128 {
        let twentieth = size.divided(by: 20) ?? 1
        var exponent = size.exponent + 34
        while exponent >= size.exponent - 2 {
            for coefficient: UInt128 in [5, 2, 1] {
                guard let step = Decimal128(coefficient: coefficient, exponent: exponent, isNegative: false),
                    let tenfold = step.multiplied(by: 10), tenfold <= size, !isWhole || step.isInteger
                else { continue }
                // Beyond some hundred stops arrow keys lead nowhere.
                guard let stops = size.divided(by: step), stops <= 100 else { return isWhole ? 1 : twentieth }
                if stops.isInteger { return step }
            }
            exponent -= 1
        }
        return isWhole ? 1 : twentieth
    }
}

/// Numbers of one kind under a heading of their own.
package struct SliderGroup: Component {
    /// What they are about.
    package let title: Phrase
    /// The numbers.
    package let fields: [SliderField]

    /// Numbers about `title`.
    package init(_ title: Phrase, _ fields: [SliderField]) {
        self.title = title
        self.fields = fields
    }

    /// `<fieldset>` with its legend.
    package func html(in language: Language) -> HTML {
        "<fieldset class=\"group\"><legend>\(title[language])</legend>\(fields, in: language)</fieldset>"
    }
}

/// Groups of numbers, in as many columns as there is room for.
package struct SliderBench: Component {
    /// The groups.
    package let groups: [SliderGroup]

    /// Groups beside each other.
    package init(_ groups: [SliderGroup]) { self.groups = groups }

    /// The groups in columns.
    package func html(in language: Language) -> HTML { "<div class=\"sliders\">\(groups, in: language)</div>" }
}
