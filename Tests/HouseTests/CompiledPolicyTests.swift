import CPolicies
import Foundation
import Testing

@Suite("The policies that are compiled in")
struct CompiledPolicyTests {
    /// What the program carries, by path below `Policies`.
    private let compiledIn: [String: Data] = {
        var count = 0
        let first = policy_files(&count)
        let files = UnsafeBufferPointer(start: first, count: count).map { file in
            (String(cString: file.path), Data(bytes: file.bytes, count: file.length))
        }
        return Dictionary(files) { $1 }
    }()

    /// What decides in `Policies`, by its path below it.
    private let files: [String]

    init() throws {
        files = try [".yaml", ".dmn"].flatMap { try Checkout.files(under: "Policies", suffix: $0) }
            .map { String($0.dropFirst("Policies/".count)) }
    }

    @Test("are all there are")
    func complete() {
        let missing = files.filter { compiledIn[$0] == nil }.map { path in
            let name = String(path.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
            return """
                Policies/\(path) is not compiled in. In Sources/Platform/CPolicies/policies.c add
                static const unsigned char \(name)[] = {
                #embed "../../../Policies/\(path)"
                };
                and to the list below
                    POLICY("\(path)", \(name)),
                """
        }
        #expect(!files.isEmpty)
        #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
        #expect(compiledIn.keys.filter { !files.contains($0) } == [])
    }

    @Test("are the files as they lie there, byte for byte: a build that missed a change is told")
    func bytes() throws {
        let folder = Checkout.root.appendingPathComponent("Policies")
        let stale = try files.filter { path in
            try compiledIn[path].map { try $0 != Data(contentsOf: folder.appendingPathComponent(path)) } ?? false
        }
        #expect(stale.isEmpty, "not as compiled in; build again: \(stale.joined(separator: ", "))")
    }
}
