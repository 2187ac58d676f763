import Civic
import Exact
import Interchange
import Journal
import TransparencyLog

/// Holds the bodies of a dossier against the leaves, its acts against one another, and its files against the acts.
struct DossierContentCheck {
    let dossier: Dossier
    let manifest: DossierManifest
    let files: [String: [UInt8]]

    func check(_ report: inout DossierReport) {
        for act in dossier.acts { check(act, &report) }
        checkChain(&report)
        checkEvidence(&report)
    }
}

// MARK: - Bodies

extension DossierContentCheck {
    private func check(_ act: Dossier.Record, _ report: inout DossierReport) {
        let file = DossierFile.leaf(act.id)
        guard let leaf = LeafContent(bytes: act.leaf) else {
            return report.fault(file, "不是规定的格式", mend: DossierVerifier.obtain)
        }
        if let open = act.open {
            let isRight = Commitment.open(salt: open.salt.bytes, body: open.body) == leaf.open
            check(open, of: act, isRight: isRight, "可公开内容", &report)
        } else {
            report.note(DossierFile.manifest, "\(act.id) 的可公开内容已依法删除", mend: "存证仍证明该次办理存在")
        }
        if let sealed = act.sealed {
            let isRight = Commitment.sealed(salt: sealed.salt.bytes, body: sealed.body) == leaf.sealed
            check(sealed, of: act, isRight: isRight, "不公开内容", &report)
        } else if dossier.includesSealed {
            report.note(DossierFile.manifest, "\(act.id) 的不公开内容已依法删除", mend: "存证仍证明该次办理存在")
        }
        if !dossier.includesSealed, act.sealed != nil {
            report.fault(DossierFile.manifest, "\(act.id) 含有声明为不含的不公开内容", mend: DossierVerifier.obtain)
        }
    }

    private func check(
        _ opening: Dossier.Opening, of act: Dossier.Record, isRight: Bool, _ what: String,
        _ report: inout DossierReport
    ) {
        if !isRight {
            report.fault(DossierFile.manifest, "\(act.id) 的\(what)与存证不符", mend: DossierVerifier.obtain)
        } else if opening.json?["act"]?.string != act.id.description {
            report.fault(DossierFile.manifest, "\(act.id) 的\(what)属于另一次办理", mend: DossierVerifier.obtain)
        }
    }
}

// MARK: - The chain

extension DossierContentCheck {
    /// From the first act to the last without a gap. What was done after the last one, a dossier cannot know.
    private func checkChain(_ report: inout DossierReport) {
        guard dossier.acts.count == manifest.acts.count else { return }
        var before: Dossier.Record?
        for (place, act) in dossier.acts.enumerated() {
            defer { before = act }
            if let before, let earlier = before.at, let at = act.at, at < earlier {
                report.fault(DossierFile.leaf(act.id), "办理时间早于前一次办理", mend: DossierVerifier.obtain)
            }
            guard let body = act.open?.json else { continue }
            if body["subject"]?.string != dossier.subject.rawValue {
                report.fault(DossierFile.manifest, "\(act.id) 是对另一事项的办理", mend: DossierVerifier.obtain)
            }
            let sequence = body["seq"]?.number
            let previous = body["prev"]?.string
            if sequence != Decimal128(place + 1) || previous != before?.id.description {
                let shown = sequence.map { "\($0)" } ?? "？"
                report.fault(
                    DossierFile.manifest, "第 \(place + 1) 行的 \(act.id) 记为第 \(shown) 次办理，前一次为 \(previous ?? "无")，前后不相接",
                    mend: DossierVerifier.obtain)
            }
        }
    }
}

// MARK: - Evidence

extension DossierContentCheck {
    private func checkEvidence(_ report: inout DossierReport) {
        let omitted = Set(manifest.omitted)
        for (reference, acts) in dossier.references {
            let name = DossierFile.evidence(reference.hash)
            guard let bytes = files[name] else {
                if omitted.contains(reference.hash) {
                    report.note(name, "证据材料“\(reference.name)”没有收入案卷", mend: "请向主办单位了解是否已依法删除")
                } else {
                    report.fault(
                        name, "缺失，第 \(acts.first ?? 0) 次办理的证据材料“\(reference.name)”", mend: DossierVerifier.obtain)
                }
                continue
            }
            if Hash(of: bytes) != reference.hash || bytes.count != reference.size {
                report.fault(name, "证据材料“\(reference.name)”的内容被改动", mend: DossierVerifier.obtain)
            }
        }
    }
}
