import Testing

@Suite("The house")
struct HouseTests {
    private let manifest: Manifest
    private let sources: [SourceFile]

    init() throws {
        manifest = Manifest(text: try Checkout.text("Package.swift"))
        sources = try ["Sources", "Fuzz"].flatMap(Checkout.swiftFiles)
    }

    @Test("is the one that was read: its foundation comes first, its command last")
    func isRead() {
        let rooms = manifest.targets.filter { $0.path.hasPrefix("Sources/") }.map(\.name)
        #expect(rooms.first == "Exact")
        #expect(rooms.last == "beizeng")
        #expect(!sources.isEmpty)
    }

    @Test("imports what it declares, each library in its room")
    func imports() {
        let rules = ImportRules(manifest: manifest)
        let findings = sources.flatMap(rules.findings)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test("is declared from foundation to roof")
    func order() {
        let findings = ImportRules(manifest: manifest).findingsInManifest()
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test("has no empty room")
    func emptyRooms() throws {
        let files = try sources.map(\.path) + Checkout.files(under: "Sources", suffix: ".c")
        let empty = manifest.targets.filter { target in
            !target.isSystem && target.path.hasPrefix("Sources/")
                && !files.contains { $0.hasPrefix(target.path + "/") }
        }
        let findings = empty.map { Finding(file: "Package.swift", line: $0.line, fault: "\($0.name) has no file") }
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test("names no policy, traps nowhere, is finished, and in files of a readable length")
    func texts() throws {
        let rules = TextRules(packWords: try Checkout.packWords())
        let findings = sources.flatMap(rules.findings)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test("says what everything public is for")
    func documentation() {
        let rules = DocumentationRules()
        let open = sources.filter { file in DocumentationRules.folders.contains { file.path.hasPrefix($0) } }
        let findings = open.flatMap(rules.findings)
        #expect(!open.isEmpty)
        #expect(findings.isEmpty, "\(findings.report)")
    }
}
