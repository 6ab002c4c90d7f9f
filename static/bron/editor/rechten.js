// What one may do here: the server says it and judges each change; this shows it, and stops what would be refused.

export const RECHT = { LEZEN: 1, OPMERKEN: 2, VOORSTELLEN: 3, SCHRIJVEN: 4 };
const NIETS = { recht: 0, bijlage: 0, delen: {}, gemeente: "", bewaakt: false, dicht: "" };
const ANDERMANS = "Deze bijlage is van een andere gemeente.";
const HIER = {
  [RECHT.LEZEN]: "U leest hier mee.",
  [RECHT.OPMERKEN]: "U mag hier opmerkingen maken. De woorden zelf kunt u hier niet wijzigen.",
  [RECHT.VOORSTELLEN]: "U mag hier voorstellen doen. Wat u typt of weghaalt wordt een voorstel; wie hier schrijft, beslist erover.",
  [RECHT.SCHRIJVEN]: "U mag hier schrijven.",
};
const GEEN_DELEN = "U kunt hier geen delen toevoegen, weghalen of van volgorde veranderen.";
const ANDERS = "Wat u in deze tekst mag, is zojuist gewijzigd. Boven de tekst staat wat u nu mag.";

export class Rechten {
  constructor() {
    this.mag = NIETS;
    this.vak = document.querySelector("[data-mag]");
    this.dichtvak = document.querySelector("[data-dicht]");
    this.sluitknop = document.querySelector("[data-sluit]");
  }

  /** What the server says one may do; answers a sentence when that is something else than before. */
  neem({ recht, bijlage, delen, gemeente, bewaakt, dicht }) {
    const was = this.mag;
    this.mag = { recht, bijlage, delen, gemeente, bewaakt, dicht };
    this.sluitknop.textContent = dicht ? "Sluiten" : "Verder schrijven";
    if (!dicht) delete this.dichtvak.dataset.al;
    this.dichtvak.hidden = !dicht || "al" in this.dichtvak.dataset; // the page says it already when it was opened frozen
    if (this.dichtvak.textContent !== dicht) this.dichtvak.textContent = dicht;
    return was === NIETS || dicht || gelijk(was, this.mag) ? "" : ANDERS;
  }

  /** The connection is refused: nothing may be done any more. */
  vervalt() {
    this.mag = NIETS;
  }

  /** What one may do in this part, a part directly under the text. */
  inDeel(deel) {
    const { recht, bijlage, delen, gemeente, bewaakt } = this.mag;
    if (bewaakt || !deel) return recht;
    const van = deel.attrs.gemeente || "";
    const gezegd = delen[deel.attrs.id];
    if (van && van !== gemeente) return Math.min(gezegd ?? recht, RECHT.OPMERKEN);
    return gezegd ?? (van ? bijlage : recht);
  }

  /** What one may do where the cursor stands. */
  hier(staat) {
    return this.inDeel(deelVan(staat));
  }

  isAndermans(deel) {
    return !this.mag.bewaakt && Boolean(deel?.attrs.gemeente) && deel.attrs.gemeente !== this.mag.gemeente;
  }

  /** Whether there is a part in this text in which one may do this, or may add one. */
  ergens(doc, recht) {
    return this.mag.recht >= recht || doc.content.content.some((deel) => this.inDeel(deel) >= recht);
  }

  /** The least one may do in what this change touches. */
  voor(tr, doc) {
    let minst = RECHT.SCHRIJVEN;
    tr.steps.forEach((stap, plek) => {
      const terug = tr.mapping.slice(0, plek).invert(); // to the text as it was
      const raak = (van, tot) => (minst = Math.min(minst, this.tussen(doc, terug.map(van), terug.map(tot))));
      stap.getMap().forEach(raak);
      if (stap.pos !== undefined) raak(stap.pos + 1, stap.pos + 1);
      else if (stap.mark) raak(stap.from, stap.to);
    });
    return minst;
  }

  /** Between these places: in each part that is touched, and in the text itself when parts come, go or join. */
  tussen(doc, van, tot) {
    const delen = [];
    let heel = false;
    doc.forEach((deel, pos) => {
      const einde = pos + deel.nodeSize;
      const binnen = van === tot ? van > pos && van < einde : van < einde && tot > pos;
      if (!binnen) return;
      delen.push(this.inDeel(deel));
      heel ||= van <= pos || tot >= einde;
    });
    if (heel || delen.length !== 1) delen.push(this.mag.recht);
    return Math.min(...delen);
  }

  /** In words, for the part in which the cursor stands; with stress when someone just typed there in vain. */
  toon(staat) {
    const deel = deelVan(staat);
    const nadruk = Boolean(deel) && deel === this.vergeefs;
    const zin = this.mag.dicht ? "" : [this.isAndermans(deel) ? ANDERMANS : "", this.zin(deel, nadruk)].filter(Boolean).join(" ");
    if (this.vak.textContent !== zin) this.vak.textContent = zin;
    this.vak.toggleAttribute("data-nadruk", nadruk);
  }

  zin(deel, vergeefs) {
    const recht = this.inDeel(deel);
    return vergeefs && recht >= RECHT.VOORSTELLEN ? GEEN_DELEN : (HIER[recht] ?? "");
  }

  /** Someone typed where it would be refused: nothing is changed. */
  weiger(staat) {
    this.vergeefs = deelVan(staat);
    this.toon(staat);
  }
}

function deelVan(staat) {
  const { $from } = staat.selection;
  return $from.depth ? $from.node(1) : null;
}

const gelijk = (een, ander) => JSON.stringify(een) === JSON.stringify(ander);
