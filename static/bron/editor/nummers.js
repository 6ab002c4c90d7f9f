// The numbers of a text, counted as `nummeren.py` on the server counts them; a browser test compares the two.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

const REGELINGEN = new Set("sok convenant centrumregeling gr mandaatbesluit verordening beleidsregels akkoord addendum".split(" "));
const BRIEVEN = new Set(["raadsinformatiebrief"]);
const RANG = ("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende " +
  "vijftiende zestiende zeventiende achttiende negentiende twintigste").split(" ");

const rang = (getal) => RANG[getal - 1] ?? `${getal}e`;

function letters(getal) {
  let uit = "";
  for (let rest = getal; rest > 0; rest = Math.floor((rest - 1) / 26)) uit = String.fromCharCode(97 + ((rest - 1) % 26)) + uit;
  return uit;
}

/** Map from id to { kort, voluit } of everything that is counted. */
export function nummers(document, soort) {
  const door = REGELINGEN.has(soort);
  const tellers = new Map();
  const uit = new Map();
  const volgende = (wat) => tellers.set(wat, (tellers.get(wat) ?? 0) + 1).get(wat);
  const zet = (knoop, kort, voluit) => knoop.attrs.id && uit.set(knoop.attrs.id, { kort, voluit });

  const lijf = (knoop, boven, waar) => {
    let paragrafen = 0;
    knoop.forEach((kind) => {
      if (kind.type.name === "paragraaf") {
        paragrafen += 1;
        const nummer = boven ? `${boven}.${paragrafen}` : String(paragrafen);
        zet(kind, nummer, `paragraaf ${nummer}`);
        lijf(kind, nummer, waar);
      } else if (kind.type.name === "artikel") artikel(kind, waar);
      else blok(kind, "");
    });
  };
  const artikel = (knoop, waar) => {
    const nummer = volgende(`artikel ${waar}`);
    const voluit = `${waar}artikel ${nummer}`;
    zet(knoop, `Artikel ${nummer}`, voluit);
    const leden = knoop.children.filter((kind) => kind.type.name === "lid");
    leden.forEach((lid, plaats) => {
      const meer = leden.length > 1;
      const naam = meer ? `${voluit}, ${rang(plaats + 1)} lid` : voluit;
      zet(lid, meer ? `${plaats + 1}.` : "", naam);
      lid.forEach((kind) => blok(kind, naam));
    });
    knoop.forEach((kind) => kind.type.name !== "lid" && kind.type.name !== "kop" && blok(kind, voluit));
  };
  const tel = (knoop, wat) => {
    const nummer = volgende(wat.toLowerCase());
    zet(knoop, `${wat} ${nummer}`, `${wat.toLowerCase()} ${nummer}`);
  };
  const blok = (knoop, waar) => {
    switch (knoop.type.name) {
      case "lijst":
        knoop.children.forEach((kind, plaats) => onderdeel(kind, plaats + 1, knoop.attrs.telling, waar));
        break;
      case "tabel":
        tel(knoop, "Tabel");
        knoop.forEach((kind) => blok(kind, ""));
        break;
      case "afbeelding":
        tel(knoop, "Figuur");
        break;
      case "gegevenblok":
        tel(knoop, BRIEVEN.has(soort) ? "Tabel" : "Figuur"); // a letter has no pictures
        break;
      case "voetnoot": {
        const nummer = volgende("voetnoot");
        zet(knoop, String(nummer), `noot ${nummer}`);
        break;
      }
      default:
        knoop.forEach((kind) => blok(kind, ""));
    }
  };
  const onderdeel = (knoop, plaats, telling, waar) => {
    const [kort, naam] = {
      letter: [`${letters(plaats)}.`, `onderdeel ${letters(plaats)}`],
      graad: [`${plaats}°`, `onder ${plaats}°`],
      cijfer: [`${plaats}.`, `onder ${plaats}`],
    }[telling] ?? ["", ""];
    const eigen = [waar, naam].filter(Boolean).join(", ");
    if (kort) zet(knoop, kort, eigen);
    knoop.forEach((kind) => blok(kind, eigen));
  };

  document.forEach((deel) => {
    if (deel.type.name === "hoofdstuk" && deel.attrs.genummerd) {
      const nummer = volgende("hoofdstuk");
      zet(deel, door ? `Hoofdstuk ${nummer}` : String(nummer), `hoofdstuk ${nummer}`);
      lijf(deel, String(nummer), "");
    } else if (deel.type.name === "bijlage") {
      const nummer = volgende("bijlage");
      zet(deel, `Bijlage ${nummer}`, `bijlage ${nummer}`);
      lijf(deel, `B${nummer}`, `bijlage ${nummer}, `);
    } else if (deel.type.name === "artikel") artikel(deel, "");
    else lijf(deel, "", "");
  });
  return uit;
}

export const NUMMERS = new PluginKey("nummers");

const NIVEAU = { hoofdstuk: 2, bijlage: 2, paragraaf: 3, artikel: 3 };

/** Shows each number where it belongs, as an attribute that the stylesheet writes out. */
export function nummering(soort) {
  const reken = (document) => {
    const geteld = nummers(document, soort);
    const versiering = [];
    const koppen = new Map();
    document.descendants((knoop, pos, ouder) => {
      const naam = knoop.type.name;
      if (naam === "kop") {
        const nummer = geteld.get(ouder.attrs.id)?.kort ?? "";
        const niveau = (koppen.get(ouder) ?? NIVEAU[ouder.type.name]) || 3;
        versiering.push(
          Decoration.node(pos, pos + knoop.nodeSize, {
            "data-nummer": nummer,
            ...(knoop.content.size > 0 && { role: "heading", "aria-level": String(niveau) }),
            ...(knoop.content.size === 0 && { class: "leeg", "data-wenk": `Titel van ${ouder.type.name === "artikel" ? "dit artikel" : "dit deel"}` }),
          }),
        );
        return false;
      }
      if (naam === "paragraaf") koppen.set(knoop, ((koppen.get(ouder) ?? NIVEAU[ouder.type.name]) || 2) + 1);
      const nummer = geteld.get(knoop.attrs.id)?.kort;
      if (nummer && ["lid", "onderdeel", "voetnoot", "tabel", "afbeelding"].includes(naam)) {
        versiering.push(Decoration.node(pos, pos + knoop.nodeSize, { "data-nummer": nummer }));
      }
      if (naam === "verwijzing") {
        const voluit = geteld.get(knoop.attrs.doel)?.voluit ?? naamVan(document, knoop.attrs.doel);
        versiering.push(
          Decoration.node(pos, pos + 1, voluit ? { "data-label": voluit } : { "data-label": "[verwijzing naar iets dat weg is]", class: "verwijzing--kapot" }),
        );
      }
      return true;
    });
    return { geteld, versiering: DecorationSet.create(document, versiering) };
  };
  return new Plugin({
    key: NUMMERS,
    state: {
      init: (_, staat) => reken(staat.doc),
      apply: (tr, vorige) => (tr.docChanged ? reken(tr.doc) : vorige),
    },
    props: { decorations: (staat) => NUMMERS.getState(staat).versiering },
  });
}

/** The heading of a part without a number, for a reference to it. */
export function naamVan(document, id) {
  let naam = "";
  document.descendants((knoop) => {
    if (knoop.attrs.id === id) naam = knoop.firstChild?.type.name === "kop" ? `'${knoop.firstChild.textContent}'` : knoop.type.name;
    return !naam;
  });
  return naam;
}
