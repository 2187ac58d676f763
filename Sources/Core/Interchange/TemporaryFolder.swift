#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of one's own for files on their way out, gone with what was done in it.
package enum TemporaryFolder {
    /// No folder could be made.
    package struct Fault: Error, Hashable, CustomStringConvertible {
        /// Where it was to be.
        package let place: String
        /// What the system says.
        package let reason: String

        /// What is wrong, and what mends it.
        package var description: String { "无法在 \(place) 建立临时文件夹：\(reason)。请检查磁盘空间和权限，或用 TMPDIR 指定另一位置。" }
    }

    /// Does something with a folder that only this process may enter, below `$TMPDIR` or `/tmp`.
    ///
    /// - Parameter names: the files that `body` may leave in it.
    /// - Throws: ``Fault``, and what `body` throws.
    package static func with<Value>(
        _ names: String..., body: (_ path: String) async throws -> Value
    ) async throws -> Value {
        let place = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var template = Array("\(place)/beizeng-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Fault(place: place, reason: String(cString: strerror(errno))) }
        let path = String(cString: made)
        defer {
            for name in names { unlink("\(path)/\(name)") }
            rmdir(path)
        }
        return try await body(path)
    }
}
