/// What a match is replaced with: texts, and the texts of groups.
struct PatternReplacement: Sendable {
    enum Part: Sendable {
        case text(String)
        case group(Int)
    }
    let parts: [Part]

    /// Reads a replacement: `$1` is what the first group has matched, `$0` the whole match, `\$` and `\\` the signs.
    ///
    /// Of several digits behind the sign as many count as there are groups for; a group there is none of is nothing.
    ///
    /// - Throws: ``PatternFault`` at a `$` or `\` that stands for nothing.
    init(_ text: String, for program: PatternProgram) throws(PatternFault) {
        if program.isQuoted {
            parts = [.text(text)]
            return
        }
        let scalars = Array(text.unicodeScalars)
        var (parts, plain): ([Part], String.UnicodeScalarView) = ([], .init())
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let following = index + 1 < scalars.count ? scalars[index + 1] : nil
            if scalar == "\\" {
                guard let sign = following, sign == "\\" || sign == "$" else {
                    throw PatternFault(place: index, phrase: "a backslash stands before $ or another backslash only")
                }
                plain.append(sign)
                index += 2
            } else if scalar == "$" {
                guard var number = following?.digit else {
                    throw PatternFault(place: index, phrase: "a $ stands before the number of a group only")
                }
                index += 2
                while index < scalars.count, let digit = scalars[index].digit, number * 10 + digit <= program.groups {
                    number = number * 10 + digit
                    index += 1
                }
                if !plain.isEmpty { parts.append(.text(String(plain))) }
                plain = .init()
                if number <= program.groups { parts.append(.group(number)) }
            } else {
                plain.append(scalar)
                index += 1
            }
        }
        if !plain.isEmpty { parts.append(.text(String(plain))) }
        self.parts = parts
    }
}
