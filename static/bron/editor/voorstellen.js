// Proposals: what one types, removes, formats or moves is marked in the text instead of carried out.
// Thinking the own marks away gives the text as it was: the server judges by that. A proposal is of one person; what
// someone else proposed stays as it is.
import { Fragment } from "prosemirror-model";
import { Selection } from "prosemirror-state";
import { AddMarkStep, AddNodeMarkStep, AttrStep, RemoveMarkStep, RemoveNodeMarkStep, ReplaceStep } from "prosemirror-transform";
import { nieuwKenmerk } from "./kenmerken.js";
import { vorm } from "./vorm.js";

const { insertion: NIEUW, deletion: WEG, modification: VORM } = vorm.marks;
const VOORSTEL = new Set([NIEUW, WEG, VORM]);
const VORMEN = ["vet", "schuin", "begrip", "koppeling"].map((naam) => vorm.marks[naam]);
const KOPPELBAAR = new Set(["alinea", "lid", "onderdeel"]);
export const NULBREED = "\u200b";

export const voorstelVan = (knoop) => knoop.marks.find((merk) => VOORSTEL.has(merk.type));
const nieuwVan = (knoop) => NIEUW.isInSet(knoop.marks);
const zonderVoorstel = (merken) => merken.filter((merk) => !VOORSTEL.has(merk.type));
const alsNieuw = (knoop, id) => knoop.mark(NIEUW.create({ id }).addToSet(zonderVoorstel(knoop.marks)));
const gelijk = (een, ander) => (een && ander ? een.eq(ander) : !een && !ander);

/** The transaction to carry out instead of this one. `eigen(id)`: whether a proposal is of who works here. */
export function alsVoorstel(tr, staat, eigen) {
  const werk = new Werk(tr, staat, eigen);
  if (tr.steps.every((stap) => [AddMarkStep, RemoveMarkStep, AttrStep, AddNodeMarkStep, RemoveNodeMarkStep].some((soort) => stap instanceof soort))) return werk.vorm();
  return werk.inhoud();
}

/** Typed into the proposal of another, words are of the text and not of that proposal. */
export function zonderVreemdMerk(tr, staat) {
  const stap = tr.steps.length === 1 && tr.steps[0] instanceof ReplaceStep ? tr.steps[0] : null;
  if (stap && stap.from === stap.to && isSplitsing(stap.slice)) {
    const uit = houdMerken(staat.tr.step(stap), staat.doc.resolve(stap.from), stap.slice.openStart, stap.from);
    return uit.steps.length === 1 ? tr : alsIn(uit.setSelection(Selection.fromJSON(uit.doc, tr.selection.toJSON())), tr);
  }
  if (!stap || !alleenRegel(stap.slice) || !stap.slice.content.content.some(voorstelVan)) return tr;
  const uit = staat.tr.replaceWith(stap.from, stap.to, stap.slice.content.content.map((knoop) => knoop.mark(zonderVoorstel(knoop.marks))));
  return alsIn(uit.setSelection(Selection.fromJSON(uit.doc, tr.selection.toJSON())), tr);
}

/** Who splits a proposed block has two proposed blocks: the library makes the second one without the mark. */
function houdMerken(uit, $plek, diep, pos) {
  for (let diepte = $plek.depth; diepte > $plek.depth - diep; diepte -= 1) {
    const plek = pos + ($plek.depth - diepte + 1);
    for (const merk of $plek.node(diepte).marks) if (!merk.isInSet(uit.doc.nodeAt(plek).marks)) uit.addNodeMark(plek, merk);
  }
  return uit;
}

const alleenRegel = (stuk) => stuk.openStart === 0 && stuk.openEnd === 0 && stuk.content.content.every((knoop) => knoop.isInline);

function alsIn(uit, tr) {
  for (const naam of ["uiEvent", "paste", "composition"]) if (tr.getMeta(naam) !== undefined) uit.setMeta(naam, tr.getMeta(naam));
  return tr.scrolledIntoView ? uit.scrollIntoView() : uit;
}

