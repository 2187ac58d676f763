import Markup
import Policy

/// What two packs say differently, in the order of the parts of a pack.
struct PackDifference: Sendable {
    /// One thing that is not the same.
    struct Change: Sendable {
        /// What became of it.
        enum Kind: String, Sendable {
            case added, removed, changed
        }

        let kind: Kind
        let area: PackStatement.Area
        let subject: Phrase
        /// What of the subject; `nil` where the whole of it came or went.
        let field: Phrase?
        let before: Phrase?
        let after: Phrase?
    }

    let changes: [Change]

    /// What `new` says otherwise than `old`.
    init(from old: Pack, to new: Pack) {
        let (before, after) = (PackStatements(old).all, PackStatements(new).all)
        let beforeGroups = Set(before.map { PackDifference.group($0) })
        let afterGroups = Set(after.map { PackDifference.group($0) })
        let values = Dictionary(before.map { ($0.place, $0.value) }) { first, _ in first }
        let places = Set(after.map(\.place))
        var changes: [Change] = []
        var told: Set<[UInt8]> = []
        for statement in after {
            let group = PackDifference.group(statement)
            guard beforeGroups.contains(group) else {
                if told.insert(group).inserted { changes.append(Change(whole: statement, .added)) }
                continue
            }
            guard let value = values[statement.place] else {
                changes.append(Change(.added, statement, before: nil, after: statement.value))
                continue
            }
            if value != statement.value {
                changes.append(Change(.changed, statement, before: value, after: statement.value))
            }
        }
        for statement in before where !places.contains(statement.place) {
            let group = PackDifference.group(statement)
            guard afterGroups.contains(group) else {
                if told.insert(group).inserted { changes.append(Change(whole: statement, .removed)) }
                continue
            }
            changes.append(Change(.removed, statement, before: statement.value, after: nil))
        }
        self.changes = PackStatement.Area.allCases.flatMap { area in changes.filter { $0.area == area } }
    }

    private static func group(_ statement: PackStatement) -> [UInt8] { Array(statement.group.utf8) }
}

extension PackDifference.Change {
    fileprivate init(_ kind: Kind, _ statement: PackStatement, before: Phrase?, after: Phrase?) {
        self.init(
            kind: kind, area: statement.area, subject: statement.subject, field: statement.field, before: before,
            after: after)
    }

    /// The whole thing came or went; its first statement tells what it was.
    fileprivate init(whole statement: PackStatement, _ kind: Kind) {
        self.init(
            kind: kind, area: statement.area, subject: statement.subject, field: nil,
            before: kind == .removed ? statement.value : nil, after: kind == .added ? statement.value : nil)
    }
}
