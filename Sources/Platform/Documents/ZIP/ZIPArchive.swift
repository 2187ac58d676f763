import CLibZip

/// An archive that is open: its directory is known and checked, and what an entry holds is inflated piece by piece, when
/// it is asked for.
final class ZIPArchive {
    /// An entry as the directory describes it.
    struct Listing {
        let name: String
        let method: ZIPEntry.Method
        /// Bytes it says it inflates to.
        let size: UInt64
        /// Bytes it takes in the archive.
        let packed: UInt64
    }

    /// What is taken at most.
    let limits: ZIPLimits
    /// The entries in their order.
    private(set) var listings: [Listing] = []
    /// Bytes inflated so far, of all entries.
    fileprivate(set) var inflated = 0
    fileprivate let handle: OpaquePointer
    /// The archive's bytes, where it was not opened as a file: the library reads from them as long as it is open.
    private let content: ArchiveBytes?
    /// The places of the entries by ``ZIPName/key(_:)``.
    private var places: [String: Int] = [:]

    /// Opens the archive in `bytes`, which it holds.
    ///
    /// - Parameter isStrict: whether headers that contradict the directory are refused, even where it would do.
    convenience init(_ bytes: ArchiveBytes, limits: ZIPLimits, isStrict: Bool) throws(ZIPFault) {
        guard bytes.count <= limits.archive else { throw ZIPFault(.archiveTooLarge(limit: limits.archive)) }
        // The library takes no bytes for an archive without entries.
        guard bytes.count > 0 else { throw ZIPFault(.damaged("No bytes")) }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let source = zip_source_buffer_create(bytes.start, UInt64(bytes.count), 0, &error)
        try self.init(ZIPArchive.open(source, isStrict: isStrict, &error), bytes, limits)
    }

    /// Opens the archive in the file at `path`.
    convenience init(path: String, limits: ZIPLimits, isStrict: Bool) throws(ZIPFault) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let source = zip_source_file_create(path, 0, 0, &error)
        var stat = zip_stat_t()
        if let source, zip_source_stat(source, &stat) == 0, stat.valid & UInt64(ZIP_STAT_SIZE) != 0,
            stat.size > UInt64(limits.archive)
        {
            zip_source_free(source)
            throw ZIPFault(.archiveTooLarge(limit: limits.archive))
        }
        try self.init(ZIPArchive.open(source, isStrict: isStrict, &error), nil, limits)
    }

    /// Takes both over: what is complete when it throws is let go like any other.
    private init(
        _ handle: OpaquePointer, _ content: ArchiveBytes?, _ limits: ZIPLimits
    ) throws(ZIPFault) {
        self.handle = handle
        self.content = content
        self.limits = limits
        try list()
    }

    deinit {
        // Nothing was changed: the archive is let go, and its source with it.
        zip_discard(handle)
    }

    private static func open(
        _ source: OpaquePointer?, isStrict: Bool, _ error: inout zip_error_t
    ) throws(ZIPFault) -> OpaquePointer {
        guard let source else { throw ZIPFault(.damaged(words(&error))) }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY | (isStrict ? ZIP_CHECKCONS : 0), &error) else {
            zip_source_free(source)
            throw ZIPFault(.damaged(words(&error)))
        }
        return handle
    }
}

// MARK: - The directory

extension ZIPArchive {
    /// The place of the entry whose name falls on `name` where letters' cases are not told apart.
    func place(of name: String) -> Int? { places[ZIPName.key(name)] }

    private func list() throws(ZIPFault) {
        let count = zip_get_num_entries(handle, 0)
        guard count <= Int64(limits.entries) else {
            throw ZIPFault(.tooManyEntries(found: Int(count), limit: limits.entries))
        }
        for index in 0..<UInt64(max(count, 0)) {
            let listing = try describe(index)
            guard places.updateValue(listings.count, forKey: ZIPName.key(listing.name)) == nil else {
                throw ZIPFault(.duplicateName, entry: listing.name)
            }
            listings.append(listing)
        }
    }

