import Exact

/// The formats of `String.format`: text with conversions such as `%s`, `%,.2f`, `%-8d`, `%1$s`.
///
/// Offered are `s`, `b`, `c`, `d`, `x`, `f` and `e`, capitals of all but `d` and `f`, `%%` and `%n`, with width,
/// precision, an argument's number before `$`, the flag `-`, and for numbers `0`, `+`, space, `,` and `(`. Numbers are
/// decimals, so `%.2f` rounds the number itself, half up; `%d` and `%x` want whole ones. Whatever else Java knows is
/// refused by name, never left standing.
struct JavaFormat {
    private var bytes: ArraySlice<UInt8>
    private let arguments: [Value]
    private var next = 0
    private var result: [UInt8] = []

    /// The longest text that is made, in bytes.
    static let limit = 1_000_000
    /// The conversions there are, for messages.
    static let offer = "%s %b %c %d %x %f %e %n %%"

    /// The text that a format gives for arguments.
    ///
    /// - Throws: ``HostFault`` for a format that cannot be read, or an argument it cannot show.
    static func text(_ format: String, _ arguments: [Value]) throws(HostFault) -> String {
        var reader = JavaFormat(bytes: Array(format.utf8)[...], arguments: arguments)
        try reader.run()
        return String(decoding: reader.result, as: UTF8.self)
    }

    private init(bytes: ArraySlice<UInt8>, arguments: [Value]) {
        self.bytes = bytes
        self.arguments = arguments
    }

    /// What stands between `%` and the letter.
    private struct Directive {
        var place: Int?
        var flags: Set<UInt8> = []
        var width: Int?
        var precision: Int?
        var letter: UInt8 = 0

        func has(_ flag: Unicode.Scalar) -> Bool { flags.contains(UInt8(ascii: flag)) }
        var name: String { "%" + String(decoding: [letter], as: UTF8.self) }
    }
}

// MARK: - Reading

extension JavaFormat {
    private mutating func run() throws(HostFault) {
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "%") { try convert(directive()) } else { result.append(byte) }
            guard result.count <= JavaFormat.limit else {
                throw HostFault("the text would be longer than \(JavaFormat.limit) bytes")
            }
        }
    }

    private mutating func directive() throws(HostFault) -> Directive {
        var directive = Directive()
        let start = bytes
        if let place = try number(), place > 0, bytes.first == UInt8(ascii: "$") {
            bytes = bytes.dropFirst()
            directive.place = place - 1
        } else {
            bytes = start
        }
        while let flag = bytes.first, "-0+ ,(".utf8.contains(flag) {
            guard directive.flags.insert(flag).inserted else { throw HostFault("a flag of the format stands twice") }
            bytes = bytes.dropFirst()
        }
        directive.width = try number()
        if bytes.first == UInt8(ascii: ".") {
            bytes = bytes.dropFirst()
            guard let precision = try number() else { throw HostFault("the format lacks the digits after its point") }
            directive.precision = precision
        }
        guard let letter = bytes.popFirst() else { throw HostFault("the format ends within a conversion") }
        directive.letter = letter
        return directive
    }

    /// Digits as a number; nil when there are none.
    private mutating func number() throws(HostFault) -> Int? {
        var value: Int?
        while let byte = bytes.first, 0x30...0x39 ~= byte {
            bytes = bytes.dropFirst()
            let sum = (value ?? 0) * 10 + Int(byte - 0x30)
            guard sum <= JavaFormat.limit else { throw HostFault("a number in the format is too large") }
            value = sum
        }
        return value
    }
}

// MARK: - Converting

extension JavaFormat {
    private mutating func convert(_ directive: Directive) throws(HostFault) {
        let isUpper = 0x41...0x5A ~= directive.letter
        let lower = isUpper ? directive.letter + 0x20 : directive.letter
        guard !isUpper || "sbcxe".utf8.contains(lower) else { throw unknown(directive) }
        switch Unicode.Scalar(lower) {
        case "%":
            try check(directive, allows: "-", precision: false)
            add(pad("%", directive, isUpper: false))
        case "n":
            try check(directive, allows: "", precision: false)
            guard directive.width == nil else { throw HostFault("%n takes no width") }
            result.append(0x0A)
        case "s", "b":
            try check(directive, allows: "-")
            let value = try argument(directive)
            let text =
                lower == UInt8(ascii: "s")
                ? value.string ?? value.plain(upTo: JavaFormat.limit + 1) : JavaFormat.truth(of: value)
            add(pad(shortened(text, directive), directive, isUpper: isUpper))
        case "c":
            try check(directive, allows: "-", precision: false)
            add(pad(try character(argument(directive), directive), directive, isUpper: isUpper))
        case "d", "f": try addNumber(directive, lower, allows: "-0+ ,(", isUpper: isUpper)
        case "x", "e": try addNumber(directive, lower, allows: "-0+ (", isUpper: isUpper)
        default: throw unknown(directive)
        }
    }

    private func unknown(_ directive: Directive) -> HostFault {
        HostFault("the conversion \(directive.name) is not offered; take \(JavaFormat.offer)")
    }

    private func check(_ directive: Directive, allows flags: String, precision: Bool = true) throws(HostFault) {
        guard directive.flags.allSatisfy(flags.utf8.contains) else {
            throw HostFault("\(directive.name) does not take these flags")
        }
        guard precision || directive.precision == nil else { throw HostFault("\(directive.name) takes no precision") }
        guard directive.width != nil || !directive.has("-") && !directive.has("0") else {
            throw HostFault("the flags - and 0 need a width")
        }
        guard !directive.has("-") || !directive.has("0"), !directive.has("+") || !directive.has(" ") else {
            throw HostFault("these flags exclude each other")
        }
    }

