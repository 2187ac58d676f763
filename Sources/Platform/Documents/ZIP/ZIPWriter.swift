import CLibZip

/// Writes archives whose bytes follow from their entries alone: the order is kept, every time stamp is 1980-01-01, and
/// nothing of the machine gets in.
package struct ZIPWriter: Sendable {
    private var entries: [ZIPEntry] = []
    private var names: Set<String> = []

    /// A writer of an archive without entries.
    package init() {}

    /// Adds an entry behind the others.
    ///
    /// - Throws: ``ZIPFault`` for a name that ``ZIPReader`` would not take.
    package mutating func add(_ entry: ZIPEntry) throws(ZIPFault) {
        guard ZIPName.isSafe(entry.name) else { throw ZIPFault(.unsafeName, entry: entry.name) }
        guard names.insert(ZIPName.key(entry.name)).inserted else {
            throw ZIPFault(.duplicateName, entry: entry.name)
        }
        entries.append(entry)
    }

    /// The archive.
    ///
    /// - Throws: ``ZIPFault`` when there is no entry, or memory runs out.
    package func bytes() throws(ZIPFault) -> [UInt8] {
        guard !entries.isEmpty else { throw ZIPFault(.empty) }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw ZIPWriter.fault(&error) }
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
            throw ZIPWriter.fault(&error)
        }
        // The archive frees its source when it is closed; we still read from it then.
        zip_source_keep(target)
        // The contents are read when the archive is closed, so they stay in one place until then.
        var contents: [UnsafeMutableRawBufferPointer] = []
        defer { for content in contents { content.deallocate() } }
        do throws(ZIPFault) {
            for entry in entries {
                let content = UnsafeMutableRawBufferPointer.allocate(byteCount: entry.bytes.count, alignment: 1)
                contents.append(content)
                content.copyBytes(from: entry.bytes)
                try ZIPWriter.add(entry, content, to: archive)
            }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            let fault = ZIPWriter.fault(zip_get_error(archive))
            zip_discard(archive)
            throw fault
        }
        return try ZIPWriter.content(of: target)
    }
}

// MARK: - Talking to the library

extension ZIPWriter {
    /// 1980-01-01, the first day an archive can name.
    private static let firstDay: UInt16 = 1 << 5 | 1

    private static func add(
        _ entry: ZIPEntry, _ content: UnsafeMutableRawBufferPointer, to archive: OpaquePointer
    ) throws(ZIPFault) {
        let flags = UInt32(ZIP_FL_ENC_UTF_8)
        if entry.name.utf8.last == UInt8(ascii: "/") {
            guard entry.bytes.isEmpty else { throw ZIPFault(.folderWithContent, entry: entry.name) }
            let index = zip_dir_add(archive, entry.name, flags)
            guard index >= 0 else { throw fault(zip_get_error(archive), entry: entry.name) }
            return try setDay(UInt64(index), entry, archive)
        }
        guard let source = zip_source_buffer(archive, content.baseAddress, UInt64(content.count), 0) else {
            throw fault(zip_get_error(archive), entry: entry.name)
        }
        let index = zip_file_add(archive, entry.name, source, flags)
        guard index >= 0 else {
            zip_source_free(source)
            throw fault(zip_get_error(archive), entry: entry.name)
        }
        let method = entry.method == .stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        guard zip_set_file_compression(archive, UInt64(index), Int32(method), 0) == 0 else {
            throw fault(zip_get_error(archive), entry: entry.name)
        }
        try setDay(UInt64(index), entry, archive)
    }

    private static func setDay(_ index: UInt64, _ entry: ZIPEntry, _ archive: OpaquePointer) throws(ZIPFault) {
        guard zip_file_set_dostime(archive, index, 0, firstDay, 0) == 0 else {
            throw fault(zip_get_error(archive), entry: entry.name)
        }
    }

    private static func content(of source: OpaquePointer) throws(ZIPFault) -> [UInt8] {
        var stat = zip_stat_t()
        guard zip_source_open(source) == 0 else { throw fault(zip_source_error(source)) }
        defer { zip_source_close(source) }
        guard zip_source_stat(source, &stat) == 0, stat.valid & UInt64(ZIP_STAT_SIZE) != 0 else {
            throw fault(zip_source_error(source))
        }
        let count = Int(stat.size)
        var read: Int64 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            read = zip_source_read(source, buffer.baseAddress, UInt64(count))
            filled = max(Int(read), 0)
        }
        guard read == Int64(count) else { throw fault(zip_source_error(source)) }
        return bytes
    }

    private static func fault(_ error: UnsafeMutablePointer<zip_error_t>?, entry: String? = nil) -> ZIPFault {
        ZIPFault(.notWritten(zip_error_strerror(error).map { String(cString: $0) } ?? ""), entry: entry)
    }
}
