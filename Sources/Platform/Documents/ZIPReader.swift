import CLibZip

/// Reads archives from anywhere: strict about names, and counting what is inflated instead of believing what is said.
///
/// An archive inside an archive is a file like any other and is not opened.
package struct ZIPReader: Sendable {
    /// What is taken at most.
    package let limits: ZIPLimits

    /// A reader with limits.
    package init(limits: ZIPLimits = ZIPLimits()) { self.limits = limits }

    /// All entries in their order.
    ///
    /// - Throws: ``ZIPFault``, naming the entry that is at fault.
    package func entries(of archive: [UInt8]) throws(ZIPFault) -> [ZIPEntry] {
        guard archive.count <= limits.archive else { throw ZIPFault(.archiveTooLarge(limit: limits.archive)) }
        // The library takes no bytes for an archive without entries.
        guard !archive.isEmpty else { throw ZIPFault(.damaged("No bytes")) }
        let result = archive.withUnsafeBytes { bytes in
            Result { () throws(ZIPFault) in try entries(of: bytes) }
        }
        return try result.get()
    }

    private func entries(of bytes: UnsafeRawBufferPointer) throws(ZIPFault) -> [ZIPEntry] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
            throw ZIPFault(.damaged(ZIPReader.words(&error)))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
            zip_source_free(source)
            throw ZIPFault(.damaged(ZIPReader.words(&error)))
        }
        // Nothing was changed: the archive is let go, and its source with it.
        defer { zip_discard(archive) }
        let count = zip_get_num_entries(archive, 0)
        guard count <= Int64(limits.entries) else {
            throw ZIPFault(.tooManyEntries(found: Int(count), limit: limits.entries))
        }
        var names: Set<String> = []
        var entries: [ZIPEntry] = []
        var left = limits.total
        for index in 0..<UInt64(max(count, 0)) {
            let (entry, size) = try describe(index, in: archive)
            guard names.insert(ZIPName.key(entry.name)).inserted else {
                throw ZIPFault(.duplicateName, entry: entry.name)
            }
            let content = try content(at: index, of: entry, stated: size, left: left, in: archive)
            left -= content.count
            entries.append(ZIPEntry(entry.name, content, method: entry.method))
        }
        return entries
    }
}

// MARK: - One entry

extension ZIPReader {
    /// An entry as the directory describes it, and the length it says it has.
    private func describe(
        _ index: UInt64, in archive: OpaquePointer
    ) throws(ZIPFault) -> (entry: ZIPEntry, size: UInt64) {
        guard let raw = zip_get_name(archive, index, UInt32(ZIP_FL_ENC_RAW)) else {
            throw ZIPFault(.damaged(ZIPReader.words(zip_get_error(archive))))
        }
        let bytes = UnsafeRawBufferPointer(start: raw, count: ZIPReader.length(raw))
        guard let name = String(validating: bytes, as: UTF8.self) else {
            throw ZIPFault(.nameNotUTF8, entry: String(decoding: bytes.prefix(80), as: UTF8.self))
        }
        guard ZIPName.isSafe(name) else { throw ZIPFault(.unsafeName, entry: String(name.prefix(80))) }
        var stat = zip_stat_t()
        let needed = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)
        guard zip_stat_index(archive, index, 0, &stat) == 0, stat.valid & needed == needed else {
            throw ZIPFault(.damagedEntry(ZIPReader.words(zip_get_error(archive))), entry: name)
        }
        guard stat.encryption_method == UInt16(ZIP_EM_NONE) else { throw ZIPFault(.encrypted, entry: name) }
        let method: ZIPEntry.Method
        switch Int32(stat.comp_method) {
        case ZIP_CM_STORE: method = .stored
        case ZIP_CM_DEFLATE: method = .deflated
        default: throw ZIPFault(.method(stat.comp_method), entry: name)
        }
        guard !isLink(index, in: archive) else { throw ZIPFault(.link, entry: name) }
        return (ZIPEntry(name, [], method: method), stat.size)
    }

    /// Whether an entry made on Unix is a symbolic link.
    private func isLink(_ index: UInt64, in archive: OpaquePointer) -> Bool {
        var system: UInt8 = 0
        var attributes: UInt32 = 0
        guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else { return true }
        return Int32(system) == ZIP_OPSYS_UNIX && attributes >> 28 == 0b1010
    }

    private func content(
        at index: UInt64, of entry: ZIPEntry, stated: UInt64, left: Int, in archive: OpaquePointer
    ) throws(ZIPFault) -> [UInt8] {
        guard entry.name.utf8.last != UInt8(ascii: "/") || stated == 0 else {
            throw ZIPFault(.folderWithContent, entry: entry.name)
        }
        guard stated <= UInt64(limits.entry) else {
            throw ZIPFault(.entryTooLarge(limit: limits.entry), entry: entry.name)
        }
        guard stated <= UInt64(left) else { throw ZIPFault(.totalTooLarge(limit: limits.total), entry: entry.name) }
        guard let file = zip_fopen_index(archive, index, 0) else {
            throw ZIPFault(.damagedEntry(ZIPReader.words(zip_get_error(archive))), entry: entry.name)
        }
        defer { zip_fclose(file) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let read = zip_fread(file, &chunk, UInt64(chunk.count))
            guard read >= 0 else {
                throw ZIPFault(.damagedEntry(ZIPReader.words(zip_file_get_error(file))), entry: entry.name)
            }
            guard read > 0 else { break }
            content += chunk[..<Int(read)]
            guard UInt64(content.count) <= stated else {
                throw ZIPFault(.lyingSize(stated: stated), entry: entry.name)
            }
        }
        guard UInt64(content.count) == stated else {
            throw ZIPFault(.damagedEntry("length"), entry: entry.name)
        }
        return content
    }
}

// MARK: - The library's words

extension ZIPReader {
    private static func words(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        zip_error_strerror(error).map { String(cString: $0) } ?? ""
    }

    private static func length(_ text: UnsafePointer<CChar>) -> Int {
        var length = 0
        while text[length] != 0 { length += 1 }
        return length
    }
}
