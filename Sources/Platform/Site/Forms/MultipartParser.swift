/// Takes a form with files apart while it arrives (RFC 7578): it keeps no more than the head of a part, or as much as may
/// be the beginning of a boundary.
struct MultipartParser {
    /// What was found.
    enum Event {
        /// A part begins.
        case part(MultipartPart)
        /// Some bytes of it.
        case bytes(ArraySlice<UInt8>)
        /// It is complete.
        case end
    }

    private enum State {
        case start, boundary, head, body, done
    }

    /// How many bytes the head of a part may have.
    static let headLimit = 4_096
    /// How many parts a form may have.
    static let partLimit = 200

    private let delimiter: [UInt8]
    private var state = State.start
    private var kept: [UInt8] = []
    private var parts = 0
    /// How far the head that is coming was looked through.
    private var scanned = 0

    /// A parser for a form whose parts this stands between.
    init(_ boundary: MultipartBoundary) { delimiter = Array("\r\n--".utf8) + boundary.bytes }

    /// Takes the next bytes.
    ///
    /// - Throws: ``Refusal`` where they cannot stand there, or what `found` throws.
    mutating func feed(_ bytes: [UInt8], _ found: (Event) throws -> Void) throws {
        kept += bytes
        var rest = kept[...]
        while try step(&rest, found) {}
        kept = Array(rest)
    }

    /// The form is at its end.
    ///
    /// - Throws: ``Refusal`` where it should not be.
    func finish() throws {
        guard state == .done else { throw Refusal.brokenBody }
    }

    /// Goes on as far as a thing; `false` where more has to come first.
    private mutating func step(_ rest: inout ArraySlice<UInt8>, _ found: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .start:
            // The first boundary has no line before it.
            let wanted = delimiter.dropFirst(2)
            guard wanted.starts(with: rest.prefix(wanted.count)) else { throw Refusal.wrongForm }
            guard rest.count >= wanted.count else { return false }
            rest = rest.dropFirst(wanted.count)
            state = .boundary
        case .boundary:
            guard rest.count >= 2 else { return false }
            switch Array(rest.prefix(2)) {
            case [0x0D, 0x0A]: state = .head
            case [0x2D, 0x2D]: state = .done
            default: throw Refusal.wrongForm
            }
            rest = rest.dropFirst(2)
        case .head: return try head(&rest, found)
        case .body: return try body(&rest, found)
        case .done:
            rest = []
            return false
        }
        return true
    }

    private mutating func head(_ rest: inout ArraySlice<UInt8>, _ found: (Event) throws -> Void) throws -> Bool {
        let window = rest.prefix(MultipartParser.headLimit)
        let begin = window.startIndex + max(min(scanned, window.count) - 3, 0)
        let end = (begin..<window.endIndex).first { window[$0...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) }
        scanned = end == nil ? window.count : 0
        guard let end else {
            guard rest.count < MultipartParser.headLimit else { throw Refusal.wrongForm }
            return false
        }
        parts += 1
        guard parts <= MultipartParser.partLimit, let part = MultipartPart(head: rest[..<end]) else {
            throw Refusal.wrongForm
        }
        try found(.part(part))
        rest = rest[(end + 4)...]
        state = .body
        return true
    }

    private mutating func body(_ rest: inout ArraySlice<UInt8>, _ found: (Event) throws -> Void) throws -> Bool {
        var search = rest
        while let place = search.firstIndex(of: 0x0D) {
            let tail = rest[place...]
            if tail.starts(with: delimiter) {
                if place > rest.startIndex { try found(.bytes(rest[..<place])) }
                try found(.end)
                rest = rest[(place + delimiter.count)...]
                state = .boundary
                return true
            }
            if tail.count < delimiter.count, delimiter.starts(with: tail) {
                if place > rest.startIndex { try found(.bytes(rest[..<place])) }
                rest = tail
                return false
            }
            search = rest[(place + 1)...]
        }
        if !rest.isEmpty { try found(.bytes(rest)) }
        rest = []
        return false
    }
}
