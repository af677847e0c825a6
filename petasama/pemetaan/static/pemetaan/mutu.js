// After each confirmed saving: the quiet check of that question anew, and the legal route where the kind may change.
(() => {
  "use strict";

  function chipOf(item) {
    const chip = document.createElement("span");
    chip.className = `badge ${item.kuat ? "tone-green" : "tone-gold"}`;
    chip.textContent = `${item.kuat ? "✓ " : ""}${item.teks}`;
    return chip;
  }

  function lineOf(item) {
    const line = document.createElement("li");
    line.textContent = item.kalimat;
    return line;
  }

  function drawCheck(mutu) {
    const place = mutu && document.querySelector(`[data-mutu="${mutu.kode}"]`);
    if (!place) return;
    place.hidden = mutu.chip.length === 0;
    const chips = mutu.chip.flatMap((item) => [chipOf(item), " "]);
    place.querySelector("[data-mutu-chip]").replaceChildren(...chips);
    place.querySelector("[data-mutu-catatan]").replaceChildren(...mutu.catatan.map(lineOf));
    place.querySelector("[data-mutu-saran]").hidden = mutu.catatan.length === 0;
  }

  async function drawRoute(place) {
    try {
      const answer = await fetch(place.dataset.rute, { credentials: "same-origin" });
      const page = answer.ok && !answer.redirected
        ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
      if (!page) return;
      const open = [...place.querySelectorAll("details")].map((item) => item.open);
      place.replaceChildren(...page.body.childNodes);
      place.querySelectorAll("details").forEach((item, index) => { item.open = open[index] || false; });
    } catch {
      // Off-line: the card stays as it was read last.
    }
  }

  document.addEventListener("petasama:tersimpan", (event) => {
    drawCheck(event.detail && event.detail.mutu);
    if (["P4", "KLASIFIKASI"].includes(event.target.dataset.kode)) {
      document.querySelectorAll("[data-rute]").forEach(drawRoute);
    }
  });
})();
