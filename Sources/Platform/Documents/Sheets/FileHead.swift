import CLibZip

/// The first bytes of a file, which tell what it is whatever its name says.
struct FileHead {
    /// How far a file in the old container is searched for the mark of a password.
    private static let searched = 4 << 20

    let bytes: [UInt8]

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The head of a file in memory.
    init(_ file: ArchiveBytes) {
        let head = FileHead(file.prefix(512))
        bytes = head.isCompound ? file.prefix(FileHead.searched) : head.bytes
    }

    /// Reads the head of the file at `path`.
    init(path: String) throws(SheetFault) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_file_create(path, 0, 0, &error) else {
            throw SheetFault(.unreadable(ZIPArchive.words(&error)))
        }
        defer { zip_source_free(source) }
        guard zip_source_open(source) == 0 else {
            throw SheetFault(.unreadable(ZIPArchive.words(zip_source_error(source))))
        }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: 512)
        var count = zip_source_read(source, &bytes, UInt64(bytes.count))
        if count == 512, FileHead(bytes).isCompound {
            var more = [UInt8](repeating: 0, count: FileHead.searched)
            let read = zip_source_read(source, &more, UInt64(more.count))
            bytes += more[..<max(0, Int(read))]
            count += max(0, read)
        }
        guard count >= 0 else { throw SheetFault(.unreadable(ZIPArchive.words(zip_source_error(source)))) }
        self.bytes = Array(bytes[..<Int(count)])
    }

    private var isCompound: Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }
    private var isArchive: Bool { bytes.starts(with: [0x50, 0x4B]) }

    /// Refuses what is not an archive, by its kind.
    func check() throws(SheetFault) {
        if bytes.isEmpty { throw SheetFault(.empty) }
        if isArchive { return }
        if isCompound {
            let mark = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
            let isEncrypted = bytes.prefix(FileHead.searched).firstRange(of: mark) != nil
            throw SheetFault(.otherKind(isEncrypted ? .encrypted : .oldBinary))
        }
        let head = bytes.prefix(512)
        if head.allSatisfy({ $0 == 0 }) { throw SheetFault(.incomplete) }
        let visible = (head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head)
            .first { $0 > 0x20 }
        if visible == UInt8(ascii: "<") { throw SheetFault(.otherKind(.markup)) }
        let isText = head.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        throw SheetFault(.otherKind(isText ? .text : .unknown))
    }

    /// What a file that begins like an archive but cannot be opened as one is.
    func fault(_ fault: ZIPFault) -> SheetFault {
        if case .damaged = fault.reason { return SheetFault(.incomplete) }
        return SheetFault(.archive(fault))
    }
}
