/// The targets of `Package.swift`, in their order, read by scanning the text.
///
/// The package manager is not asked: it takes seconds, and it does not keep the order of the list, which is the rule.
struct Manifest {
    let targets: [Target]

    /// A declared target and what it may import.
    struct Target {
        let name: String
        let isTest: Bool
        /// Whether it is a C library of the system, with no Swift of ours.
        let isSystem: Bool
        /// Where its files lie, relative to the root.
        let path: String
        /// Other targets of this package.
        let targets: [String]
        /// Products of other packages.
        let products: [String]
        /// Where its declaration starts, counted from 1.
        let line: Int
    }

    init(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let code = lines.map(Manifest.withoutComment).joined(separator: "\n")
        var targets: [Target] = []
        var position = code.startIndex
        while let opening = Manifest.nextDeclaration(in: code, from: position) {
            let body = code.balanced(from: opening.end)
            if let target = Target(body, kind: opening.kind, line: code[..<opening.end].count(of: "\n") + 1) {
                targets.append(target)
            }
            position = body.endIndex
        }
        self.targets = targets
    }

    /// The named target.
    subscript(name: String) -> Target? { targets.first { $0.name == name } }

    /// The target in whose folder a file lies.
    func target(of path: String) -> Target? { targets.first { path.hasPrefix($0.path + "/") } }
}

// MARK: - Scanning

extension Manifest {
    private static let declarations = [".target", ".executableTarget", ".testTarget", ".systemLibrary"]

    private static func withoutComment(_ line: Substring) -> Substring {
        var isLiteral = false
        for index in line.indices {
            if line[index] == "\"" { isLiteral.toggle() }
            if !isLiteral, line[index...].hasPrefix("//") { return line[..<index] }
        }
        return line
    }

    /// The word that opens the next declaration of a target, and the place of its bracket.
    private static func nextDeclaration(
        in code: String, from start: String.Index
    ) -> (kind: String, end: String.Index)? {
        let found = declarations.compactMap { kind in
            code[start...].firstRange(of: kind + "(").map { (kind: kind, start: $0.lowerBound, end: $0.upperBound) }
        }
        guard let next = found.min(by: { $0.start < $1.start }) else { return nil }
        return (next.kind, code.index(before: next.end))
    }
}

extension Manifest.Target {
    /// Reads `(name: …, dependencies: […], path: …)`; nil when it has no name.
    fileprivate init?(_ body: Substring, kind: String, line: Int) {
        guard let name = body.literal(after: "name:") else { return nil }
        self.name = name
        self.line = line
        isTest = kind == ".testTarget"
        isSystem = kind == ".systemLibrary"
        path = body.literal(after: "path:") ?? (isTest ? "Tests/" : "Sources/") + name
        var targets: [String] = []
        var products: [String] = []
        if let opening = body.firstRange(of: "dependencies: [") {
            var rest = body.balanced(from: body.index(before: opening.upperBound)).dropFirst().dropLast()
            while let quote = rest.firstIndex(of: "\"") {
                if let call = rest[..<quote].firstIndex(of: "("), let name = rest[call...].literal(after: "(name:") {
                    if rest[..<call].hasSuffix(".product") { products.append(name) } else { targets.append(name) }
                    rest = rest[rest.balanced(from: call).endIndex...]
                } else {
                    let literal = rest[rest.index(after: quote)...].prefix { $0 != "\"" }
                    targets.append(String(literal))
                    rest = rest[literal.endIndex...].dropFirst()
                }
            }
        }
        self.targets = targets
        self.products = products
    }
}

extension StringProtocol where SubSequence == Substring {
    /// From the bracket at `start` to the one that closes it; to the end when none does.
    fileprivate func balanced(from start: Index) -> Substring {
        var depth = 0
        var isLiteral = false
        var index = start
        while index < endIndex {
            switch self[index] {
            case "\"": isLiteral.toggle()
            case "(" where !isLiteral, "[" where !isLiteral: depth += 1
            case ")" where !isLiteral, "]" where !isLiteral: depth -= 1
            default: break
            }
            index = self.index(after: index)
            if depth == 0 { break }
        }
        return self[start..<index]
    }

    /// The text literal that follows a label, where the label occurs.
    fileprivate func literal(after label: String) -> String? {
        guard let found = firstRange(of: label) else { return nil }
        let rest = self[found.upperBound...].drop { $0 == " " || $0 == "\n" }
        guard rest.first == "\"" else { return nil }
        return String(rest.dropFirst().prefix { $0 != "\"" })
    }
}
