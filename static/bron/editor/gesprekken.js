// Comments beside the text. The server keeps them and writes their HTML; this brings them up to date, shows which words
// they are about, and goes from one to the other. A new one is made by the server, with its mark, in one step.
import { getVersion, sendableSteps } from "prosemirror-collab";
import { Fragment, Slice } from "prosemirror-model";
import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { noemen } from "./noemen.js";

const SLEUTEL = new PluginKey("gesprekken");
const LEEG = { open: new Set(), actief: "", nieuw: null };
const WACHT = 100; // milliseconds between two looks whether everything is kept
const GEDULD = 8_000;
const GEEN_KEUZE = "Kies eerst de woorden waar uw opmerking over gaat.";
const NIET_OPGEHAALD = "De opmerkingen konden niet worden opgehaald. Wij proberen het opnieuw als er iets verandert.";
const NIET_BEWAARD = "Er is geen verbinding. Uw opmerking is nog niet geplaatst; wat u typte staat er nog.";
const GEEN_RECHT = "Uw opmerking is niet geplaatst: uw sessie of uw recht is voorbij. Kopieer wat u typte en open de pagina opnieuw.";

const opmerkingen = (knoop) => knoop.marks.filter((merk) => merk.type.name === "opmerking").map((merk) => merk.attrs.id);

/** Where the words of each comment stand: { id: [van, tot] }, from its first to its last letter. */
function plekken(doc) {
  const gevonden = new Map();
  doc.descendants((knoop, pos) => {
    for (const id of knoop.isInline ? opmerkingen(knoop) : []) {
      const al = gevonden.get(id);
      gevonden.set(id, [al ? al[0] : pos, pos + knoop.nodeSize]);
    }
  });
  return gevonden;
}

function versier(doc, { open, actief, nieuw }) {
  const uit = [];
  doc.descendants((knoop, pos) => {
    for (const id of knoop.isInline ? opmerkingen(knoop) : []) {
      if (id === actief || open.has(id)) uit.push(Decoration.inline(pos, pos + knoop.nodeSize, { class: id === actief ? "opmerking opmerking--actief" : "opmerking" }));
    }
  });
  if (nieuw && nieuw.van < nieuw.tot) uit.push(Decoration.inline(nieuw.van, nieuw.tot, { class: "opmerking opmerking--actief" }));
  return DecorationSet.create(doc, uit);
}

/** Text that is cut and put elsewhere keeps its comment; what is copied, or comes from another text, does not. */
function zonderVreemde(slice, blik) {
  const { open } = SLEUTEL.getState(blik.state);
  const staat = plekken(blik.state.doc);
  const mag = (id) => open.has(id) && (blik.dragging?.move || !staat.has(id));
  const schoon = (inhoud) => {
    const kinderen = [];
    inhoud.forEach((kind) => {
      const merken = kind.marks.filter((merk) => merk.type.name !== "opmerking" || mag(merk.attrs.id));
      kinderen.push((kind.isText ? kind : kind.copy(schoon(kind.content))).mark(merken));
    });
    return Fragment.fromArray(kinderen);
  };
  return new Slice(schoon(slice.content), slice.openStart, slice.openEnd);
}

export class Gesprekken {
  constructor({ kijk, samen }) {
    Object.assign(this, { kijk, samen });
    this.vak = document.querySelector("[data-gesprekken]");
    this.paneel = this.vak.querySelector("[data-paneel]");
    this.nieuwvak = this.vak.querySelector("[data-nieuwvak]");
    this.stand = this.vak.querySelector("[data-gesprekstand]");
    noemen(this.vak, () => [...this.vak.querySelectorAll("[data-namen] option")].map((keuze) => keuze.value));
    this.vak.querySelector("[data-opgelost]").addEventListener("change", () => this.ververs());
    this.vak.addEventListener("submit", (gebeurtenis) => this.verstuur(gebeurtenis));
    this.vak.addEventListener("click", (gebeurtenis) => this.klik(gebeurtenis));
    this.vak.addEventListener("keydown", (gebeurtenis) => gebeurtenis.key === "Escape" && this.nieuwvak.contains(gebeurtenis.target) && this.stop());
    document.addEventListener("keydown", (gebeurtenis) => {
      if (!gebeurtenis.ctrlKey || !gebeurtenis.altKey) return;
      const doe = { KeyM: () => this.nieuw(), KeyO: () => this.naarPaneel() }[gebeurtenis.code];
      if (doe) {
        gebeurtenis.preventDefault();
        doe();
      }
    });
  }

  /** For the state of the editor: which words carry an open comment, which one is looked at. */
  static plugin(haal) {
    return new Plugin({
      key: SLEUTEL,
      state: {
        init: (_, staat) => ({ ...(haal()?.bekend ?? LEEG), tekens: DecorationSet.empty, doc: staat.doc }),
        apply(tr, vorige) {
          const anders = tr.getMeta(SLEUTEL);
          if (!anders && !tr.docChanged) return vorige;
          const nu = { ...vorige, ...anders };
          if (tr.docChanged && nu.nieuw) nu.nieuw = { van: tr.mapping.map(nu.nieuw.van, 1), tot: tr.mapping.map(nu.nieuw.tot, -1) };
          return { ...nu, tekens: versier(tr.doc, nu) };
        },
      },
      props: {
        decorations: (staat) => SLEUTEL.getState(staat).tekens,
        transformPasted: zonderVreemde,
      },
      view: () => ({ update: (blik, vorige) => !vorige.selection.eq(blik.state.selection) && haal()?.volgCursor() }),
    });
  }

