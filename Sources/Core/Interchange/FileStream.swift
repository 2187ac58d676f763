import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes a file piece by piece: it gets its name when it is whole, and leaves nothing behind when it is given up.
package final class FileStream: Sendable {
    private struct State {
        var descriptor: CInt
        /// The first thing that went wrong; told at the end.
        var failure: CInt = 0
    }

    /// The path it will have.
    package let path: String
    private let temporary: String
    private let state: Mutex<State>

    /// Begins a file beside `path`.
    ///
    /// - Throws: `FileOutput.Fault`.
    package init(_ path: String) throws(FileOutput.Fault) {
        self.path = path
        temporary = path + ".part"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileOutput.Fault(path: path, code: errno) }
        state = Mutex(State(descriptor: descriptor))
    }

    deinit {
        let descriptor = state.withLock { $0.descriptor }
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporary)
    }

    /// Adds a piece; what fails is told by ``finish()``, and nothing is added after it.
    package func append(_ bytes: [UInt8]) {
        state.withLock { state in
            guard state.failure == 0, state.descriptor >= 0 else { return }
            state.failure = FileOutput.fill(state.descriptor, with: bytes)
        }
    }

    /// Gives the file its name.
    ///
    /// - Throws: `FileOutput.Fault`; then there is no file.
    package func finish() throws(FileOutput.Fault) {
        let failure = state.withLock { state in
            guard state.descriptor >= 0 else { return EBADF }
            if close(state.descriptor) != 0, state.failure == 0 { state.failure = errno }
            state.descriptor = -1
            if state.failure == 0, rename(temporary, path) != 0 { state.failure = errno }
            if state.failure != 0 { unlink(temporary) }
            return state.failure
        }
        guard failure == 0 else { throw FileOutput.Fault(path: path, code: failure) }
    }
}
