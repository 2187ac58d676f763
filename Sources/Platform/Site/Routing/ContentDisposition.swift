/// How a browser keeps a file (RFC 6266): under a name that leads nowhere.
enum ContentDisposition {
    /// The header field's value for a file called `name`.
    static func attachment(_ name: String) -> String {
        let plain = String(
            decoding: name.utf8.map { byte -> UInt8 in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    byte
                default: UInt8(ascii: "_")
                }
            }, as: UTF8.self)
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(PercentCoding.encode(name))"
    }
}
