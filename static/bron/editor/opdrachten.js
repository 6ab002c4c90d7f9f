// What one can do with the structure of a text: new parts after this one, leden and onderdelen, up and down.
import { chainCommands, createParagraphNear, liftEmptyBlock, newlineInCode, splitBlock, toggleMark } from "prosemirror-commands";
import { Fragment } from "prosemirror-model";
import { NodeSelection, TextSelection } from "prosemirror-state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, toggleHeaderRow } from "prosemirror-tables";
import { canSplit, liftTarget } from "prosemirror-transform";
import { vorm } from "./vorm.js";

const { nodes: K, marks: M } = vorm;

/** The innermost node of one of these kinds around the cursor: { knoop, pos, diepte }. */
export function rondom($plek, ...soorten) {
  for (let diepte = $plek.depth; diepte > 0; diepte -= 1) {
    const knoop = $plek.node(diepte);
    if (soorten.includes(knoop.type.name)) return { knoop, pos: $plek.before(diepte), diepte };
  }
  return null;
}

const alinea = (...inhoud) => K.alinea.create(null, inhoud);
const kop = () => K.kop.create();

const NIEUW = {
  hoofdstuk: () => K.hoofdstuk.create(null, [kop(), alinea()]),
  bijlage: () => K.bijlage.create(null, [kop(), alinea()]),
  paragraaf: () => K.paragraaf.create(null, [kop(), alinea()]),
  artikel: () => K.artikel.create(null, [kop(), K.lid.create(null, [alinea()])]),
};

/** Put a new part after the one around the cursor, and the cursor in its heading. */
export const nieuwDeel = (soort) => (staat, dispatch) => {
  const knoop = NIEUW[soort]();
  const { $from } = staat.selection;
  for (let diepte = $from.depth; diepte >= 0; diepte -= 1) {
    const plek = diepte === $from.depth ? $from.index(diepte) : $from.indexAfter(diepte);
    const ouder = $from.node(diepte);
    if (!ouder.canReplaceWith(plek, plek, knoop.type)) continue;
    if (diepte === $from.depth && ouder.isTextblock) continue;
    if (dispatch) {
      const pos = $from.posAtIndex(plek, diepte);
      // the empty alinea that a new chapter begins with has done its work
      const rest = plek === ouder.childCount - 1 ? ouder.child(plek) : null;
      const weg = rest?.type === K.alinea && rest.content.size === 0 ? rest.nodeSize : 0;
      const tr = staat.tr.replaceWith(pos, pos + weg, knoop);
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 2))).scrollIntoView());
    }
    return true;
  }
  return false;
};

/** Enter in a heading goes to what stands under it, and never splits a heading. */
const verderNaKop = (staat, dispatch) => {
  const { $from, empty } = staat.selection;
  if (!empty || $from.parent.type !== K.kop) return false;
  const na = $from.after();
  const ouder = $from.node(-1);
  if (dispatch) {
    const tr = staat.tr;
    if (ouder.childCount === 1) tr.insert(na, ouder.type === K.artikel ? K.lid.create(null, [alinea()]) : alinea());
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(na + 1), 1)).scrollIntoView());
  }
  return true;
};

/** Enter at the end of a lid or onderdeel makes the next one; in an empty one it steps out. */
const splits = (soort) => (staat, dispatch) => {
  const { $from, $to, empty } = staat.selection;
  if ($from.parent.type !== K.alinea || !$from.sameParent($to) || $from.depth < 2 || $from.node(-1).type.name !== soort) return false;
  if (empty && $from.parent.content.size === 0 && $from.node(-1).childCount === 1) return stapUit(staat, dispatch);
  const tr = staat.tr.deleteSelection();
  const soorten = [{ type: K[soort] }, { type: K.alinea }];
  if (!canSplit(tr.doc, tr.selection.from, 2, soorten)) return false;
  if (dispatch) dispatch(tr.split(tr.selection.from, 2, soorten).scrollIntoView());
  return true;
};

