// Drag a bar of the tijdspad to another day. Nothing is saved here: the form of the bar opens on that day and shows what
// it pushes. With a mouse or pen only: a finger scrolls, a keyboard opens the bar as a link.

const DREMPEL = 4; // so many pixels is a drag and no click
const DAG = 864e5;

let greep = null;

function dagen(gebeurtenis) {
  const svg = greep.balk.ownerSVGElement;
  const schaal = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
  return Math.round(((gebeurtenis.clientX - greep.x) * schaal) / Number(svg.dataset.perDag));
}

function laatLos() {
  if (!greep) return;
  greep.balk.removeAttribute("transform");
  greep.balk.classList.remove("tijdspad__balk--los");
  greep = null;
}

document.addEventListener("pointerdown", (gebeurtenis) => {
  const balk = gebeurtenis.target.closest?.("[data-schuif]");
  if (!balk || gebeurtenis.pointerType === "touch" || gebeurtenis.button !== 0) return;
  greep = { balk, x: gebeurtenis.clientX, sleept: false };
});

document.addEventListener("dragstart", (gebeurtenis) => {
  if (greep) gebeurtenis.preventDefault(); // the browser would drag the link itself
});

document.addEventListener("pointermove", (gebeurtenis) => {
  if (!greep || Math.abs(gebeurtenis.clientX - greep.x) < DREMPEL) return;
  greep.sleept = true;
  greep.balk.classList.add("tijdspad__balk--los");
  const perDag = Number(greep.balk.ownerSVGElement.dataset.perDag);
  greep.balk.setAttribute("transform", `translate(${(dagen(gebeurtenis) * perDag).toFixed(1)} 0)`);
});

document.addEventListener("pointerup", (gebeurtenis) => {
  if (!greep) return;
  const { balk, sleept } = greep;
  const verder = sleept ? dagen(gebeurtenis) : 0;
  if (sleept) balk.addEventListener("click", (klik) => klik.preventDefault(), { once: true });
  laatLos();
  if (!verder) return;
  const dag = new Date(Date.parse(balk.dataset.begin) + verder * DAG).toISOString().slice(0, 10);
  window.location.assign(`${balk.dataset.schuif}?begin=${dag}`);
});

document.addEventListener("pointercancel", laatLos);
document.addEventListener("keydown", (gebeurtenis) => {
  if (gebeurtenis.key === "Escape") laatLos();
});
