// The page on which one writes: the text, the bar above it, the list of parts beside it, and who is here.
import { baseKeymap } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, Plugin, TextSelection } from "prosemirror-state";
import { goToNextCell, tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { anderen } from "./anderen.js";
import { begripgebruik } from "./begrippen.js";
import { Gesprekken } from "./gesprekken.js";
import { gegevens, kiesAfbeelding, kiesGegeven } from "./gegevens.js";
import { clausulelabels, vraagClausule } from "./clausules.js";
import { toonHulp } from "./hulp.js";
import { bijlagekeuze } from "./bijlage.js";
import { kenmerken } from "./kenmerken.js";
import { NUMMERS, nummering } from "./nummers.js";
import * as doe from "./opdrachten.js";
import { RECHT, Rechten } from "./rechten.js";
import { Samen } from "./samen.js";
import { plakgrens, sluitbaar, waarschuw } from "./waarschuwen.js";
import { MET_KOP, veiligAdres, vorm } from "./vorm.js";
import { Voorstelpaneel } from "./voorstelpaneel.js";

const OPDRACHTEN = {
  vet: doe.zetMerk("vet"),
  schuin: doe.zetMerk("schuin"),
  begrip: doe.zetMerk("begrip"),
  streepje: doe.lijst("streepje"),
  letter: doe.lijst("letter"),
  cijfer: doe.lijst("cijfer"),
  graad: doe.lijst("graad"),
  hoofdstuk: doe.nieuwDeel("hoofdstuk"),
  paragraaf: doe.nieuwDeel("paragraaf"),
  artikel: doe.nieuwDeel("artikel"),
  lid: doe.nieuwLid,
  bijlage: doe.nieuwDeel("bijlage"),
  omhoog: doe.verplaats(-1),
  omlaag: doe.verplaats(1),
  verwijder: doe.verwijderDeel,
  tabel: doe.nieuweTabel,
  rij: doe.tabelopdrachten.addRowAfter,
  kolom: doe.tabelopdrachten.addColumnAfter,
  rijweg: doe.tabelopdrachten.deleteRow,
  kolomweg: doe.tabelopdrachten.deleteColumn,
  tabelweg: doe.tabelopdrachten.deleteTable,
  terug: undo,
  opnieuw: redo,
};

const toetsen = {
  Enter: doe.enter,
  Backspace: doe.terug,
  "Shift-Enter": doe.regeleinde,
  "Mod-z": undo,
  "Mod-y": redo,
  "Shift-Mod-z": redo,
  "Mod-b": OPDRACHTEN.vet,
  "Mod-i": OPDRACHTEN.schuin,
  "Alt-ArrowUp": OPDRACHTEN.omhoog,
  "Alt-ArrowDown": OPDRACHTEN.omlaag,
  "Mod-Enter": doe.nieuwLid,
  "Mod-Alt-a": OPDRACHTEN.artikel,
  "Mod-Alt-p": OPDRACHTEN.paragraaf,
  "Mod-Alt-h": OPDRACHTEN.hoofdstuk,
};

const vak = document.querySelector("[data-editor]");
const soort = vak.dataset.soort;
const stand = document.querySelector("[data-stand]");
const lijst = document.querySelector("[data-inhoud]");
const balk = document.querySelector("[data-balk]");
let kijk;
let samen;
const rechten = new Rechten();
const voorstellen = new Voorstelpaneel({ kijk: () => kijk, samen: () => samen, rechten });
let gesprekken;

function meld(toestand, zin) {
  if (stand.dataset.toestand === toestand && stand.textContent === zin) return;
  stand.dataset.toestand = toestand;
  stand.textContent = zin;
}

const plugins = (samenPlugin) => [
  keymap(toetsen),
  keymap({ Tab: ketting(goToNextCell(1), doe.dieper), "Shift-Tab": ketting(goToNextCell(-1), doe.stapUit) }),
  keymap(baseKeymap),
  history(),
  tableEditing(),
  dropCursor(),
  gapCursor(),
  kenmerken(),
  nummering(soort),
  anderen(),
  voorstellen.plugin(),
  Gesprekken.plugin(() => gesprekken),
  gegevens(),
  clausulelabels(),
  begripgebruik(),
  plakgrens(),
  new Plugin({ view: () => ({ update: naVerandering }), props: { handleDOMEvents: { keydown: rondVorigeToetsAf } } }),
  ...(samenPlugin ? [samenPlugin] : []),
];

const ketting = (...opdrachten) => (staat, dispatch, blik) => opdrachten.some((opdracht) => opdracht(staat, dispatch, blik));

const maakStaat = (doc, samenPlugin) => EditorState.create({ doc, plugins: plugins(samenPlugin) });

/** Where the key before this one left the caret counts, also when two keys come within one tick. */
function rondVorigeToetsAf(blik) {
  if (!blik.composing) blik.domObserver.flush();
  return false;
}

function naVerandering(blik, vorige) {
  if (!samen?.begonnen) return;
  if (!vorige.doc.eq(blik.state.doc)) {
    toonInhoud(blik.state);
    samen.plan();
  }
  if (!vorige.selection.eq(blik.state.selection)) samen.stuurPlek();
  toonHulp(blik.state);
  toonKnoppen(blik.state);
  rechten.toon(blik.state);
  voorstellen.kijkNa(blik.state, !vorige.doc.eq(blik.state.doc));
}

/** The parts with their numbers, to go there. */
function toonInhoud(staat) {
  const { geteld } = NUMMERS.getState(staat);
  const regels = [];
  staat.doc.descendants((knoop, pos) => {
    if (!MET_KOP.has(knoop.type.name)) return false;
    const regel = document.createElement("li");
    regel.className = `inhoud__${knoop.type.name}`;
    const knop = document.createElement("button");
    knop.type = "button";
    knop.dataset.naar = String(pos);
    const nummer = document.createElement("span");
    nummer.className = "leesblad__nummer";
    nummer.textContent = geteld.get(knoop.attrs.id)?.kort ?? "";
    knop.append(nummer, " ", knoop.firstChild.textContent || "zonder titel");
    regel.append(knop);
    regels.push(regel);
    return true;
  });
  lijst.replaceChildren(...regels);
}

lijst.addEventListener("click", (gebeurtenis) => {
  const naar = gebeurtenis.target.closest("[data-naar]")?.dataset.naar;
  if (naar === undefined) return;
  const plek = Math.min(Number(naar) + 2, kijk.state.doc.content.size);
  kijk.dispatch(kijk.state.tr.setSelection(TextSelection.near(kijk.state.doc.resolve(plek))).scrollIntoView());
  kijk.focus();
});

const toonBijlage = bijlagekeuze(() => kijk);

const ZONDER_PLEK = new Set(["terug", "opnieuw"]); // undo is not of where the cursor stands
const MERKKNOPPEN = { vet: "vet", schuin: "schuin", begrip: "begrip" };

function toonKnoppen(staat) {
  const hier = rechten.hier(staat);
  for (const knop of balk.querySelectorAll("[data-doe]")) {
    const opdracht = OPDRACHTEN[knop.dataset.doe];
    const nodig = knop.dataset.doe === "opmerking" ? RECHT.OPMERKEN : RECHT.VOORSTELLEN;
    const mag = ZONDER_PLEK.has(knop.dataset.doe) ? kijk.editable : hier >= nodig;
    knop.disabled = !mag || Boolean(opdracht && !opdracht(staat));
    const merk = MERKKNOPPEN[knop.dataset.doe];
    if (merk) {
      const { from, to, empty, $from } = staat.selection;
      const aan = empty ? Boolean(vorm.marks[merk].isInSet(staat.storedMarks ?? $from.marks())) : staat.doc.rangeHasMark(from, to, vorm.marks[merk]);
      knop.setAttribute("aria-pressed", String(aan));
    }
  }
  toonBijlage();
  const inTabel = Boolean(doe.rondom(staat.selection.$from, "tabel"));
  for (const deel of balk.querySelectorAll("[data-tabel]")) deel.hidden = !inTabel;
}

// The focus stays in the text: a bar that takes it away loses the selection.
balk.addEventListener("mousedown", (gebeurtenis) => gebeurtenis.target.closest("[data-doe]") && gebeurtenis.preventDefault());
balk.addEventListener("click", (gebeurtenis) => {
  const knop = gebeurtenis.target.closest("[data-doe]");
  if (!knop) return;
  const opdracht = OPDRACHTEN[knop.dataset.doe];
  if (opdracht) {
    opdracht(kijk.state, kijk.dispatch, kijk);
    kijk.focus();
  } else VRAGEN[knop.dataset.doe]?.();
  knop.closest("details")?.removeAttribute("open");
});

/** Ask something in a window of its own; the answer of the form goes to `daarna`. */
function vraag(naam, vul, daarna) {
  const venster = document.querySelector(`[data-vraag='${naam}']`);
  const form = venster.querySelector("form");
  form.reset();
  vul?.(form);
  form.onsubmit = (gebeurtenis) => {
    if (gebeurtenis.submitter?.value === "nee") return;
    if (daarna(new FormData(form), form) === false) gebeurtenis.preventDefault();
  };
  venster.addEventListener("close", () => kijk.focus(), { once: true });
  venster.showModal();
}

const VRAGEN = {
  opmerking: () => gesprekken.nieuw(),
  gegeven: () => kiesGegeven(() => kijk),
  afbeelding: () => kiesAfbeelding(() => kijk),
  clausule: () => vraagClausule(vraag, () => kijk, vak.dataset.pet),
  koppeling: () =>
    vraag(
      "koppeling",
      (form) => {
        const al = kijk.state.selection.$from.marks().find((merk) => merk.type === vorm.marks.koppeling);
        form.elements.adres.value = al?.attrs.adres ?? "";
      },
      (antwoord, form) => {
        const adres = antwoord.get("adres").trim();
        if (adres && !veiligAdres(adres)) {
          form.elements.adres.setCustomValidity("Begin met https://, http:// of mailto:");
          form.elements.adres.reportValidity();
          form.elements.adres.addEventListener("input", () => form.elements.adres.setCustomValidity(""), { once: true });
          return false;
        }
        const { from, to } = kijk.state.selection;
        const tr = kijk.state.tr.removeMark(from, to, vorm.marks.koppeling);
        if (adres) tr.addMark(from, to, vorm.marks.koppeling.create({ adres }));
        kijk.dispatch(tr);
        return true;
      },
    ),
  voetnoot: () => vraag("voetnoot", null, (antwoord) => doe.voegIn("voetnoot", { tekst: antwoord.get("tekst").trim() })(kijk.state, kijk.dispatch)),
  verwijzing: () =>
    vraag(
      "verwijzing",
      (form) => {
        const { geteld } = NUMMERS.getState(kijk.state);
        const keuzes = [];
        kijk.state.doc.descendants((knoop) => {
          const nummer = geteld.get(knoop.attrs.id);
          const naam = MET_KOP.has(knoop.type.name) ? knoop.firstChild.textContent : knoop.textContent.slice(0, 60);
          if (nummer?.voluit && knoop.type.name !== "voetnoot") keuzes.push(new Option(`${nummer.voluit}: ${naam}`, knoop.attrs.id));
          else if (MET_KOP.has(knoop.type.name) && knoop.attrs.id) keuzes.push(new Option(`'${naam}'`, knoop.attrs.id));
          return knoop.type.name !== "kop" && knoop.type.name !== "alinea";
        });
        form.elements.doel.replaceChildren(...keuzes);
      },
      (antwoord) => doe.voegIn("verwijzing", { doel: antwoord.get("doel") })(kijk.state, kijk.dispatch),
    ),
};

let gegaan = false;

/** Where a 'go there' link of a page leads to: the caret stands in that line. Once: later changes leave it alone. */
function gaNaarPlek() {
  const [, id] = /^#d-([a-z0-9]+)$/.exec(location.hash) ?? [];
  const plek = !gegaan && id && kijk.dom.querySelector(`[data-id='${CSS.escape(id)}']`);
  if (!plek) return;
  gegaan = true;
  const bij = kijk.state.doc.resolve(Math.min(kijk.posAtDOM(plek, 0) + 1, kijk.state.doc.content.size));
  kijk.dispatch(kijk.state.tr.setSelection(TextSelection.near(bij)));
  kijk.focus();
  plek.scrollIntoView({ block: "center" });
}

function begin() {
  vak.querySelector("[data-lezen]").hidden = true;
  const adres = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/teksten/${vak.dataset.tekst}/?pet=${vak.dataset.pet}`;
  kijk = new EditorView(vak.querySelector("[data-schrijfblad]"), {
    state: maakStaat(vorm.nodes.doc.create(null, vorm.nodes.hoofdstuk.create(null, [vorm.nodes.kop.create()]))),
    editable: () => false,
    dispatchTransaction(tr) {
      this.updateState(this.state.apply(voorstellen.neem(tr, this.state)));
    },
    attributes: { role: "textbox", "aria-multiline": "true", "aria-label": vak.dataset.titel, spellcheck: "true", lang: "nl", class: "schrijfblad" },
    handleClickOn: (blik, _pos, knoop) => {
      if (knoop.type.name !== "verwijzing") return false;
      blik.dom.querySelector(`[data-id='${CSS.escape(knoop.attrs.doel)}']`)?.scrollIntoView({ block: "center" });
      return false;
    },
  });
  samen = new Samen({ adres, kijk: () => kijk, maakStaat, meld, waarschuw, aanwezig: document.querySelector("[data-aanwezig]"), rechten });
  gesprekken = new Gesprekken({ kijk: () => kijk, samen: () => samen });
  samen.opRecht = () => {
    rechten.toon(kijk.state);
    toonKnoppen(kijk.state);
    voorstellen.toonKnop();
    gaNaarPlek(); // only now one can write, and so have the caret
  };
  samen.opGesprekken = () => gesprekken.ververs();
  samen.opStaat = (staat) => {
    kijk.updateState(staat);
    toonInhoud(staat);
    toonKnoppen(staat);
    toonHulp(staat);
    rechten.toon(staat);
    balk.hidden = false;
    voorstellen.kijkNa(staat, true);
    voorstellen.gaNaarAdres();
  };
  sluitbaar(() => kijk.focus());
}

begin();
