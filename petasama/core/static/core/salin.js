// Gives a field with data-salin="words" a button that copies it. Without script the text stands there to be copied.
for (const field of document.querySelectorAll("textarea[data-salin]")) {
  const button = document.createElement("button");
  const state = document.createElement("p");
  button.type = "button";
  button.className = "btn quiet";
  button.textContent = field.dataset.salin;
  button.dataset.uji = "salin";
  state.className = "small";
  state.setAttribute("role", "status");
  field.parentElement.after(button, state);
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      state.textContent = "Teks sudah disalin.";
    } catch {
      state.textContent = "Teks sudah dipilih. Tekan Ctrl+C untuk menyalinnya.";
    }
  });
}
