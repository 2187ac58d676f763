import Markup

extension VerifyScript {
    /// Dossiers: archives whose files are stored as they are.
    static let archive: HTML = #"""
        const readArchive = (bytes) => {
          const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
          let end = bytes.length - 22;
          while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
          if (end < 0) refuse("不是完整的案卷文件。", "It is no whole archive.");
          const files = new Map();
          let at = view.getUint32(end + 16, true);
          for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
            if (view.getUint32(at, true) !== 0x02014b50) refuse("案卷目录损坏。", "The directory is damaged.");
            const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 24, true)];
            const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
            const header = view.getUint32(at + 42, true);
            const name = textOf(bytes.slice(at + 46, at + 46 + nameLength));
            if (method !== 0) refuse("案卷被重新压缩过，请原样取得。", "The archive was packed anew; get it as it was issued.");
            const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
            if (files.has(name)) refuse("案卷中有两个同名文件。", "Two files have one name.");
            files.set(name, bytes.slice(start, start + size));
            at += 46 + nameLength + extra + comment;
          }
          return files;
        };

        const checkSums = async (files) => {
          const listed = textOf(files.get("SHA256SUMS") || new Uint8Array()).split("\n").filter((line) => line);
          for (const line of listed) {
            const [sum, name] = [line.slice(0, 64), line.slice(66)];
            if (!files.has(name)) refuse("缺少文件 " + name + "。", name + " is missing.");
            if (hex(await sha256(files.get(name))) !== sum) refuse(name + " 的内容被改动。", name + " was changed.");
          }
          if (listed.length !== files.size - 1) refuse("清单与文件不符。", "The list does not fit the files.");
          for (const name of files.keys()) {
            if (name.startsWith("evidence/") && name.slice(9) !== hex(await sha256(files.get(name)))) {
              refuse(name + " 不是编号所指的材料。", name + " is not what its name says.");
            }
          }
          return ["passed", say(listed.length + " 个文件与清单一致。", listed.length + " files are as listed.")];
        };

        const checkBodies = async (act, leaf) => {
          const record = JSON.parse(textOf(leaf));
          for (const [part, label] of [["open", "beizeng/open/v1"], ["sealed", "beizeng/sealed/v1"]]) {
            if (!act[part]) continue;
            const made = await commitment(label, decoded(act[part].salt, 32), act[part].body);
            if (base64(made) !== record[part] || JSON.parse(act[part].body).act !== act.id) {
              refuse(act.id + " 的内容与存证不符。", "The content of " + act.id + " was changed.");
            }
          }
        };

        const checkDossier = async (report, bytes, trust) => {
          let [files, manifest, proofs] = [null, null, []];
          if (!await check(report, "form", async () => {
            files = readArchive(bytes);
            manifest = JSON.parse(textOf(files.get("dossier.json") || bytesOf("{}")));
            if (manifest.v !== 1 || !Array.isArray(manifest.acts) || manifest.acts.length === 0) {
              refuse("不是案卷。", "It is no dossier.");
            }
            return ["passed", say("是“" + manifest.subject + "”的案卷，共 " + manifest.acts.length + " 次办理。",
              "It is the dossier of " + manifest.subject + " with " + manifest.acts.length + " acts.")];
          })) return;
          if (!await check(report, "files", () => checkSums(files))) return;
          report.lines.push({ subject: "page", state: "note", text: say(
            "浏览器核对的是各次办理的记录，不核对供阅读的“案卷.html”。要核对页面与记录一致，请由服务器核验，或者使用离线程序。",
            "The records are checked here, not the page made of them for reading. Let the server or the program do that.") });
          if (!await check(report, "inclusion", async () => {
            for (const act of manifest.acts) {
              const leaf = files.get("leaves/" + act.id + ".json");
              const proof = files.get("proofs/" + act.id + ".tlog-proof");
              if (!leaf || !proof) refuse("缺少 " + act.id + " 的证明。", "The proof of " + act.id + " is missing.");
              const read = readProof(textOf(proof));
              const root = await rootFrom(leaf, read.index, read.checkpoint.size, read.hashes);
              if (!equal(root, read.checkpoint.root)) refuse(act.id + " 的证明不成立。", "The proof of " + act.id + " fails.");
              await checkBodies(act, leaf);
              proofs.push(read);
            }
            const places = proofs.map((proof) => proof.index).join(say("、", ", "));
            return ["passed", say("每次办理都在日志中，内容与存证一致：第 " + places + " 号。",
              "Each act is in the log as it is shown: entries " + places + ".")];
          })) return;
          let isSigned = true;
          const seen = new Set();
          for (const proof of proofs) {
            if (seen.has(proof.checkpoint.note.text)) continue;
            seen.add(proof.checkpoint.note.text);
            isSigned = await checkSigned(report, proof.checkpoint, trust) && isSigned;
          }
          const isWhole = await check(report, "chain", async () => {
            let [before, closed] = [null, 0];
            manifest.acts.forEach((act, place) => {
              if (!act.open) {
                closed += 1;
              } else {
                const body = JSON.parse(act.open.body);
                if (body.seq !== place + 1 || body.prev !== before || body.subject !== manifest.subject) {
                  refuse("第 " + (place + 1) + " 次办理与前一次不相接。", "Act " + (place + 1) + " does not follow the one before.");
                }
              }
              before = act.id;
            });
            if (closed === manifest.acts.length) refuse("案卷不含办理内容，无法核对事项。", "No act of the dossier can be read.");
            if (closed > 0) {
              return ["note", say("有 " + closed + " 次办理的内容不在案卷中，只能证明其存在。",
                closed + " acts cannot be read here; that they were done is proved.")];
            }
            return ["passed", say("各次办理前后相接，没有缺漏。", "The acts follow one another without a gap.")];
          });
          if (isSigned && isWhole) {
            report.conclusion = say("案卷中的 " + proofs.length + " 次办理都在日志“" + trust.key.name + "”中，没有改动。",
              "All " + proofs.length + " acts of the dossier are in " + trust.key.name + ", unchanged.");
          }
        };

        """#

    /// Starting it, and showing what was found.
    static let drawing: HTML = #"""
        const run = async (bytes, given, keyLine) => {
          const report = { lines: [], conclusion: null, content: null };
          const trust = { key: null, witnesses: [] };
          try {
            trust.key = await readKey(keyLine, 1);
            for (const line of place.dataset.witnesses.split("\n").filter((line) => line)) {
              trust.witnesses.push(await readKey(line, 4));
            }
          } catch (error) {
            report.lines.push({ subject: "log", state: "failed", text: error.message });
            return report;
          }
          if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
            await checkDossier(report, bytes, trust);
            return report;
          }
          let text = "";
          if (!await check(report, "form", async () => { text = textOf(bytes); return ["note", ""]; })) return report;
          report.lines.pop();
          if (text.startsWith("c2sp.org/tlog-proof@")) {
            await checkProof(report, text, given, trust);
            return report;
          }
          let checkpoint = null;
          if (!await check(report, "form", async () => {
            checkpoint = readCheckpoint(text);
            return ["passed", say("是一个检查点。", "It is a checkpoint.")];
          })) return report;
          if (await checkSigned(report, checkpoint, trust)) {
            report.conclusion = say("日志“" + checkpoint.origin + "”签署了共 " + checkpoint.size + " 条的检查点。",
              "The log " + checkpoint.origin + " signed the checkpoint of " + checkpoint.size + " entries.");
          }
          return report;
        };

        const element = (name, text, style) => {
          const made = document.createElement(name);
          if (text) made.textContent = text;
          if (style) made.className = style;
          return made;
        };
        const word = (pair) => (chinese ? pair[0] : pair[1]);
        const within = (outer, ...inner) => { outer.append(...inner); return outer; };

        // Cells as tables of the site have them, so that narrow pages show each row as a card.
        const played = (made, role) => { made.setAttribute("role", role); return made; };
        const cell = (name, role, head, content) => {
          const made = played(within(element(name), within(element("div"), content)), role);
          made.dataset.h = head;
          return made;
        };

        const draw = (report) => {
          const isSound = report.conclusion && !report.lines.some((line) => line.state === "failed");
          const isPart = report.lines.some((line) => line.subject === "page");
          const title = !isSound ? say("核验未通过", "Not verified")
            : isPart ? say("记录核验通过，页面未核对", "The records are verified, the page is not") : say("核验通过", "Verified");
          const text = isSound ? report.conclusion + say(
            "签发不等于现行有效：撤销、变更是之后的另一次办理。", " Issued is not the same as in force.") : say(
            "请保留这份文件，向出具单位重新取得，或者向审计、纪检部门反映。", "Keep the file and ask whoever issued it.");
          const notice = within(element("div", "", !isSound ? "notice bad" : isPart ? "notice warn" : "notice good"),
            within(element("p"), element("strong", title)), element("p", text));
          const table = played(element("table", "", "cards"), "table");
          const heads = [say("核验项目", "Check"), say("核验结果", "Result"), say("内容", "Finding")];
          const head = played(element("tr"), "row");
          for (const name of heads) {
            const made = played(element("th", name), "columnheader");
            made.scope = "col";
            head.append(made);
          }
          const body = played(element("tbody"), "rowgroup");
          for (const line of report.lines) {
            const name = cell("th", "rowheader", heads[0], word(titles[line.subject]));
            name.scope = "row";
            const style = { passed: "tag good", failed: "tag bad", note: "tag" }[line.state];
            const state = cell("td", "cell", heads[1], element("span", word(states[line.state]), style));
            body.append(within(played(element("tr"), "row"), name, state, cell("td", "cell", heads[2], line.text)));
          }
          const caption = element("caption", say("逐项核验（由本机浏览器计算）", "Step by step, computed in this browser"));
          within(table, caption, within(played(element("thead"), "rowgroup"), head), body);
          const result = place.querySelector("[data-result]");
          result.replaceChildren(notice, within(element("div", "", "table"), table));
          result.scrollIntoView({ block: "nearest" });
          if (!isSound || !report.content) return;
          const list = element("dl", "", "summary");
          const row = (name, value) => list.append(within(element("div"), element("dt", name), element("dd", value)));
          const words = JSON.parse(place.dataset.words);
          const kind = String(report.content.kind);
          const called = (code, text) => words[code] || text;
          row(say("办理", "Act"), called("kind:" + kind, kind));
          row(say("事项", "Subject"), report.content.subject);
          row(say("办理单位", "By"), report.content.unit);
          for (const [name, value] of Object.entries(report.content.facts || {})) {
            const place = { from: ":state:", to: ":state:", role: ":role:" }[name];
            const text = typeof value === "string" ? value : JSON.stringify(value);
            row(called("fact:" + name, name), place ? called(kind.split(".")[0] + place + text, text) : text);
          }
          result.append(element("h3", say("公开的办理内容", "What the act says publicly")), list);
        };

        const field = (name) => place.querySelector("[name=" + name + "]");
        const start = async (file) => {
          const chosen = file || field("file").files[0];
          const pasted = field("text").value.replaceAll("\r", "");
          const bytes = chosen ? new Uint8Array(await chosen.arrayBuffer())
            : bytesOf(pasted.endsWith("\n") ? pasted : pasted + "\n");
          draw(await run(bytes, field("leaf").value.trim(), field("key").value));
        };
        const here = place.querySelector("[data-here]");
        here.hidden = false;
        const button = here.querySelector("button");
        button.addEventListener("click", () => start(null));
        const posting = place.querySelector("button[type=submit]");
        posting.classList.add("plain");
        posting.before(button);
        place.addEventListener("dragover", (event) => event.preventDefault());
        place.addEventListener("drop", (event) => {
          event.preventDefault();
          if (event.dataTransfer.files.length > 0) start(event.dataTransfer.files[0]);
        });
        })();
        """#
}
