import Exact

/// A type of a Java method's parameter, and what a value becomes when it is taken for one.
///
/// Whole numbers must lie in the type's range and have no fraction; `float` and `double` take the nearest binary
/// number, whose shortest decimal form then stands for it (456.78 stays 456.78); `char` takes a text of one UTF-16
/// unit. Nothing is cut off silently: what does not fit is a fault. Types not named here take any value as it is.
struct HostType: Hashable, Sendable {
    let name: String

    init(_ name: String) { self.name = name }

    /// The value as the method gets it.
    ///
    /// - Throws: ``HostFault`` that says what is needed.
    func value(of value: Value) throws(HostFault) -> Value {
        if value.isNull {
            guard !isPrimitive else { throw HostFault("null is not a value of the type \(name)") }
            return value
        }
        switch name {
        case "byte", "java.lang.Byte": return try whole(value, Int64(Int8.min)...Int64(Int8.max))
        case "short", "java.lang.Short": return try whole(value, Int64(Int16.min)...Int64(Int16.max))
        case "int", "java.lang.Integer": return try whole(value, Int64(Int32.min)...Int64(Int32.max))
        case "long", "java.lang.Long": return try whole(value, Int64.min...Int64.max)
        case "float", "java.lang.Float": return try HostType.value(of: Float(nearest: number(value)))
        case "double", "java.lang.Double": return try HostType.value(of: Double(nearest: number(value)))
        case "char", "java.lang.Character":
            guard value.string?.utf16.count == 1 else { throw HostFault("a text of one character is needed") }
        case "boolean", "java.lang.Boolean":
            guard value.boolean != nil else { throw HostFault("true or false is needed") }
        case "java.lang.String":
            guard value.string != nil else { throw HostFault("a string is needed") }
        case "java.math.BigDecimal", "java.lang.Number": _ = try number(value)
        case "java.math.BigInteger":
            guard try number(value).isInteger else { throw HostFault("a whole number is needed") }
        case "java.util.List", "java.util.Collection":
            guard value.list != nil else { throw HostFault("a list is needed") }
        case "java.util.Map":
            guard value.context != nil else { throw HostFault("a context is needed") }
        default: break
        }
        return value
    }

    private var isPrimitive: Bool {
        ["byte", "short", "int", "long", "float", "double", "char", "boolean"].contains(name)
    }

    private func number(_ value: Value) throws(HostFault) -> Decimal128 {
        guard let number = value.number else { throw HostFault("a number is needed") }
        return number
    }

    private func whole(_ value: Value, _ range: ClosedRange<Int64>) throws(HostFault) -> Value {
        guard let number = try number(value).int64, range.contains(number) else {
            throw HostFault("a whole number in [\(range.lowerBound)..\(range.upperBound)] is needed")
        }
        return .number(Decimal128(number))
    }
}

// MARK: - Binary numbers

extension HostType {
    /// A binary number as a value: the shortest decimal number that stands for it and no other.
    ///
    /// - Throws: ``HostFault`` where there is none: infinities and what is not a number.
    static func value(of number: some BinaryFloatingPoint & LosslessStringConvertible) throws(HostFault) -> Value {
        guard number.isFinite, let decimal = Decimal128(number.description) else {
            throw HostFault("the result is not a finite number")
        }
        return .number(decimal)
    }
}

extension BinaryFloatingPoint where Self: LosslessStringConvertible {
    /// The binary number nearest to a decimal one, a tie going to even; infinite beyond the largest.
    init(nearest number: Decimal128) {
        let sign = number.isNegative ? "-" : ""
        self = Self("\(sign)\(number.coefficient)e\(number.exponent)") ?? .infinity
    }
}
