import Civic
package import Exact
import FEEL

/// A number of a pack that can be set by itself: a parameter, or what an award pays for a kind of recognition.
package struct PackNumber: Hashable, Sendable {
    /// What holds the number.
    package enum Place: Hashable, Sendable {
        /// A parameter of the plan.
        case parameter(String)
        /// What an award pays for a kind, or its ceiling; `from` where several versions are switched on.
        case amount(award: String, kind: String, from: CivilDay?)
    }

    /// Names it in addresses: letters, digits, points and hyphens, no two alike in a pack.
    package let id: String
    /// What holds it.
    package let place: Place
    /// What people call it.
    package let label: Text
    /// The number as the pack has it.
    package let value: Decimal128
    /// What it counts.
    package let kind: Parameter.Kind
    /// The numbers of the awards in the plan that it can touch, ascending; empty where none asks for it.
    package let awards: [Int]
}

// MARK: - Wishing

extension PackNumber {
    /// Whether only a whole number can stand there.
    package var isWhole: Bool {
        switch (place, kind) {
        case (.amount, _), (_, .days), (_, .persons), (_, .count), (_, .year): true
        case (_, .yuan), (_, .rate): false
        }
    }

    /// The wish that it be `number`; nil for a fraction where only whole numbers stand, or one too large.
    package func wish(for number: Decimal128) -> PackChange.Wish? {
        switch place {
        case .parameter(let name): isWhole && !number.isInteger ? nil : .parameter(name, number)
        case .amount(let award, let kind, let from):
            number.scaledInt64(scale: 0).map { .amount(award: award, kind: kind, from: from, yuan: $0) }
        }
    }

    /// Whether the wish sets this number.
    package func isSet(by wish: PackChange.Wish) -> Bool {
        switch (place, wish) {
        case (.parameter(let name), .parameter(let other, _)): name.isSame(as: other)
        case (.amount(let award, let kind, let from), .amount(let otherAward, let otherKind, let otherFrom, _)):
            award.isSame(as: otherAward) && kind.isSame(as: otherKind)
                && (from == nil || otherFrom == nil || from == otherFrom)
        default: false
        }
    }
}

// MARK: - Finding

extension Pack {
    /// The numbers that can be set: parameters in the order of the plan, then amounts in that of the awards.
    ///
    /// Versions that are switched off have none; they pay nobody.
    package var numbers: [PackNumber] {
        let reads = plan.awards.map { AwardParameters(of: $0, in: self) }
        let combined = AwardParameters(of: plan.combination?.versions ?? [], in: self)
        var numbers = plan.parameters.map { parameter in
            let name = parameter.name
            // What limits awards together can touch each of them.
            let awards = reads.indices.filter {
                reads[$0].contains(name) || (combined.contains(name) && plan.awards[$0].isEnabled)
            }
            let label = (reads + [combined]).lazy.compactMap { $0.labels[name] }.first
            return PackNumber(
                id: PackNumber.id([name]), place: .parameter(name),
                label: Text(zh: label ?? "参数 \(name)", en: name), value: parameter.value, kind: parameter.kind,
                awards: awards)
        }
        for (place, award) in plan.awards.enumerated() { numbers += amounts(of: award, place) }
        return PackNumber.distinct(numbers)
    }

    /// What the models call a parameter, with its name in the plan.
    func label(ofParameter name: String) -> Text {
        let label = plan.awards.lazy.compactMap { AwardParameters(of: $0, in: self).labels[name] }.first
        return Text(zh: label.map { "\($0)（\(name)）" } ?? "参数 \(name)", en: "parameter \(name)")
    }

    private func amounts(of award: Award, _ place: Int) -> [PackNumber] {
        let enabled = award.versions.filter(\.isEnabled)
        return enabled.flatMap { version in
            version.amounts.compactMap { amount in
                guard let stated = amount.fixed ?? amount.ceiling else { return nil }
                let isAlone = enabled.count { $0.amount(for: amount.kind) != nil } == 1
                let label = plan.recognition(amount.kind)?.label ?? Text(zh: amount.kind, en: amount.kind)
                let nature = amount.fixed == nil ? Text(zh: "上限", en: ", ceiling") : Text(zh: "金额", en: ", amount")
                let day =
                    isAlone ? Text(zh: "", en: "") : Text(zh: "（\(version.from) 起）", en: " (from \(version.from))")
                return PackNumber(
                    id: PackNumber.id([award.id, amount.kind] + (isAlone ? [] : ["\(version.from)"])),
                    place: .amount(award: award.id, kind: amount.kind, from: isAlone ? nil : version.from),
                    label: Text(zh: label.zh + nature.zh + day.zh, en: label.en + nature.en + day.en),
                    value: stated.decimal, kind: .yuan, awards: [place])
            }
        }
    }
}

extension PackNumber {
    /// Words of any script as one word of an address; what is no letter or digit becomes a hyphen.
    fileprivate static func id(_ words: [String]) -> String {
        words.map { word in
            String(
                decoding: word.utf8.map { byte -> UInt8 in
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: byte
                    default: UInt8(ascii: "-")
                    }
                }, as: UTF8.self)
        }.joined(separator: ".")
    }

    /// The numbers with ids of which no two are alike: a later one has its place behind it.
    fileprivate static func distinct(_ numbers: [PackNumber]) -> [PackNumber] {
        var known: Set<String> = []
        return numbers.enumerated().map { place, number in
            guard !known.insert(number.id).inserted else { return number }
            let id = "\(number.id).\(place + 1)"
            known.insert(id)
            return PackNumber(
                id: id, place: number.place, label: number.label, value: number.value, kind: number.kind,
                awards: number.awards)
        }
    }
}
