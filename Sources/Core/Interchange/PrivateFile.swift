#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is written piece by piece: made anew, readable by nobody else.
package final class PrivateFile {
    /// Where it lies.
    package let path: String
    /// The bytes so far.
    package private(set) var size = 0
    private var descriptor: Int32

    /// Makes a file that is not there yet.
    ///
    /// - Throws: ``FileOutput/Fault``.
    package init(in folder: String, name: String) throws(FileOutput.Fault) {
        path = "\(folder)/\(name)"
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileOutput.Fault(path: path, code: errno) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Adds bytes.
    ///
    /// - Throws: ``FileOutput/Fault``.
    package func write(_ bytes: ArraySlice<UInt8>) throws(FileOutput.Fault) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileOutput.Fault(path: path, code: errno) }
            rest = rest.dropFirst(count)
            size += count
        }
    }

    /// The file is whole.
    ///
    /// - Throws: ``FileOutput/Fault`` where the disk says so only now.
    package func finish() throws(FileOutput.Fault) {
        let status = close(descriptor)
        descriptor = -1
        guard status == 0 else { throw FileOutput.Fault(path: path, code: errno) }
    }

    /// Removes a file; one that is not there stays so.
    package static func remove(_ path: String) { unlink(path) }
}

/// `write(2)`, which the method above would otherwise shadow by name.
private func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, base, count)
}
