import Database
import Exact
import Journal
import Markup
import Site

extension RegistryFeature {
    /// The pages of acts. Those of a single act are not steady: its checkpoint gets witnesses without another act.
    var acts: [Endpoint] {
        [actList(.everybody), feed, act(.everybody), leaf, actList(.operators), act(.operators)]
    }

    private func actList(_ audience: ActAudience) -> Endpoint {
        Endpoint(
            audience.name, .get(audience.list), audience.title, summary: audience.lead, access: audience.access,
            takes: [ActInputs.month, ActInputs.family, RegisterInputs.page],
            answers: [
                .page { model, visit in ActListPage(model: model, visit: visit).page },
                .json(ActListPage.Model.schema) { $0.json(offsetMinutes: journal.offsetMinutes) },
            ]
        ) { visit in
            let selection = ActInputs.selection(visit)
            let page = Int(visit[RegisterInputs.page] ?? 1)
            return try await journal.database.read { reader in
                try reader.actList(selection, page: page, names, registers, for: audience)
            }
        }
    }

    private var feed: Endpoint {
        Endpoint(
            "acts.feed", .get(RegistryPath.feed), ActWords.feed,
            summary: Phrase(zh: "公开的办理，最新的在前", en: "Public acts, the newest first"),
            takes: [ActInputs.month, ActInputs.family],
            answers: [.document("", .atom) { model, visit in ActFeed(model: model, visit: visit).bytes }]
        ) { visit in
            let selection = ActInputs.selection(visit)
            return try await journal.database.read { reader in
                try reader.actFeed(selection, names, registers, offsetMinutes: journal.offsetMinutes)
            }
        }
    }

    private func act(_ audience: ActAudience) -> Endpoint {
        Endpoint(
            "\(audience.name).act", .get(audience.entry), ActWords.kind,
            summary: Phrase(zh: "一次办理的存证与公开内容", en: "An act: its place in the log and what of it is public"),
            access: audience.access, takes: [ActInputs.id], isSteady: false,
            answers: [
                .page { model, visit in ActPage(model: model, visit: visit).page },
                .json(ActPage.Model.schema) { $0.json(offsetMinutes: journal.offsetMinutes) },
            ]
        ) { visit in
            let id = try ActInputs.act(visit)
            let (found, accounts) = try await journal.database.read { reader in
                (try reader.openedAct(id), try reader.accounts(for: audience))
            }
            guard let opened = found else { throw ActInputs.missing("\(id)") }
            return ActPage.Model(
                opened: opened, names: names, registers: registers, audience: audience, accounts: accounts)
        }
    }

    private var leaf: Endpoint {
        Endpoint(
            "acts.leaf", .get("/acts/{id}/leaf"), ActWords.leafFile,
            summary: Phrase(zh: "日志中的记录原文", en: "The leaf as the log holds it"), takes: [ActInputs.id],
            isSteady: false, answers: [.document("", .octets) { (leaf: [UInt8], _: Visit) in leaf }]
        ) { visit in
            let id = try ActInputs.act(visit)
            guard let opened = try await journal.database.read({ try $0.openedAct(id) }) else {
                throw ActInputs.missing("\(id)")
            }
            return opened.leaf
        }
    }
}
