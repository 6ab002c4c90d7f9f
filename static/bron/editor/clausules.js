// Clauses of the library in the editor: choosing and inserting one, and the label that says where an article is from.
import { Node } from "prosemirror-model";
import { Plugin, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { vorm } from "./vorm.js";

const VERS_NA = 4000; // after the last change: by then it is kept, and the server knows whether a clause was changed
const banden = JSON.parse(document.getElementById("clausulebanden")?.textContent ?? "{}");

/** A label above each article that comes from the library: 'clausule D2, variant 1'. It is no part of the text. */
export const clausulelabels = () =>
  new Plugin({
    props: {
      decorations(staat) {
        const labels = [];
        staat.doc.descendants((knoop, pos) => {
          const band = banden[knoop.attrs.clausule];
          if (band) labels.push(Decoration.widget(pos + 1, () => label(band, knoop.attrs.id), { side: -1, key: `${knoop.attrs.clausule}-${knoop.attrs.id}-${band.nieuwer}-${isAangepast(band, knoop.attrs.id)}` }));
          return !knoop.isTextblock;
        });
        return DecorationSet.create(staat.doc, labels);
      },
    },
    view: () => {
      let wacht;
      return {
        update(kijk, vorige) {
          if (kijk.state.doc === vorige.doc || !Object.keys(banden).length) return;
          clearTimeout(wacht);
          wacht = setTimeout(() => ververs(kijk), VERS_NA);
        },
        destroy: () => clearTimeout(wacht),
      };
    },
  });

/** Ask again which clauses were changed. Without an answer the labels stay as they are. */
async function ververs(kijk) {
  const antwoord = await fetch("../clausules/stand.json").catch(() => null);
  if (!antwoord?.ok || kijk.isDestroyed) return;
  const vers = await antwoord.json();
  if (JSON.stringify(vers) === JSON.stringify(banden)) return;
  Object.assign(banden, vers);
  kijk.dispatch(kijk.state.tr.setMeta("clausulelabels", true));
}

const isAangepast = (band, id) => Boolean(band.aangepast?.includes(id));

function label(band, id) {
  const dom = document.createElement("p");
  dom.className = "clausulelabel";
  dom.contentEditable = "false";
  dom.append(band.naam);
  if (isAangepast(band, id)) dom.append(" (aangepast)");
  if (band.nieuwer) {
    const link = document.createElement("a");
    link.href = `../clausules/${id}/vernieuwen/`;
    link.textContent = "Er is een nieuwere uitgave";
    dom.append(" · ", link);
  }
  return dom;
}

/** Put an article after the part around the cursor; the cursor goes into it. */
export const voegArtikelIn = (json) => (staat, dispatch) => {
  const artikel = Node.fromJSON(vorm, json);
  const { $from } = staat.selection;
  for (let diepte = $from.depth; diepte >= 0; diepte -= 1) {
    const ouder = $from.node(diepte);
    if (ouder.isTextblock) continue;
    const plek = diepte === $from.depth ? $from.index(diepte) : $from.indexAfter(diepte);
    if (!ouder.canReplaceWith(plek, plek, artikel.type)) continue;
    if (dispatch) {
      const pos = $from.posAtIndex(plek, diepte);
      const tr = staat.tr.insert(pos, artikel);
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 2))).scrollIntoView());
    }
    return true;
  }
  return false;
};

/** Ask which clause, fetch its article from the server and insert it. `vraag` opens the window. */
export function vraagClausule(vraag, kijk, pet) {
  const venster = document.querySelector("[data-vraag='clausule']");
  const uitleg = venster.querySelector("[data-uitleg]");
  const { q, keuze } = venster.querySelector("form").elements;
  let laatste = 0;
  const zoek = async () => {
    laatste += 1;
    const deze = laatste;
    const antwoord = await fetch(`${venster.dataset.adres}?q=${encodeURIComponent(q.value)}`);
    if (deze !== laatste) return;
    const { clausules, meer } = antwoord.ok ? await antwoord.json() : { clausules: [] };
    keuze.replaceChildren(
      ...clausules.map((een) => {
        const optie = new Option(een.naam, een.keuze);
        optie.dataset.uitleg = een.uitleg;
        return optie;
      }),
    );
    if (keuze.options.length) keuze.selectedIndex = 0;
    uitleg.textContent = antwoord.ok ? zin(clausules.length, meer) : "De clausules zijn nu niet op te halen. Probeer het straks opnieuw.";
  };
  q.oninput = zoek;
  q.onkeydown = (toets) => {
    if (toets.key === "Enter") toets.preventDefault(); // searching is no choice yet
    if (toets.key === "ArrowDown" && keuze.options.length) keuze.focus();
  };
  keuze.onchange = () => {
    uitleg.textContent = keuze.selectedOptions[0]?.dataset.uitleg ?? "";
  };
  vraag("clausule", zoek, (antwoord) => haal(venster, antwoord, kijk, pet));
}

const zin = (aantal, meer) => {
  if (!aantal) return "Geen clausule gevonden. Zoek met minder woorden.";
  return meer ? "De eerste 100 clausules. Zoek om er minder te zien." : `${aantal} gevonden.`;
};

async function haal(venster, antwoord, kijk, pet) {
  const velden = new FormData();
  velden.set("keuze", antwoord.get("keuze"));
  velden.set("pet", pet);
  const post = await fetch(venster.dataset.artikel, { method: "POST", body: velden, headers: { "X-CSRFToken": antwoord.get("csrfmiddlewaretoken") } });
  const uitkomst = await post.json().catch(() => ({ zin: "De clausule is nu niet op te halen. Probeer het straks opnieuw." }));
  if (!uitkomst.artikel) {
    document.querySelector("[data-stand]").textContent = uitkomst.zin;
    return;
  }
  banden[uitkomst.artikel.attrs.clausule] = uitkomst.band;
  voegArtikelIn(uitkomst.artikel)(kijk().state, kijk().dispatch);
  kijk().focus();
}
