/// A little comfort for those who have a script engine: lists that sort and turn without leaving the page, numbers to
/// copy, and a voice that says what changed. Every page works without it.
///
/// It makes no markup from text, follows the page's own links only, and is served as a file, for the pages allow no
/// other script.
package enum Enhancements {
    /// The script, UTF-8.
    package static let script: [UInt8] = source.utf8

    private static let source: HTML = """
        (() => {
          "use strict";
          const chinese = document.documentElement.lang.startsWith("zh");
          const words = chinese
            ? { copy: "复制", copied: "已复制", updated: "列表已更新" }
            : { copy: "Copy", copied: "Copied", updated: "List updated" };

          const status = document.createElement("div");
          status.className = "unseen";
          status.setAttribute("role", "status");
          document.body.append(status);
          const say = (text) => {
            status.textContent = "";
            setTimeout(() => { status.textContent = text; }, 50);
          };

          // The summary of errors is where a refused form goes on.
          const problems = document.querySelector(".problems[autofocus]");
          if (problems) problems.focus();

          // Numbers that people carry to other programs.
          const offerCopies = (root) => {
            if (!navigator.clipboard) return;
            for (const place of root.querySelectorAll("[data-copy]:not([data-ready])")) {
              place.dataset.ready = "";
              const text = place.textContent;
              const button = document.createElement("button");
              button.type = "button";
              button.className = "copy";
              button.textContent = words.copy;
              button.setAttribute("aria-label", words.copy + " " + text);
              button.addEventListener("click", async () => {
                try {
                  await navigator.clipboard.writeText(text);
                  say(words.copied);
                  button.textContent = words.copied;
                  setTimeout(() => { button.textContent = words.copy; }, 2000);
                } catch { /* The number is still there to be marked by hand. */ }
              });
              place.after(button);
            }
          };

          // A list that sorts or turns: the same page is asked for, and only the list is put in its place.
          const replace = async (id, address) => {
            const answer = await fetch(address, { credentials: "same-origin", headers: { Accept: "text/html" } });
            if (!answer.ok || answer.redirected) return false;
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const fresh = page.getElementById(id);
            const old = document.getElementById(id);
            if (!fresh || !old) return false;
            old.replaceWith(document.adoptNode(fresh));
            document.title = page.title;
            offerCopies(fresh);
            const shown = fresh.querySelector(".pager p");
            say(words.updated + (shown ? " " + shown.textContent : ""));
            return true;
          };

          document.addEventListener("click", async (event) => {
            if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
            const link = event.target instanceof Element && event.target.closest(".sort, .pager a");
            const list = link && link.closest("[data-live]");
            if (!list || !list.id || link.origin !== location.origin) return;
            event.preventDefault();
            const place = link.closest("th") ? [...list.querySelectorAll("th")].indexOf(link.closest("th")) : -1;
            try {
              if (!(await replace(list.id, link.href))) throw new Error("no list");
              history.pushState({ list: list.id }, "", link.href);
              const fresh = document.getElementById(list.id);
              const again = place >= 0 ? fresh.querySelectorAll("th")[place].querySelector("a")
                : fresh.querySelector(".pager a[aria-current]");
              if (again) again.focus({ preventScroll: place >= 0 });
              if (place < 0) fresh.scrollIntoView({ block: "start" });
            } catch { location.assign(link.href); }
          });
          addEventListener("popstate", () => location.reload());

          // A slider tells its value as it moves, and counts before what stood in its box.
          document.addEventListener("input", (event) => {
            const slider = event.target;
            const output = slider.type === "range" && slider.parentElement.querySelector("output");
            if (!output) return;
            const unit = output.dataset.unit;
            const text = Number(slider.value).toLocaleString("en", { maximumFractionDigits: 9 });
            output.textContent = text + (unit === "%" ? "" : " ") + unit;
            slider.setAttribute("aria-valuetext", output.textContent);
            slider.parentElement.querySelector("[type=text]").value = "";
          });
          // What was left as it is stays out of the address.
          document.addEventListener("formdata", (event) => {
            if (!("sparse" in event.target.dataset)) return;
            for (const field of event.target.elements) {
              const isLeft = field.type === "range" ? field.value === field.dataset.present : field.value === "";
              if (field.name && isLeft) event.formData.delete(field.name);
            }
          });

          // A form is sent once.
          document.addEventListener("submit", (event) => {
            const form = event.target;
            if (form.method !== "post") return;
            if (form.dataset.sent) event.preventDefault();
            form.dataset.sent = "1";
            setTimeout(() => { delete form.dataset.sent; }, 5000);
          });
          addEventListener("pageshow", () => {
            for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
          });

          // Work that takes a while tells how far it is, and leads to its result.
          const run = document.querySelector("[data-run]");
          if (run && window.EventSource) {
            const bar = run.querySelector("progress");
            const words = run.querySelector("[data-run-words]");
            const source = new EventSource(run.dataset.run);
            source.addEventListener("progress", (event) => {
              const state = JSON.parse(event.data);
              if (state.total) { bar.max = state.total; bar.value = state.done; }
              words.textContent = state.words;
            });
            source.addEventListener("end", (event) => {
              source.close();
              const result = JSON.parse(event.data).result;
              if (result && result.startsWith("/")) location.replace(result); else location.reload();
            });
          }

          offerCopies(document);
        })();

        """
}
