// The switch 'Voorstellen', whose proposal is where the caret stands, and the list beside the text.
import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { RECHT } from "./rechten.js";
import { alsVoorstel, voorstelVan, zonderVreemdMerk } from "./voorstellen.js";

const SLEUTEL = new PluginKey("voorstellen");
const TITEL = "Wat u typt of weghaalt wordt een voorstel: de tekst zelf blijft zoals hij is";
const RUST = 700; // milliseconds without a change after which the list is asked anew
const BLIJFT = 10_000; // milliseconds that the list says what was decided, also when it is asked anew meanwhile

export class Voorstelpaneel {
  constructor({ kijk, samen, rechten }) {
    Object.assign(this, { kijk, samen, rechten });
    this.knop = document.querySelector("[data-voorstellen]");
    this.paneel = document.querySelector("[data-voorstelpaneel]");
    this.hier = document.querySelector("[data-voorstelhier]");
    this.mijn = new Set();
    this.mensen = new Map();
    this.gekozen = false;
    this.bekend = "";
    this.knop.addEventListener("mousedown", (gebeurtenis) => gebeurtenis.preventDefault());
    this.knop.addEventListener("click", () => {
      this.gekozen = !this.aan;
      this.toonKnop();
      this.kijk().focus();
    });
    this.paneel.addEventListener("click", (gebeurtenis) => {
      const naar = gebeurtenis.target.closest("[data-naar-voorstel]");
      if (naar) this.ga(naar.dataset.naarVoorstel);
    });
    this.paneel.addEventListener("submit", () => {
      this.besloot = true;
    });
    this.paneel.addEventListener("htmx:afterSettle", () => this.leesPaneel());
  }

  /** Who may only propose in the part where the cursor stands cannot switch it off. */
  get verplicht() {
    const { $from } = this.kijk().state.selection;
    return this.rechten.inDeel($from.depth ? $from.node(1) : null) === RECHT.VOORSTELLEN;
  }

  get aan() {
    return this.verplicht || this.gekozen;
  }

  toonKnop() {
    this.knop.setAttribute("aria-pressed", String(this.aan));
    this.knop.disabled = this.verplicht || !this.kijk().editable;
    this.knop.title = this.verplicht ? "U doet hier voorstellen: de tekst zelf blijft zoals hij is" : TITEL;
  }

  eigen = (id, erbij) => {
    if (erbij) this.mijn.add(id);
    return this.mijn.has(id);
  };

  /** Every change passes here on its way to the text. */
  neem(tr, staat) {
    if (!tr.docChanged || ["collab$", "herstel"].some((naam) => tr.getMeta(naam))) return tr;
    const recht = this.rechten.voor(tr, staat.doc);
    if (recht < RECHT.VOORSTELLEN) {
      this.rechten.weiger(staat);
      return staat.tr; // the text stays as it is
    }
    if (tr.getMeta("history$")) return tr;
    const voorstel = recht === RECHT.VOORSTELLEN || this.gekozen;
    return voorstel ? alsVoorstel(tr, staat, this.eigen) : zonderVreemdMerk(tr, staat);
  }

  /** After a change: whose words the caret is in, and whether there are other proposals than the list shows. */
  kijkNa(staat, anders) {
    this.toonKnop();
    this.toonHier(staat);
    if (!anders) return;
    clearTimeout(this.wacht);
    this.wacht = setTimeout(() => this.vraagNa(), RUST);
  }

  vraagNa() {
    if (this.samen().nogNietBewaard()) {
      this.wacht = setTimeout(() => this.vraagNa(), RUST);
      return;
    }
    if (this.paneel.querySelector("details[open]")) {
      this.wacht = setTimeout(() => this.vraagNa(), 4 * RUST); // someone is answering in it
      return;
    }
    const ids = new Set();
    this.kijk().state.doc.descendants((knoop) => {
      for (const merk of knoop.marks) if (merk.attrs.id && voorstelVan({ marks: [merk] })) ids.add(`${merk.attrs.id}${knoop.text ?? ""}`);
    });
    const nu = [...ids].join(" ");
    if (nu === this.bekend) return;
    this.bekend = nu;
    this.paneel.dispatchEvent(new Event("voorstellen-anders"));
  }

