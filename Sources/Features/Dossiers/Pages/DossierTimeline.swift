import Civic
import Exact
import Interchange
import Journal
import Markup
import TransparencyLog

/// The table of what was done, one row an act.
struct DossierTimeline {
    let dossier: Dossier
    private let facts: DossierFacts

    init(_ dossier: Dossier) {
        self.dossier = dossier
        facts = DossierFacts(words: dossier.words)
    }

    var html: HTML {
        let who: HTML? = dossier.includesSealed ? "<th scope=\"col\">经办人</th>" : nil
        let rows = dossier.acts.enumerated().map { place, act in row(act, place: place + 1) }
        return """
            <h2>办理经过</h2>
            <table class="cards">
            <thead><tr><th scope="col">次序</th><th scope="col">时间</th><th scope="col">办理</th>\
            <th scope="col">单位</th>\(who)<th scope="col">内容</th>\
            <th scope="col" class="num">存证序号</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }

    private func row(_ act: Dossier.Record, place: Int) -> HTML {
        let body = act.open?.json
        let kind = body?["kind"]?.string ?? ""
        return """
            <tr><td data-label="次序">\(place)</td>\
            <td class="when" data-label="时间">\(act.at?.shown ?? "无法读取")</td>\
            <th scope="row" data-label="办理"><span>\(name(of: kind))<code>\(kind)</code></span></th>\
            <td data-label="单位">\(body?["unit"]?.string ?? "")</td>\(who(act))\
            <td data-label="内容"><div>\(content(act, kind: kind))</div></td>\
            <td class="num" data-label="存证序号">\(act.proof.index)</td></tr>

            """
    }

    private func name(of kind: String) -> HTML {
        guard !kind.isEmpty else { return "<span class=\"none\">内容已依法删除</span>" }
        return HTML(text: dossier.words.name("kind:\(kind)") ?? "")
    }

    private func who(_ act: Dossier.Record) -> HTML? {
        guard dossier.includesSealed else { return nil }
        guard let body = act.sealed?.json else {
            return "<td data-label=\"经办人\"><span class=\"none\">已依法删除</span></td>"
        }
        let (name, actor) = (body["name"]?.string ?? "", body["actor"]?.string ?? "")
        return "<td data-label=\"经办人\"><span>\(name)<code>\(actor)</code></span></td>"
    }

    private func content(_ act: Dossier.Record, kind: String) -> HTML {
        var pieces: [HTML] = []
        if let body = act.open?.json { pieces.append(facts.html(body["facts"], kind: kind)) }
        if let count = act.open?.json?["rows"]?["count"]?.number {
            pieces.append("<p class=\"none\">\("并写入 \(count) 行数据，其散列随同存证。")</p>")
        }
        if let policy = LeafContent(bytes: act.leaf)?.policy {
            pieces.append("<p class=\"none\">依据的政策包 <code>\(policy.hexadecimal)</code></p>")
        }
        if let sealed = act.sealed?.json?["facts"], sealed.members?.isEmpty == false {
            pieces.append("<div class=\"sealed\"><p>不公开内容</p>\(facts.html(sealed, kind: kind))</div>")
        }
        return HTML(joining: pieces)
    }
}
