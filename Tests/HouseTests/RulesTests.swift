import Testing

@Suite("The rules of the house")
struct RulesTests {
    private static let manifest = Manifest(
        text: """
            .target(name: "Exact", path: "Sources/Exact"),
            .target(name: "FEEL", dependencies: ["Exact"], path: "Sources/FEEL"),
            .target(name: "Policy", dependencies: ["FEEL", .product(name: "Yams", package: "Yams")]),
            .target(name: "Settlement", dependencies: ["Policy"]),
            """)

    @Test(
        "allow what is declared, in its room, and no word of a text",
        arguments: [
            ("Sources/FEEL/A.swift", "public import Exact"), ("Sources/Policy/A.swift", "import Yams"),
            ("Sources/FEEL/Temporal/ZoneDatabase.swift", "    import Glibc"),
            ("Sources/FEEL/A.swift", "let text = \"\"\"\nimport Yams\n\"\"\""),
            ("Sources/FEEL/A.swift", "importer Yams"),
        ])
    func allowed(path: String, text: String) {
        #expect(findings(path, text) == [])
    }

    @Test(
        "refuse what lies outside",
        arguments: [
            ("Sources/Exact/A.swift", "import FEEL", "Exact imports FEEL without declaring it in Package.swift"),
            ("Sources/Policy/A.swift", "package import Exact", "Policy imports Exact without declaring it"),
            ("Sources/FEEL/A.swift", "@preconcurrency import Yams", "Yams stays in Policy; FEEL may not import it"),
            ("Sources/Settlement/A.swift", "import Crypto", "Settlement imports Crypto without declaring it"),
            ("Sources/FEEL/A.swift", "import Glibc", "Glibc is not allowed here"),
            ("Sources/Exact/A.swift", "import struct Foundation.Data", "Foundation is not allowed here"),
            ("Sources/Elsewhere/A.swift", "let a = 1", "lies in no target of Package.swift"),
        ])
    func refused(path: String, text: String, fault: String) throws {
        let found = findings(path, text)
        #expect(found.count == 1)
        #expect(try #require(found.first).fault.hasPrefix(fault))
    }

    @Test("refuse a dependency further down the list and a library in a second room")
    func order() {
        let manifest = Manifest(
            text: """
                .target(name: "Exact", dependencies: ["FEEL"]),
                .target(name: "FEEL", dependencies: [.product(name: "Yams", package: "Yams")]),
                """)
        let faults = ImportRules(manifest: manifest).findingsInManifest().map(\.description)
        #expect(
            faults == [
                "Package.swift:1: Exact depends on FEEL, which is not above it in the list",
                "Package.swift:2: Yams is declared by FEEL, outside its room",
                "Package.swift:2: FEEL stands on no package",
            ])
    }

    @Test("see each forbidden text on its line")
    func texts() {
        let rules = TextRules(packWords: ["riverton", "云东区", "gold-medal"])
        let text = """
            let a = try! read()
            let was = b as! C  // "was!" is a word
            fatalError()
            // TODO later, FIXME sooner
            let place = "RIVERTON", district = "在云东区内", kind = "gold-medal"
            let near = "rivertonian gold-medals"
            """
        let found = rules.findings(in: SourceFile(path: "Sources/A.swift", text: text))
        #expect(found.map(\.line) == [1, 2, 3, 4, 4, 5, 5, 5])
    }

    @Test("let the register's table, and nothing else of it, name a city")
    func register() {
        let rules = TextRules(packWords: ["riverton"])
        let text = "// riverton\nlet table = \"\"\"\n    01 riverton\n    \"\"\"\n"
        #expect(rules.findings(in: SourceFile(path: TextRules.register, text: text)).map(\.line) == [1])
        #expect(rules.findings(in: SourceFile(path: "Sources/A.swift", text: text)).map(\.line) == [1, 3])
    }

    @Test("measure a file's length")
    func length() {
        let rules = TextRules(packWords: [])
        let full = String(repeating: "a\n", count: TextRules.longest)
        #expect(rules.findings(in: SourceFile(path: "Sources/A.swift", text: full)) == [])
        #expect(rules.findings(in: SourceFile(path: "Sources/A.swift", text: full + "a")).map(\.line) == [401])
    }

    @Test("want a comment on each public declaration, case and requirement")
    func documentation() {
        let text = """
            public import Exact
            /// A thing.
            @frozen
            public enum Thing {
                case one
                /// The second.
                indirect case two(Thing)
                public static func < (left: Thing, right: Thing) -> Bool {
                    switch left { case .one: true }
                }
                private enum Kind {
                    case inner
                }
            }
            /// A role.
            public protocol Role {
                var part: Int { get }
            }
            """
        let found = DocumentationRules().findings(in: SourceFile(path: "Sources/A.swift", text: text))
        #expect(found.map(\.line) == [5, 8, 17])
    }

    @Test("take their words from a plan")
    func packWords() {
        let plan = """
            id: "riverton-plan-2030"
            title: {zh: "河镇市办法", en: "Plan"}
            districts:
              - {name: "河东区", aliases: []}
            organs:
              - {id: "science", name: {zh: "市科技局"}}
            recognitions:
              - {kind: "gold-medal", label: {zh: "金牌"}}
            awards:
              - id: "lab"
              - id: "first-step"
                versions:
                  - id: "inner-id"
            """
        let words: Set = ["riverton-plan-2030", "riverton", "河镇", "河东区", "gold-medal", "first-step"]
        #expect(PackWords(plan: plan).words == words)
    }

    private func findings(_ path: String, _ text: String) -> [Finding] {
        ImportRules(manifest: RulesTests.manifest).findings(in: SourceFile(path: path, text: text))
    }
}
