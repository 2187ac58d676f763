import ArgumentParser
import Civic
import Dossiers
import Exact
import Interchange
import TransparencyLog

/// Verifies a file against a public key or a policy, without any database.
struct OfflineVerification {
    let key: VerifierKey?
    let policy: WitnessPolicy?

    /// Verifies what `bytes` turns out to be.
    ///
    /// - Parameters:
    ///   - leaf: the content a proof is about.
    ///   - older: an older checkpoint, which a request continues.
    /// - Returns: what was proved, for people.
    /// - Throws: what stands in the way of believing it.
    func verify(_ bytes: [UInt8], leaf: [UInt8]?, older: [UInt8]?) throws -> String {
        if bytes.starts(with: [0x50, 0x4B]) { return try verify(dossier: bytes) }
        if bytes.starts(with: "c2sp.org/tlog-proof@v1".utf8) {
            guard let leaf else { throw ValidationError("核验证明须用 --leaf 指定叶子文件。") }
            return try verify(LogProof(bytes), leaf: leaf)
        }
        if bytes.starts(with: "old ".utf8) {
            guard let older else { throw ValidationError("核验前后一致须用 --from 指定旧检查点。") }
            return try verify(AddCheckpointRequest(bytes), from: SignedCheckpoint(older))
        }
        let signed = try SignedCheckpoint(bytes)
        return try describe(signed) + "，签名有效"
    }

    private func verify(dossier bytes: [UInt8]) throws -> String {
        let report = DossierVerifier(key: key, policy: policy, words: Record.words).verify(bytes)
        for finding in report.findings { Output.complain("\(finding)") }
        guard report.isSound else { throw ExitCode(1) }
        return report.summary
    }

    private func verify(_ proof: LogProof, leaf: [UInt8]) throws -> String {
        if let policy {
            _ = try proof.verify(leaf: leaf, policy: policy)
        } else {
            _ = try proof.verify(leaf: leaf, log: trusted())
        }
        return "核验通过：该记录是日志“\(proof.signed.checkpoint.origin)”的第 \(proof.index) 号记录。\n\(try describe(proof.signed))"
    }

    private func verify(_ request: AddCheckpointRequest, from older: SignedCheckpoint) throws -> String {
        _ = try describe(older)
        let text = try describe(request.signed)
        let (old, new) = (older.checkpoint, request.signed.checkpoint)
        guard old.origin == new.origin, request.oldSize == old.size else {
            throw ValidationError("请求从 \(request.oldSize) 条起，旧检查点为 \(old.origin) 的 \(old.size) 条，不是一对。")
        }
        if old.size > 0, old.size < new.size {
            try ConsistencyProof(oldSize: old.size, newSize: new.size, hashes: request.proof)
                .verify(oldRoot: old.root, newRoot: new.root)
        } else if old.size == new.size, old.root != new.root {
            Output.complain("核验未通过：两个检查点条数相同而根散列不同，日志出现了两种历史。请保全两个文件并报告审计单位。")
            throw ExitCode(1)
        }
        return "核验通过：\(new.size) 条的检查点由 \(old.size) 条的检查点续写而成，此前的记录没有改动。\n\(text)"
    }

    /// The checkpoint in words, once its signature is found to be good.
    private func describe(_ signed: SignedCheckpoint) throws -> String {
        let checkpoint = signed.checkpoint
        var text = "检查点：“\(checkpoint.origin)”共 \(checkpoint.size) 条，根散列 \(checkpoint.root)"
        guard let policy else {
            _ = try signed.verified(by: trusted())
            return text
        }
        let verdict = try policy.verdict(on: signed)
        for cosignature in verdict.cosignatures {
            let time = Instant(milliseconds: cosignature.time * 1_000).shown
            text += "\n见证：“\(cosignature.key.name)”，\(time)"
        }
        return text
    }

    private func trusted() throws -> VerifierKey {
        guard let key else { throw ValidationError("核验文件须用 --key 给出日志公钥，或者用 --policy 给出见证规则。") }
        return key
    }
}