class Werk {
  constructor(tr, staat, eigen) {
    Object.assign(this, { tr, staat, eigen, oud: staat.doc, nieuw: tr.doc, uit: staat.tr });
  }

  vanMij(merk) {
    return Boolean(merk) && this.eigen(merk.attrs.id);
  }

  klaar(plek, kant = 1) {
    const { uit } = this;
    const hier = Math.max(0, Math.min(plek, uit.doc.content.size));
    uit.setSelection(Selection.near(uit.doc.resolve(hier), kant)).setMeta("voorstel", true);
    return alsIn(uit, this.tr);
  }

  inhoud() {
    const { oud, tr } = this;
    const stap = tr.steps.length === 1 && tr.steps[0] instanceof ReplaceStep ? tr.steps[0] : this.verschil();
    if (!stap) return tr;
    const { from, to, slice } = stap;
    const [$van, $tot] = [oud.resolve(from), oud.resolve(to)];
    const splitsing = from === to && isSplitsing(slice);
    if (this.binnenEigen($van, $tot, splitsing) && !this.raaktVreemd(from, to)) return splitsing ? zonderVreemdMerk(tr, this.staat) : tr;
    if ($van.parent === $tot.parent && $van.parent.inlineContent && alleenRegel(slice)) return this.regel($van, $tot, slice.content.content);
    if (splitsing) return this.splits($van, slice);
    if (slice.size === 0 && isGrens($van, $tot)) return this.koppel($van, $tot);
    if ($van.parent === $tot.parent && !$van.parent.inlineContent && slice.openStart === 0 && slice.openEnd === 0) {
      const blokken = this.blokken($van, $tot, slice.content.content);
      if (blokken) return blokken;
    }
    return this.vervang();
  }

  /** What differs between before and after, as one replacement. */
  verschil() {
    const { oud, nieuw } = this;
    const van = oud.content.findDiffStart(nieuw.content);
    if (van === null) return null;
    let { a: tot, b: totNieuw } = oud.content.findDiffEnd(nieuw.content);
    const over = van - Math.min(tot, totNieuw);
    if (over > 0) {
      tot += over;
      totNieuw += over;
    }
    return { from: van, to: tot, slice: nieuw.slice(van, totNieuw), totNieuw };
  }

  /** Whether all of it stands in one own addition, and still does after it. A block that is split stays marked. */
  binnenEigen($van, $tot, splitsing) {
    const na = splitsing ? null : this.verschil();
    const [$vanNa, totNa] = na ? [this.nieuw.resolve(na.from), na.totNieuw] : [];
    for (let diepte = $van.sharedDepth($tot.pos); diepte > 0; diepte -= 1) {
      if (!this.vanMij(nieuwVan($van.node(diepte)))) continue;
      if (splitsing) return true;
      if (na && $vanNa.sharedDepth(totNa) >= diepte && this.vanMij(nieuwVan($vanNa.node(diepte)))) return true;
    }
    return false;
  }

  raaktVreemd(van, tot) {
    let vreemd = false;
    this.oud.nodesBetween(Math.max(0, van - 1), Math.min(tot + 1, this.oud.content.size), (knoop) => {
      vreemd ||= knoop.marks.some((merk) => VOORSTEL.has(merk.type) && !this.vanMij(merk));
    });
    return vreemd;
  }

  /** The proposal that goes on here: an own one right beside this place, or a new one. */
  kenmerk($van, $tot = $van) {
    for (const knoop of [$van.nodeBefore, $tot.nodeAfter, $van.nodeAfter, $tot.nodeBefore]) {
      const merk = knoop?.isInline ? voorstelVan(knoop) : null;
      if (merk && merk.type !== VORM && this.vanMij(merk)) return merk.attrs.id;
    }
    const id = nieuwKenmerk();
    this.eigen(id, true);
    return id;
  }

