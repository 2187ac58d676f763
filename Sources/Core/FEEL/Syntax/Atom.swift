/// A piece of a name: a word, or one of the signs that names may hold.
struct Atom: Hashable, Sendable {
    let text: String

    /// The pieces of a name; white space between them does not count.
    static func split(_ name: String) -> [Atom] {
        let bytes = Array(name.utf8)
        var atoms: [Atom] = []
        var position = 0
        while position < bytes.count {
            let end = Scanner.wordEnd(bytes, from: position)
            if end > position {
                atoms.append(Atom(text: String(decoding: bytes[position..<end], as: UTF8.self)))
                position = end
            } else if let space = Scanner.spaceEnd(bytes, from: position) {
                position = space
            } else {
                let next = Scanner.scalarEnd(bytes, from: position)
                atoms.append(Atom(text: String(decoding: bytes[position..<next], as: UTF8.self)))
                position = next
            }
        }
        return atoms
    }
}
