import Civic
import Exact
import Interchange
import Journal
import Policy
import Site
import TransparencyLog

/// What the JSON answers about versions of the pack hold.
enum VersionForms {
    private static let act = JSONForm<TimelineEntry>([
        .text("act", "names the act") { $0.act.id.description }, .text("kind", "what was done") { $0.act.kind },
        JSONForm.Field("at", .instant("when")) { .string($0.act.at.description) },
        .integer("index", optional: "its index in the log; null while it is being sealed") { $0.index.map(Int64.init) },
    ])

    static let version = JSONForm<PackVersion>([
        .text("code", "names the version in addresses") { $0.installed.code },
        .text("pack", "names the pack for life") { $0.installed.id },
        .integer("version", "from 1") { Int64($0.installed.version) },
        .text("plan", "the plan's id") { $0.installed.plan }, .text("title", "the plan's title") { $0.installed.title },
        .text("sha256", "hash over names and hashes of the files") { $0.installed.hash.hexadecimal },
        .text("state", optional: "where the pack stands") { $0.state?.id.text },
        .bool("superseded", "whether the pack came again after it") { $0.isSuperseded },
        .day("comment_from", optional: "the first day of public comment") { $0.comment?.from },
        .day("comment_until", optional: "the last day of public comment") { $0.comment?.until },
        .list("acts", act) { $0.acts },
    ])

    static let versions = JSONForm<VersionsModel>([.list("versions", version) { $0.versions }])

    static let finding = JSONForm<Finding>([
        .text("id", "names the kind of finding for ever") { $0.id },
        .text("severity", "error or warning") { $0.severity.rawValue },
        .text("file", "the file in the pack") { $0.file }, .integer("line", "from 1") { Int64($0.line) },
        .integer("column", "from 1, in code points") { Int64($0.column) }, .both("message") { $0.message },
        .both("remedy") { $0.remedy },
    ])

    private static let file = JSONForm<Pack.File>([
        .text("name", "the name in the pack") { $0.name },
        .text("sha256", "the hash of its bytes") { Hash(of: $0.bytes).hexadecimal },
        .integer("bytes", "how many bytes it has") { Int64($0.bytes.count) },
    ])

    static let oneVersion = JSONForm<VersionModel>([
        .object("version", version) { $0.version }, .list("files", file) { $0.shelved.pack.allFiles },
        .list("findings", finding) { $0.shelved.findings },
    ])

    private static let change = JSONForm<PackDifference.Change>([
        .text("kind", "added, removed or changed") { $0.kind.rawValue },
        .words("area") { $0.area.name }, .words("subject") { $0.subject },
        .object("field", optional: .phrase) { $0.field }, .object("before", optional: .phrase) { $0.before },
        .object("after", optional: .phrase) { $0.after },
    ])

    static let difference = JSONForm<CompareModel>([
        .text("from", optional: "the version before") { $0.from?.installed.code },
        .text("to", optional: "the version after") { $0.to?.installed.code },
        .list("changes", change) { $0.difference?.changes ?? [] },
    ])
}
