package import Database
import Exact
import Interchange

/// The accounts of people: insert-only versions, each part of an act.
package enum ActorStore {
    /// `actor_version(id, version, name, unit, roles, state)`.
    package static let table = OfficialTable(
        "actor_version", ["id", "version", "name", "unit", "roles", "state"])

    /// The table of ``table``.
    static let migration = Migration(
        "journal-3", appendOnly: ["actor_version"], official: ["actor_version"],
        """
        CREATE TABLE actor_version (
            id ID NOT NULL, version INT64 NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL, roles TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('active', 'suspended')),
            act ID NOT NULL REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED, act_row INT64 NOT NULL, salt BYTES,
            hash BYTES NOT NULL, PRIMARY KEY (id, version), UNIQUE (act, act_row))
        """)
}

// MARK: - Finding

extension Querying {
    /// Who acts under an account.
    ///
    /// - Throws: ``ActorFault`` when there is no such account or it is suspended.
    package func actor(_ id: Actor.ID) throws -> Actor {
        guard let (actor, state) = try actorVersion(id) else {
            throw ActorFault(account: id.rawValue, reason: .unknown)
        }
        guard state == .active else { throw ActorFault(account: id.rawValue, reason: .suspended) }
        return actor
    }

    /// Every account, the last version of each, in the order of their names.
    ///
    /// - Throws: ``DatabaseError``.
    package func actors() throws -> [(actor: Actor, state: Actor.State)] {
        try rows(
            """
            SELECT id, name, unit, roles, state FROM actor_version AS latest WHERE version =
                (SELECT MAX(version) FROM actor_version WHERE actor_version.id = latest.id) ORDER BY id
            """
        ).map { row in (try Actor(row: row), try row["state"]) }
    }

    fileprivate func actorVersion(_ id: Actor.ID) throws -> (actor: Actor, state: Actor.State)? {
        let row = try first(
            """
            SELECT id, name, unit, roles, state FROM actor_version WHERE id = \(id) ORDER BY version DESC LIMIT 1
            """)
        return try row.map { (try Actor(row: $0), try $0["state"]) }
    }
}

extension Actor {
    /// Whether an account may be used.
    package enum State: String, Hashable, Sendable, SQLRepresentable {
        case active
        case suspended
    }

    /// The account an act on it is about.
    package var subject: Subject { Subject(kind: "account", id: id.rawValue) }

    fileprivate init(row: Row) throws {
        let roles: String = try row["roles"]
        self.init(
            id: try row["id"], name: try row["name"], unit: try row["unit"],
            roles: Set(roles.split(separator: ",").map { Procedure.Role.ID(String($0)) }))
    }
}

// MARK: - Changing

extension ActTransaction {
    /// Opens an account, or gives it another name, unit or roles.
    ///
    /// - Throws: ``ActorFault`` for a name that cannot be an account's, ``DatabaseError``.
    @discardableResult
    package func enrol(_ actor: Actor, by other: Actor) throws -> Act {
        guard actor.id.isWellFormed, actor.id != Actor.system.id, !actor.roles.contains(Procedure.Role.system) else {
            throw ActorFault(account: actor.id.rawValue, reason: .name)
        }
        let kind = try actorVersion(actor.id) == nil ? "account.open" : "account.change"
        return try change(actor, to: .active, kind: kind, by: other)
    }

    /// Ends the use of an account from its next act on.
    ///
    /// - Throws: ``ActorFault`` when there is no such account, ``DatabaseError``.
    @discardableResult
    package func suspend(_ id: Actor.ID, by other: Actor) throws -> Act {
        try change(actor(id), to: .suspended, kind: "account.suspend", by: other)
    }

    private func change(_ actor: Actor, to state: Actor.State, kind: String, by other: Actor) throws -> Act {
        let roles = actor.roles.map(\.text).sorted().joined(separator: ",")
        let draft = ActDraft(
            kind, on: actor.subject,
            open: [JSON.Member("roles", .string(roles)), JSON.Member("unit", .string(actor.unit))],
            sealed: [JSON.Member("name", .string(actor.name))])
        let version: Int = try value("SELECT COUNT(*) FROM actor_version WHERE id = \(actor.id)") ?? 0
        return try record(draft, by: other) { rows in
            try rows.insert(
                into: ActorStore.table,
                [
                    actor.id.sqlValue, (version + 1).sqlValue, actor.name.sqlValue, actor.unit.sqlValue,
                    roles.sqlValue, state.sqlValue,
                ])
        }
    }
}

extension Actor.ID {
    /// Whether it is 2 to 32 lower-case letters, digits, dots and hyphens, a letter first.
    package var isWellFormed: Bool {
        let bytes = rawValue.utf8
        let isPlain = bytes.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2D }
        return isPlain && 2...32 ~= bytes.count && bytes.first.map { 0x61...0x7A ~= $0 } ?? false
    }
}
