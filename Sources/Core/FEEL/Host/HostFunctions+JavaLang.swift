import Exact

extension HostFunctions {
    /// The methods of `java.lang` that the public conformance kit calls, done in Swift: `Math.max` and `cos`, `valueOf`
    /// of the number types and of `String`, `String.format`.
    ///
    /// `float` and `double` mean IEEE binary32 and binary64, so these results are not exact decimals.
    public static let javaLang: HostFunctions = {
        var functions = HostFunctions()
        for (className, text, body) in javaMethods {
            guard let signature = HostSignature(text) else { continue }
            functions.add(Entry(className: className, signature: signature, body: body))
        }
        return functions
    }()

    private static let javaMethods: [(String, String, Body)] = [
        ("java.lang.Math", "max(int, int)", greater),
        ("java.lang.Math", "max(long, long)", greater),
        ("java.lang.Math", "max(float, float)", greater),
        ("java.lang.Math", "max(double, double)", greater),
        (
            "java.lang.Math", "cos(double)",
            { arguments in
                guard let angle = arguments[0].number else { throw HostFault("a number is needed") }
                return try HostType.value(of: Double(nearest: angle).cosine)
            }
        ),
        ("java.lang.Byte", "valueOf(byte)", { $0[0] }),
        ("java.lang.Short", "valueOf(short)", { $0[0] }),
        (
            "java.lang.Integer", "valueOf(java.lang.String)",
            { arguments in
                guard let number = arguments[0].string.flatMap({ Int32($0) }) else {
                    throw HostFault("the text is not a whole number of 32 bits")
                }
                return .number(Decimal128(Int64(number)))
            }
        ),
        ("java.lang.Float", "valueOf(java.lang.String)", { try HostType.value(of: binary($0[0]) as Float) }),
        ("java.lang.Double", "valueOf(java.lang.String)", { try HostType.value(of: binary($0[0]) as Double) }),
        ("java.lang.String", "valueOf(char)", { $0[0] }),
        (
            "java.lang.String", "format(java.lang.String, java.lang.Object...)",
            { arguments in
                guard let format = arguments[0].string else { throw HostFault("a string is needed") }
                return .string(try JavaFormat.text(format, Array(arguments.dropFirst())))
            }
        ),
    ]

    private static let greater: Body = { arguments in
        guard let left = arguments[0].number, let right = arguments[1].number else {
            throw HostFault("two numbers are needed")
        }
        return .number(left < right ? right : left)
    }

    /// A number as Java's `valueOf` reads it: spaces around it and a letter for the type behind it do no harm.
    private static func binary<Number: BinaryFloatingPoint & LosslessStringConvertible>(
        _ value: Value
    ) throws(HostFault) -> Number {
        var bytes = (value.string ?? "").utf8[...]
        while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
        if let last = bytes.last, [UInt8]("fFdD".utf8).contains(last) { bytes = bytes.dropLast() }
        let signs = [UInt8]("0123456789+-.eE".utf8)
        guard bytes.allSatisfy(signs.contains), let number = Number(String(Substring(bytes))) else {
            throw HostFault("the text is not a number")
        }
        return number
    }
}
