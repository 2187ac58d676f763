import Foundation
import Markup
import TestSupport
import Testing

@testable import Site

@Suite("A form with files")
struct MultipartTests {
    private static let title = Input.text("title", Phrase(zh: "标题", en: "Title"))
    private static let sheet = Input.file("sheet", Phrase(zh: "台账", en: "Ledger"), limit: 1_000)

    private static let endpoint = Endpoint(
        "upload", .post("/upload"), Phrase("上传"), takes: [title, sheet],
        answers: [.page { (text: String, _) in Page(Phrase("收到"), body: "<p>\(text)</p>") }]
    ) { visit in
        guard let file = visit[sheet] else { return "没有文件，\(visit[title] ?? "")" }
        let bytes = FileManager.default.contents(atPath: file.path) ?? Data()
        return "\(file.name) \(file.size) \(String(decoding: bytes, as: UTF8.self)) \(visit[title] ?? "")"
    }

    private static func part(_ head: String, _ body: String) -> String { "--B\r\n\(head)\r\n\r\n\(body)\r\n" }
    private static func text(_ name: String, _ value: String) -> String {
        part("Content-Disposition: form-data; name=\"\(name)\"", value)
    }
    private static func file(_ name: String, _ value: String, input: String = "sheet") -> String {
        part("Content-Disposition: form-data; name=\"\(input)\"; filename=\"\(name)\"\r\nContent-Type: text/csv", value)
    }

