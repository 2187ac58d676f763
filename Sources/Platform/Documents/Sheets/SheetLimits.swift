/// How much of a workbook a reader is ready to take, so that a hostile file costs little.
package struct SheetLimits: Hashable, Sendable {
    /// Bytes of the file.
    package var file: Int
    /// Bytes that one part, such as a sheet, inflates to; it is read in pieces and never held whole.
    package var part: Int
    /// Bytes of text that are held while a sheet is read.
    package var text: Int
    /// How many times its packed bytes a part may inflate to.
    package var ratio: Int

    /// Limits that a sheet stays below whose every row is filled as a contract's: 200 MiB packed, 2 GiB unpacked,
    /// 256 MiB of text, 300 times.
    package init(file: Int = 200 << 20, part: Int = 2 << 30, text: Int = 256 << 20, ratio: Int = 300) {
        self.file = file
        self.part = part
        self.text = text
        self.ratio = ratio
    }

    var archive: ZIPLimits {
        ZIPLimits(archive: file, entries: 10_000, entry: part, total: part + part / 2, ratio: ratio)
    }
}
