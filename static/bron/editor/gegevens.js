// Data fields and pictures in the editor. What stands there is the value of now with its day, asked of the server in one
// request for all keys; it cannot be typed over. A picture goes to the server first and then into the text.
import { Plugin } from "prosemirror-state";
import { voegIn } from "./opdrachten.js";
import { vorm } from "./vorm.js";

const BIJNA = 150; // milliseconds in which new keys are asked together

const { nodes: K } = vorm;
const teksten = document.querySelector("[data-editor]")?.dataset.tekst;
const adres = (rest) => `/teksten/${teksten}/${rest}`;

const waarden = new Map(); // key -> what the server said of it
const kijkers = new Set(); // the fields that stand in the page
let gepland = null;

/** Ask what is not known yet. Without a connection the field shows its key until the next change. */
function vraagWaarden() {
  gepland ??= setTimeout(async () => {
    gepland = null;
    const nodig = [...new Set([...kijkers].map((kijker) => kijker.sleutel))].filter((sleutel) => !waarden.has(sleutel));
    if (!nodig.length) return;
    const vraag = new URLSearchParams(nodig.slice(0, 100).map((sleutel) => ["sleutel", sleutel]));
    try {
      const antwoord = await fetch(adres(`gegevens/waarden.json?${vraag}`), { headers: { Accept: "application/json" } });
      if (!antwoord.ok) return;
      for (const [sleutel, waarde] of Object.entries((await antwoord.json()).waarden)) waarden.set(sleutel, waarde);
    } catch {
      return;
    }
    for (const kijker of kijkers) kijker.toon();
    if (nodig.length > 100) vraagWaarden();
  }, BIJNA);
}

/** Values may have changed elsewhere (a new count, another scenario): ask them again when one comes back to the page. */
function vergeet() {
  waarden.clear();
  vraagWaarden();
}

function uitleg(waarde) {
  if (!waarde.bekend) return `${waarde.naam}: nog niet bekend. ${waarde.reden}`;
  return [`${waarde.naam}.`, waarde.bron && `Bron: ${waarde.bron}.`, waarde.waarschuwing].filter(Boolean).join(" ");
}

class Veld {
  constructor(knoop) {
    this.sleutel = knoop.attrs.sleutel;
    this.knoop = knoop;
    this.blok = knoop.type === K.gegevenblok;
    this.dom = document.createElement(this.blok ? "div" : "span");
    this.dom.className = this.blok ? "gegeven gegevenblok" : "gegeven";
    this.dom.contentEditable = "false";
    this.dom.dataset.soort = knoop.type.name;
    this.dom.dataset.sleutel = this.sleutel;
    if (knoop.attrs.id) this.dom.dataset.id = knoop.attrs.id;
    kijkers.add(this);
    this.toon();
    vraagWaarden();
  }

  toon() {
    const waarde = waarden.get(this.sleutel);
    if (!waarde) {
      this.dom.textContent = `[${this.sleutel}]`;
      return;
    }
    this.dom.classList.toggle("gegeven--onbekend", !waarde.bekend);
    this.dom.title = uitleg(waarde);
    if (this.blok) this.dom.innerHTML = eigenKenmerken(waarde.blok); // made and escaped by the server
    else {
      this.dom.textContent = waarde.tekst;
      if (waarde.dag) {
        const dag = document.createElement("small");
        dag.className = "gegeven__dag";
        dag.textContent = ` (${waarde.dag})`;
        this.dom.append(dag);
      }
    }
  }

  update(knoop) {
    if (knoop.type !== this.knoop.type || knoop.attrs.sleutel !== this.sleutel || knoop.attrs.id !== this.knoop.attrs.id) return false;
    this.knoop = knoop;
    return true;
  }

  selectNode() {
    this.dom.classList.add("ProseMirror-selectednode");
  }

  deselectNode() {
    this.dom.classList.remove("ProseMirror-selectednode");
  }

  ignoreMutation() {
    return true;
  }

  stopEvent() {
    return false;
  }

  destroy() {
    kijkers.delete(this);
  }
}

/** The same chart may stand in a page twice: each gets ids of its own. */
function eigenKenmerken(html) {
  const eigen = crypto.randomUUID().slice(0, 8);
  return html.replaceAll(/(titel|uitleg)-([0-9a-f]{8})/g, `$1-$2-${eigen}`);
}

export const gegevens = () =>
  new Plugin({
    props: { nodeViews: { gegeven: (knoop) => new Veld(knoop), gegevenblok: (knoop) => new Veld(knoop) } },
    view: () => {
      window.addEventListener("focus", vergeet);
      return { destroy: () => window.removeEventListener("focus", vergeet) };
    },
  });