    /// What a site answers to a form that arrives in pieces of `size` bytes, and what it left in the folder.
    private func send(
        _ body: String, type: String = "multipart/form-data; boundary=B", size: Int = 7
    ) async throws -> (answer: SiteResponse, left: [String]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("forms-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let bytes = Array(body.utf8)
        let pieces = RequestBody(length: nil) { piece in
            for start in stride(from: 0, to: bytes.count, by: size) {
                try piece(Array(bytes[start..<min(start + size, bytes.count)]))
            }
        }
        let request = SiteRequest("POST", "/upload", headers: ["content-type": [type]], body: pieces)
        let answer = await Site.sample([Self.endpoint], uploads: folder).answer(request)
        return (answer, try FileManager.default.contentsOfDirectory(atPath: folder))
    }

    @Test(
        "brings texts and a file, whatever the pieces it comes in; the file is gone afterwards",
        arguments: [1, 2, 3, 11, 4096])
    func whole(size: Int) async throws {
        let body = Self.text("title", "第一\r\n--A\r\n季度") + Self.file("台账.csv", "a,b\r\n--\r\n-B\r\r\n1,2") + "--B--\r\n"
        let (answer, left) = try await send(body, size: size)
        #expect(answer.status == 400, "a text on several lines is none")
        let plain = Self.text("title", "第一季度") + Self.file("C:\\x\\台账.csv", "a,b\r\n--\r\n-B\r\r\n1,2") + "--B--"
        let (good, rest) = try await send(plain, size: size)
        #expect(good.text.contains("台账.csv 17 a,b") && good.text.contains("第一季度"))
        #expect(!good.text.contains("C:"))
        #expect(left == [] && rest == [])
    }

    @Test("without a chosen file has none")
    func none() async throws {
        let (answer, left) = try await send(Self.text("title", "甲") + Self.file("", "") + "--B--")
        #expect(answer.text.contains("没有文件，甲"))
        #expect(left == [])
    }

    private static let wrong: [(body: String, status: Int)] = [
        ("", 400), ("--B", 400), ("--C\r\n", 400), (text("title", "甲"), 400), ("x" + text("title", "甲") + "--B--", 400),
        (part("X: y", "甲") + "--B--", 400), (part("Content-Disposition: form-data", "甲") + "--B--", 400),
        (part("Content-Disposition: attachment; name=\"title\"", "甲") + "--B--", 400),
        (part("Content-Disposition: form-data; name=\"title\"; name=\"title\"", "甲") + "--B--", 400),
        (
            part("Content-Disposition: form-data; name=\"title\"\r\nContent-Disposition: form-data; name=\"x\"", "")
                + "--B--", 400
        ),
        (
            part("Content-Disposition: form-data; name=\"title\"\r\nContent-Transfer-Encoding: base64", "eA==")
                + "--B--", 400
        ),
        (part("Content-Disposition: form-data; name=\"ti\u{1}tle\"", "甲") + "--B--", 400),
        (part("Content-Disposition: form-data; name=title", "甲") + "--B--", 400), ("--B\r\n\r\n\r\n甲\r\n--B--", 400),
        (part("A: \(String(repeating: "x", count: 5_000))", "甲") + "--B--", 400),
        (text("title", "甲") + text("title", "乙") + "--B--", 400), (text("other", "甲") + "--B--", 400),
        (text("sheet", "no file") + "--B--", 400), (file("a.csv", "1", input: "title") + "--B--", 400),
        (file("a.csv", "1") + file("b.csv", "2") + "--B--", 400), (file("a.csv", "1") + "--Bx", 400),
        (file("a.csv", String(repeating: "x", count: 1_001)) + "--B--", 413),
        (file("a.csv", String(repeating: "x", count: 500)), 400),
        (text("title", String(repeating: "x", count: 2 << 20)) + "--B--", 413),
        (String(repeating: text("title", "x"), count: 201) + "--B--", 400),
    ]

    @Test("is refused where it is malformed, cut off, too large or not asked for, and leaves nothing behind")
    func refusals() async throws {
        var faults: [String] = []
        for (body, status) in Self.wrong {
            let (answer, left) = try await send(body, size: 1_024)
            let name = String(body.prefix(90).debugDescription)
            if answer.status != status { faults.append("\(name): \(answer.status)") }
            if !left.isEmpty { faults.append("\(name) leaves \(left)") }
        }
        for type in [
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=a b",
            "multipart/form-data; boundary=B; boundary=C", "multipart/mixed; boundary=B",
            "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
        ] {
            let answer = try await send(Self.text("title", "甲") + "--B--", type: type).answer
            if ![400, 415].contains(answer.status) { faults.append("\(type): \(answer.status)") }
        }
        #expect(faults == [])
    }

    @Test("is the same in any pieces, or refused in all of them, however it was damaged")
    func mutations() throws {
        var random = SeededRandom(seed: 6)
        let whole = Array((Self.text("title", "甲") + Self.file("a.csv", "1,2\r\n3,4") + "--B--\r\n").utf8)
        var faults: [String] = []
        for round in 0..<3_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1:
                    bytes[place] = [0x0D, 0x0A, 0x2D, 0x42, 0x22, 0x00, 0xFF, 0x3B].randomElement(using: &random) ?? 0
                default: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
                }
            }
            let size = Int.random(in: 1...40, using: &random)
            if Self.parse(bytes, size: bytes.count) != Self.parse(bytes, size: size) { faults.append("round \(round)") }
        }
        #expect(faults == [])
    }

    /// The parts and their bytes; `nil` where the form is refused.
    private static func parse(_ bytes: [UInt8], size: Int) -> [String]? {
        guard let boundary = MultipartBoundary(contentType: "multipart/form-data; boundary=\"B\"") else { return nil }
        var parser = MultipartParser(boundary)
        var parts: [String] = []
        do {
            for start in stride(from: 0, to: bytes.count, by: size) {
                try parser.feed(Array(bytes[start..<min(start + size, bytes.count)])) { event in
                    switch event {
                    case .part(let part): parts.append("\(part.name)|\(part.file ?? "-")|")
                    case .bytes(let bytes): parts[parts.count - 1] += bytes.map { "\($0) " }.joined()
                    case .end: parts[parts.count - 1] += "."
                    }
                }
            }
            try parser.finish()
            return parts
        } catch {
            return nil
        }
    }
}
