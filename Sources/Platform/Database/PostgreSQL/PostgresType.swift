import CLibPQ

/// The types of PostgreSQL that this program meets, by their fixed numbers (catalogue `pg_type`).
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let oid: Oid = 26
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let bpchar: Oid = 1042
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
    static let void: Oid = 2278
}

extension SQLValue {
    /// Reads a field that came in binary form.
    ///
    /// - Throws: ``DatabaseError`` for a type outside the six words, a fraction, or a number beyond 64 bits.
    init(postgres type: Oid, _ bytes: UnsafeRawBufferPointer, column: String) throws(DatabaseError) {
        switch type {
        case PostgresType.int8, PostgresType.int4, PostgresType.int2: self = .int(Int64(bigEndian: bytes))
        case PostgresType.text, PostgresType.varchar, PostgresType.name, PostgresType.bpchar:
            self = .text(String(decoding: bytes, as: UTF8.self))
        case PostgresType.bytea: self = .bytes([UInt8](bytes))
        case PostgresType.bool: self = .int(bytes.first == 0 ? 0 : 1)
        case PostgresType.oid: self = .int(bytes.reduce(0) { $0 << 8 | Int64($1) })
        case PostgresType.void: self = .null
        case PostgresType.numeric:
            guard let number = Int64(numeric: bytes) else {
                throw DatabaseError(reason: .column(name: column, message: "带小数或超出 64 位整数的数值不在本系统的类型之内"))
            }
            self = .int(number)
        case PostgresType.float4, PostgresType.float8:
            throw DatabaseError(reason: .column(name: column, message: "浮点数不在本系统的类型之内"))
        default:
            throw DatabaseError(reason: .column(name: column, message: "PostgreSQL 类型 \(type) 不在本系统的类型之内"))
        }
    }
}

extension Int64 {
    /// A signed number of 2, 4 or 8 bytes.
    fileprivate init(bigEndian bytes: UnsafeRawBufferPointer) {
        let start: Int64 = (bytes.first ?? 0) & 0x80 == 0 ? 0 : -1
        self = bytes.reduce(start) { $0 << 8 | Int64($1) }
    }

    /// A `numeric`: digits to base 10,000 after four 16-bit words; `nil` when it is no whole number of 64 bits.
    fileprivate init?(numeric bytes: UnsafeRawBufferPointer) {
        func word(_ place: Int) -> Int { Int(bytes[2 * place]) << 8 | Int(bytes[2 * place + 1]) }
        guard bytes.count >= 8, bytes.count == 8 + 2 * word(0) else { return nil }
        let count = word(0)
        let weight = Int(Int16(truncatingIfNeeded: word(1)))
        let sign = word(2)
        guard sign == 0 || sign == 0x4000 else { return nil }
        // 19 decimal digits are at most five digits to base 10,000.
        guard count == 0 || weight <= 4 else { return nil }
        var number: Int128 = 0
        for place in 0..<count {
            let digit = word(4 + place)
            if place > weight, digit != 0 { return nil }
            if place <= weight { number = number * 10_000 + Int128(digit) }
        }
        if count > 0, weight >= count { for _ in count...weight { number *= 10_000 } }
        self.init(exactly: sign == 0 ? number : -number)
    }
}
