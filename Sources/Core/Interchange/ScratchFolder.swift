import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of this process alone, gone with it.
///
/// It lies in a place that processes of one account share. One that was killed leaves its folder behind; the next finds
/// that nobody holds its lock and removes it.
package final class ScratchFolder: Sendable {
    /// Where files are put.
    package let path: String
    /// The open lock; `nil` once the folder is removed.
    private let lock: Mutex<Int32?>

    /// Makes a folder in `place`, which is made where it is not there, and removes what killed processes left.
    ///
    /// - Parameter name: a name that no other process has.
    /// - Throws: ``FileOutput/Fault`` where the place is somebody else's or cannot be used.
    package init(in place: String, name: String) throws(FileOutput.Fault) {
        if mkdir(place, 0o700) != 0, errno != EEXIST { throw FileOutput.Fault(path: place, code: errno) }
        guard ScratchFolder.isOurs(place) else { throw FileOutput.Fault(path: place, code: EPERM) }
        for left in ScratchFolder.entries(of: place) { ScratchFolder.removeUnheld("\(place)/\(left)") }
        path = "\(place)/\(name)"
        guard mkdir(path, 0o700) == 0, let lock = ScratchFolder.hold(path) else {
            throw FileOutput.Fault(path: path, code: errno)
        }
        self.lock = Mutex(lock)
    }

    deinit { remove() }

    /// Removes the folder with everything in it.
    package func remove() {
        let held = lock.withLock { lock in
            defer { lock = nil }
            return lock
        }
        guard let held else { return }
        ScratchFolder.empty(path)
        rmdir(path)
        close(held)
    }

    /// Whether a folder is this account's and nobody else can put anything there.
    private static func isOurs(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
            && status.st_mode & 0o077 == 0
    }

    /// Takes the lock of a folder; `nil` where another process has it.
    private static func hold(_ path: String) -> Int32? {
        let file = open("\(path)/\(lockName)", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { return nil }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            return nil
        }
        return file
    }

    private static func removeUnheld(_ path: String) {
        guard isOurs(path), let lock = hold(path) else { return }
        empty(path)
        rmdir(path)
        close(lock)
    }

    private static func empty(_ path: String) {
        for name in entries(of: path) { unlink("\(path)/\(name)") }
    }

    private static func entries(of path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static let lockName = "lock"
}