  get bekend() {
    const staat = this.kijk()?.state;
    return (staat && SLEUTEL.getState(staat)) || LEEG;
  }

  zet(anders) {
    const kijk = this.kijk();
    kijk.dispatch(kijk.state.tr.setMeta(SLEUTEL, anders).setMeta("addToHistory", false));
  }

  zeg(zin) {
    this.stand.textContent = zin;
    this.stand.classList.toggle("alleen-voorlezen", !zin);
  }

  // --- bringing up to date

  async ververs() {
    if (this.bezig) {
      this.nogEens = true;
      return;
    }
    this.bezig = true;
    try {
      const opgelost = this.vak.querySelector("[data-opgelost]").checked ? "?opgelost=1" : "";
      const antwoord = await fetch(this.vak.dataset.gesprekken + opgelost, { headers: { "X-Paneel": "1" } });
      if (!antwoord.ok || antwoord.redirected) throw new Error(String(antwoord.status));
      this.neem(new DOMParser().parseFromString(await antwoord.text(), "text/html"));
      if (this.stand.textContent === NIET_OPGEHAALD) this.zeg("");
    } catch {
      this.zeg(NIET_OPGEHAALD);
    } finally {
      this.bezig = false;
    }
    if (this.nogEens) {
      this.nogEens = false;
      await this.ververs();
    }
  }

  neem(bladzijde) {
    const lijst = bladzijde.querySelector("[data-lijst]");
    const hier = new Map([...this.paneel.querySelectorAll("[data-gesprek]")].map((deel) => [deel.id, deel]));
    for (const nieuw of [...lijst.querySelectorAll("[data-gesprek]")]) {
      const oud = hier.get(nieuw.id);
      if (oud && inGebruik(oud)) {
        oud.querySelector("[data-berichten]").replaceWith(nieuw.querySelector("[data-berichten]"));
        nieuw.replaceWith(oud);
      }
    }
    const focus = document.activeElement;
    const keuze = focus?.matches?.("textarea, input[type=text]") ? [focus.selectionStart, focus.selectionEnd] : null;
    this.paneel.replaceChildren(...bladzijde.body.childNodes);
    if (focus && focus !== document.activeElement && this.paneel.contains(focus)) {
      focus.focus({ preventScroll: true });
      if (keuze) focus.setSelectionRange(...keuze);
    }
    const open = [...this.paneel.querySelectorAll("[data-gesprek]:not(.gesprek--opgelost)")].map((deel) => deel.dataset.gesprek);
    const { actief } = this.bekend;
    const staatEr = actief && this.paneel.querySelector(`[data-gesprek='${CSS.escape(actief)}']`);
    this.zet({ open: new Set(open), actief: staatEr ? actief : "" });
    this.toonActief();
  }

  // --- going there and back

  volgCursor() {
    const { $from, $to, empty } = this.kijk().state.selection;
    const bij = [...($from.nodeAfter ? opmerkingen($from.nodeAfter) : []), ...(empty && $to.nodeBefore ? opmerkingen($to.nodeBefore) : [])];
    const actief = bij.find((id) => this.bekend.open.has(id)) ?? "";
    if (actief && actief !== this.bekend.actief) this.activeer(actief);
  }

  activeer(kenmerk) {
    this.zet({ actief: kenmerk });
    this.toonActief();
  }

  toonActief() {
    for (const deel of this.paneel.querySelectorAll("[data-gesprek]")) {
      const aan = deel.dataset.gesprek === this.bekend.actief;
      deel.classList.toggle("gesprek--actief", aan);
      if (aan) {
        deel.setAttribute("aria-current", "true");
        this.paneel.scrollTo?.({ top: deel.offsetTop - this.paneel.offsetTop - 16 });
      } else deel.removeAttribute("aria-current");
    }
  }

  naarPaneel() {
    const deel = this.paneel.querySelector(`[data-gesprek='${CSS.escape(this.bekend.actief)}']`);
    (deel?.querySelector("[data-ga]") ?? this.vak.querySelector("[data-ga]"))?.focus();
  }

  klik(gebeurtenis) {
    const deel = gebeurtenis.target.closest("[data-gesprek]");
    if (gebeurtenis.target.closest("[data-toch-niet]")) this.stop();
    else if (deel && gebeurtenis.target.closest("[data-ga]")) {
      gebeurtenis.preventDefault();
      this.activeer(deel.dataset.gesprek);
      this.naarTekst(deel, true);
    } else if (deel && !gebeurtenis.target.closest("summary, button, textarea, select, input, a, label")) {
      this.activeer(deel.dataset.gesprek);
      this.naarTekst(deel, false);
    }
  }