    private func describe(_ index: UInt64) throws(ZIPFault) -> Listing {
        guard let raw = zip_get_name(handle, index, UInt32(ZIP_FL_ENC_RAW)) else {
            throw ZIPFault(.damaged(ZIPArchive.words(zip_get_error(handle))))
        }
        let bytes = UnsafeRawBufferPointer(start: raw, count: ZIPArchive.length(raw))
        guard let name = String(validating: bytes, as: UTF8.self) else {
            throw ZIPFault(.nameNotUTF8, entry: String(decoding: bytes.prefix(80), as: UTF8.self))
        }
        guard ZIPName.isSafe(name) else { throw ZIPFault(.unsafeName, entry: String(name.prefix(80))) }
        var stat = zip_stat_t()
        let needed = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)
        guard zip_stat_index(handle, index, 0, &stat) == 0, stat.valid & needed == needed else {
            throw ZIPFault(.damagedEntry(ZIPArchive.words(zip_get_error(handle))), entry: name)
        }
        guard stat.encryption_method == UInt16(ZIP_EM_NONE) else { throw ZIPFault(.encrypted, entry: name) }
        let method: ZIPEntry.Method
        switch Int32(stat.comp_method) {
        case ZIP_CM_STORE: method = .stored
        case ZIP_CM_DEFLATE: method = .deflated
        default: throw ZIPFault(.method(stat.comp_method), entry: name)
        }
        guard !isLink(index) else { throw ZIPFault(.link, entry: name) }
        guard name.utf8.last != UInt8(ascii: "/") || stat.size == 0 else {
            throw ZIPFault(.folderWithContent, entry: name)
        }
        return Listing(name: name, method: method, size: stat.size, packed: stat.comp_size)
    }

    /// Whether an entry made on Unix is a symbolic link.
    private func isLink(_ index: UInt64) -> Bool {
        var system: UInt8 = 0
        var attributes: UInt32 = 0
        guard zip_file_get_external_attributes(handle, index, 0, &system, &attributes) == 0 else { return true }
        return Int32(system) == ZIP_OPSYS_UNIX && attributes >> 28 == 0b1010
    }
}

// MARK: - The library's words

extension ZIPArchive {
    static func words(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        zip_error_strerror(error).map { String(cString: $0) } ?? ""
    }

    private static func length(_ text: UnsafePointer<CChar>) -> Int {
        var length = 0
        while text[length] != 0 { length += 1 }
        return length
    }
}

// MARK: - Inflating

extension ZIPArchive {
    /// What the entry at `place` holds, to be read from its beginning.
    func stream(at place: Int) throws(ZIPFault) -> Stream { try Stream(self, place) }

    /// The content of one entry on its way out of the archive: counted, never believed.
    final class Stream {
        private let archive: ZIPArchive
        private let listing: Listing
        private let file: OpaquePointer
        private var count: UInt64 = 0

        fileprivate init(_ archive: ZIPArchive, _ place: Int) throws(ZIPFault) {
            self.archive = archive
            listing = archive.listings[place]
            let limits = archive.limits
            guard listing.size <= UInt64(limits.entry) else {
                throw ZIPFault(.entryTooLarge(limit: limits.entry), entry: listing.name)
            }
            guard listing.size <= UInt64(max(0, limits.total - archive.inflated)) else {
                throw ZIPFault(.totalTooLarge(limit: limits.total), entry: listing.name)
            }
            guard let file = zip_fopen_index(archive.handle, UInt64(place), 0) else {
                let words = ZIPArchive.words(zip_get_error(archive.handle))
                throw ZIPFault(.damagedEntry(words), entry: listing.name)
            }
            self.file = file
        }

        deinit { zip_fclose(file) }

        /// Fills `chunk` from its start, as far as it goes; 0 at the end, where length and checksum have been compared.
        func read(into chunk: inout [UInt8]) throws(ZIPFault) -> Int {
            let read = zip_fread(file, &chunk, UInt64(chunk.count))
            guard read >= 0 else {
                throw ZIPFault(.damagedEntry(ZIPArchive.words(zip_file_get_error(file))), entry: listing.name)
            }
            count += UInt64(read)
            archive.inflated += Int(read)
            guard count <= listing.size else { throw ZIPFault(.lyingSize(stated: listing.size), entry: listing.name) }
            guard read > 0 || count == listing.size else {
                throw ZIPFault(.damagedEntry("length"), entry: listing.name)
            }
            let limits = archive.limits
            guard count <= UInt64(ZIPLimits.freeOfRatio) || count / UInt64(limits.ratio) <= listing.packed else {
                throw ZIPFault(.tooDense(limit: limits.ratio), entry: listing.name)
            }
            return Int(read)
        }
    }
}
