/// A remark on the facts that sets no row aside: one kind, how often, and an example.
package struct Note: Hashable, Sendable {
    /// A stable name for programs.
    package let kind: String
    /// What the remark says.
    package let text: String
    package let count: Int
    /// The first row it was made on: file and line.
    package let example: String
}

/// Collects remarks by kind.
struct NoteBook {
    private var notes: [String: (text: String, count: Int, example: String)] = [:]
    private var order: [String] = []

    mutating func add(_ kind: String, _ text: @autoclosure () -> String, example: @autoclosure () -> String) {
        if notes[kind] != nil {
            notes[kind]?.count += 1
        } else {
            order.append(kind)
            notes[kind] = (text(), 1, example())
        }
    }

    /// Adds a remark made on `count` rows, none of them before any that this kind was made on; `example` is the first.
    mutating func add(_ kind: String, _ text: String, count: Int, example: String) {
        guard count > 0 else { return }
        add(kind, text, example: example)
        notes[kind]?.count += count - 1
    }

    /// The remarks in the order of their first row.
    var all: [Note] {
        order.compactMap { kind in
            notes[kind].map { Note(kind: kind, text: $0.text, count: $0.count, example: $0.example) }
        }
    }
}