/** Take this onderdeel out of its list, or this empty lid out of its article (then a new article begins). */
export const stapUit = (staat, dispatch) => {
  const { $from, $to } = staat.selection;
  const punt = rondom($from, "onderdeel");
  if (punt) {
    const bereik = $from.blockRange($to, (knoop) => knoop.childCount > 0 && knoop.firstChild.type === K.onderdeel);
    if (!bereik) return false;
    const boven = $from.node(bereik.depth - 1);
    return boven.type === K.onderdeel ? naarBovensteLijst(staat, dispatch, bereik) : uitLijst(staat, dispatch, punt);
  }
  const lid = rondom($from, "lid");
  if (lid && lid.knoop.textContent === "" && $from.node(lid.diepte - 1).childCount > 2) {
    const tr = staat.tr.delete(lid.pos, lid.pos + lid.knoop.nodeSize);
    const artikel = $from.before(lid.diepte - 1);
    const na = tr.mapping.map(artikel + $from.node(lid.diepte - 1).nodeSize, -1);
    if (dispatch) {
      tr.insert(na, NIEUW.artikel());
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(na + 2))).scrollIntoView());
    }
    return true;
  }
  return false;
};

function uitLijst(staat, dispatch, punt) {
  const { $from } = staat.selection;
  const lijst = $from.node(punt.diepte - 1);
  const plaats = $from.index(punt.diepte - 1);
  const voor = lijst.children.slice(0, plaats);
  const na = lijst.children.slice(plaats + 1);
  const kinderen = [
    ...(voor.length ? [lijst.type.create(lijst.attrs, voor)] : []),
    ...punt.knoop.children,
    ...(na.length ? [lijst.type.create({ ...lijst.attrs, id: null }, na)] : []),
  ];
  const van = $from.before(punt.diepte - 1);
  const ouder = $from.node(punt.diepte - 2);
  const plek = $from.index(punt.diepte - 2);
  if (!ouder.canReplace(plek, plek + 1, Fragment.from(kinderen))) return false;
  if (dispatch) {
    const tr = staat.tr.replaceWith(van, van + lijst.nodeSize, kinderen);
    const doel = van + (voor.length ? kinderen[0].nodeSize : 0) + 1 + $from.parentOffset;
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(doel))).scrollIntoView());
  }
  return true;
}

function naarBovensteLijst(staat, dispatch, bereik) {
  const doel = liftTarget(bereik);
  const { $from } = staat.selection;
  const binnen = $from.node(bereik.depth);
  const punt = $from.node(bereik.depth - 1);
  const plaats = bereik.startIndex;
  if (doel === undefined && !binnen) return false;
  const lijst = $from.node(bereik.depth - 2);
  const boven = $from.before(bereik.depth - 1);
  const over = binnen.children.slice(0, plaats);
  const na = binnen.children.slice(plaats + 1);
  const dit = binnen.child(plaats);
  const nieuwePunt = punt.copy(Fragment.from([...punt.children.filter((kind) => kind !== binnen), ...(over.length ? [binnen.type.create(binnen.attrs, over)] : [])]));
  const volgend = K.onderdeel.create(dit.attrs, [...dit.children, ...(na.length ? [binnen.type.create({ ...binnen.attrs, id: null }, na)] : [])]);
  if (lijst.type !== K.lijst) return false;
  if (dispatch) {
    const tr = staat.tr.replaceWith(boven, boven + punt.nodeSize, [nieuwePunt, volgend]);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(boven + nieuwePunt.nodeSize + 2 + $from.parentOffset))).scrollIntoView());
  }
  return true;
}

/** Tab: this onderdeel becomes part of the one before it. */
export const dieper = (staat, dispatch) => {
  const { $from, $to } = staat.selection;
  const bereik = $from.blockRange($to, (knoop) => knoop.childCount > 0 && knoop.firstChild.type === K.onderdeel);
  if (!bereik || bereik.startIndex === 0 || $from.depth > 14) return false;
  const lijst = bereik.parent;
  const vorig = lijst.child(bereik.startIndex - 1);
  if (dispatch) {
    const telling = { letter: "graad", cijfer: "letter", graad: "streepje", streepje: "streepje" }[lijst.attrs.telling];
    const deze = lijst.children.slice(bereik.startIndex, bereik.endIndex);
    const laatste = vorig.lastChild.type === K.lijst ? vorig.lastChild : null;
    const binnen = laatste ? laatste.copy(laatste.content.append(Fragment.from(deze))) : K.lijst.create({ telling }, deze);
    const nieuw = vorig.copy(Fragment.from([...vorig.children.slice(0, laatste ? -1 : undefined), binnen]));
    const van = bereik.start - vorig.nodeSize;
    const tr = staat.tr.replaceWith(van, bereik.end, nieuw);
    const verschil = van + nieuw.nodeSize - bereik.end;
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos + verschil))).scrollIntoView());
  }
  return true;
};

