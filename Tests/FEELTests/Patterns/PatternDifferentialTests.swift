import FEEL
import TestSupport
import Testing

/// A pattern as a tree, with a meaning so plain that it can hardly be wrong: the set of places where it can end.
private indirect enum Tree {
    case characters(String, Set<Unicode.Scalar>)
    case begin, end
    case sequence([Tree])
    case choice([Tree])
    case times(Tree, Int, Int?, String)

    static let alphabet: [Unicode.Scalar] = ["a", "b", "c", "\n"]

    var text: String {
        switch self {
        case .characters(let text, _): text
        case .begin: "^"
        case .end: "$"
        case .sequence(let parts): parts.map(\.text).joined()
        case .choice(let parts): "(" + parts.map(\.text).joined(separator: "|") + ")"
        case .times(let part, _, _, let sign): "(?:" + part.text + ")" + sign
        }
    }

    func ends(_ text: [Unicode.Scalar], from starts: Set<Int>) -> Set<Int> {
        switch self {
        case .characters(_, let members):
            return Set(starts.filter { $0 < text.count && members.contains(text[$0]) }.map { $0 + 1 })
        case .begin: return starts.filter { $0 == 0 }
        case .end: return starts.filter { $0 == text.count }
        case .sequence(let parts): return parts.reduce(starts) { $1.ends(text, from: $0) }
        case .choice(let parts): return parts.reduce(into: []) { $0.formUnion($1.ends(text, from: starts)) }
        case .times(let part, let least, let most, _):
            var now = (0..<least).reduce(starts) { reached, _ in part.ends(text, from: reached) }
            var all = now
            for _ in 0..<(most.map { $0 - least } ?? text.count + 1) {
                now = part.ends(text, from: now)
                all.formUnion(now)
            }
            return all
        }
    }

    static func random(_ depth: Int, _ numbers: inout SeededRandom) -> Tree {
        let sets: [(String, Set<Unicode.Scalar>)] = [
            ("a", ["a"]), ("b", ["b"]), ("c", ["c"]), (".", ["a", "b", "c"]), ("[ab]", ["a", "b"]),
            ("[^a]", ["b", "c", "\n"]), ("[a-c-[b]]", ["a", "c"]), ("\\n", ["\n"]), ("\\s", ["\n"]),
        ]
        switch Int.random(in: 0..<(depth > 0 ? 10 : 4), using: &numbers) {
        case 0...2:
            let (text, members) = sets[Int.random(in: 0..<sets.count, using: &numbers)]
            return .characters(text, members)
        case 3: return [.begin, .end, .sequence([]), .choice([.sequence([])])][Int.random(in: 0..<4, using: &numbers)]
        case 4...5: return .sequence((0..<3).map { _ in random(depth - 1, &numbers) })
        case 6...7: return .choice((0..<2).map { _ in random(depth - 1, &numbers) })
        default:
            let signs: [(Int, Int?, String)] = [
                (0, nil, "*"), (1, nil, "+"), (0, 1, "?"), (2, 2, "{2}"), (0, 2, "{0,2}"), (2, nil, "{2,}"),
                (1, 3, "{1,3}"), (0, 0, "{0}"), (1, 90, "{1,90}"),
            ]
            let (least, most, sign) = signs[Int.random(in: 0..<signs.count, using: &numbers)]
            return .times(random(depth - 1, &numbers), least, most, sign + (Bool.random(using: &numbers) ? "?" : ""))
        }
    }
}

@Suite("A pattern of any make")
struct PatternDifferentialTests {
    @Test("matches where the definition says", arguments: [UInt64(1), 2, 3])
    func definition(_ seed: UInt64) {
        var numbers = SeededRandom(seed: seed)
        var wrong: [String] = []
        var compared = 0
        while compared < 2_500 {
            let tree = Tree.random(4, &numbers)
            guard tree.text.utf8.count < 80 else { continue }
            let length = Int.random(in: 0..<9, using: &numbers)
            let text = (0..<length).map { _ in Tree.alphabet[Int.random(in: 0..<4, using: &numbers)] }
            let input = String(String.UnicodeScalarView(text))
            if fault(tree.text) != nil { continue }
            compared += 1
            let possible = (0...length).lazy.map { ($0, tree.ends(text, from: [$0])) }.first { !$0.1.isEmpty }
            let found = outcome(tree.text, input)
            let allowed = possible.map { start, ends in ends.map { "\(start..<$0)" } } ?? ["none"]
            let whole = outcome("^(?:" + tree.text + ")$", input)
            let isWhole = tree.ends(text, from: [0]).contains(length)
            if !allowed.contains(found) || whole != (isWhole ? "\(0..<length)" : "none") {
                wrong.append("\(tree.text) on \(Value.string(input).literal): \(found), \(whole)")
            }
        }
        #expect(compared == 2_500)
        #expect(wrong.isEmpty, "\(wrong.prefix(10))")
    }

    @Test("finds the same whether or not it refers back, and so whether or not failures are remembered")
    func memory() {
        var numbers = SeededRandom(seed: 4)
        var (wrong, compared): ([String], Int) = ([], 0)
        while compared < 2_500 {
            let tree = Tree.random(4, &numbers)
            guard tree.text.utf8.count < 40 else { continue }
            let length = Int.random(in: 0..<8, using: &numbers)
            let text = (0..<length).map { _ in Tree.alphabet[Int.random(in: 0..<4, using: &numbers)] }
            let input = String(String.UnicodeScalarView(text))
            let (plain, referring) = (outcome(tree.text, input), outcome("()(?:" + tree.text + ")\\1", input))
            guard referring != "stopped" else { continue }
            compared += 1
            if plain != referring {
                wrong.append("\(tree.text) on \(Value.string(input).literal): \(plain), \(referring)")
            }
        }
        #expect(compared == 2_500)
        #expect(wrong.isEmpty, "\(wrong.prefix(10))")
    }
}