  naarTekst(deel, metFocus) {
    const kijk = this.kijk();
    const plek = plekken(kijk.state.doc).get(deel.dataset.gesprek);
    if (plek) {
      kijk.dispatch(kijk.state.tr.setSelection(TextSelection.create(kijk.state.doc, plek[0])).scrollIntoView());
    } else {
      kijk.dom.querySelector(`[data-id='${CSS.escape(deel.dataset.naar)}']`)?.scrollIntoView({ block: "start" });
    }
    if (metFocus) kijk.focus();
  }

  // --- a new one

  nieuw() {
    this.samen().rondInvoerAf(); // what was chosen a moment ago counts
    const { from, to, empty } = this.kijk().state.selection;
    const voorbeeld = this.paneel.querySelector("[data-nieuw]");
    if (!voorbeeld?.content.querySelector("form")) return;
    if (empty) {
      this.zeg(GEEN_KEUZE);
      return;
    }
    this.zeg("");
    this.zet({ nieuw: { van: from, tot: to }, actief: "" });
    this.toonActief();
    this.zetForm(voorbeeld.content.cloneNode(true));
    this.nieuwvak.querySelector("[data-citaat]").textContent = this.kijk().state.doc.textBetween(from, to, " ", " ").slice(0, 240);
    this.nieuwvak.querySelector("textarea").focus();
    this.nieuwvak.scrollIntoView({ block: "nearest" });
  }

  zetForm(deel) {
    const citaat = this.nieuwvak.querySelector("[data-citaat]")?.textContent ?? "";
    this.nieuwvak.replaceChildren(deel);
    const vak = this.nieuwvak.querySelector("[data-citaat]");
    if (vak) vak.textContent = citaat;
  }

  stop() {
    this.nieuwvak.replaceChildren();
    this.zet({ nieuw: null });
    this.zeg("");
    this.kijk().focus();
  }

  /** Until what was typed here stands on the server: the place is then the same on both sides. */
  async allesBewaard() {
    const samen = this.samen();
    for (let gewacht = 0; gewacht < GEDULD; gewacht += WACHT) {
      if (samen.binnen && !samen.onderweg && !sendableSteps(this.kijk().state)) return true;
      await new Promise((klaar) => setTimeout(klaar, WACHT));
    }
    return false;
  }

  async verstuur(gebeurtenis) {
    gebeurtenis.preventDefault();
    gebeurtenis.stopPropagation(); // the page's own guard against a double click would keep the form shut
    const form = gebeurtenis.target;
    if (form.dataset.bezig) return;
    form.dataset.bezig = "ja";
    this.zeg("");
    try {
      const isNieuw = this.nieuwvak.contains(form);
      if (isNieuw) {
        if (!(await this.allesBewaard())) throw new TypeError(NIET_BEWAARD);
        const { nieuw } = this.bekend;
        form.elements.nummer.value = getVersion(this.kijk().state);
        form.elements.van.value = nieuw.van;
        form.elements.tot.value = nieuw.tot;
      }
      const gegevens = new FormData(form);
      if (gebeurtenis.submitter?.name) gegevens.append(gebeurtenis.submitter.name, gebeurtenis.submitter.value);
      const antwoord = await fetch(form.action, { method: "POST", body: gegevens, headers: { "X-Paneel": "1" } });
      if ((!antwoord.ok && antwoord.status !== 422) || antwoord.redirected) {
        this.zeg(GEEN_RECHT);
        return;
      }
      this.verwerk(await antwoord.text(), { isNieuw, goed: antwoord.ok, form });
    } catch {
      this.zeg(NIET_BEWAARD);
    } finally {
      delete form.dataset.bezig;
    }
  }

  verwerk(html, { isNieuw, goed, form }) {
    const bladzijde = new DOMParser().parseFromString(html, "text/html");
    if (isNieuw && !goed) {
      this.zetForm(bladzijde.querySelector("form"));
      (this.nieuwvak.querySelector(".foutoverzicht") ?? this.nieuwvak.querySelector("textarea")).focus();
      return;
    }
    const nieuw = bladzijde.querySelector("[data-gesprek]");
    const oud = this.paneel.querySelector(`#${nieuw.id}`);
    if (oud) oud.replaceWith(nieuw);
    if (isNieuw) {
      this.stop();
      this.zeg("Uw opmerking staat bij de tekst.");
      this.activeer(nieuw.dataset.gesprek);
    } else if (oud && !form.isConnected) {
      (nieuw.querySelector(".foutoverzicht") ?? nieuw.querySelector("[data-ga], summary, button"))?.focus();
    }
    if (goed) this.ververs();
  }
}

/** Whether someone types in this thread, or chose something in it that was not sent. */
function inGebruik(deel) {
  const velden = [...deel.querySelectorAll("textarea, input[type=text], select")];
  return velden.some((veld) => veld.value !== "" && !veld.closest("[hidden]")) || Boolean(deel.querySelector("details[open]")) && deel.contains(document.activeElement);
}
