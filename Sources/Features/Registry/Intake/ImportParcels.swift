package import Exact
import Interchange
import Synchronization

/// The files of this process that wait for their import, in its private folder; each is forgotten after an hour.
package final class ImportParcels: Sendable {
    private let folder: String
    private let now: @Sendable () -> Instant
    private let kept = Mutex<[ImportParcel]>([])

    /// An hour.
    private static let lifeMilliseconds: Int64 = 3_600_000
    /// As many files wait at once.
    private static let limit = 16

    /// The parcels in `folder`, which nobody else may read.
    package init(in folder: String, now: @escaping @Sendable () -> Instant) {
        self.folder = folder
        self.now = now
    }
}

extension ImportParcels {
    /// Where the bytes of a parcel called `id` lie.
    func path(of id: String) -> String { "\(folder)/\(id)" }

    /// Keeps a parcel whose bytes are in place; the oldest goes when there are too many.
    func keep(_ parcel: ImportParcel) {
        let gone = kept.withLock { parcels in
            let gone = ImportParcels.takeOld(from: &parcels, now: now(), above: ImportParcels.limit - 1)
            parcels.append(parcel)
            return gone
        }
        for parcel in gone { try? FileOutput.remove(parcel.path) }
    }

    /// The parcel called so; `nil` where there is none, or its hour is over.
    subscript(id: String) -> ImportParcel? {
        let (found, gone) = kept.withLock { parcels in
            let gone = ImportParcels.takeOld(from: &parcels, now: now(), above: ImportParcels.limit)
            return (parcels.first { $0.id.utf8.elementsEqual(id.utf8) }, gone)
        }
        for parcel in gone { try? FileOutput.remove(parcel.path) }
        return found
    }

    /// Changes what is known of a parcel.
    func change(_ id: String, _ body: (inout ImportParcel) -> Void) {
        kept.withLock { parcels in
            guard let place = parcels.firstIndex(where: { $0.id.utf8.elementsEqual(id.utf8) }) else { return }
            body(&parcels[place])
        }
    }

    /// Takes a parcel for its import; `false` where somebody else has, or it is done.
    func claim(_ id: String) -> Bool {
        kept.withLock { parcels in
            guard let place = parcels.firstIndex(where: { $0.id.utf8.elementsEqual(id.utf8) }),
                !parcels[place].isImporting, parcels[place].result == nil
            else { return false }
            parcels[place].isImporting = true
            return true
        }
    }

    /// Forgets a parcel and removes its bytes.
    func forget(_ id: String) {
        let gone = kept.withLock { parcels in
            parcels.firstIndex { $0.id.utf8.elementsEqual(id.utf8) }.map { parcels.remove(at: $0) }
        }
        if let gone { try? FileOutput.remove(gone.path) }
    }

    private static func takeOld(
        from parcels: inout [ImportParcel], now: Instant, above limit: Int
    ) -> [ImportParcel] {
        var gone = parcels.filter { now.milliseconds(since: $0.arrived) > lifeMilliseconds }
        parcels.removeAll { now.milliseconds(since: $0.arrived) > lifeMilliseconds }
        while parcels.count > limit { gone.append(parcels.removeFirst()) }
        return gone
    }
}