/** Put a block after the one around the cursor. */
const voegBlokIn = (knoop) => (staat, dispatch) => {
  const { $from } = staat.selection;
  for (let diepte = $from.depth; diepte > 0; diepte -= 1) {
    const plek = $from.indexAfter(diepte - 1);
    if (!$from.node(diepte - 1).canReplaceWith(plek, plek, knoop.type)) continue;
    if (dispatch) dispatch(staat.tr.insert($from.after(diepte), knoop).scrollIntoView());
    return true;
  }
  return false;
};

/** The list of the picker comes from the server, with what each field is worth now. */
export function kiesGegeven(kijk) {
  const venster = document.querySelector("[data-vraag='gegeven']");
  const form = venster.querySelector("form");
  const lijst = venster.querySelector("[data-keuzes]");
  form.reset();
  let beurt = 0;
  const haal = async () => {
    const deze = (beurt += 1);
    const vraag = new URLSearchParams(new FormData(form));
    const laat = (zin) => deze === beurt && (lijst.textContent = zin);
    try {
      const antwoord = await fetch(adres(`gegevens/kiezer/?${vraag}`));
      if (!antwoord.ok) return laat("De lijst kan nu niet worden getoond. Ververs de pagina.");
      const html = await antwoord.text();
      if (deze === beurt) lijst.innerHTML = html; // made and escaped by the server
    } catch {
      laat("Er is geen verbinding. Probeer het zo opnieuw.");
    }
    return undefined;
  };
  let wacht;
  const straks = () => {
    clearTimeout(wacht);
    wacht = setTimeout(haal, 250);
  };
  form.elements.zoek.oninput = straks;
  lijst.onchange = haal;
  lijst.onclick = (gebeurtenis) => {
    const knop = gebeurtenis.target.closest("[data-sleutel]");
    if (!knop) return;
    const { sleutel, knoop } = knop.dataset;
    const blik = kijk();
    if (knoop === "gegevenblok") voegBlokIn(K.gegevenblok.create({ sleutel }))(blik.state, blik.dispatch);
    else voegIn("gegeven", { sleutel })(blik.state, blik.dispatch);
    venster.close();
  };
  form.onkeydown = (gebeurtenis) => {
    if (gebeurtenis.key === "Enter" && gebeurtenis.target === form.elements.zoek) gebeurtenis.preventDefault();
  };
  venster.addEventListener("close", () => kijk().focus(), { once: true });
  lijst.textContent = "De lijst wordt opgehaald.";
  venster.showModal();
  haal();
}

/** A picture needs words for who does not see it, unless it is only decoration. */
export function kiesAfbeelding(kijk) {
  const venster = document.querySelector("[data-vraag='afbeelding']");
  const form = venster.querySelector("form");
  const fout = venster.querySelector("[data-fout]");
  const { alt, versiering, bijschrift } = form.elements;
  form.reset();
  fout.hidden = true;
  const pas = () => {
    alt.required = !versiering.checked;
    alt.disabled = versiering.checked;
  };
  versiering.onchange = pas;
  pas();
  const zeg = (zin) => {
    fout.textContent = zin;
    fout.hidden = false;
  };
  form.onsubmit = async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (!versiering.checked && !alt.value.trim()) {
      zeg("Schrijf wat er op de afbeelding staat, of kies dat zij alleen versiering is.");
      alt.focus();
      return;
    }
    const knop = form.querySelector("[type='submit']");
    knop.disabled = true;
    try {
      const antwoord = await fetch(form.dataset.adres, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      const soort = antwoord.headers.get("Content-Type") ?? "";
      const uit = soort.startsWith("application/json") ? await antwoord.json() : {};
      if (!antwoord.ok) {
        zeg(uit.zin ?? (antwoord.status === 413 ? "Dit bestand is te groot." : "U kunt aan deze tekst geen afbeelding toevoegen."));
        return;
      }
      const attrs = { bestand: uit.bestand, alt: versiering.checked ? "" : alt.value.trim(), versiering: versiering.checked, bijschrift: bijschrift.value.trim() };
      const blik = kijk();
      if (voegBlokIn(K.afbeelding.create(attrs))(blik.state, blik.dispatch)) venster.close();
      else zeg("Op deze plek kan geen afbeelding staan. Zet de cursor in een alinea.");
    } catch {
      zeg("Er is geen verbinding. Probeer het zo opnieuw.");
    } finally {
      knop.disabled = false;
    }
  };
  venster.querySelector("[data-toch-niet]").onclick = () => venster.close();
  venster.addEventListener("close", () => kijk().focus(), { once: true });
  venster.showModal();
}
