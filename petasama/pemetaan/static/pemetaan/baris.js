// Tables of an answer without reload: “+ Tambah …” and “Hapus baris ini”; and how many letters a long text has.
// Names keep the server's pattern table-row-column; without script the server adds and removes rows.
window.Baris = (() => {
  "use strict";
  const NUMBERED = ["name", "id", "for", "aria-describedby", "aria-labelledby", "list"];
  const rowsOf = (table) => [...table.querySelectorAll("details[data-baris]")];
  const controlsIn = (row) => [...row.querySelectorAll("input, select, textarea")];
  const most = (table) => Number(table.dataset.palingBanyak) || 60;
  const counted = (number) => number.toLocaleString("id-ID");

  // Gives a row its place: in names, ids and headings.
  function number(row, table, place) {
    const old = row.dataset.baris || row.querySelector("[name]").name.match(/-(\d+)-/)[1];
    const from = `${table.dataset.tabel}-${old}`, to = `${table.dataset.tabel}-${place}`;
    for (const item of [row, ...row.querySelectorAll("*")]) {
      for (const attribute of NUMBERED) {
        const value = item.getAttribute(attribute);
        if (!value || attribute === "list" || !value.includes(from)) continue;
        item.setAttribute(attribute, value.split(" ").map((word) => word.replace(new RegExp(`${from}(?=-|$|_)`), to)).join(" "));
      }
    }
    for (const heading of row.querySelectorAll("summary b, legend.sr")) {
      heading.textContent = heading.textContent.replace(/ke-\d+/, `ke-${place}`);
    }
    row.dataset.baris = place;
  }

  function add(table) {
    const rows = rowsOf(table), last = rows[rows.length - 1];
    const row = last.cloneNode(true);
    for (const item of row.querySelectorAll("[data-hitung], .fault")) item.remove();
    for (const item of row.querySelectorAll(".bad")) item.classList.remove("bad");
    for (const control of controlsIn(row)) {
      control.removeAttribute("aria-invalid");
      if (["radio", "checkbox"].includes(control.type)) control.checked = false;
      else if (control.tagName === "SELECT") control.selectedIndex = 0;
      else control.value = "";
    }
    row.open = true;
    number(row, table, rows.length + 1);
    last.after(row);
    prepare(row, table);
    for (const control of controlsIn(row)) watch(control);
    full(table);
    return row;
  }

  function remove(row, table) {
    const rows = rowsOf(table), place = rows.indexOf(row);
    if (rows.length === 1) controlsIn(row).forEach((control) => { control.checked = false; if (!["radio", "checkbox"].includes(control.type)) control.value = ""; });
    else row.remove();
    const left = rowsOf(table);
    left.forEach((item, index) => number(item, table, index + 1));
    full(table);
    const next = left[Math.min(place, left.length - 1)];
    next.open = true;
    focusOn(next);
    table.closest("form").dispatchEvent(new Event("input"));
  }

  function focusOn(row) {
    const first = controlsIn(row).find((control) => control.offsetParent);
    if (first) first.focus();
  }

  function full(table) {
    const button = table.querySelector("button[name=tambah]");
    if (button) button.disabled = rowsOf(table).length >= most(table);
  }

  // The box to tick for removal is for browsers without script; here a button does it.
  function prepare(row, table) {
    for (const old of row.querySelectorAll("[data-hapus-baris]")) old.remove();
    for (const box of row.querySelectorAll("input[name$='-hapus']")) box.closest(".field").remove();
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "btn quiet", textContent: "Hapus baris ini" });
    button.dataset.hapusBaris = "";
    button.addEventListener("click", () => remove(row, table));
    (row.querySelector("fieldset") || row).append(button);
  }

  // As many rows as the names ask for: pairs of a kept text may be longer than what the page shows.
  function make(form, names) {
    for (const table of form.querySelectorAll("[data-tabel]")) {
      const places = names.map((name) => name.match(new RegExp(`^${table.dataset.tabel}-(\\d+)-`))).filter(Boolean);
      const wanted = Math.min(Math.max(0, ...places.map((found) => Number(found[1]))), most(table));
      while (rowsOf(table).length < wanted) add(table);
    }
  }

  // From three quarters of the aim on: how far it is. An aim, no barrier: nobody is stopped in mid-sentence.
  function tell(control) {
    const aim = Number(control.dataset.maks), length = [...control.value].length;
    let line = control.parentElement.querySelector("[data-hitung]");
    if (length < aim * 0.75) {
      if (line) line.remove();
      return;
    }
    if (!line) {
      line = document.createElement("p");
      line.className = "small";
      line.dataset.hitung = "";
      control.after(line);
    }
    const over = length > aim ? `; ${counted(length - aim)} huruf terlalu panjang, ringkas sebelum disimpan` : "";
    line.textContent = `${counted(length)} dari ${counted(aim)} huruf${over}.`;
  }

  function watch(control) {
    if (!control.dataset.maks) return;
    control.addEventListener("input", () => tell(control));
    tell(control);
  }

  const count = (form) => form.querySelectorAll("[data-maks]").forEach(tell);

  for (const table of document.querySelectorAll("form[data-tulis] [data-tabel]")) {
    rowsOf(table).forEach((row) => prepare(row, table));
    const more = table.querySelector("button[name=tambah]");
    if (more) more.addEventListener("click", (event) => { event.preventDefault(); focusOn(add(table)); });
  }
  document.querySelectorAll("form[data-tulis] [data-maks]").forEach(watch);

  // What nobody needs before somebody writes comes with the first step into a form: the first view stays light.
  const later = document.currentScript.dataset.nanti.split(" ");
  document.addEventListener("focusin", () => {
    for (const src of later.splice(0)) document.head.append(Object.assign(document.createElement("script"), { src }));
  });
  return { make, count };
})();