  /** Within one line: old words are marked to go, new words to come. An own addition really goes. */
  regel($van, $tot, inhoud) {
    const { uit, oud } = this;
    const [van, tot] = [$van.pos, $tot.pos];
    const grens = inhoud.length === 0 && oud.textBetween(van, tot) === NULBREED && this.eigenGrens($van, $tot);
    if (grens) return grens;
    const id = this.kenmerk($van, $tot);
    const stukken = [];
    oud.nodesBetween(van, tot, (knoop, pos) => {
      if (knoop.isInline) stukken.push([knoop, Math.max(pos, van), Math.min(pos + knoop.nodeSize, tot)]);
    });
    for (const [knoop, a, b] of stukken.reverse()) {
      const nieuw = nieuwVan(knoop);
      if (nieuw && this.vanMij(nieuw)) this.haalWeg(knoop.isText ? oud.textBetween(a, b) : "", a, b);
      else if (!nieuw && !WEG.isInSet(knoop.marks)) uit.addMark(a, b, WEG.create({ id }));
    }
    const achter = uit.mapping.map(tot);
    if (inhoud.length > 0) {
      uit.insert(achter, inhoud.map((knoop) => alsNieuw(knoop, id)));
      return this.klaar(achter + inhoud.reduce((som, knoop) => som + knoop.nodeSize, 0), -1);
    }
    const { selection } = this.staat;
    return selection.empty && selection.head === van ? this.klaar(achter) : this.klaar(uit.mapping.map(van, -1), -1);
  }

  /** Take out own words, but for the sign that keeps a border between two blocks. */
  haalWeg(woorden, van, tot) {
    if (!woorden.includes(NULBREED)) {
      this.uit.delete(van, tot);
      return;
    }
    for (let plek = woorden.length - 1; plek >= 0; plek -= 1) if (woorden[plek] !== NULBREED) this.uit.delete(van + plek, van + plek + 1);
  }

  /** Backspace on a border that one proposed oneself: the two blocks are one again. */
  eigenGrens($van, $tot) {
    const aanBegin = $van.parentOffset === 0;
    if (!aanBegin && $tot.parentOffset !== $tot.parent.content.size) return null;
    const $rand = aanBegin ? $van : $tot;
    const buur = Selection.findFrom(this.oud.resolve(aanBegin ? $rand.before() : $rand.after()), aanBegin ? -1 : 1, true)?.$from;
    if (!buur) return null;
    const [$een, $twee] = aanBegin ? [buur, $rand] : [$rand, buur];
    return isGrens($een, $twee) ? this.koppel($een, $twee) : null;
  }

  splits($plek, stuk) {
    const { uit } = this;
    for (let diepte = $plek.depth; diepte > $plek.depth - stuk.openStart; diepte -= 1) {
      if (voorstelVan($plek.node(diepte))) return this.klaar($plek.pos); // a block that is proposed itself stays one
    }
    const id = this.kenmerk($plek);
    const teken = vorm.text(NULBREED, [NIEUW.create({ id })]);
    uit.insert($plek.pos, [teken, teken]);
    uit.step(new ReplaceStep($plek.pos + 1, $plek.pos + 1, stuk, true));
    return this.klaar($plek.pos + 1 + stuk.size + 1);
  }

  /** Two blocks made one: their border is marked to go, or really goes when it was an own addition. */
  koppel($einde, $begin) {
    const { uit } = this;
    const [voor, na] = [$einde.nodeBefore, $begin.nodeAfter];
    const nieuw = voor && na && nieuwVan(voor);
    if (nieuw && this.vanMij(nieuw) && nieuwVan(na)?.eq(nieuw) && voor.text?.endsWith(NULBREED) && na.text?.startsWith(NULBREED)) {
      uit.delete($einde.pos - 1, $begin.pos + 1);
      return this.klaar($einde.pos - 1, -1);
    }
    const [links, rechts] = [voor, na].map((knoop) => (knoop ? WEG.isInSet(knoop.marks) : null));
    if (links && rechts && links.eq(rechts)) return this.klaar($einde.pos, -1); // proposed already
    const id = this.vanMij(links) ? links.attrs.id : this.vanMij(rechts) ? rechts.attrs.id : this.kenmerk($einde, $begin);
    const teken = vorm.text(NULBREED, [WEG.create({ id })]);
    if (!(rechts && rechts.attrs.id === id)) uit.insert($begin.pos, teken);
    if (!(links && links.attrs.id === id)) uit.insert($einde.pos, teken);
    return this.klaar($einde.pos, -1);
  }