/** Make a list of these alineas, change how this list counts, or take it apart when it counts so already. */
export const lijst = (telling) => (staat, dispatch) => {
  const { $from, $to } = staat.selection;
  const al = rondom($from, "lijst");
  if (al) {
    if (al.knoop.attrs.telling === telling) return stapUit(staat, dispatch);
    if (dispatch) dispatch(staat.tr.setNodeAttribute(al.pos, "telling", telling));
    return true;
  }
  const bereik = $from.blockRange($to);
  if (!bereik || $from.parent.type !== K.alinea) return false;
  const delen = bereik.parent.children.slice(bereik.startIndex, bereik.endIndex);
  if (!delen.every((deel) => deel.type === K.alinea)) return false;
  const eerste = bereik.startIndex === 0;
  const nieuw = K.lijst.create({ telling }, delen.map((deel) => K.onderdeel.create(null, [deel])));
  // a lid begins with words: then the list comes under an alinea for its opening
  const kinderen = eerste && ["lid", "onderdeel"].includes(bereik.parent.type.name) ? [alinea(), nieuw] : [nieuw];
  if (!bereik.parent.canReplace(bereik.startIndex, bereik.endIndex, Fragment.from(kinderen))) return false;
  if (dispatch) {
    const tr = staat.tr.replaceWith(bereik.start, bereik.end, kinderen);
    const extra = kinderen.length === 2 ? 2 : 0;
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos + 2 + extra))).scrollIntoView());
  }
  return true;
};

/** Move the part around the cursor past its neighbour of the same level. */
export const verplaats = (kant) => (staat, dispatch) => {
  const { $from } = staat.selection;
  for (let diepte = $from.depth; diepte > 0; diepte -= 1) {
    const knoop = $from.node(diepte);
    if (!["onderdeel", "lid", "artikel", "paragraaf", "hoofdstuk", "bijlage", "rij"].includes(knoop.type.name)) continue;
    const ouder = $from.node(diepte - 1);
    const plaats = $from.index(diepte - 1);
    const ander = plaats + kant;
    if (ander < 0 || ander >= ouder.childCount || ouder.child(ander).type.name === "kop") continue;
    const buur = ouder.child(ander);
    const van = kant < 0 ? $from.before(diepte) - buur.nodeSize : $from.before(diepte);
    const tr = staat.tr.replaceWith(van, van + knoop.nodeSize + buur.nodeSize, kant < 0 ? [knoop, buur] : [buur, knoop]);
    if (!ouder.canReplace(Math.min(plaats, ander), Math.max(plaats, ander) + 1, Fragment.from(kant < 0 ? [knoop, buur] : [buur, knoop]))) return false;
    if (dispatch) dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos + kant * buur.nodeSize))).scrollIntoView());
    return true;
  }
  return false;
};

/** Remove the part around the cursor: asked by a button, never by a key alone. */
export const verwijderDeel = (staat, dispatch) => {
  const deel = rondom(staat.selection.$from, "lid", "artikel", "paragraaf", "hoofdstuk", "bijlage");
  if (!deel) return false;
  const ouder = staat.selection.$from.node(deel.diepte - 1);
  const plaats = staat.selection.$from.index(deel.diepte - 1);
  if (!ouder.canReplace(plaats, plaats + 1)) return false;
  if (dispatch) {
    const tr = staat.tr.delete(deel.pos, deel.pos + deel.knoop.nodeSize);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(deel.pos, tr.doc.content.size)), -1)).scrollIntoView());
  }
  return true;
};

