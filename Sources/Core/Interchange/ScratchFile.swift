#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file of this process alone, made empty under a name nobody can guess and gone with the last who holds it: a place
/// for what is written before it is sent.
package final class ScratchFile: Sendable {
    /// Where it is; whoever writes to this path writes into the file.
    package let path: String
    private let descriptor: CInt

    /// An empty file that only its owner may read.
    ///
    /// - Parameter folder: where it lies; by default where the system keeps such files.
    /// - Throws: `FileOutput.Fault` where the folder cannot be written to.
    package init(in folder: String? = nil) throws(FileOutput.Fault) {
        let folder = folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var random = SystemRandomNumberGenerator()
        let name = String(random.next() as UInt64, radix: 36) + String(random.next() as UInt64, radix: 36)
        path = folder + "/beizeng-" + name
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileOutput.Fault(path: path, code: errno) }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    /// The bytes from a place on, at most so many; none at the end.
    ///
    /// - Throws: `FileBytes.Fault`.
    package func bytes(from start: Int, count: Int) throws(FileBytes.Fault) -> [UInt8] {
        var failure: CInt = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, filled in
            while filled < count, let base = buffer.baseAddress {
                let got = pread(descriptor, base + filled, count - filled, off_t(start + filled))
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                filled += got
            }
        }
        guard failure == 0 else { throw FileBytes.Fault(path: path, code: failure) }
        return bytes
    }
}