  /** Whole blocks that come, go or change places. */
  blokken($van, $tot, inhoud) {
    const ouder = $van.parent;
    const [eerste, laatste] = [$van.index(), $tot.index()];
    const weg = ouder.children.slice(eerste, laatste);
    if ([...weg, ...inhoud].some((knoop) => knoop.type.name === "kop")) return null;
    if (weg.length === 2 && inhoud.length === 2 && weg[0].eq(inhoud[1]) && weg[1].eq(inhoud[0])) return this.wissel($van, weg);
    return this.ruil(ouder, eerste, laatste, inhoud, $van.start(), null);
  }

  wissel($van, [een, twee]) {
    const { uit, staat } = this;
    const inEen = staat.selection.from <= $van.pos + een.nodeSize;
    const deel = inEen ? een : twee;
    if (this.vanMij(nieuwVan(deel))) return this.tr;
    if (voorstelVan(deel)) return this.klaar(staat.selection.from); // it moves or goes already
    const id = nieuwKenmerk();
    this.eigen(id, true);
    const [van, naar] = inEen ? [$van.pos, $van.pos + een.nodeSize + twee.nodeSize] : [$van.pos + een.nodeSize, $van.pos];
    uit.addNodeMark(van, WEG.create({ id }));
    uit.insert(naar, alsNieuw(this.schoon(deel), id));
    return this.klaar(naar + (staat.selection.from - van));
  }

  /** Blocks that do not fit a smaller form: the old ones are marked to go, as they became they are marked to come. */
  vervang() {
    const { from, to, totNieuw } = this.verschil() ?? {};
    if (from === undefined) return this.tr;
    const [$van, $tot] = [this.oud.resolve(from), this.oud.resolve(to)];
    const [$vanNieuw, $totNieuw] = [this.nieuw.resolve(from), this.nieuw.resolve(totNieuw)];
    for (let diepte = Math.min($van.sharedDepth(to), $vanNieuw.sharedDepth(totNieuw)); diepte >= 0; diepte -= 1) {
      const ouder = $van.node(diepte);
      if (ouder.inlineContent || ["tabel", "rij"].includes(ouder.type.name) || $totNieuw.depth < diepte) continue;
      if ($van.start(diepte) !== $vanNieuw.start(diepte)) continue;
      const eerste = $van.index(diepte);
      const kinderen = $vanNieuw.node(diepte).children;
      const inhoud = kinderen.slice($vanNieuw.index(diepte), $totNieuw.indexAfter(diepte));
      const weg = ouder.children.slice(eerste, $tot.indexAfter(diepte));
      if ([...weg, ...inhoud].some((knoop) => knoop.type.name === "kop")) continue;
      const beginNieuw = $vanNieuw.posAtIndex($vanNieuw.index(diepte), diepte);
      const uit = this.ruil(ouder, eerste, eerste + weg.length, inhoud, $van.start(diepte), beginNieuw);
      if (uit) return uit;
    }
    return this.staat.tr; // nothing that can be proposed
  }

