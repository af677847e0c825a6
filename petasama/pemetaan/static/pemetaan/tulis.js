// Saves answers while they are written: 1.5 s after the last key, at the latest every 10 s, and on leaving.
// One form = one question = one request at a time. "Tersimpan" stands only behind an answer of the server; until then
// the text is in the device buffer (simpanan.js). Works on <form data-tulis>; without script the forms post as ever.
(() => {
  "use strict";
  const AFTER_KEY = 1500, AT_LATEST = 10_000, BUFFER = 400, PATIENCE = 1000, FAULT_PAUSE = 10_000, PAUSE_MOST = 60_000;
  const SKIPPED = new Set(["csrfmiddlewaretoken", "versi", "kunci_kirim", "kembali"]);
  const SECURE = "Tulisan aman di perangkat ini.", COPY = "Unduh salinan";
  const { element, button } = Simpanan;
  const forms = [];
  let arrived = 0; // answers that went out since the connection came back

  const fieldsOf = (form) => [...new FormData(form)].filter(([name, value]) => !SKIPPED.has(name) && typeof value === "string");
  const controls = (form) => [...form.elements].filter((item) => item.name && !SKIPPED.has(item.name) && !["BUTTON", "FIELDSET"].includes(item.tagName));
  // What the server wrote into the form, whatever was typed before this script came over a slow line.
  const givenIn = (form) => controls(form).flatMap((item) => {
    if (["radio", "checkbox"].includes(item.type)) return item.defaultChecked ? [[item.name, item.value]] : [];
    if (item.tagName !== "SELECT") return [[item.name, item.defaultValue]];
    const chosen = [...item.options].find((option) => option.defaultSelected) || item.options[0];
    return chosen ? [[item.name, chosen.value]] : [];
  });
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  // "a": 1 and "b": [1, 2] as the server tells them → pairs as a form holds them.
  const pairsOf = (isian) => Object.entries(isian).flatMap(([name, value]) => [value].flat().map((item) => [name, item === null ? "" : String(item)]));

  class Tulisan {
    constructor(form) {
      Object.assign(this, { form, judul: document.title.split(" · ")[0], pause: 2000, tries: 0, state: "", adopted: [] });
      this.line = form.querySelector("[data-keadaan]");
      this.line.setAttribute("role", "status");
      this.clash = form.querySelector("[data-bentrok]");
      this.faults = form.querySelector("[data-galat]");
      this.key = `${Simpanan.OWN}${form.dataset.usulan}/${form.dataset.kode}/${Simpanan.PAGE}`;
      this.confirmed = givenIn(form);
      form.addEventListener("input", () => this.typed());
      form.addEventListener("change", () => this.typed());
      form.addEventListener("submit", (event) => this.submitted(event));
    }

    get versi() { return Number(this.form.dataset.versi); }
    set versi(number) {
      this.form.dataset.versi = number;
      this.form.querySelector("[name=versi]").value = number;
    }
    get dirty() { return !same(fieldsOf(this.form), this.confirmed); }

    typed() {
      clearTimeout(this.timer);
      clearTimeout(this.bufferTimer);
      if (Date.now() - (this.buffered || 0) > 1000) this.keep();
      else this.bufferTimer = setTimeout(() => this.keep(), BUFFER);
      if (this.held) return; // a choice or a sign-in is awaited: the text goes on into the buffer only
      this.since = this.since || Date.now();
      const wait = Math.max(0, Math.min(AFTER_KEY, this.since + AT_LATEST - Date.now()));
      this.timer = setTimeout(() => this.save(), wait);
    }

    record() {
      const { alamat, kode } = this.form.dataset;
      return { kunci: this.key, halaman: location.pathname, alamat, kode, judul: this.judul,
        isi: fieldsOf(this.form), versi: this.versi, waktu: Date.now() };
    }

    // Writes the text into the device; the record that a closed page left is spent with it.
    async keep() {
      clearTimeout(this.bufferTimer);
      this.buffered = Date.now();
      if (!this.dirty) return;
      try {
        await Simpanan.put(this.record());
        this.safe = true;
        this.adopted.splice(0).forEach(Simpanan.remove);
      } catch { this.safe = false; }
    }

    async forget() {
      await Simpanan.remove(this.key);
      if (this.dirty) await this.keep();
    }

    say(state, text, ...things) {
      this.state = state;
      this.line.dataset.rupa = state;
      this.line.replaceChildren(text, ...things.flatMap((thing) => [" ", thing]));
    }

    copy() { return button(COPY, async () => Simpanan.download([this.record()]), "unduh-salinan"); }

    async save({ leaving = false } = {}) {
      clearTimeout(this.timer);
      if (this.running) { this.again = true; return this.running; }
      if (this.held || !this.dirty) return undefined;
      this.running = this.send(leaving).finally(() => { this.running = null; });
      await this.running;
      if (this.again && !this.held && this.state === "tersimpan") { this.again = false; this.typed(); }
      return undefined;
    }

    async send(leaving) {
      this.since = 0;
      this.again = false;
      const sent = fieldsOf(this.form);
      const slow = setTimeout(() => { if (!this.troubled) this.say("menyimpan", "Menyimpan…"); }, PATIENCE);
      const kept = this.keep();
      if (!leaving) await kept;
      try {
        const body = new URLSearchParams([...sent, ["versi", this.versi]]);
        const answer = await Simpanan.request(this.form.dataset.alamat, body, { keepalive: leaving && body.toString().length < 60_000 });
        const said = await answer.json().catch(() => ({}));
        await this.heard(answer, said, sent);
      } catch { await this.offline(); }
      clearTimeout(slow);
    }

    async heard(answer, said, sent) {
      const way = answer.type === "opaqueredirect" ? "masuk" : said.hasil;
      if (way !== "tersimpan") this.tries = answer.status >= 500 ? this.tries : 0;
      if (answer.ok && way === "tersimpan") return this.stored(said, sent);
      if (way === "bentrok") return this.conflict(said);
      if (way === "masuk") return gate.ask(this);
      if (way === "kunci") return gate.renew(this);
      if (way === "tidak_terbaca") return this.unread(said.galat);
      if (way === "tertutup" || way === "ditolak") return this.refused(said.kalimat);
      return this.fault(answer, said);
    }

    async stored(said, sent) {
      const back = this.troubled;
      this.confirmed = sent;
      this.versi = said.versi;
      Object.assign(this, { pause: 2000, tries: 0, troubled: false });
      await this.forget();
      if (this.faults) this.faults.hidden = true;
      if (back) {
        arrived += 1;
        this.say("tersimpan", `Tersambung kembali. ${arrived} jawaban terkirim pukul ${said.pukul}`);
        afterwards();
      } else this.say("tersimpan", `Tersimpan pukul ${said.pukul}`);
      remember(this);
      this.form.dispatchEvent(new CustomEvent("petasama:tersimpan", { bubbles: true, detail: said }));
      return undefined;
    }

    async offline() {
      if (!this.troubled) arrived = 0;
      this.troubled = true;
      await this.keep();
      const waiting = (await Simpanan.all().catch(() => [])).length || 1;
      if (this.state !== "luring" || this.told !== waiting) {
        const where = this.safe === false ? "Jangan tutup halaman ini; unduh salinannya." : SECURE;
        this.say("luring", `Belum terkirim – tidak ada sambungan. ${where} (${waiting} jawaban menunggu)`, this.copy());
      }
      this.told = waiting;
      this.timer = setTimeout(() => this.save(), this.pause);
      this.pause = Math.min(this.pause * 2, PAUSE_MOST);
    }

    fault(answer, said) {
      this.tries += 1;
      this.timer = setTimeout(() => this.save(), this.tries > 3 ? PAUSE_MOST : FAULT_PAUSE);
      const code = said.kode_rujukan ? ` Kode rujukan: ${said.kode_rujukan}.` : ` Kode rujukan: ${answer.status}-${this.form.dataset.usulan}-${this.form.dataset.kode}.`;
      if (this.tries < 3) this.say("galat", "Belum tersimpan. Kami coba lagi dalam 10 detik.");
      else this.say("galat", `Belum tersimpan. ${SECURE} Hubungi admin daerah Anda.${code}`, this.copy());
    }

    refused(sentence) {
      this.held = true;
      this.say("ditolak", `Belum tersimpan. ${sentence || ""} ${SECURE}`, this.copy());
    }

    // Half a number is no fault of the writer's: it is named, calmly, and tried again with the next key.
    unread(galat = {}) {
      this.say("tidak-terbaca", "Belum tersimpan: ada isian yang belum dapat dibaca. Tulisan aman di perangkat ini.");
      if (!this.faults) return;
      const rows = Object.entries(galat).map(([name, sentence]) => {
        const item = element("li", "");
        const control = controls(this.form).find((one) => one.name === name);
        item.append(control && control.id ? element("a", sentence, { href: `#${control.id}` }) : sentence);
        return item;
      });
      const list = element("ul", "");
      list.append(...rows);
      this.faults.replaceChildren(list);
      this.faults.hidden = false;
    }

    conflict(said) {
      this.held = true;
      this.theirs = said;
      const choices = [
        button("Bandingkan", () => this.compare(), "bandingkan"),
        button("Pakai tulisan saya", () => this.useMine(), "pakai-tulisan-saya"),
        button(`Pakai versi ${said.oleh}`, () => this.useTheirs(), "pakai-versi-lain"),
      ];
      this.say("bentrok", `${said.oleh} menyimpan versi lain pukul ${said.pukul}.`, ...choices);
    }

    compare() {
      const mine = controls(this.form).map(readable).filter(Boolean);
      const theirs = this.theirs.tampil.map(({ label, teks }) => [label, teks]);
      const side = (heading, rows) => {
        const part = element("section", "", { className: "card" });
        const list = element("dl", "");
        list.append(...rows.flatMap(([label, text]) => [element("dt", label), element("dd", text, { className: "text" })]));
        part.append(element("h3", heading), list);
        return part;
      };
      this.clash.replaceChildren(side("Tulisan saya", mine), side(`Versi ${this.theirs.oleh}`, theirs));
      this.clash.hidden = false;
      this.clash.tabIndex = -1;
      this.clash.focus();
    }

    resolve() {
      this.held = false;
      this.clash.hidden = true;
      this.versi = this.theirs.versi;
      if (this.line.contains(document.activeElement)) controls(this.form)[0].focus();
    }

    async useMine() {
      this.resolve();
      this.say("menyimpan", "Menyimpan…");
      await this.save();
    }

    // One's own text is saved first, so that it stays among the versions; then the other's stands on top of it.
    async useTheirs() {
      const { isian } = this.theirs;
      this.resolve();
      this.say("menyimpan", "Menyimpan…");
      await this.save();
      if (this.state !== "tersimpan") return;
      fill(this.form, pairsOf(isian));
      this.say("menyimpan", "Menyimpan…");
      await this.save();
    }

    // The form's own buttons post as ever, with the newest version number, and never beside a running save.
    submitted(event) {
      if (event.defaultPrevented) return;
      if (this.state === "luring" || !navigator.onLine || this.away) {
        event.preventDefault();
        if (this.away) gate.ask(this); else this.save();
      } else if (this.running) {
        event.preventDefault();
        const again = () => (this.held ? undefined : this.form.requestSubmit(event.submitter));
        this.running.then(() => setTimeout(again));
      } else {
        clearTimeout(this.timer);
        this.keep();
        this.posting = true;
        setTimeout(() => { this.posting = false; }, 15_000);
      }
    }

    leave() {
      if (!this.dirty || this.posting) return;
      if (this.held || this.running) this.keep(); else this.save({ leaving: true });
    }

    // What a page that is closed by now had not sent stands in the controls again, and is sent.
    async restore(records) {
      const own = records.filter(({ alamat }) => alamat === this.form.dataset.alamat);
      const last = own.pop();
      if (!last || this.dirty) return;
      const now = this.confirmed;
      fill(this.form, last.isi);
      if (same(fieldsOf(this.form), now)) return void Simpanan.remove(last.kunci);
      this.adopted = [last.kunci];
      this.versi = last.versi;
      this.troubled = true;
      this.say("dipulihkan", "Tulisan yang belum terkirim dipulihkan dari perangkat ini.");
      await this.save();
    }
  }

  const wordsOf = (item) => (item ? item.firstChild.textContent.trim() : "");
  // A control as a person reads it: its question, and the words of what was chosen or typed; null when it is empty.
  function readable(item) {
    const choosing = ["radio", "checkbox"].includes(item.type);
    if (choosing ? !item.checked : !item.value) return null;
    const own = item.labels && item.labels[0];
    if (choosing) {
      const group = item.closest("fieldset");
      return [wordsOf(group && group.querySelector("legend")), own ? own.textContent.trim() : item.value];
    }
    return [wordsOf(own) || item.name, item.tagName === "SELECT" ? item.selectedOptions[0].text : item.value];
  }

  // Puts pairs of name and value into the controls; rows of a table that are not there yet are added.
  function fill(form, pairs) {
    if (window.Baris) Baris.make(form, pairs.map(([name]) => name));
    const has = new Set(pairs.map((pair) => JSON.stringify(pair)));
    const texts = new Map(pairs);
    for (const item of controls(form)) {
      if (["radio", "checkbox"].includes(item.type)) item.checked = has.has(JSON.stringify([item.name, item.value]));
      else item.value = texts.get(item.name) || "";
    }
    if (window.Baris) Baris.count(form);
  }

  // The sign-in is over or renewed: a dialog over the page, no reload; one for all forms of the page.
  const gate = {
    waiting: new Set(),
    watch() { this.timer = this.timer || setInterval(() => this.look(), 3000); },
    close() { if (this.dialog) this.dialog.close(); },
    hold(form) {
      form.held = form.away = form.troubled = true;
      this.waiting.add(form);
      form.say("masuk", "Masuk kembali untuk menyimpan. Tulisan tetap di layar ini.", form.copy());
    },
    ask(form) {
      this.hold(form);
      if (this.dialog && this.dialog.isConnected) return;
      const dialog = element("dialog", "", { className: "card" });
      const heading = element("h2", "Masuk kembali untuk menyimpan.", { id: "judul-masuk-kembali" });
      const link = element("a", "Masuk kembali", { href: "/masuk/?next=/", target: "_blank", rel: "noopener", className: "btn" });
      const actions = element("p", "", { className: "actions" });
      dialog.dataset.uji = "masuk-kembali";
      dialog.setAttribute("aria-labelledby", heading.id);
      actions.append(link, button(COPY, () => Simpanan.download([...this.waiting].map((one) => one.record())), "unduh-salinan-dialog"),
        button("Lanjut menulis", () => dialog.close(), "lanjut-menulis"));
      dialog.append(heading, element("p", "Tulisan tetap di layar ini. Halaman masuk dibuka di tab baru; setelah Anda masuk, tulisan dikirim dari sini."), actions);
      dialog.addEventListener("close", () => dialog.remove());
      document.body.append(dialog);
      dialog.showModal();
      this.dialog = dialog;
      this.watch();
    },
    // Who is signed in now? Returns the word of the server, or null.
    async who() {
      const answer = await Simpanan.request("/pemetaan/sambung/").catch(() => null);
      return answer && answer.ok ? answer.json() : null;
    },
    async look() {
      if (!this.waiting.size) return;
      const found = await this.who();
      if (!found) return;
      if (String(found.pengguna) !== Simpanan.pengguna) return void this.stranger();
      clearInterval(this.timer);
      this.timer = 0;
      this.close();
      for (const input of document.querySelectorAll("[name=csrfmiddlewaretoken]")) input.value = found.csrf;
      const all = [...this.waiting];
      this.waiting.clear();
      arrived = 0;
      for (const form of all) { form.held = form.away = false; form.save(); }
    },
    stranger() {
      this.close();
      for (const form of this.waiting) {
        form.say("orang-lain", "Di peramban ini sekarang masuk orang lain. Tulisan Anda tidak dikirim; tulisan tetap di perangkat ini sampai Anda masuk lagi.", form.copy());
      }
    },
    async renew(form) {
      this.hold(form);
      const found = await this.who();
      if (found) { this.watch(); await this.look(); } else this.ask(form);
    },
  };

  // After the connection is back: the copy of this page for offline reading is fetched anew.
  function afterwards() {
    const { controller } = navigator.serviceWorker || {};
    if (controller) controller.postMessage({ simpan: [location.pathname] });
  }

  // Beside the offline copy of the page lies the last confirmed text, so that an old copy never shows an old text.
  const besides = (form) => `${location.pathname}?isian=${form.form.dataset.kode}`;
  async function remember(form) {
    try {
      if (!(await caches.has("halaman"))) return;
      const text = JSON.stringify({ versi: form.versi, isi: form.confirmed });
      await (await caches.open("halaman")).put(besides(form), new Response(text));
    } catch { /* no offline copies in this browser */ }
  }
  async function recall(form) {
    try {
      const kept = await caches.match(besides(form), { cacheName: "halaman" });
      const found = kept && (await kept.json());
      if (!found || found.versi <= form.versi || form.dirty) return;
      fill(form.form, found.isi);
      form.confirmed = fieldsOf(form.form);
      form.versi = found.versi;
    } catch { /* no offline copies in this browser */ }
  }

  async function begin() {
    for (const form of document.querySelectorAll("form[data-tulis]")) {
      if (form.dataset.pengguna === Simpanan.pengguna) forms.push(new Tulisan(form));
    }
    if (!forms.length) return;
    const left = await leftBehind();
    for (const form of forms) {
      if (form.dirty) form.typed();
      await recall(form);
      await form.restore(left);
    }
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
    if (!navigator.serviceWorker) return;
    await navigator.serviceWorker.register("/sw.js");
    const { active } = await navigator.serviceWorker.ready;
    const assets = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((item) => item.href || item.src);
    if (!navigator.serviceWorker.controller) active.postMessage({ simpan: [location.pathname, ...assets] });
  }

  // The page before a reload may hold its lock a moment longer than it lives.
  async function leftBehind() {
    const here = new Set(forms.map((form) => form.form.dataset.alamat));
    const mine = (await Simpanan.all()).filter(({ alamat }) => here.has(alamat));
    let left = [];
    for (let look = 0; look < 3 && left.length < mine.length; look += 1) {
      if (look) await new Promise((resolve) => setTimeout(resolve, 250));
      left = (await Simpanan.orphans()).filter(({ alamat }) => here.has(alamat));
    }
    return left;
  }

  Simpanan.settle = () => Promise.all(forms.map((form) => form.keep()));
  addEventListener("online", () => forms.forEach((form) => form.state === "luring" && form.save()));
  addEventListener("pagehide", () => forms.forEach((form) => form.leave()));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") forms.forEach((form) => form.leave());
    else gate.look();
  });
  addEventListener("focus", () => gate.look());
  addEventListener("beforeunload", (event) => {
    if (forms.some((form) => form.dirty && form.safe === false && !form.posting)) event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s" || !forms.length) return;
    event.preventDefault();
    forms.forEach((form) => form.save());
  });
  begin().catch(() => { /* what is missing is offline reading; saving goes on */ });
})();
