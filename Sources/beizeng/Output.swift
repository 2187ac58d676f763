#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the command writes besides standard output.
enum Output {
    /// A file that could not be written.
    struct Fault: Error, CustomStringConvertible {
        let path: String
        let code: Int32

        var description: String { "无法写入 \(path)（系统错误号 \(code)）。请检查文件夹是否存在、是否有写入权限、磁盘是否已满。" }
    }

    /// Writes a whole file through a temporary one beside it, so that no half file is ever seen under its name.
    ///
    /// - Throws: ``Fault``.
    static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
        let temporary = path + ".part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Fault(path: path, code: errno) }
        var failure: Int32 = 0
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, let base = buffer.baseAddress {
                let count = systemWrite(descriptor, base + done, buffer.count - done)
                if count < 0, errno == EINTR { continue }
                if count < 0 {
                    failure = errno
                    return
                }
                done += count
            }
        }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, rename(temporary, path) != 0 { failure = errno }
        guard failure == 0 else {
            unlink(temporary)
            throw Fault(path: path, code: failure)
        }
    }

    /// Makes a folder and those above it; one that is there already is fine.
    ///
    /// - Throws: ``Fault``.
    static func makeFolder(_ path: String) throws(Fault) {
        var made = path.utf8.first == UInt8(ascii: "/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/" + part
            guard mkdir(made, 0o755) == 0 || errno == EEXIST else { throw Fault(path: path, code: errno) }
        }
    }

    /// Removes a file that an earlier run left; one that is not there is fine.
    ///
    /// - Throws: ``Fault``.
    static func remove(_ path: String) throws(Fault) {
        guard unlink(path) == 0 || errno == ENOENT else { throw Fault(path: path, code: errno) }
    }

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
