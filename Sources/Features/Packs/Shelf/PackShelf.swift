package import Database
package import Policy
import TransparencyLog

/// The packs that pages show, each read and compiled once: the bytes under a hash never change.
package actor PackShelf {
    private let database: Database
    private let given: ShelvedPack?
    private var shelved: [Hash: ShelvedPack] = [:]

    /// More packs than a city has; beyond it the shelf begins anew.
    private static let limit = 24

    /// The shelf of a database.
    ///
    /// - Parameter given: a pack that is shown while none of its plan is in force, as the command was told.
    package init(_ database: Database, given: Pack? = nil) {
        self.database = database
        self.given = given.map { ShelvedPack($0) }
    }
}

// MARK: - Taking

extension PackShelf {
    /// The pack that pages show: of the plan that was given the one in force, else the given one itself; without any
    /// the one that came into force last. `nil` where there is none.
    ///
    /// - Throws: ``ShelfFault``, `DatabaseError`.
    package func shown() async throws -> ShelvedPack? {
        let inForce = try await database.read { reader in try reader.packsInForce() }
        let wanted = inForce.first { given == nil || $0.plan.utf8.elementsEqual(given?.pack.name.utf8 ?? "".utf8) }
        guard let wanted else { return given }
        return try await self[wanted]
    }

    /// A version of the database.
    ///
    /// - Throws: ``ShelfFault`` where its bytes are not those that were submitted; `DatabaseError`.
    package subscript(installed: InstalledPack) -> ShelvedPack {
        get async throws {
            if let ready = shelved[installed.hash], ready.installed == installed { return ready }
            let source = try await database.read { reader in try reader.source(of: installed) }
            let (pack, findings) = PackCheck.run(source)
            guard let pack, InstalledPack.hash(of: pack.files) == installed.hash else {
                throw ShelfFault(pack: installed.id, version: installed.version)
            }
            let ready = ShelvedPack(pack, findings, installed: installed, hash: installed.hash)
            if shelved.count >= PackShelf.limit { shelved = [:] }
            shelved[installed.hash] = ready
            return ready
        }
    }
}

/// A pack whose bytes in the database are not those that were submitted.
package struct ShelfFault: Error, Hashable, CustomStringConvertible {
    /// The id of the pack.
    package let pack: String
    /// Its version.
    package let version: Int

    /// What is wrong, and what to do.
    package var description: String {
        "政策包 \(pack) 第 \(version) 版在数据库中的文件与提交时不符，不能使用。请运行 beizeng verify 查明改动之处。"
    }
}
