// Everything here is a comfort: without script each page reads and each form posts.
import "./tijdspad.js";

/** A full page as the answer to a request for a part means: logged out, or another page. Then go there. */
function isHelePagina(antwoord) {
  return antwoord.trimStart().slice(0, 15).toLowerCase() === "<!doctype html>";
}

function zetSlot(formulier, aan) {
  if (aan) formulier.dataset.verzonden = "";
  else delete formulier.dataset.verzonden;
  for (const knop of formulier.querySelectorAll("button:not([type=button])")) {
    if (aan) knop.setAttribute("aria-disabled", "true");
    else knop.removeAttribute("aria-disabled");
  }
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelector(".foutoverzicht:not(.proef *)")?.focus(); // not the example on /onderdelen/
  for (const rij of document.querySelectorAll(".tabbladen ul")) {
    const hier = rij.querySelector("[aria-current]"); // on a phone the tab of this page may lie beside the screen
    if (hier) rij.scrollLeft = hier.offsetLeft - rij.offsetLeft - (rij.clientWidth - hier.offsetWidth) / 2;
  }
});

// A double click sends once. aria-disabled and not disabled: the value of the button must still be sent.
document.addEventListener("submit", (gebeurtenis) => {
  const formulier = gebeurtenis.target;
  if (formulier.method !== "post" || formulier.hasAttribute("hx-post")) return;
  const knop = gebeurtenis.submitter;
  if (knop?.name === "voorbeeld" || knop?.formTarget) return; // a download or a frame: the page stays, the form goes on
  if ("verzonden" in formulier.dataset) gebeurtenis.preventDefault();
  else setTimeout(() => zetSlot(formulier, true));
});

// Back in the browser shows the form again: then it can be sent again.
window.addEventListener("pageshow", () => {
  for (const formulier of document.querySelectorAll("form[data-verzonden]")) zetSlot(formulier, false);
});

document.addEventListener("htmx:beforeSwap", (gebeurtenis) => {
  const { xhr } = gebeurtenis.detail;
  if (xhr.status < 400 && isHelePagina(xhr.responseText) && !gebeurtenis.detail.boosted) {
    gebeurtenis.detail.shouldSwap = false;
    window.location.reload();
  }
});

function meldStoring() {
  const plek = document.getElementById("storing");
  if (plek) plek.hidden = false;
}
document.addEventListener("htmx:responseError", meldStoring);
document.addEventListener("htmx:sendError", meldStoring);
document.addEventListener("htmx:timeout", meldStoring);

// Say aloud what changed: a part carries its sentence in data-voorlezen.
document.addEventListener("htmx:afterSettle", (gebeurtenis) => {
  const plek = document.getElementById("voorlezen");
  const deel = gebeurtenis.target.closest?.("[data-voorlezen]") ?? gebeurtenis.target.querySelector?.("[data-voorlezen]");
  if (plek && deel && plek.textContent !== deel.dataset.voorlezen) plek.textContent = deel.dataset.voorlezen;
});