/** A new lid after this one, also from inside a list in it. */
export const nieuwLid = (staat, dispatch) => {
  const { $from } = staat.selection;
  const lid = rondom($from, "lid");
  if (lid) {
    if (dispatch) {
      const pos = lid.pos + lid.knoop.nodeSize;
      const tr = staat.tr.insert(pos, K.lid.create(null, [alinea()]));
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 2))).scrollIntoView());
    }
    return true;
  }
  const artikel = rondom($from, "artikel");
  if (!artikel || artikel.knoop.childCount < 2) return false;
  if (artikel.knoop.child(1).type !== K.alinea) return false;
  if (dispatch) {
    // an article of loose blocks gets leden: what stands there is the first
    const [kopje, ...rest] = artikel.knoop.children;
    const nieuw = artikel.knoop.copy(Fragment.from([kopje, K.lid.create(null, rest), K.lid.create(null, [alinea()])]));
    const tr = staat.tr.replaceWith(artikel.pos, artikel.pos + artikel.knoop.nodeSize, nieuw);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(artikel.pos + nieuw.nodeSize - 3))).scrollIntoView());
  }
  return true;
};

export const nieuweTabel = (staat, dispatch) => {
  const cellen = (soort) => Array.from({ length: 3 }, () => K[soort].create(null, [alinea()]));
  const knoop = K.tabel.create(null, [K.rij.create(null, cellen("kopcel")), K.rij.create(null, cellen("cel")), K.rij.create(null, cellen("cel"))]);
  const { $from } = staat.selection;
  for (let diepte = $from.depth; diepte > 0; diepte -= 1) {
    const plek = $from.indexAfter(diepte - 1);
    if (!$from.node(diepte - 1).canReplaceWith(plek, plek, K.tabel)) continue;
    if (dispatch) {
      const pos = $from.after(diepte);
      const tr = staat.tr.insert(pos, knoop);
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 3))).scrollIntoView());
    }
    return true;
  }
  return false;
};

export const zetMerk = (naam, attrs) => toggleMark(M[naam], attrs);

/** Put an inline thing (reference, footnote, data field) at the cursor. */
export const voegIn = (soort, attrs) => (staat, dispatch) => {
  const knoop = K[soort].create(attrs);
  const { $from } = staat.selection;
  if (!$from.parent.inlineContent || !$from.parent.type.contentMatch.matchType(knoop.type)) return false;
  if (dispatch) dispatch(staat.tr.replaceSelectionWith(knoop, false).scrollIntoView());
  return true;
};

export const enter = chainCommands(newlineInCode, verderNaKop, splits("onderdeel"), splits("lid"), createParagraphNear, liftEmptyBlock, splitBlock);

export const regeleinde = (staat, dispatch) => {
  if (!staat.selection.$from.parent.inlineContent || staat.selection.$from.parent.type === K.kop) return false;
  if (dispatch) dispatch(staat.tr.replaceSelectionWith(K.regeleinde.create()).scrollIntoView());
  return true;
};

/** Backspace at the start of a lid joins it to the one before; in a heading it never eats the part above. */
export const terug = (staat, dispatch) => {
  const { $from, empty } = staat.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if ($from.parent.type === K.kop) return true;
  const lid = $from.parent.type === K.alinea && $from.node(-1).type === K.lid && $from.index(-1) === 0 ? rondom($from, "lid") : null;
  if (!lid) return false;
  const plaats = $from.index(lid.diepte - 1);
  const vorig = plaats > 0 ? $from.node(lid.diepte - 1).child(plaats - 1) : null;
  if (vorig?.type !== K.lid) return true;
  if (dispatch) {
    const samen = vorig.lastChild.type === K.alinea
      ? [...vorig.children.slice(0, -1), vorig.lastChild.copy(vorig.lastChild.content.append(lid.knoop.firstChild.content)), ...lid.knoop.children.slice(1)]
      : [...vorig.children, ...lid.knoop.children];
    const van = lid.pos - vorig.nodeSize;
    const tr = staat.tr.replaceWith(van, lid.pos + lid.knoop.nodeSize, vorig.copy(Fragment.from(samen)));
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(lid.pos - (vorig.lastChild.type === K.alinea ? 2 : 1)), -1)).scrollIntoView());
  }
  return true;
};

export const tabelopdrachten = { addRowAfter, addColumnAfter, deleteRow, deleteColumn, deleteTable, toggleHeaderRow };

export const kies = (pos) => (staat, dispatch) => {
  if (dispatch) dispatch(staat.tr.setSelection(NodeSelection.create(staat.doc, pos)).scrollIntoView());
  return true;
};
