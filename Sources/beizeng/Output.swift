#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the command writes besides files.
enum Output {
    /// A line on standard error.
    static func complain(_ line: String) { note(line + "\n") }

    /// A piece of text on standard error.
    static func note(_ text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { buffer in
            if let base = buffer.baseAddress { _ = systemWrite(2, base, buffer.count) }
        }
    }

    /// Bytes on standard output, unbuffered.
    static func emit(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, let base = buffer.baseAddress {
                let count = systemWrite(1, base + done, buffer.count - done)
                if count <= 0 { return }
                done += count
            }
        }
    }

    /// Whether standard error is a terminal, where a progress bar may be drawn.
    static var showsProgress: Bool { isatty(2) == 1 }
}

/// `write(2)`, which the functions above would otherwise shadow by name.
private func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, base, count)
}