  ruil(ouder, eerste, laatste, inhoud, begin, beginNieuw) {
    const { uit } = this;
    const erin = inhoud.map((knoop) => this.schoon(knoop)).filter(Boolean);
    const id = nieuwKenmerk();
    const blijft = ouder.children.slice(0, laatste).filter((knoop, plaats) => plaats < eerste || !this.vanMij(nieuwVan(knoop)));
    const samen = Fragment.from([...blijft, ...erin.map((knoop) => alsNieuw(knoop, id)), ...ouder.children.slice(laatste)]);
    if (!ouder.type.validContent(samen)) return null;
    this.eigen(id, true);
    let pos = begin + ouder.children.slice(0, laatste).reduce((som, knoop) => som + knoop.nodeSize, 0);
    const achter = pos;
    uit.insert(achter, erin.map((knoop) => alsNieuw(knoop, id)));
    for (let plaats = laatste - 1; plaats >= eerste; plaats -= 1) {
      const knoop = ouder.child(plaats);
      pos -= knoop.nodeSize;
      if (this.vanMij(nieuwVan(knoop))) uit.delete(pos, pos + knoop.nodeSize);
      else if (!nieuwVan(knoop) && !WEG.isInSet(knoop.marks)) uit.addNodeMark(pos, WEG.create({ id }));
    }
    if (erin.length === 0) return this.klaar(uit.mapping.map(pos), -1);
    const maat = erin.reduce((som, knoop) => som + knoop.nodeSize, 0);
    const beginErin = uit.mapping.map(achter) - (uit.mapping.map(achter) > achter ? maat : 0);
    const stap = beginNieuw ?? pos;
    const binnen = Math.max(1, Math.min(this.tr.selection.from - stap, maat - 1));
    return this.klaar(this.plekVan(id, beginErin) + binnen);
  }

  plekVan(id, anders) {
    let plek = anders;
    let gevonden = false;
    this.uit.doc.descendants((knoop, pos) => {
      if (!gevonden && !knoop.isInline && nieuwVan(knoop)?.attrs.id === id) [plek, gevonden] = [pos, true];
      return !gevonden;
    });
    return plek;
  }

  /** A copy for an own proposal: what others propose is not in it, what one proposes oneself is carried out in it. */
  schoon(knoop) {
    const merk = voorstelVan(knoop);
    if (merk?.type === NIEUW && !this.vanMij(merk)) return null;
    if (merk?.type === WEG && this.vanMij(merk)) return null;
    let merken = knoop.marks;
    for (const vorm_ of merken.filter((een) => een.type === VORM && !this.vanMij(een) && een.attrs.type === "mark")) {
      merken = merken.filter((een) => een.type.name !== vorm_.attrs.newValue?.type);
      if (vorm_.attrs.previousValue) merken = vorm.markFromJSON(vorm_.attrs.previousValue).addToSet(merken);
    }
    if (knoop.isText) {
      const woorden = knoop.text.replaceAll(NULBREED, "");
      return woorden ? vorm.text(woorden, zonderVoorstel(merken)) : null;
    }
    const attrs = "id" in knoop.attrs ? { ...knoop.attrs, id: null } : knoop.attrs;
    const kinderen = knoop.children.map((kind) => this.schoon(kind)).filter(Boolean);
    const inhoud = Fragment.from(kinderen);
    if (!knoop.type.validContent(inhoud)) return knoop.type.createAndFill(attrs, inhoud, zonderVoorstel(merken));
    return knoop.type.create(attrs, inhoud, zonderVoorstel(merken));
  }

  /** Bold, a link, how a list counts: done, with a mark that says what it was. */
  vorm() {
    const { tr, oud, nieuw, uit } = this;
    let id = null;
    const nieuwId = () => {
      if (!id) this.eigen((id = nieuwKenmerk()), true);
      return id;
    };
    for (const stap of tr.steps) {
      if (stap instanceof AttrStep) this.attribuut(stap, nieuwId);
      else if (!stap.mark || stap.pos !== undefined || !VORMEN.includes(stap.mark.type)) uit.step(stap);
    }
    const bereik = tr.steps.filter((stap) => stap.mark && stap.pos === undefined && VORMEN.includes(stap.mark.type));
    if (bereik.length > 0) {
      const van = Math.min(...bereik.map((stap) => stap.from));
      const tot = Math.max(...bereik.map((stap) => stap.to));
      const snedes = new Set();
      for (const document of [oud, nieuw])
        document.nodesBetween(van, tot, (knoop, pos) => {
          if (knoop.isInline) snedes.add(Math.max(pos, van)).add(Math.min(pos + knoop.nodeSize, tot));
        });
      const plekken = [...snedes].sort((een, ander) => een - ander);
      plekken.slice(0, -1).forEach((a, plaats) => {
        const [was, wordt] = [oud.nodeAt(a), nieuw.nodeAt(a)];
        if (was?.isInline && wordt?.isInline) for (const soort of VORMEN) this.merkwissel(soort, was, wordt, a, plekken[plaats + 1], nieuwId);
      });
    }
    uit.setSelection(Selection.fromJSON(uit.doc, tr.selection.toJSON())).setMeta("voorstel", true);
    return alsIn(tr.storedMarksSet ? uit.setStoredMarks(tr.storedMarks) : uit, tr);
  }

