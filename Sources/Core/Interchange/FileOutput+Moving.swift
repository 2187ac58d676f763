#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// MARK: - Moving what is whole

extension FileOutput {
    /// Gives a file or a folder another name on the same disk, at once; a file or an empty folder of that name gives way.
    ///
    /// - Throws: ``Fault`` with the new name.
    package static func move(_ path: String, to other: String) throws(Fault) {
        guard rename(path, other) == 0 else { throw Fault(path: other, code: errno) }
    }

    /// Removes a folder and the files in it; one that is not there is fine, and one that has folders of its own stays.
    package static func removeFolder(_ path: String) {
        for name in FolderListing.names(orNone: path) { unlink("\(path)/\(name)") }
        rmdir(path)
    }
}
