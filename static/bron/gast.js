// For a guest: words that are chosen in the text can be commented on at once. Without script one types them in the form.
const MEEST = 900;
const balk = document.createElement("div");
balk.className = "gastbalk";
balk.hidden = true;
const citaat = document.createElement("span");
citaat.className = "gastbalk__citaat";
const knop = document.createElement("button");
knop.type = "button";
knop.className = "nl-button nl-button--primary nl-button--klein";
knop.textContent = "Opmerking bij deze woorden";
balk.append(citaat, knop);
let gekozen = null;

function lees() {
  const keuze = document.getSelection();
  if (!keuze || keuze.isCollapsed || !keuze.rangeCount) return null;
  const begin = keuze.getRangeAt(0).startContainer;
  const deel = (begin.nodeType === Node.TEXT_NODE ? begin.parentElement : begin)?.closest("[data-deel]");
  const uitklap = deel && document.getElementById(`opmerken-${deel.dataset.deel}`);
  const [regel] = keuze.toString().trim().split("\n");
  return uitklap && regel ? { uitklap, woorden: regel.trim().slice(0, MEEST) } : null;
}

document.addEventListener("selectionchange", () => {
  const nu = lees();
  if (!nu && document.activeElement === knop) return;
  gekozen = nu;
  balk.hidden = !nu;
  citaat.textContent = nu ? nu.woorden : "";
});

// a press on the button would take the selection away before the click
knop.addEventListener("mousedown", (gebeurtenis) => gebeurtenis.preventDefault());
knop.addEventListener("click", () => {
  if (!gekozen) return;
  const { uitklap, woorden } = gekozen;
  uitklap.open = true;
  uitklap.querySelector("[name=citaat]").value = woorden;
  uitklap.querySelector("textarea").focus();
  balk.hidden = true;
});

document.body.append(balk);
