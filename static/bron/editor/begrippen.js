// Marks where a defined term is used. A moment after the last change: typing does not wait for it.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

const SLEUTEL = new PluginKey("begrippen");
const RUST = 700; // milliseconds without a change
const KORTST = 3; // letters: shorter terms are found in too many places
const TITEL = "Een begrip dat deze tekst bepaalt";

const bepaalt = (knoop) => knoop.marks.some((merk) => merk.type.name === "begrip");

function namen(document) {
  const gevonden = new Set();
  document.descendants((blok) => {
    if (!blok.inlineContent) return true;
    let naam = "";
    blok.forEach((kind) => {
      if (kind.isText && bepaalt(kind)) naam += kind.text;
      else {
        gevonden.add(naam);
        naam = "";
      }
    });
    gevonden.add(naam);
    return false;
  });
  return [...gevonden].map((naam) => naam.replace(/^[ :.]+|[ :.]+$/g, "").toLowerCase()).filter((naam) => naam.length >= KORTST);
}

function zoek(document) {
  const woorden = namen(document).sort((een, ander) => ander.length - een.length);
  if (!woorden.length) return DecorationSet.empty;
  const keuze = woorden.map((naam) => naam.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const patroon = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${keuze})(?![\\p{L}\\p{N}_-])`, "giu");
  const uit = [];
  document.descendants((knoop, pos) => {
    if (!knoop.isText || bepaalt(knoop)) return;
    for (const { 0: raak, index } of knoop.text.matchAll(patroon)) {
      uit.push(Decoration.inline(pos + index, pos + index + raak.length, { class: "begripgebruik", title: TITEL }));
    }
  });
  return DecorationSet.create(document, uit);
}

export const begripgebruik = () =>
  new Plugin({
    key: SLEUTEL,
    state: {
      init: (_, staat) => zoek(staat.doc),
      apply: (tr, vorige) => (tr.getMeta(SLEUTEL) ? zoek(tr.doc) : vorige.map(tr.mapping, tr.doc)),
    },
    props: { decorations: (staat) => SLEUTEL.getState(staat) },
    view: () => {
      let wacht;
      const straks = (blik) => {
        clearTimeout(wacht);
        wacht = setTimeout(() => {
          if (blik.composing) straks(blik); // a letter that is still being made is left alone
          else if (!blik.isDestroyed) blik.dispatch(blik.state.tr.setMeta(SLEUTEL, true).setMeta("addToHistory", false));
        }, RUST);
      };
      return {
        update: (blik, vorige) => blik.state.doc !== vorige.doc && straks(blik),
        destroy: () => clearTimeout(wacht),
      };
    },
  });
