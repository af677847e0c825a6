// Beside title and background: looks for similar proposals 400 ms after the last key. Without script the link leads there.
(() => {
  "use strict";
  const PAUSE = 400, SHORTEST = 8, LONGEST = 1000;
  for (const box of document.querySelectorAll("[data-serupa]")) {
    const list = box.querySelector("[data-serupa-daftar]");
    const code = new URL(box.dataset.serupa, location.href).searchParams.get("kode");
    const form = document.querySelector(`form[data-uji="jawaban-${code}"]`) || box.closest("form");
    let timer = 0, asked = null, last = "";
    if (!list || !form || box.dataset.siap) continue;
    box.dataset.siap = "ya";

    async function look() {
      const fields = [...form.querySelectorAll('textarea, input[type="text"]')];
      const words = fields.map((field) => field.value.trim()).filter(Boolean).join(" ").slice(0, LONGEST);
      if (words.length < SHORTEST || words === last) return;
      last = words;
      if (asked) asked.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(`${box.dataset.serupa}&q=${encodeURIComponent(words)}`, { signal: asked.signal });
        if (answer.ok && !answer.redirected) list.innerHTML = await answer.text();
      } catch { /* offline or overtaken: the list stays as it is */ }
    }

    form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, PAUSE); });
  }
})();
