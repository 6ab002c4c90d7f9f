// Writing together: steps go to the server, which puts them in order; what others wrote comes back and is merged.
// Without connection one writes on; what was not yet kept is sent again, and the server keeps it once.
import { collab, getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { ANDEREN, naamVan, toonAanwezig } from "./anderen.js";
import { nieuwKenmerk } from "./kenmerken.js";
import { RECHT } from "./rechten.js";
import { vorm } from "./vorm.js";

const WACHT = 80; // milliseconds of typing that go in one sending
const MEEST = 500; // steps in one sending
const GEDULD = 10_000; // milliseconds without an answer after which the line is taken for dead
const GEEN_TOEGANG = 4403;
const MEEST_TEKENS = 1_500_000; // in one sending: the server takes no more than two million
const TE_VEEL = "Dit is te veel tekst ineens. Plak het in delen.";
const NIET_SAMEN = "De tekst is opnieuw opgehaald, omdat een wijziging niet kon worden samengevoegd.";
const TE_LANG_WEG = "De tekst is opnieuw opgehaald: u was te lang weg om uw tekst samen te voegen.";

export class Samen {
  constructor({ adres, kijk, maakStaat, meld, waarschuw, aanwezig, rechten }) {
    Object.assign(this, { adres, kijk, maakStaat, meld, waarschuw, aanwezig, rechten });
    this.schrijver = nieuwKenmerk();
    this.plekken = new Map();
    this.sinds = new WeakMap(); // after which step each change here was typed
    this.onderweg = null;
    this.poging = 0;
    this.begonnen = false;
    this.om = "";
    this.plugin = (versie) => collab({ version: versie, clientID: this.schrijver });
    window.addEventListener("online", () => this.verbind());
    window.addEventListener("offline", () => this.lijn.close()); // a line without a network looks open for minutes
    window.addEventListener("beforeunload", (gebeurtenis) => this.nogNietBewaard() && gebeurtenis.preventDefault());
    this.verbind();
  }

  verbind() {
    if (this.lijn && this.lijn.readyState <= WebSocket.OPEN) return;
    clearTimeout(this.opnieuw);
    const lijn = new WebSocket(this.adres);
    this.lijn = lijn;
    lijn.addEventListener("open", () => this.stuur({ soort: "hallo", schrijver: this.schrijver, nummer: this.begonnen ? getVersion(this.kijk().state) : null }));
    lijn.addEventListener("message", (bericht) => lijn === this.lijn && this.ontvang(JSON.parse(bericht.data)));
    lijn.addEventListener("close", (einde) => lijn === this.lijn && this.verbroken(einde.code));
  }

  verbroken(code) {
    this.binnen = false;
    this.plekken.clear();
    this.toonPlekken();
    if (code === GEEN_TOEGANG) {
      this.rechten.vervalt();
      this.opRecht?.();
      this.meld("dicht", "U kunt deze tekst niet meer wijzigen: uw sessie of uw recht is voorbij. Kopieer wat nog niet is opgeslagen en open de pagina opnieuw.");
      this.kijk()?.setProps({ editable: () => false });
      return;
    }
    this.poging += 1;
    this.meld("los", "Geen verbinding. U kunt doorschrijven: zodra de verbinding terug is, wordt alles opgeslagen en samengevoegd.");
    this.opnieuw = setTimeout(() => this.verbind(), Math.min(500 * 2 ** this.poging, 10_000));
  }

  stuur(bericht) {
    if (this.lijn.readyState === WebSocket.OPEN) this.lijn.send(JSON.stringify(bericht));
  }

  ontvang(bericht) {
    switch (bericht.soort) {
      case "begin":
        this.begin(bericht);
        break;
      case "stappen":
        this.neemStappen(bericht.rijen);
        break;
      case "bewaard":
        if (this.onderweg?.zending === bericht.zending) {
          Object.assign(this.onderweg, { bewaard: bericht.nummer });
          this.om = bericht.om;
          this.rondAf();
        }
        break;
      case "geweigerd":
        this.herstel(bericht.zin);
        break;
      case "recht":
        this.neemRecht(bericht);
        break;
      case "gesprekken":
        this.opGesprekken?.();
        break;
      case "plek":
        this.plekken.set(bericht.schrijver, bericht);
        this.toonPlekken();
        break;
      case "weg":
        this.plekken.delete(bericht.schrijver);
        this.toonPlekken();
        break;
    }
  }

  begin(bericht) {
    this.poging = 0;
    this.rechten.neem(bericht);
    if (bericht.document) {
      const kwijt = this.begonnen ? ingevoegd(sendableSteps(this.kijk().state)?.steps ?? []) : "";
      if (this.hersteld || kwijt) this.waarschuw(this.hersteld || TE_LANG_WEG, kwijt); // also what was typed since
      this.hersteld = "";
      const staat = this.maakStaat(Node.fromJSON(vorm, bericht.document), this.plugin(bericht.nummer));
      this.onderweg = null;
      this.binnen = true;
      if (this.begonnen) this.kijk().updateState(staat);
      this.begonnen = true;
      this.opStaat?.(staat);
    } else this.wachtOpStappen = true; // the steps since follow at once
    this.toonRecht();
    this.plekken = new Map(bericht.plekken.map((plek) => [plek.schrijver, plek]));
    this.toonPlekken();
    this.toonStand();
    this.stuurPlek(true);
    this.opGesprekken?.(); // what was said while this window was away
  }

  /** The right changed, or the text was frozen or opened again, while it was open here. What was typed and is not kept
   * yet is still sent; the server refuses it when it may not be, and then it is shown to copy. */
  neemRecht(bericht) {
    this.rondInvoerAf();
    const zin = this.rechten.neem(bericht);
    this.toonRecht();
    if (zin) this.waarschuw(zin);
    this.toonStand();
    this.plan();
  }

  toonRecht() {
    this.kijk().setProps({ editable: (staat) => this.rechten.ergens(staat.doc, RECHT.VOORSTELLEN) });
    this.opRecht?.();
  }

  /** What the browser did a moment ago (a click, a key) counts before what comes from elsewhere moves the text. */
  rondInvoerAf() {
    this.kijk().domObserver.flush();
  }

  neemStappen(rijen) {
    this.rondInvoerAf();
    for (const rij of rijen) {
      const versie = getVersion(this.kijk().state);
      if (rij.vanaf + rij.stappen.length - 1 <= versie) continue;
      if (rij.vanaf !== versie + 1) {
        this.lijn.close(); // something is missing: come in again and ask what was written since
        return;
      }
      const eigen = rij.schrijver === this.schrijver;
      if (eigen && !this.zijnMijn(rij.stappen)) {
        this.herstel(NIET_SAMEN);
        return;
      }
      const stappen = rij.stappen.map((stap) => Step.fromJSON(vorm, stap));
      const tr = receiveTransaction(this.kijk().state, stappen, stappen.map(() => rij.schrijver), { mapSelectionBackward: true });
      if (!eigen) this.meldVervallen(tr, rij.schrijver);
      this.kijk().dispatch(tr);
      this.meldVerdwenen(rij);
    }
    if (this.wachtOpStappen) {
      this.wachtOpStappen = false;
      this.binnen = true;
      if (this.onderweg) {
        this.stuur(this.onderweg.bericht); // kept once, however often it is sent
        this.waak(this.onderweg.zending);
      }
      this.toonStand();
    }
    this.rondAf();
  }

  /** Words typed here that have no place any more, because another took away what they stood in. */
  meldVervallen(tr, schrijver) {
    const aantal = tr.getMeta("rebased") ?? 0;
    const stappen = sendableSteps(this.kijk().state)?.steps ?? [];
    const weg = stappen.filter((_, plek) => tr.mapping.getMirror(aantal - 1 - plek) === undefined);
    const woorden = aantal ? ingevoegd(weg) : "";
    if (woorden) this.waarschuw(`Uw tekst stond in een deel dat ${this.naam(schrijver)} intussen weghaalde.`, woorden);
  }

  /** Words that were kept already, and that another took away without having seen them: told to both. */
  meldVerdwenen({ schrijver, naam, kwijt }) {
    for (const { schrijver: wie, naam: schreef, woorden } of kwijt ?? []) {
      if (wie === schrijver) continue; // who typed it saw it fall out at once
      if (wie === this.schrijver) this.waarschuw(`Uw tekst stond in een deel dat ${naam} intussen weghaalde.`, woorden);
      else if (schrijver === this.schrijver) this.waarschuw(`In het deel dat u weghaalde, schreef ${schreef} intussen iets. Dat is mee verdwenen.`, woorden);
    }
  }

  naam(schrijver) {
    const plek = this.plekken.get(schrijver);
    return plek ? naamVan(plek) : "iemand anders";
  }

  /** Whether the server carried out our own steps as this window holds them. */
  zijnMijn(stappen) {
    const hier = sendableSteps(this.kijk().state)?.steps ?? [];
    return stappen.every((stap, plek) => hier[plek] && gelijk(hier[plek].toJSON(), stap));
  }

  rondAf() {
    if (this.onderweg && this.onderweg.bewaard !== undefined && getVersion(this.kijk().state) >= this.onderweg.bewaard) {
      this.onderweg = null;
      this.toonStand();
    }
    this.plan();
  }

  /** What was typed just now was typed on the text of now; the server asks it of who was away. */
  onthoud() {
    for (const een of sendableSteps(this.kijk().state)?.origins ?? []) {
      if (!this.sinds.has(een)) this.sinds.set(een, getVersion(this.kijk().state));
    }
  }

  /** Called after every change of the text in this window. */
  plan() {
    this.onthoud();
    if (!this.gepland && !this.onderweg && this.binnen && sendableSteps(this.kijk().state)) {
      this.gepland = setTimeout(() => {
        this.gepland = null;
        this.zend();
      }, WACHT);
    }
    this.toonStand();
  }

  zend() {
    const klaar = sendableSteps(this.kijk().state);
    if (!klaar || this.onderweg || !this.binnen) return;
    this.onthoud();
    const sinds = this.sinds.get(klaar.origins[0]);
    const anders = klaar.origins.findIndex((een) => this.sinds.get(een) !== sinds);
    const stappen = pasbaar(klaar.steps.slice(0, Math.min(MEEST, anders < 0 ? MEEST : anders)).map((stap) => stap.toJSON()));
    if (!stappen.length) {
      this.herstel(TE_VEEL);
      return;
    }
    const bericht = { soort: "zending", zending: crypto.randomUUID(), nummer: klaar.version, sinds, stappen };
    this.onderweg = { zending: bericht.zending, bericht };
    this.stuur(bericht);
    this.waak(bericht.zending);
  }

  /** No answer in time: come in again. What was sent is sent again then, and kept once. */
  waak(zending) {
    setTimeout(() => this.binnen && this.onderweg?.zending === zending && this.lijn.close(), GEDULD);
  }

  /** The server did not take what was written here: show it, so that nothing is lost, and take the text of now. */
  herstel(zin) {
    this.onderweg = null;
    this.binnen = false;
    this.hersteld = zin;
    this.stuur({ soort: "hallo", schrijver: this.schrijver, nummer: null });
  }

  nogNietBewaard() {
    return this.begonnen && (this.onderweg !== null || sendableSteps(this.kijk().state) !== null);
  }

  toonStand() {
    if (!this.binnen) return;
    const { doc } = this.kijk().state;
    if (this.nogNietBewaard()) this.meld("bezig", "Opslaan…");
    else if (!this.rechten.ergens(doc, RECHT.OPMERKEN)) this.meld("lezen", "U leest mee. U kunt deze tekst niet wijzigen.");
    else if (!this.rechten.ergens(doc, RECHT.VOORSTELLEN)) this.meld("lezen", "U leest mee. U kunt opmerkingen maken, geen woorden wijzigen.");
    else this.meld("goed", this.om ? `Opgeslagen om ${this.om}` : "Alles is opgeslagen");
  }

  stuurPlek(meteen = false) {
    clearTimeout(this.plekPlan);
    this.plekPlan = setTimeout(
      () => {
        if (!this.binnen) return;
        const { anchor, head } = this.kijk().state.selection;
        this.stuur({ soort: "plek", anker: anchor, kop: head });
      },
      meteen ? 0 : 300,
    );
  }

  toonPlekken() {
    toonAanwezig(this.aanwezig, this.plekken);
    const kijk = this.kijk();
    if (!kijk) return;
    this.rondInvoerAf();
    kijk.dispatch(kijk.state.tr.setMeta(ANDEREN, this.plekken).setMeta("addToHistory", false));
  }
}

/** The words that these steps put in. */
function ingevoegd(stappen) {
  const woorden = stappen.map((stap) => stap.slice?.content?.textBetween(0, stap.slice.content.size, "\n", " ") ?? "");
  return woorden.join("").trim();
}

/** As many of these steps as go in one sending; none when the first alone is too large. */
function pasbaar(stappen) {
  let tekens = 0;
  const teveel = stappen.findIndex((stap) => (tekens += JSON.stringify(stap).length) > MEEST_TEKENS);
  return teveel < 0 ? stappen : stappen.slice(0, teveel);
}

function gelijk(een, ander) {
  if (een === ander) return true;
  if (typeof een !== "object" || typeof ander !== "object" || !een || !ander) return false;
  const sleutels = new Set([...Object.keys(een), ...Object.keys(ander)]);
  return [...sleutels].every((sleutel) => gelijk(een[sleutel] ?? null, ander[sleutel] ?? null));
}

export const leegBegin = (plugins) => EditorState.create({ schema: vorm, plugins });