    private static func truth(of value: Value) -> String { value.isNull || value.boolean == false ? "false" : "true" }

    private mutating func add(_ text: String) { result += Array(text.utf8) }

    private mutating func argument(_ directive: Directive) throws(HostFault) -> Value {
        let place = directive.place ?? next
        if directive.place == nil { next += 1 }
        guard place < arguments.count else { throw HostFault("there is no argument for \(directive.name)") }
        return arguments[place]
    }

    private func shortened(_ text: String, _ directive: Directive) -> String {
        guard let precision = directive.precision else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
    }

    private func character(_ value: Value, _ directive: Directive) throws(HostFault) -> String {
        if value.isNull { return "null" }
        if let text = value.string, text.unicodeScalars.count == 1 { return text }
        guard let code = value.number?.int64.flatMap({ UInt32(exactly: $0) }), let scalar = Unicode.Scalar(code) else {
            throw HostFault("\(directive.name) takes a text of one character")
        }
        return String(scalar)
    }

    /// A text brought to the directive's width.
    private func pad(_ text: String, _ directive: Directive, isUpper: Bool) -> String {
        let shown = isUpper ? text.uppercased() : text
        let missing = (directive.width ?? 0) - shown.unicodeScalars.count
        guard missing > 0 else { return shown }
        let room = String(repeating: " ", count: missing)
        return directive.has("-") ? shown + room : room + shown
    }
}

// MARK: - Numbers

extension JavaFormat {
    private mutating func addNumber(
        _ directive: Directive, _ letter: UInt8, allows flags: String, isUpper: Bool
    ) throws(HostFault) {
        let isWhole = letter == UInt8(ascii: "d") || letter == UInt8(ascii: "x")
        try check(directive, allows: flags, precision: !isWhole)
        let value = try argument(directive)
        if value.isNull { return add(pad("null", directive, isUpper: isUpper)) }
        guard let number = value.number else { throw HostFault("\(directive.name) takes a number") }
        guard !isWhole || number.isInteger else { throw HostFault("\(directive.name) takes a whole number") }
        var digits: String
        switch Unicode.Scalar(letter) {
        case "d": digits = number.magnitude.description
        case "x": digits = try hexadecimal(number)
        case "e": digits = JavaFormat.scientific(number.magnitude, precision: directive.precision ?? 6)
        default: digits = JavaFormat.fixed(number.magnitude, precision: directive.precision ?? 6)
        }
        if isUpper { digits = digits.uppercased() }
        if directive.has(",") { digits = JavaFormat.grouped(digits) }
        let (before, after) = sign(of: number, directive)
        let missing = (directive.width ?? 0) - before.utf8.count - digits.utf8.count - after.utf8.count
        if directive.has("0"), missing > 0 { digits = String(repeating: "0", count: missing) + digits }
        add(pad(before + digits + after, directive, isUpper: false))
    }

    private func sign(of number: Decimal128, _ directive: Directive) -> (before: String, after: String) {
        if number.isNegative { return directive.has("(") ? ("(", ")") : ("-", "") }
        return (directive.has("+") ? "+" : directive.has(" ") ? " " : "", "")
    }

    private func hexadecimal(_ number: Decimal128) throws(HostFault) -> String {
        guard number.exponent <= 4, let whole = UInt128(number.magnitude.description) else {
            throw HostFault("the number is too large for %x")
        }
        return String(whole, radix: 16)
    }

    /// With so many digits after the point.
    static func fixed(_ number: Decimal128, precision: Int) -> String {
        let text = number.rounded(toScale: precision, .halfUp).description
        guard precision > 0 else { return text }
        guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else {
            return text + "." + String(repeating: "0", count: precision)
        }
        let written = text.utf8.distance(from: point, to: text.endIndex) - 1
        return text + String(repeating: "0", count: precision - written)
    }

    /// With one digit before the point and an exponent of ten of at least two digits.
    static func scientific(_ number: Decimal128, precision: Int) -> String {
        guard !number.isZero else { return fixed(number, precision: precision) + "e+00" }
        var rounded = number
        // Rounding may carry over into one digit more, which the second round takes up.
        for _ in 0..<2 { rounded = rounded.rounded(toScale: precision - rounded.leadingPlace, .halfUp) }
        let place = rounded.leadingPlace
        var digits = "\(rounded.coefficient)"
        if digits.utf8.count > precision + 1 { digits = String(digits.prefix(precision + 1)) }
        digits += String(repeating: "0", count: precision + 1 - digits.utf8.count)
        let tens = "\(place.magnitude)"
        let exponent = (place < 0 ? "e-" : "e+") + (tens.utf8.count < 2 ? "0" : "") + tens
        return precision == 0 ? digits + exponent : "\(digits.prefix(1)).\(digits.dropFirst())\(exponent)"
    }

    /// Whole digits in groups of three.
    static func grouped(_ digits: String) -> String {
        let bytes = Array(digits.utf8)
        let whole = bytes.firstIndex { $0 < 0x30 || $0 > 0x39 } ?? bytes.count
        var result: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            if place > 0, place < whole, (whole - place) % 3 == 0 { result.append(UInt8(ascii: ",")) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Decimal128 {
    /// The power of ten of the first digit; of a number that is not zero.
    fileprivate var leadingPlace: Int { "\(coefficient)".utf8.count - 1 + exponent }
}