  leesPaneel() {
    this.houdZin();
    this.mensen.clear();
    for (const kaart of this.paneel.querySelectorAll("[data-voorstel-id]")) {
      this.mensen.set(kaart.dataset.voorstelId, kaart.dataset.van);
      if ("eigen" in kaart.dataset) this.mijn.add(kaart.dataset.voorstelId);
    }
    if (this.besloot) {
      this.besloot = false;
      const kop = this.paneel.querySelector("h2"); // the button that had the focus is gone
      kop.tabIndex = -1;
      kop.focus();
    }
    const kijk = this.kijk();
    kijk.dispatch(kijk.state.tr.setMeta(SLEUTEL, true).setMeta("addToHistory", false));
    this.toonHier(kijk.state);
  }

  /** The decision changes the text, so the list is asked anew at once: what was said about it stays to be read. */
  houdZin() {
    const zin = this.paneel.querySelector("[data-voorstelzin]");
    if (!zin) return;
    if (zin.textContent.trim()) Object.assign(this, { zin: zin.textContent, gezegd: Date.now() });
    else if (this.zin && Date.now() - this.gezegd < BLIJFT) zin.textContent = this.zin;
  }

  toonHier(staat) {
    const { $from } = staat.selection;
    const knopen = [$from.nodeBefore, $from.nodeAfter, ...Array.from({ length: $from.depth }, (_, diepte) => $from.node($from.depth - diepte))];
    const id = knopen.map((knoop) => knoop && voorstelVan(knoop)?.attrs.id).find(Boolean) ?? "";
    if (id === this.staatIn) return;
    this.staatIn = id;
    this.hier.textContent = id ? `Voorstel van ${this.mensen.get(id) ?? "u"}` : "";
    for (const kaart of this.paneel.querySelectorAll("[data-voorstel-id]")) {
      if (kaart.dataset.voorstelId === id) kaart.setAttribute("aria-current", "true");
      else kaart.removeAttribute("aria-current");
    }
  }

  ga(id) {
    const kijk = this.kijk();
    let plek = null;
    kijk.state.doc.descendants((knoop, pos) => {
      if (plek === null && knoop.marks.some((merk) => merk.attrs.id === id && voorstelVan({ marks: [merk] }))) plek = pos;
      return plek === null;
    });
    if (plek === null) return;
    const bij = kijk.state.doc.resolve(Math.min(plek + 1, kijk.state.doc.content.size));
    kijk.dispatch(kijk.state.tr.setSelection(TextSelection.near(bij)).scrollIntoView());
    kijk.focus();
    kijk.dom.querySelector(`[data-voorstel='${CSS.escape(id)}']`)?.scrollIntoView({ block: "center" });
  }

  /** Where a link of the list of proposals leads to. */
  gaNaarAdres() {
    const [, id] = /^#voorstel-([a-z0-9]+)$/.exec(location.hash) ?? [];
    if (id) this.ga(id);
  }

  /** The name of who proposes it, where one points. */
  plugin() {
    const maak = (document) => {
      const uit = [];
      document.descendants((knoop, pos) => {
        const merk = voorstelVan(knoop);
        if (!merk) return;
        const wat = { insertion: "toevoegen", deletion: "weghalen", modification: "andere opmaak" }[merk.type.name];
        const attrs = { title: `Voorstel van ${this.mensen.get(merk.attrs.id) ?? "u"}: ${wat}` };
        uit.push(knoop.isInline ? Decoration.inline(pos, pos + knoop.nodeSize, attrs) : Decoration.node(pos, pos + knoop.nodeSize, attrs));
      });
      return DecorationSet.create(document, uit);
    };
    return new Plugin({
      key: SLEUTEL,
      state: {
        init: (_, staat) => maak(staat.doc),
        apply: (tr, vorige) => (tr.docChanged || tr.getMeta(SLEUTEL) ? maak(tr.doc) : vorige),
      },
      props: { decorations: (staat) => SLEUTEL.getState(staat) },
    });
  }
}
