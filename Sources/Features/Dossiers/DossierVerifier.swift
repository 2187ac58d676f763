import Civic
package import Documents
import Journal
package import TransparencyLog

/// Verifies a dossier from its bytes alone, without any database or net.
///
/// Without a key or policy that was got elsewhere a dossier can only be shown to agree with itself; the report says so.
package struct DossierVerifier: Sendable {
    /// The log's key, got from where the log's owner publishes it.
    package let key: VerifierKey?
    /// Whom the reader trusts.
    package let policy: WitnessPolicy?
    /// What the codes are called, as this program knows it; `nil` leaves the names unchecked.
    package let words: DossierWords?
    /// How much is taken.
    package let limits: ZIPLimits
    /// How many acts are taken.
    package let mostActs: Int

    /// A verifier with what it trusts.
    package init(
        key: VerifierKey? = nil, policy: WitnessPolicy? = nil, words: DossierWords? = nil,
        limits: ZIPLimits = ZIPLimits(), mostActs: Int = .max
    ) {
        self.key = key
        self.policy = policy
        self.words = words
        self.limits = limits
        self.mostActs = mostActs
    }

    /// A verifier of what anybody may send over the web, where several files come at once: it takes 8 MB, 1,000 files
    /// of up to 2 MB, 16 MB in all and 5,000 acts.
    package static func forVisitors(key: VerifierKey, words: DossierWords?) -> DossierVerifier {
        DossierVerifier(
            key: key, words: words,
            limits: ZIPLimits(archive: 8 << 20, entries: 1_000, entry: 2 << 20, total: 16 << 20),
            mostActs: 5_000)
    }

    static let obtain = "请向主办单位重新取得案卷，并保留这一份备查"
    static let elsewhere = "请按案卷内 README.txt 的说明，在自己的电脑上核验"

    /// Verifies an archive.
    package func verify(_ archive: [UInt8]) -> DossierReport {
        var report = DossierReport()
        let entries: [ZIPEntry]
        do throws(ZIPFault) {
            entries = try ZIPReader(limits: limits).entries(of: archive)
        } catch {
            report.fault(
                "案卷", "\(error)".dropLast(1).description, mend: error.isOfSize ? Self.elsewhere : Self.obtain)
            return report
        }
        let files = Dictionary(entries.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        checkSums(files, &report)
        guard let manifest = files[DossierFile.manifest].flatMap(DossierManifest.init), !manifest.acts.isEmpty else {
            if !report.names(DossierFile.manifest) {
                report.fault(DossierFile.manifest, "缺失，或者不是规定的格式", mend: Self.obtain)
            }
            return report
        }
        report.subject = manifest.subject.rawValue
        report.acts = manifest.acts.count
        guard isBounded(manifest, &report), let log = log(files, &report) else { return report }
        let dossier = assemble(manifest, files, log: log, &report)
        checkProofs(dossier, &report)
        DossierContentCheck(dossier: dossier, manifest: manifest, files: files).check(&report)
        checkWords(manifest, &report)
        compare(dossier, manifest, entries, &report)
        return report
    }
}

// MARK: - Files

extension DossierVerifier {
    /// Whether there are few enough acts and none of them twice, so that each file is looked at once.
    private func isBounded(_ manifest: DossierManifest, _ report: inout DossierReport) -> Bool {
        guard manifest.acts.count <= mostActs else {
            report.fault(
                DossierFile.manifest, "有 \(manifest.acts.count) 次办理，此处最多核验 \(mostActs) 次", mend: Self.elsewhere)
            return false
        }
        var seen: Set<Identifier> = []
        for act in manifest.acts where !seen.insert(act.id).inserted {
            report.fault(DossierFile.manifest, "\(act.id) 列了两次", mend: Self.obtain)
            return false
        }
        return true
    }

    private func checkSums(_ files: [String: [UInt8]], _ report: inout DossierReport) {
        guard let sums = files[DossierFile.sums].flatMap(DossierSums.read) else {
            return report.fault(DossierFile.sums, "缺失，或者不是规定的格式", mend: Self.obtain)
        }
        // Each file is hashed once, however often it is listed; a list that is not as it should be is found later.
        var seen: Set<String> = []
        for (name, hash) in sums where seen.insert(name).inserted {
            guard let bytes = files[name] else {
                report.fault(name, "缺失", mend: Self.obtain)
                continue
            }
            if Hash(of: bytes) != hash { report.fault(name, "内容被改动，散列与 SHA256SUMS 所列不符", mend: Self.obtain) }
        }
    }

    /// The key to verify by: the trusted one, else the dossier's own.
    private func log(_ files: [String: [UInt8]], _ report: inout DossierReport) -> VerifierKey? {
        var own: VerifierKey?
        if let bytes = files[DossierFile.key] {
            own = try? VerifierKey(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
            if own == nil { report.fault(DossierFile.key, "不是日志公钥", mend: Self.obtain) }
        }
        if let key, let own, key != own {
            report.fault(DossierFile.key, "与所信任的公钥 \(key) 不同", mend: "请核对日志公钥的来源")
        }
        if key == nil, policy == nil {
            let shown = own.map { " \($0)" } ?? ""
            report.note(
                DossierFile.key, "核验使用案卷自带的公钥\(shown)，只能说明案卷前后一致",
                mend: "请与主办单位公布的公钥核对，或者指定公钥后重新核验")
        }
        return own ?? key
    }

    /// The dossier as its files have it; an act without a readable proof or leaf is left out and named.
    private func assemble(
        _ manifest: DossierManifest, _ files: [String: [UInt8]], log: VerifierKey, _ report: inout DossierReport
    ) -> Dossier {
        var acts: [Dossier.Record] = []
        for entry in manifest.acts {
            let (leafName, proofName) = (DossierFile.leaf(entry.id), DossierFile.proof(entry.id))
            for name in [leafName, proofName] where files[name] == nil && !report.names(name) {
                report.fault(name, "缺失", mend: Self.obtain)
            }
            guard let leaf = files[leafName], let bytes = files[proofName] else { continue }
            do throws(LogProofFault) {
                let proof = try LogProof(bytes)
                acts.append(
                    Dossier.Record(id: entry.id, leaf: leaf, open: entry.open, sealed: entry.sealed, proof: proof))
            } catch {
                report.fault(proofName, "不是存证证明：\("\(error)".dropLast(1))", mend: Self.obtain)
            }
        }
        var dossier = Dossier(
            subject: manifest.subject, acts: acts, evidence: [:], log: log, policy: manifest.policy,
            includesSealed: manifest.includesSealed, words: manifest.words.limited(to: manifest.subject, acts: acts))
        for reference in dossier.references.map(\.reference) {
            dossier.evidence[reference.hash] = files[DossierFile.evidence(reference.hash)]
        }
        return dossier
    }

    /// What is read is what is proved: every file is made anew from the proved parts and held against the one there.
    private func compare(
        _ dossier: Dossier, _ manifest: DossierManifest, _ entries: [ZIPEntry], _ report: inout DossierReport
    ) {
        let found = Dictionary(entries.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        let known = report.faultyFiles
        let expected = DossierExport(dossier).entries
        for entry in expected {
            guard let bytes = found[entry.name] else {
                if !known.contains(entry.name) { report.fault(entry.name, "缺失", mend: Self.obtain) }
                continue
            }
            guard bytes != entry.bytes, !known.contains(entry.name) else { continue }
            // Where another file was changed, the page and the sums cannot be made as they were.
            if entry.name == DossierFile.page, !known.isEmpty { continue }
            let problem = entry.name == DossierFile.page ? "页面内容与已证明的记录不一致" : "内容被改动"
            report.fault(entry.name, problem, mend: Self.obtain)
        }
        var names = Set(expected.map(\.name))
        for act in manifest.acts { names.formUnion([DossierFile.leaf(act.id), DossierFile.proof(act.id)]) }
        for entry in entries where !names.contains(entry.name) {
            report.fault(entry.name, "不属于案卷，是多出的文件", mend: "请不要采信该文件，" + Self.obtain)
        }
    }

    private func checkWords(_ manifest: DossierManifest, _ report: inout DossierReport) {
        guard let words else {
            return report.note(
                DossierFile.manifest, "未核对办理行为等的中文名称", mend: "请以页面上的代码为准，或者用主办单位的程序核验")
        }
        for (code, name) in manifest.words.names.sorted(by: { $0.key < $1.key }) where words.name(code) != name {
            report.fault(
                DossierFile.manifest, "代码 \(code) 的名称“\(name)”不是规定的“\(words.name(code) ?? "无")”",
                mend: Self.obtain)
        }
    }
}

// MARK: - Proofs

extension DossierVerifier {
    private func checkProofs(_ dossier: Dossier, _ report: inout DossierReport) {
        var witnesses: Int?
        let policy = policy ?? ownPolicy(dossier, &report)
        for act in dossier.acts {
            report.indexes.append(act.proof.index)
            do throws(LogProofFault) {
                if let key { _ = try act.proof.verify(leaf: act.leaf, log: key) }
                if let policy {
                    let verdict = try act.proof.verify(leaf: act.leaf, policy: policy)
                    let times = verdict.cosignatures.map(\.time)
                    witnesses = min(witnesses ?? times.count, times.count)
                    if let time = verdict.quorumTime ?? times.min() {
                        report.witnessed = max(report.witnessed ?? time, time)
                    }
                } else if key == nil {
                    _ = try act.proof.verify(leaf: act.leaf, log: dossier.log)
                }
            } catch {
                report.fault(DossierFile.proof(act.id), "\("\(error)".dropLast(1))", mend: Self.obtain)
            }
            report.origin = act.proof.signed.checkpoint.origin.description
        }
        report.witnesses = witnesses ?? 0
    }

    /// The policy that came with the dossier, where the reader brought none.
    private func ownPolicy(_ dossier: Dossier, _ report: inout DossierReport) -> WitnessPolicy? {
        guard let text = dossier.policy else { return nil }
        do throws(PolicyFault) {
            let policy = try WitnessPolicy(Array(text.utf8))
            report.note(DossierFile.manifest, "见证规则取自案卷本身", mend: "请与公布的见证规则核对，或者指定规则后重新核验")
            return policy
        } catch {
            report.fault(DossierFile.manifest, "见证规则有误：\("\(error)".dropLast(1))", mend: Self.obtain)
            return nil
        }
    }
}

extension ZIPFault {
    /// Whether the archive is only larger than what is taken here.
    fileprivate var isOfSize: Bool {
        switch reason {
        case .archiveTooLarge, .tooManyEntries, .entryTooLarge, .totalTooLarge: true
        default: false
        }
    }
}
