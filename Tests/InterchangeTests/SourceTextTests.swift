import Interchange
import Testing

@Suite("A file's text")
struct SourceTextTests {
    /// 区县,规模\n历下区,大型\n in GB 18030.
    static let gb: [UInt8] = [
        0xC7, 0xF8, 0xCF, 0xD8, 0x2C, 0xB9, 0xE6, 0xC4, 0xA3, 0x0A,
        0xC0, 0xFA, 0xCF, 0xC2, 0xC7, 0xF8, 0x2C, 0xB4, 0xF3, 0xD0, 0xCD, 0x0A,
    ]

    @Test(
        "in UTF-8 is kept, its byte order mark dropped",
        arguments: ["", "a", "区县,规模\n", "\u{FEFF}区县", "é\u{10FFFF}"])
    func utf8(text: String) throws {
        let source = try SourceText(decoding: Array(text.utf8), file: "a.csv")
        #expect(source.encoding == .utf8)
        #expect(source.utf8.elementsEqual(text.hasPrefix("\u{FEFF}") ? "区县".utf8 : text.utf8))
    }

    @Test("in GB 18030 is recognised and converted")
    func gb18030() throws {
        let source = try SourceText(decoding: Self.gb, file: "a.csv")
        #expect(source.encoding == .gb18030)
        #expect(String(decoding: source.utf8, as: UTF8.self) == "区县,规模\n历下区,大型\n")
    }

    @Test("in GB 18030 keeps characters of four bytes and of the rare planes")
    func fourBytes() throws {
        // 区 㐀 𠂇 (FE51) and U+20000 as four bytes.
        let bytes: [UInt8] = [0xC7, 0xF8, 0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36]
        let source = try SourceText(decoding: bytes, file: "a.csv")
        #expect(String(decoding: source.utf8, as: UTF8.self) == "区㐀\u{20000}")
    }

    @Test(
        "is refused with place and reason",
        arguments: [
            (bytes: Array("区县\n中".utf8.dropLast()), reason: SourceText.Fault.Reason.damagedUTF8, offset: 7, line: 2),
            ([0xEF, 0xBB, 0xBF, 0x0A, 0xC7, 0xF8], .damagedUTF8, 4, 2),
            ([0x61, 0x00], .zeroByte, 1, 1),
            ([0x0A, 0x0A, 0x00], .zeroByte, 2, 3),
            ([0xFF, 0xFE, 0x61, 0x00], .utf16, 0, 1),
            ([0x61, 0x0A, 0xC7, 0xF8, 0xFF, 0x61], .notText, 4, 2),
            ([0x80], .notText, 0, 1),
            ([0xFF], .notText, 0, 1),
        ])
    func faults(bytes: [UInt8], reason: SourceText.Fault.Reason, offset: Int, line: Int) {
        let fault = #expect(throws: SourceText.Fault.self) { try SourceText(decoding: bytes, file: "a.csv") }
        #expect(fault?.reason == reason)
        #expect(fault?.offset == offset)
        #expect(fault?.line == line)
        #expect(fault?.description.contains("a.csv") == true)
    }

    @Test("with one broken character stays UTF-8 and is not read as GB 18030")
    func oneBrokenByte() {
        var bytes = Array("登记日期,合同类别\n2023-01-02,服务\n".utf8)
        bytes[13] = 0xB2
        bytes.insert(0xC4, at: 20)
        let fault = #expect(throws: SourceText.Fault.self) { try SourceText(decoding: bytes, file: "a.csv") }
        #expect(fault?.reason == .damagedUTF8)
    }

    @Test("of any single byte is read or refused")
    func singleBytes() {
        let readable = (UInt8.min...UInt8.max).filter { (try? SourceText(decoding: [$0], file: "a")) != nil }
        #expect(readable == Array(1...127))
    }

    @Test("of a file that is not there is refused by name")
    func missingFile() {
        let fault = #expect(throws: FileBytes.Fault.self) { try FileBytes.read("/nowhere/contracts.csv") }
        #expect(fault?.description == "找不到文件 /nowhere/contracts.csv。请核对文件夹和文件名。")
        let folder = #expect(throws: FileBytes.Fault.self) { try FileBytes.read("/") }
        #expect(folder?.description.contains("是文件夹") == true)
    }

    #if os(Linux)
        @Test("is read whole from files whose size the system does not tell")
        func sizelessFile() throws {
            let bytes = try FileBytes.read("/proc/self/maps")
            #expect(bytes.count > 4096)
            #expect(bytes.last == 0x0A)
        }
    #endif
}
