import Database
import Exact
import Foundation
import Interchange
import Journal
import Synchronization
import TestSupport
import Testing
import TransparencyLog

/// A journal on a database of its own, with a clock and a random source that the test holds.
struct TestJournal {
    let journal: Journal
    let sequencer: Sequencer
    let signer: SignerKey
    let clock: TestClock

    /// A journal at `address` with the log begun.
    init(_ address: DatabaseAddress, migrations: [Migration] = [], seed: UInt64 = 1) async throws {
        let clock = TestClock()
        let database = try await Database(address, migrations: JournalMigrations.all + migrations)
        try await database.migrate(at: clock.now)
        let key = try #require(ActKey(bytes: [UInt8](repeating: 7, count: ActKey.length)))
        let random = RandomSource(SeededRandom(seed: seed))
        journal = Journal(database, actKey: key, random: random, now: { clock.now })
        let name = try #require(KeyName("example.org/acts"))
        signer = try SignerKey(name: name, type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
        sequencer = Sequencer(journal, signer: signer, holder: "test")
        self.clock = clock
        try await sequencer.begin()
    }
}

/// A clock that stands until it is moved.
final class TestClock: Sendable {
    private let milliseconds = Mutex<Int64>(1_700_000_000_000)

    var now: Instant { Instant(milliseconds: milliseconds.withLock(\.self)) }

    func advance(milliseconds more: Int64) { milliseconds.withLock { $0 += more } }
}
