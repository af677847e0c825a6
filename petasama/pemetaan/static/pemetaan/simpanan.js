// The device buffer: answers that the server has not confirmed yet, kept in this browser, each under
// government/person/proposal/question/page. It never shows or sends what another person wrote here.
// Stands on every page of those who write, so that waiting answers leave from any page, and before signing out.
window.Simpanan = (() => {
  "use strict";
  const { person: pengguna, tenant: daerah } = document.currentScript.dataset;
  const OWN = `${daerah}/${pengguna}/`, PREFIX = "petasama:";
  const PAGE = crypto.getRandomValues(new Uint32Array(2)).join("");
  const SINGLE = "petasama-halaman-";
  let opened;

  // Which pages are alive: each holds a lock for as long as it is open. Kept records of a living page are its own matter.
  if (navigator.locks) navigator.locks.request(SINGLE + PAGE, () => new Promise(() => {}));
  async function living() {
    if (!navigator.locks) return null;
    const { held } = await navigator.locks.query();
    return new Set(held.map(({ name }) => name.replace(SINGLE, "")));
  }

  function database() {
    opened = opened || new Promise((resolve, reject) => {
      const request = indexedDB.open("petasama", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("jawaban", { keyPath: "kunci" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return opened;
  }

  async function inStore(mode, act) {
    const store = (await database()).transaction("jawaban", mode, mode === "readwrite" ? { durability: "strict" } : {});
    const request = act(store.objectStore("jawaban"));
    return new Promise((resolve, reject) => {
      store.oncomplete = () => resolve(request.result);
      store.onabort = store.onerror = () => reject(store.error);
    });
  }

  // Keeps a record {kunci, halaman, alamat, kode, isi: [[name, value]], versi, waktu}; refuses when nothing can keep it.
  async function put(record) {
    try { await inStore("readwrite", (store) => store.put(record)); } catch {
      localStorage.setItem(PREFIX + record.kunci, JSON.stringify(record));
    }
  }

  async function remove(key) {
    try { localStorage.removeItem(PREFIX + key); } catch { /* none kept there */ }
    try { await inStore("readwrite", (store) => store.delete(key)); } catch { /* none kept there */ }
  }

  // Everything this person has waiting here, oldest first.
  async function all() {
    let rows = [];
    try { rows = await inStore("readonly", (store) => store.getAll()); } catch { /* only the other place */ }
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
      rows = rows.concat(keys.map((key) => JSON.parse(localStorage.getItem(key))));
    } catch { /* the browser keeps nothing */ }
    return rows.filter(({ kunci }) => kunci.startsWith(OWN)).sort((one, other) => one.waktu - other.waktu);
  }

  // What pages left behind that are closed by now: after a reload, a crash, a dead battery.
  async function orphans() {
    const alive = await living();
    return (await all()).filter(({ kunci, waktu }) => {
      const page = kunci.split("/").pop();
      return page !== PAGE && (alive ? !alive.has(page) : Date.now() - waktu > 20_000);
    });
  }

  function request(address, body, more = {}) {
    const token = document.querySelector("[name=csrfmiddlewaretoken]");
    const headers = { Accept: "application/json", "X-CSRFToken": token ? token.value : "" };
    const signal = AbortSignal.timeout ? AbortSignal.timeout(30_000) : undefined;
    const method = body ? "POST" : "GET";
    return fetch(address, { method, body, headers, signal, redirect: "manual", cache: "no-store", ...more });
  }

  const bodyOf = ({ isi, versi }) => new URLSearchParams([...isi, ["versi", versi]]);

  // Sends what waits from closed pages, but for the questions that stand on this page; returns what still waits.
  async function sendOthers(records) {
    const here = new Set([...document.querySelectorAll("form[data-tulis]")].map((form) => form.dataset.alamat));
    const left = [];
    for (const record of records || (await orphans())) {
      if (!records && here.has(record.alamat)) continue;
      let sent = false;
      try {
        const answer = await request(record.alamat, bodyOf(record));
        sent = answer.ok && (await answer.json()).hasil === "tersimpan";
      } catch { /* no connection */ }
      if (sent) await remove(record.kunci); else left.push(record);
    }
    return left;
  }

  function asText(records) {
    const parts = records.map(({ kode, judul, isi, waktu }) =>
      [`${kode} ${judul}`, new Date(waktu).toLocaleString("id-ID"), ...isi.filter(([, value]) => value)
        .map(([name, value]) => `${name}:\n${value}\n`)].join("\n"));
    return parts.join("\n----------\n\n");
  }

  // Hands the texts out as a .txt file.
  function download(records) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([asText(records)], { type: "text/plain;charset=utf-8" }));
    link.download = "jawaban-belum-terkirim.txt";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  function element(tag, words, more = {}) {
    return Object.assign(document.createElement(tag), { textContent: words }, more);
  }

  function button(words, act, uji, look = "btn quiet") {
    const made = element("button", words, { type: "button", className: look });
    made.dataset.uji = uji;
    made.addEventListener("click", act);
    return made;
  }

  function tellLeft(left) {
    const main = document.querySelector("main");
    if (!left.length || !main) return;
    const line = element("p", "", { className: "banner" });
    line.dataset.uji = "menunggu";
    line.setAttribute("role", "status");
    main.prepend(line);
    const links = left.flatMap(({ halaman, kode, judul }) => [element("a", `${kode} ${judul}`, { href: halaman }), " "]);
    line.append(`${left.length} jawaban di perangkat ini belum terkirim: `, ...links,
      button("Unduh salinan", () => download(left), "unduh-menunggu"));
  }

  // Signing out: what waits is sent first; what cannot be sent is offered as a file before anybody leaves.
  async function beforeLeaving(event) {
    const form = event.target;
    if (!form.action.endsWith("/keluar/") || form.dataset.boleh) return;
    event.preventDefault();
    if (api.settle) await api.settle();
    const left = await sendOthers(await all());
    form.dataset.boleh = "ya";
    if (!left.length) return form.submit();
    const dialog = element("dialog", "", { className: "card" });
    dialog.dataset.uji = "sebelum-keluar";
    const heading = element("h2", `${left.length} jawaban belum terkirim`, { id: "judul-sebelum-keluar" });
    dialog.setAttribute("aria-labelledby", heading.id);
    const stay = button("Tetap di sini", () => dialog.close(), "tetap", "btn");
    dialog.append(heading, element("p", "Tulisan itu hanya ada di perangkat ini. Unduh salinannya sebelum keluar; " +
      "bila Anda masuk lagi di peramban ini, tulisan itu dikirim."));
    const actions = element("p", "", { className: "actions" });
    actions.append(stay, button("Unduh salinan", () => download(left), "unduh-salinan"),
      button("Keluar", () => form.submit(), "tetap-keluar"));
    dialog.append(actions);
    dialog.addEventListener("close", () => { delete form.dataset.boleh; dialog.remove(); });
    document.body.append(dialog);
    dialog.showModal();
  }

  document.addEventListener("submit", beforeLeaving);
  document.addEventListener("DOMContentLoaded", async () => tellLeft(await sendOthers()));
  const api = { OWN, PAGE, pengguna, daerah, put, remove, all, orphans, request, download, element, button };
  return api;
})();
