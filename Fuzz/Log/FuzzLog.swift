import Fuzzing
import TransparencyLog

/// Reads the bytes as everything a stranger may hand a log or its readers: a proof, a checkpoint, a request to a witness, a
/// policy, a bundle of entries, a key.
///
/// - What is read is written again as the same bytes: there is one form, so that nothing can hide in another.
/// - A fault names a line of the text, or none.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLog(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
    promiseSeconds(1, "reading") {
        reads(bytes, lines)
    }
    return 0
}

private func reads(_ bytes: [UInt8], _ lines: Int) {
    do throws(LogProofFault) {
        promise(try LogProof(bytes).bytes == bytes, "a proof has two forms")
    } catch {
        promise(error.line.map { 1...lines ~= $0 } ?? true, "\(error) lies outside")
    }
    do throws(CheckpointFault) {
        promise(try SignedCheckpoint(bytes).bytes == bytes, "a checkpoint has two forms")
    } catch {
        promise(error.line.map { 1...lines ~= $0 } ?? true, "\(error) lies outside")
    }
    if let request = try? AddCheckpointRequest(bytes) {
        promise(request.bytes == bytes, "a request has two forms")
    }
    if let note = try? Note(bytes) { promise(note.bytes == bytes, "a note has two forms") }
    do throws(PolicyFault) {
        _ = try WitnessPolicy(bytes).isSatisfied(by: [])
    } catch {
        promise(!"\(error)".isEmpty, "a fault without words")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if let key = try? VerifierKey(text) { promise("\(key)" == text, "a key has two forms") }
    if let tile = Tile(path: text) { promise(tile.path == text, "a tile has two paths") }
    for width in [1, 3] {
        guard let tile = Tile(.entries, index: 0, width: width), let bundle = try? EntryBundle(bytes, of: tile) else {
            continue
        }
        promise(bundle.bytes == bytes, "a bundle has two forms")
    }
}
