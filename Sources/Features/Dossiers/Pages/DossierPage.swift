import Civic
import Exact
import Interchange
import Journal
import Markup
import TransparencyLog

/// The page of a dossier: one file that needs nothing beside it, in which an official reads what was done, when, by
/// whom, and how to check it.
///
/// It is made from the proved parts alone, without a clock, so that a verifier makes it again byte for byte.
struct DossierPage {
    let dossier: Dossier

    init(_ dossier: Dossier) { self.dossier = dossier }

    var html: HTML {
        """
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy"\(attribute: "content", DossierStyle.policy)>
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>案卷 \(title)</title>
        <style>\(DossierStyle.sheet)</style>
        </head>
        <body>
        <header><div class="wrap"><b>案卷</b><span>办理记录、证据材料与存证证明</span></div></header>
        <main class="wrap">
        \(heading)\(DossierTimeline(dossier).html)\(evidence)\(meaning)\(DossierInstructions(dossier).html)
        </main>
        <footer><div class="wrap">本页由案卷内的数据逐字节生成，核验时会重新生成并比对。时间均为北京时间。</div></footer>
        </body>
        </html>

        """
    }

    /// What the case is called: its kind in Chinese and its id.
    private var title: String {
        let kind = dossier.words.name("subject:\(dossier.subject.kind)") ?? dossier.subject.kind
        return "\(kind) \(dossier.subject.id)"
    }
}

// MARK: - The head

extension DossierPage {
    private var heading: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">\(span)</p>
        <dl class="key">
        <div><dt>办理</dt><dd>\(dossier.acts.count) 次<small>\(state)</small></dd></div>
        <div><dt>证据材料</dt><dd>\(dossier.references.count) 份<small>\(kept)</small></dd></div>
        <div><dt>存证序号</dt><dd>\(indexes)<small>\("日志 \(dossier.log.name)")</small></dd></div>
        <div><dt>内容范围</dt><dd>\(dossier.includesSealed ? "全部内容" : "可公开内容")<small>\(scope)</small></dd></div>
        </dl>
        \(caution)
        """
    }

    private var span: String {
        let times = dossier.acts.compactMap(\.at)
        guard let first = times.first, let last = times.last else { return "没有办理记录。" }
        let day = { (time: Instant) in String(time.shown.prefix(10)) }
        let range = day(first) == day(last) ? "\(day(first)) 的" : "\(day(first)) 至 \(day(last)) 的"
        return "\(range)办理记录。最后一次办理之后又办理的，不在本案卷内。"
    }

    private var state: String {
        guard let body = dossier.acts.last?.open?.json, let to = body["facts"]?["to"]?.string else { return "按时间先后" }
        return "现状：\(dossier.words.name(of: to, under: "to", kind: body["kind"]?.string ?? "") ?? to)"
    }

    private var kept: String {
        let missing = dossier.omitted.count
        return missing == 0 ? "原件附在案卷内" : "其中 \(missing) 份没有收入案卷"
    }

    private var indexes: String {
        let sorted = dossier.acts.map(\.proof.index).sorted()
        guard let first = sorted.first, let last = sorted.last else { return "无" }
        return sorted.count <= 6 ? sorted.map { "\($0)" }.joined(separator: "、") : "\(first) 至 \(last) 之间"
    }

    private var scope: String { dossier.includesSealed ? "含经办人与不公开内容" : "不含经办人与不公开内容" }

    private var caution: HTML? {
        guard dossier.includesSealed else { return nil }
        return """
            <p class="warn">本案卷含有经办人姓名等不公开内容，仅供有权查阅的人员使用，请勿转发或者公开。</p>
            """
    }
}

// MARK: - Evidence

extension DossierPage {
    private var evidence: HTML {
        let references = dossier.references
        guard !references.isEmpty else {
            return """
                <h2>证据材料</h2>
                <p class="none">办理记录没有引用证据材料。</p>
                """
        }
        let rows = references.map { reference, acts -> HTML in
            let path = DossierFile.evidence(reference.hash)
            let isThere = dossier.evidence[reference.hash] != nil
            let name: HTML =
                isThere
                ? "<a\(attribute: "href", link: path)\(attribute: "download", reference.name)>\(reference.name)</a>"
                : "\(reference.name) <span class=\"tag\">没有收入案卷</span>"
            return """
                <tr><th scope="row" data-label="名称"><span>\(name)</span></th>\
                <td class="num" data-label="大小（字节）">\(DossierText.grouped(reference.size))</td>\
                <td data-label="见于办理">\("第 \(acts.map { "\($0)" }.joined(separator: "、")) 次")</td>\
                <td data-label="SHA-256"><code>\(reference.hash.hexadecimal)</code></td></tr>

                """
        }
        return """
            <h2>证据材料</h2>
            <table class="cards">
            <thead><tr><th scope="col">名称</th><th scope="col" class="num">大小（字节）</th>\
            <th scope="col">见于办理</th><th scope="col">散列（SHA-256），即案卷内 evidence 文件夹中的文件名</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }
}

// MARK: - What it means

extension DossierPage {
    private var meaning: HTML {
        """
        <h2>存证说明</h2>
        <p>每次办理在生效的同时写成一条记录，记入只增不改的存证日志 <code>\(dossier.log.name.description)</code>。\
        存证序号是该记录在日志中的位置，从 0 起，与证明文件中的 index 一致。\
        记录进入日志后，内容、时间、先后都不能再改动、插入或者删除而不被发现。</p>
        <p>日志中只有时间与加盐的散列，看不出是谁、办了什么；本案卷给出了内容与盐，因此可以逐条对上。</p>
        <p>存证证明的是“当时这样记录”，不证明该事项现在仍然有效；是否仍然有效，请向主办单位查询。</p>
        \(checkpoints)
        """
    }

    /// The signed states of the log that the proofs lead to, each once.
    private var checkpoints: HTML {
        var seen: [SignedCheckpoint] = []
        for act in dossier.acts where !seen.contains(act.proof.signed) { seen.append(act.proof.signed) }
        let policy = dossier.policy.flatMap { try? WitnessPolicy(Array($0.utf8)) }
        let rows = seen.map { signed -> HTML in
            let acts = dossier.acts.enumerated().filter { $0.element.proof.signed == signed }.map { "\($0.offset + 1)" }
            let signers = signed.note.signatures.filter { !$0.isBy(dossier.log) }.map { name(of: $0, by: policy) }
            let witnesses = signers.isEmpty ? "尚无" : signers.joined(separator: "、")
            return """
                <tr><th scope="row" data-label="记录数">\(DossierText.grouped(signed.checkpoint.size))</th>\
                <td data-label="用于办理">\("第 \(acts.joined(separator: "、")) 次")</td>\
                <td data-label="附有签名">\(witnesses)</td>\
                <td data-label="根散列"><code>\(signed.checkpoint.root.base64)</code></td></tr>

                """
        }
        return """
            <h3>所依据的检查点</h3>
            <p>检查点是日志在某一时刻的全部记录的总指纹，由日志签名，并由见证单位核对前后一致后加签。</p>
            <table class="cards">
            <thead><tr><th scope="col">记录数</th><th scope="col">用于办理</th><th scope="col">见证单位的签名（核验后有效）</th>\
            <th scope="col">根散列</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }

    /// What the policy calls a witness, with the name of its key.
    private func name(of signature: NoteSignature, by policy: WitnessPolicy?) -> String {
        let known = policy?.witnesses.first { signature.isBy($0.key) }
        return known.map { "\($0.name)（\(signature.name)）" } ?? signature.name.description
    }
}
