/// One file of a published log: up to 256 hashes of one height, or the entries of up to 256 leaves (C2SP tlog-tiles).
public struct Tile: Hashable, Sendable {
    /// What a tile holds.
    public enum Kind: Hashable, Sendable {
        /// Hashes of the nodes at 8 × this level.
        case hashes(level: Int)
        /// The leaves themselves.
        case entries
    }

    /// What the tile holds.
    public let kind: Kind
    /// The place among the tiles of its kind, from 0.
    public let index: Int
    /// How many hashes or entries it holds, 1 to 256. A full tile never changes; a partial one is replaced by a wider.
    public let width: Int

    /// The most hashes or entries in a tile.
    public static let fullWidth = 256
    /// How many levels of the tree one level of tiles spans.
    public static let height = 8
    /// The highest level of tiles that a tree of less than 2^62 leaves can have.
    public static let levelLimit = 7

    /// A tile; `nil` for a level, index or width that no tree has.
    public init?(_ kind: Kind, index: Int, width: Int = fullWidth) {
        guard (1...Tile.fullWidth).contains(width), index >= 0 else { return nil }
        let level: Int
        switch kind {
        case .hashes(let given): level = given
        case .entries: level = 0
        }
        guard (0...Tile.levelLimit).contains(level) else { return nil }
        guard index < CompactRange.sizeLimit >> (Tile.height * level) / Tile.fullWidth + 1 else { return nil }
        self.init(kind: kind, index: index, width: width)
    }

    init(kind: Kind, index: Int, width: Int) {
        self.kind = kind
        self.index = index
        self.width = width
    }

    /// Whether the tile has all it will ever have.
    public var isFull: Bool { width == Tile.fullWidth }

    /// The full tile in whose place a partial one stands for now.
    public var full: Tile { Tile(kind: kind, index: index, width: Tile.fullWidth) }

    /// The height of the hashes in the tile; 0 for entries.
    public var level: Int {
        switch kind {
        case .hashes(let level): level
        case .entries: 0
        }
    }

    /// The nodes whose hashes are the tile, from left to right; for entries their leaves.
    public var nodes: [TreeNode] {
        let first = index * Tile.fullWidth
        return (first..<first + width).map { TreeNode(level: Tile.height * level, index: $0) }
    }
}

// MARK: - Path

extension Tile: CustomStringConvertible {
    /// The path below the log's address, such as `tile/0/x001/x234/067.p/12`.
    public var path: String {
        var path = "tile/"
        switch kind {
        case .hashes(let level): path += "\(level)/"
        case .entries: path += "entries/"
        }
        var groups = [index % 1000]
        var rest = index / 1000
        while rest > 0 {
            groups.append(rest % 1000)
            rest /= 1000
        }
        for group in groups.dropFirst().reversed() { path += "x\(Tile.threeDigits(group))/" }
        path += Tile.threeDigits(groups[0])
        return isFull ? path : path + ".p/\(width)"
    }

    private static func threeDigits(_ number: Int) -> String {
        number < 10 ? "00\(number)" : number < 100 ? "0\(number)" : "\(number)"
    }

    /// The path.
    public var description: String { path }

    /// Reads a path as ``path`` writes it; `nil` for any other spelling.
    public init?(path: String) {
        let parts = Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        // `tile`, the kind, one to seven groups and perhaps the width.
        guard (3...10).contains(parts.count), parts[0].elementsEqual("tile".utf8) else { return nil }
        let kind: Kind
        if parts[1].elementsEqual("entries".utf8) {
            kind = .entries
        } else {
            guard let level = DecimalNumber.value(parts[1]) else { return nil }
            kind = .hashes(level: level)
        }
        var index = 0
        var width = Tile.fullWidth
        var groups = parts[2...]
        if let last = parts.last, let before = parts.dropLast().last, before.suffix(2).elementsEqual(".p".utf8) {
            guard let number = DecimalNumber.value(last), number < Tile.fullWidth else { return nil }
            width = number
            groups = groups.dropLast(2) + [before.dropLast(2)]
        }
        guard (1...7).contains(groups.count) else { return nil }
        for (place, group) in groups.enumerated() {
            guard let digits = place == groups.count - 1 ? group : group.dropping("x"), digits.count == 3,
                digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
            else { return nil }
            let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            let (product, isTooLarge) = index.multipliedReportingOverflow(by: 1000)
            guard !isTooLarge, product <= Int.max - 999 else { return nil }
            index = product + number
        }
        self.init(kind, index: index, width: width)
        guard self.path.utf8.elementsEqual(path.utf8) else { return nil }
    }
}
