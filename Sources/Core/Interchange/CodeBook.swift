package import Civic

/// Gives every credit code a small number, the same in all tables that share the book.
///
/// Contracts then refer to organisations by index, and joining a million of them is an array look-up. A code is
/// checked once, when it first appears; seen again, its 18 bytes are only compared. Numbers are given in the order of
/// first appearance.
package struct CodeBook: Sendable {
    /// The 18 bytes of a code beside its number, so that a look-up touches memory once.
    struct Slot: Sendable {
        let head: UInt64
        let middle: UInt64
        let tail: UInt16
        /// -1 when free.
        let index: Int32

        fileprivate static let free = Slot(head: 0, middle: 0, tail: 0, index: -1)
    }

    /// The codes by number.
    package private(set) var codes: [CreditCode] = []
    /// Open addressing, at most half full, so that searches stay short.
    private var slots = [Slot](repeating: .free, count: 1024)

    /// An empty book.
    package init() {}

    /// How many codes have a number.
    package var count: Int { codes.count }

    /// Makes room for `count` codes in all, so that the book need not grow on the way.
    mutating func reserve(_ count: Int) {
        codes.reserveCapacity(count)
        var size = slots.count
        while size < count * 2 { size *= 2 }
        if size > slots.count { resize(to: size) }
    }
}

// MARK: - Numbers

extension CodeBook {
    /// The number of the code in `bytes`, a new one if need be; `nil` when they are no credit code.
    package mutating func intern(utf8 bytes: Span<UInt8>) -> Int32? {
        guard bytes.count == CreditCode.length else { return nil }
        let place = place(of: bytes)
        if slots[place].index >= 0 { return slots[place].index }
        guard let code = try? CreditCode(utf8: bytes) else { return nil }
        return add(code, bytes, at: place)
    }

    /// The number of `code`, a new one if need be.
    package mutating func intern(_ code: CreditCode) -> Int32 {
        var bytes: [UInt8] = []
        code.append(to: &bytes)
        let place = place(of: bytes.span)
        return slots[place].index >= 0 ? slots[place].index : add(code, bytes.span, at: place)
    }

    /// The number of `code`; `nil` when it has none.
    package func index(of code: CreditCode) -> Int32? {
        var bytes: [UInt8] = []
        code.append(to: &bytes)
        let index = slots[place(of: bytes.span)].index
        return index >= 0 ? index : nil
    }

    /// The code with the number `index`, which this book has given.
    package subscript(index: Int32) -> CreditCode {
        codes[Int(index)]
    }

    private mutating func add(_ code: CreditCode, _ bytes: Span<UInt8>, at place: Int) -> Int32 {
        let index = Int32(codes.count)
        let (head, middle, tail) = CodeBook.words(bytes)
        codes.append(code)
        slots[place] = Slot(head: head, middle: middle, tail: tail, index: index)
        if codes.count * 2 > slots.count { resize(to: slots.count * 2) }
        return index
    }
}

// MARK: - Searching

extension CodeBook {
    private static func words(_ bytes: Span<UInt8>) -> (head: UInt64, middle: UInt64, tail: UInt16) {
        let raw = bytes.bytes
        return (
            raw.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self),
            raw.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self),
            raw.unsafeLoadUnaligned(fromByteOffset: 16, as: UInt16.self)
        )
    }

    /// Where the code in `bytes`, 18 of them, is or would go.
    private func place(of bytes: Span<UInt8>) -> Int {
        let (head, middle, tail) = CodeBook.words(bytes)
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: ByteHash.mix(head, middle, UInt64(tail))) & mask
        while true {
            let slot = slots[place]
            if slot.index < 0 || (slot.head == head && slot.middle == middle && slot.tail == tail) { return place }
            place = (place + 1) & mask
        }
    }

    private mutating func resize(to size: Int) {
        let mask = size - 1
        var larger = [Slot](repeating: .free, count: size)
        for slot in slots where slot.index >= 0 {
            var place = Int(truncatingIfNeeded: ByteHash.mix(slot.head, slot.middle, UInt64(slot.tail))) & mask
            while larger[place].index >= 0 { place = (place + 1) & mask }
            larger[place] = slot
        }
        slots = larger
    }
}

// MARK: - Many at a time

extension CodeBook {
    /// The number of the code in `bytes`; `nil` when it has none.
    func index(utf8 bytes: Span<UInt8>) -> Int32? {
        guard bytes.count == CreditCode.length else { return nil }
        let index = slots[place(of: bytes)].index
        return index >= 0 ? index : nil
    }

    /// Lends the book for looking up many codes, which nobody changes meanwhile.
    func withFinder<Result>(_ body: (Finder) -> Result) -> Result {
        slots.withUnsafeBufferPointer { slots in
            body(Finder(slots: slots.baseAddress, mask: slots.count - 1, seed: ByteHash.seed))
        }
    }

    /// Looks codes up where they lie in a text.
    ///
    /// Two steps, so that a batch waits for memory once and not code by code: first where each would be, then which it is.
    struct Finder {
        /// A power of two of places, one more than `mask`; places are masked, so none lies outside.
        fileprivate let slots: UnsafePointer<Slot>?
        fileprivate let mask: Int
        fileprivate let seed: UInt64
    }
}

extension CodeBook.Finder {
    /// The first place to look for the 18 bytes at `code`, fetched already.
    @inline(__always)
    func home(of code: UnsafeRawPointer, _ fetched: inout Int32) -> Int32 {
        let head = code.loadUnaligned(as: UInt64.self)
        let middle = code.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        let tail = UInt64(code.loadUnaligned(fromByteOffset: 16, as: UInt16.self))
        let place = Int(truncatingIfNeeded: ByteHash.mix(head, middle, tail, seed: seed)) & mask
        if let slots { fetched &+= slots[place].index }
        return Int32(truncatingIfNeeded: place)
    }

    /// The number of the 18 bytes at `code`, looked for from `home` on; -1 when they have none.
    @inline(__always)
    func index(of code: UnsafeRawPointer, from home: Int32) -> Int32 {
        guard let slots else { return -1 }
        let head = code.loadUnaligned(as: UInt64.self)
        let middle = code.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        let tail = code.loadUnaligned(fromByteOffset: 16, as: UInt16.self)
        var place = Int(home)
        // Half the places are free, so this ends.
        while true {
            let slot = slots + place
            if slot.pointee.index < 0 { return -1 }
            if slot.pointee.head == head, slot.pointee.middle == middle, slot.pointee.tail == tail {
                return slot.pointee.index
            }
            place = (place &+ 1) & mask
        }
    }
}
