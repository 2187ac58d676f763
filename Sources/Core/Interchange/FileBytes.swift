#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads whole files, as fast as the kernel hands them over.
package enum FileBytes {
    /// The bytes of the file at `path`, pipes and devices included.
    ///
    /// - Throws: ``Fault``, naming the path and what the system says.
    package static func read(_ path: String) throws(Fault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(path: path, code: errno) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw Fault(path: path, code: errno) }
        // One byte more than the size, so that the end of an ordinary file shows without a second block.
        var size = max(Int(facts.st_size) + 1, 4096)
        var bytes =
            try size > 4 * pieceSize
            ? pieces(of: size, from: descriptor, path: path) : block(of: size, from: descriptor, path: path)
        var last = bytes.count
        while last == size {
            size = 1 << 20
            let more = try block(of: size, from: descriptor, path: path)
            last = more.count
            bytes += more
        }
        return bytes
    }

    /// How much one step of reading a large file takes.
    private static let pieceSize = 1 << 21

    /// Up to `size` bytes of a large file, read on all processors; fewer only at the end. Reading goes on behind them.
    private static func pieces(of size: Int, from descriptor: CInt, path: String) throws(Fault) -> [UInt8] {
        var failure: CInt = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            let memory = UnsafeMutableRawBufferPointer(buffer)
            let results = Processors.map((size + pieceSize - 1) / pieceSize) { piece in
                let start = piece * pieceSize
                // Each step fills its own piece.
                return read(memory[start..<min(start + pieceSize, size)], from: descriptor, at: start)
            }
            for (piece, result) in results.enumerated() {
                guard case .success(let count) = result else {
                    if case .failure(let code) = result { failure = code.rawValue }
                    break
                }
                filled = piece * pieceSize + count
                // A file that was cut short meanwhile ends where its first short piece does.
                if count < pieceSize { break }
            }
            // A device or a pipe has no places, but no size either, so it does not come here.
            _ = lseek(descriptor, off_t(filled), SEEK_SET)
        }
        guard failure == 0 else { throw Fault(path: path, code: failure) }
        return bytes
    }

    /// A system's error number.
    private struct Code: Error { let rawValue: CInt }

    /// Fills `memory` with the bytes from `start` on; how many there were.
    private static func read(
        _ memory: Slice<UnsafeMutableRawBufferPointer>, from descriptor: CInt, at start: Int
    ) -> Result<Int, Code> {
        let piece = UnsafeMutableRawBufferPointer(rebasing: memory)
        var count = 0
        makePresent(piece)
        while count < piece.count, let base = piece.baseAddress {
            let more = pread(descriptor, base + count, piece.count - count, off_t(start + count))
            if more < 0 && errno == EINTR { continue }
            guard more >= 0 else { return .failure(Code(rawValue: errno)) }
            if more == 0 { break }
            count += more
        }
        return .success(count)
    }

    /// Has the kernel give `memory` its pages at once, which is quicker than one by one as they are written; where it
    /// cannot, it does so then.
    ///
    /// Large pages would be fewer, but a virtual machine's host may have taken back what is free in large pieces, and
    /// bringing it forth takes several times as long.
    private static func makePresent(_ memory: UnsafeMutableRawBufferPointer) {
        #if canImport(Glibc)
            let page = Int(getpagesize())
            guard let base = memory.baseAddress else { return }
            // Whole pages inside the piece alone, so that no neighbour's memory is meant.
            let first = (Int(bitPattern: base) + page - 1) & ~(page - 1)
            let last = (Int(bitPattern: base) + memory.count) & ~(page - 1)
            guard last > first, let start = UnsafeMutableRawPointer(bitPattern: first) else { return }
            // MADV_POPULATE_WRITE, which older headers do not name.
            _ = madvise(start, last - first, 23)
        #endif
    }

    /// Up to `size` bytes, fewer only at the end.
    private static func block(of size: Int, from descriptor: CInt, path: String) throws(Fault) -> [UInt8] {
        var failure: CInt = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size, let base = buffer.baseAddress {
                #if canImport(Glibc)
                    let count = Glibc.read(descriptor, base + filled, size - filled)
                #elseif canImport(Musl)
                    let count = Musl.read(descriptor, base + filled, size - filled)
                #else
                    let count = Darwin.read(descriptor, base + filled, size - filled)
                #endif
                if count < 0 && errno == EINTR { continue }
                if count < 0 { failure = errno }
                if count <= 0 { break }
                filled += count
            }
        }
        guard failure == 0 else { throw Fault(path: path, code: failure) }
        return bytes
    }
}

// MARK: - Telling the clerk

extension FileBytes {
    /// A file that could not be read.
    package struct Fault: Error, Hashable, CustomStringConvertible {
        /// The path asked for.
        package let path: String
        /// The system's `errno`.
        package let code: Int32

        /// What happened and what to do.
        package var description: String {
            switch code {
            case ENOENT: "找不到文件 \(path)。请核对文件夹和文件名。"
            case EACCES, EPERM: "没有读取文件 \(path) 的权限。请联系系统管理员授权。"
            case EISDIR: "\(path) 是文件夹，不是文件。请指定其中的文件。"
            default: "无法读取文件 \(path)（系统错误号 \(code)）。请检查磁盘和网络位置后重试。"
            }
        }
    }
}
