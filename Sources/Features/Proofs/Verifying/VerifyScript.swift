import Markup
import Site

/// The script that verifies in the browser: a proof, a dossier or a checkpoint, step by step, by the key that stands in
/// the form. It asks nobody for anything, so that whoever got the key elsewhere need not believe this site; it can be
/// read, and kept.
///
/// It makes no markup from text.
enum VerifyScript {
    /// The file.
    static let asset = SiteAsset("verify", "js", .javascript, (formats + checks + archive + drawing).utf8)

    /// Bytes, keys, signed notes.
    private static let formats: HTML = #"""
        (() => {
        "use strict";
        const place = document.querySelector("[data-verify]");
        if (!place || !window.crypto || !crypto.subtle) return;
        const chinese = document.documentElement.lang.startsWith("zh");
        const say = (zh, en) => (chinese ? zh : en);
        class Refused extends Error {}
        const refuse = (zh, en) => { throw new Refused(say(zh, en)); };

        const encoder = new TextEncoder();
        const bytesOf = (text) => encoder.encode(text);
        const textOf = (bytes) => {
          try { return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes); } catch {
            return refuse("文件不是 UTF-8 文本。请原样取得。", "The file is not UTF-8. Get it as it was issued.");
          }
        };
        const joined = (parts) => {
          const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
          let at = 0;
          for (const part of parts) { all.set(part, at); at += part.length; }
          return all;
        };
        const equal = (a, b) => a.length === b.length && a.every((byte, index) => byte === b[index]);
        const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
        const decoded = (text, length) => {
          let bytes = null;
          try { bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)); } catch { bytes = null; }
          if (!bytes || base64(bytes) !== text || (length && bytes.length !== length)) {
            refuse("“" + text.slice(0, 40) + "”不是规定的 Base64。", "Not base64 as it must be: " + text.slice(0, 40));
          }
          return bytes;
        };
        const wholeNumber = (text) => {
          if (!/^(0|[1-9][0-9]{0,15})$/.test(text)) {
            refuse("“" + text.slice(0, 40) + "”不是整数。", "Not a whole number: " + text.slice(0, 40));
          }
          return Number(text);
        };
        const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", joined(parts)));
        const leafHash = (leaf) => sha256(Uint8Array.of(0), leaf);
        const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

        // A key: name+id+base64(type, key); the id follows from the rest (C2SP signed-note).
        const readKey = async (line, type) => {
          const text = line.trim();
          const first = text.indexOf("+");
          const second = text.indexOf("+", first + 1);
          if (first < 1 || second < 0) refuse("不是公钥，应为“名称+编号+Base64”的一行。", "No public key: name+id+base64.");
          const name = text.slice(0, first);
          const data = decoded(text.slice(second + 1), 33);
          const id = (await sha256(bytesOf(name + "\n"), data)).slice(0, 4);
          if (data[0] !== type) refuse("公钥的类型不符。", "The key is of another type.");
          if (hex(id) !== text.slice(first + 1, second)) refuse("公钥的编号与公钥不符，请核对。", "The key's id is not its own.");
          return { name, id, type, key: data.slice(1) };
        };

        const readNote = (text) => {
          const blank = text.lastIndexOf("\n\n");
          if (blank < 0 || !text.endsWith("\n")) refuse("检查点缺少签名。请原样取得。", "The checkpoint has no signature.");
          const lines = text.slice(blank + 2, -1).split("\n");
          const signatures = lines.map((line) => {
            const parts = line.split(" ");
            if (parts.length !== 3 || parts[0] !== "—") refuse("签名行不是规定的格式。", "Not a signature: " + line.slice(0, 40));
            const data = decoded(parts[2]);
            return { name: parts[1], id: data.slice(0, 4), signature: data.slice(4) };
          });
          return { text: text.slice(0, blank + 1), signatures };
        };

        // The signature of a key on a note: null where it has none, refused where it is false.
        const signatureBy = async (key, note) => {
          const found = note.signatures.find((one) => one.name === key.name && equal(one.id, key.id));
          if (!found) return null;
          let signature = found.signature;
          let message = bytesOf(note.text);
          let time = null;
          if (key.type === 4) {
            time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
            message = joined([bytesOf("cosignature/v1\ntime " + time + "\n"), message]);
            signature = signature.slice(8);
          }
          const imported = await crypto.subtle.importKey("raw", key.key, { name: "Ed25519" }, false, ["verify"]);
          if (!await crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message)) {
            refuse("“" + key.name + "”的签名无效。", "The signature of " + key.name + " is false.");
          }
          return { time };
        };

        const readCheckpoint = (text) => {
          const note = readNote(text);
          const lines = note.text.split("\n");
          if (lines.length !== 4) refuse("检查点应为三行。", "A checkpoint has three lines.");
          return { note, origin: lines[0], size: wholeNumber(lines[1]), root: decoded(lines[2], 32) };
        };

        """#

    /// Each check, with what it found.
    private static let checks: HTML = #"""
        const titles = {
          form: ["文件格式", "Form of the file"], log: ["所属日志", "Which log"], signature: ["日志签名", "Signature of the log"],
          witnesses: ["见证", "Witnesses"], leaf: ["存证的叶子", "The leaf"], inclusion: ["在日志中的位置", "Place in the log"],
          content: ["公开的内容", "Published content"], files: ["案卷文件", "Files of the dossier"],
          chain: ["办理次序", "Order of the acts"], page: ["供阅读的页面", "Page for reading"],
        };
        const states = { passed: ["通过", "passed"], failed: ["不通过", "failed"], note: ["说明", "note"] };

        // Runs one check: what it returns was found, what it refuses failed.
        const check = async (report, subject, work) => {
          try {
            const [state, text] = await work();
            report.lines.push({ subject, state, text });
            return state !== "failed";
          } catch (error) {
            const text = error instanceof Refused ? error.message : say("浏览器不能完成这一步：", "The browser cannot do this: ") + error;
            report.lines.push({ subject, state: "failed", text });
            return false;
          }
        };

        const checkSigned = async (report, checkpoint, trust) => {
          if (!await check(report, "log", async () => {
            if (checkpoint.origin !== trust.key.name) {
              refuse("属于日志“" + checkpoint.origin + "”，而公钥属于“" + trust.key.name + "”。",
                "It is of " + checkpoint.origin + ", the key of " + trust.key.name + ".");
            }
            return ["passed", say("日志“" + checkpoint.origin + "”。", "The log " + checkpoint.origin + ".")];
          })) return false;
          if (!await check(report, "signature", async () => {
            if (!await signatureBy(trust.key, checkpoint.note)) refuse("没有日志的签名。", "The log has not signed.");
            return ["passed", say("检查点由日志签名，签名有效：共 " + checkpoint.size + " 条，根散列 " + base64(checkpoint.root) + "。",
              "The log signed the checkpoint: " + checkpoint.size + " entries, root " + base64(checkpoint.root) + ".")];
          })) return false;
          return check(report, "witnesses", async () => {
            const seen = [];
            for (const witness of trust.witnesses) {
              const found = await signatureBy(witness, checkpoint.note);
              if (found) seen.push(witness.name + say(" 于 ", " on ") + moment(Number(found.time) * 1000));
            }
            if (seen.length === 0) {
              return ["note", say("没有已知见证单位的签名，时间以日志自己的记载为准。",
                "No known witness has signed; the time is the log's own word.")];
            }
            return ["passed", seen.join(say("；", "; ")) + say(" 看到。", ".")];
          });
        };
        // The city's clock stands in the leaf.
        const minute = (text) => String(text).slice(0, 16).replace("T", " ");
        const moment = (milliseconds) => new Date(milliseconds).toLocaleString(chinese ? "zh-CN" : "en-GB",
          { timeZone: "Asia/Shanghai", hour12: false });

        // RFC 9162, section 2.1.3.2.
        const rootFrom = async (leaf, index, size, hashes) => {
          if (index >= size) refuse("序号超出日志的条数。", "There is no such leaf in the log.");
          let [node, last, root] = [BigInt(index), BigInt(size) - 1n, await leafHash(leaf)];
          for (const hash of hashes) {
            if (last === 0n) refuse("证明的散列过多。", "The proof has too many hashes.");
            if (node & 1n || node === last) {
              root = await nodeHash(hash, root);
              while (!(node & 1n) && node !== 0n) { node >>= 1n; last >>= 1n; }
            } else {
              root = await nodeHash(root, hash);
            }
            node >>= 1n;
            last >>= 1n;
          }
          if (last !== 0n) refuse("证明的散列过少。", "The proof has too few hashes.");
          return root;
        };
        const commitment = (label, salt, body) => sha256(bytesOf(label + "\n"), salt, bytesOf(body));

        const readProof = (text) => {
          const head = text.indexOf("\n\n");
          const lines = text.slice(0, head).split("\n");
          if (head < 0 || lines.shift() !== "c2sp.org/tlog-proof@v1") refuse("不是存证证明。", "It is no proof.");
          let extra = null;
          if (lines[0] && lines[0].startsWith("extra ")) {
            try { extra = JSON.parse(textOf(decoded(lines.shift().slice(6)))); } catch { extra = null; }
          }
          const index = lines.shift() || "";
          if (!index.startsWith("index ")) refuse("缺少序号。", "The index is missing.");
          return { extra, index: wholeNumber(index.slice(6)), hashes: lines.map((line) => decoded(line, 32)),
            checkpoint: readCheckpoint(text.slice(head + 2)) };
        };

        const checkProof = async (report, text, given, trust) => {
          let proof = null;
          if (!await check(report, "form", async () => {
            proof = readProof(text);
            return ["passed", say("是一份存证证明。", "It is a proof.")];
          })) return;
          const isSigned = await checkSigned(report, proof.checkpoint, trust);
          const leafText = given || (proof.extra && proof.extra.leaf) || "";
          const leaf = bytesOf(leafText);
          let record = null;
          if (!await check(report, "leaf", async () => {
            if (!leafText) refuse("证明文件不含叶子。请一并提供叶子的内容。", "The proof brings no leaf; give its content as well.");
            record = JSON.parse(leafText);
            return ["passed", say("由叶子内容重新计算得散列 " + base64(await leafHash(leaf)) + "，叶子记载的办理时间为 " + minute(record.at) + "。",
              "The leaf hashes to " + base64(await leafHash(leaf)) + "; it says the act was done at " + minute(record.at) + ".")];
          })) return;
          const isIncluded = await check(report, "inclusion", async () => {
            const root = await rootFrom(leaf, proof.index, proof.checkpoint.size, proof.hashes);
            if (!equal(root, proof.checkpoint.root)) {
              refuse("由叶子算得的根散列与检查点不符：叶子不是所记的内容，或者证明被改动。", "The leaf does not lead to the root.");
            }
            return ["passed", say("由叶子逐层计算 " + proof.hashes.length + " 次，得到检查点的根散列：叶子是第 " + proof.index + " 号。",
              proof.hashes.length + " hashes lead from the leaf to the root: it is entry " + proof.index + ".")];
          });
          await check(report, "content", async () => {
            if (!proof.extra || typeof proof.extra.open !== "string") {
              return ["note", say("这份证明不含办理内容，日志只记载内容的承诺。", "The proof does not say what the act is about.")];
            }
            const made = await commitment("beizeng/open/v1", decoded(proof.extra.salt, 32), proof.extra.open);
            if (base64(made) !== record.open) refuse("所附内容与存证的承诺不符，内容被改动。", "The content was changed.");
            report.content = JSON.parse(proof.extra.open);
            return ["passed", say("所附内容与存证的承诺一致，一字未改。", "The content is what was recorded, byte for byte.")];
          });
          if (isSigned && isIncluded) {
            report.conclusion = say(
              "这次办理是日志“" + proof.checkpoint.origin + "”共 " + proof.checkpoint.size + " 条中的第 " + proof.index + " 号，记载的时间为 " + minute(record.at) + "。",
              "The act is entry " + proof.index + " of the " + proof.checkpoint.size + " in " + proof.checkpoint.origin + ", done at " + minute(record.at) + ".");
          }
        };

        """#
}