  merkwissel(soort, was, wordt, van, tot, nieuwId) {
    const { uit } = this;
    const [een, ander] = [soort.isInSet(was.marks), soort.isInSet(wordt.marks)];
    if (gelijk(een, ander)) return;
    const nieuw = nieuwVan(was);
    const al = was.marks.find((merk) => merk.type === VORM && [merk.attrs.previousValue?.type, merk.attrs.newValue?.type].includes(soort.name));
    if ((nieuw && !this.vanMij(nieuw)) || WEG.isInSet(was.marks) || (al && !this.vanMij(al))) return;
    if (een) uit.removeMark(van, tot, een);
    if (ander) uit.addMark(van, tot, ander);
    if (nieuw) return;
    const eerder = al ? al.attrs.previousValue : (een?.toJSON() ?? null);
    if (al) uit.removeMark(van, tot, al);
    if (JSON.stringify(eerder) === JSON.stringify(ander?.toJSON() ?? null)) return; // as it was
    uit.addMark(van, tot, VORM.create({ id: al?.attrs.id ?? nieuwId(), type: "mark", previousValue: eerder, newValue: ander?.toJSON() ?? null }));
  }

  attribuut(stap, nieuwId) {
    const { uit } = this;
    const knoop = uit.doc.nodeAt(stap.pos);
    const al = knoop.marks.find((merk) => merk.type === VORM && merk.attrs.attrName === stap.attr);
    const nieuw = nieuwVan(knoop);
    if ((nieuw && !this.vanMij(nieuw)) || (al && !this.vanMij(al))) return;
    const eerder = al ? al.attrs.previousValue : knoop.attrs[stap.attr];
    uit.step(stap);
    if (nieuw || stap.attr === "id") return;
    if (al) uit.removeNodeMark(stap.pos, al);
    if (eerder !== stap.value) uit.addNodeMark(stap.pos, VORM.create({ id: al?.attrs.id ?? nieuwId(), type: "attr", attrName: stap.attr, previousValue: eerder, newValue: stap.value }));
  }
}

/** A slice that only opens what it closes: one block becomes two. */
function isSplitsing(stuk) {
  const diep = stuk.openStart;
  return diep > 0 && diep === stuk.openEnd && stuk.content.childCount === 2 && stuk.content.size === 4 * diep && stuk.content.content.every(kaal);
}

const kaal = (knoop) => knoop.childCount === 0 || (knoop.childCount === 1 && !knoop.firstChild.isInline && kaal(knoop.firstChild));

/** Whether nothing stands between the end of one block and the begin of the next, and the two can be one. */
function isGrens($einde, $begin) {
  if ($einde.depth !== $begin.depth || $einde.pos >= $begin.pos || !$einde.parent.isTextblock || !$begin.parent.isTextblock) return false;
  const samen = $einde.sharedDepth($begin.pos);
  if ($begin.pos - $einde.pos !== 2 * ($einde.depth - samen)) return false;
  for (let diepte = samen + 1; diepte <= $einde.depth; diepte += 1) {
    if ($einde.node(diepte).type !== $begin.node(diepte).type || !KOPPELBAAR.has($einde.node(diepte).type.name)) return false;
  }
  return true;
}
