#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes whole files, so that no half file is ever seen under its name.
package enum FileOutput {
    /// How a file is written.
    package struct Manner: OptionSet, Sendable {
        /// The bits.
        package let rawValue: UInt8
        /// The manner with these bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Only its owner may read and write it (mode 0600); others get 0644.
        package static let secret = Manner(rawValue: 1)
        /// It must be on the disk, under its name, before the call returns.
        package static let durable = Manner(rawValue: 2)
        /// A file that is there already stays, and the call fails.
        package static let new = Manner(rawValue: 4)
    }

    /// Writes a whole file through a temporary one beside it.
    ///
    /// - Throws: ``Fault``.
    package static func write(_ bytes: [UInt8], to path: String, _ manner: Manner = []) throws(Fault) {
        let temporary = path + ".part"
        let mode: mode_t = manner.contains(.secret) ? 0o600 : 0o644
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Fault(path: path, code: errno) }
        var failure = fill(descriptor, with: bytes)
        if failure == 0, manner.contains(.durable), fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0 { failure = move(temporary, to: path, manner) }
        guard failure == 0 else {
            unlink(temporary)
            throw Fault(path: path, code: failure)
        }
        if manner.contains(.durable) { try syncFolder(of: path) }
    }

    static func fill(_ descriptor: CInt, with bytes: [UInt8]) -> CInt {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, let base = buffer.baseAddress {
                let count = systemWrite(descriptor, base + done, buffer.count - done)
                if count < 0, errno == EINTR { continue }
                if count < 0 { return errno }
                done += count
            }
            return 0
        }
    }

    private static func move(_ temporary: String, to path: String, _ manner: Manner) -> CInt {
        guard manner.contains(.new) else { return rename(temporary, path) == 0 ? 0 : errno }
        guard link(temporary, path) == 0 else { return errno }
        unlink(temporary)
        return 0
    }

    /// Makes the names in the folder of `path` durable.
    private static func syncFolder(of path: String) throws(Fault) {
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(path: folder, code: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Fault(path: folder, code: errno) }
    }

    /// Makes a folder and those above it; one that is there already is fine.
    ///
    /// - Throws: ``Fault``.
    package static func makeFolder(_ path: String, _ manner: Manner = []) throws(Fault) {
        let mode: mode_t = manner.contains(.secret) ? 0o700 : 0o755
        var made = path.utf8.first == UInt8(ascii: "/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/" + part
            guard mkdir(made, mode) == 0 || errno == EEXIST else { throw Fault(path: path, code: errno) }
        }
    }

    /// Removes a file that an earlier run left; one that is not there is fine.
    ///
    /// - Throws: ``Fault``.
    package static func remove(_ path: String) throws(Fault) {
        guard unlink(path) == 0 || errno == ENOENT else { throw Fault(path: path, code: errno) }
    }
}

// MARK: - Telling the clerk

extension FileOutput {
    /// A file that could not be written.
    package struct Fault: Error, Hashable, CustomStringConvertible {
        /// The path asked for.
        package let path: String
        /// The system's `errno`.
        package let code: Int32

        /// What happened and what to do.
        package var description: String {
            switch code {
            case EEXIST: "\(path) 已经存在，未作改动。请改用其他名称，或者先移走原有文件。"
            case ENOSPC: "无法写入 \(path)：磁盘已满。请清理磁盘后重试。"
            default: "无法写入 \(path)（系统错误号 \(code)）。请检查文件夹是否存在、是否有写入权限、磁盘是否已满。"
            }
        }
    }
}

/// `write(2)`, which the functions above would otherwise shadow by name.
private func systemWrite(_ descriptor: CInt, _ base: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, base, count)
}
