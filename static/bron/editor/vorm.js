// The form of a text: the schema that the server keeps too, and how each node looks in the page.
import { Schema } from "prosemirror-model";
import spec from "../../../samenwerking/teksten/schema.json";

const deel = (soort) => ({
  toDOM: (knoop) => [
    "section",
    { class: `deel deel--${soort}`, "data-soort": soort, "data-id": knoop.attrs.id ?? "", ...vanGemeente(knoop), ...vanClausule(knoop) },
    0,
  ],
  parseDOM: [
    {
      tag: `section[data-soort='${soort}']`,
      getAttrs: (dom) => ({ id: dom.dataset.id || null, gemeente: dom.dataset.gemeente ?? "", clausule: Number(dom.dataset.clausule) || null }),
    },
  ],
});

const vanGemeente = (knoop) => (knoop.attrs.gemeente ? { "data-gemeente": knoop.attrs.gemeente } : {});

const vanClausule = (knoop) => (knoop.attrs.clausule ? { "data-clausule": knoop.attrs.clausule } : {});

const cel = (tag) => ({
  toDOM: (knoop) => [
    tag,
    {
      ...(knoop.attrs.colspan !== 1 && { colspan: knoop.attrs.colspan }),
      ...(knoop.attrs.rowspan !== 1 && { rowspan: knoop.attrs.rowspan }),
    },
    0,
  ],
  parseDOM: [
    { tag, getAttrs: (dom) => ({ colspan: Number(dom.colSpan) || 1, rowspan: Number(dom.rowSpan) || 1 }) },
  ],
});

const TELLING = { a: "letter", 1: "cijfer", i: "graad" };

const KNOPEN = {
  hoofdstuk: deel("hoofdstuk"),
  bijlage: deel("bijlage"),
  paragraaf: deel("paragraaf"),
  artikel: deel("artikel"),
  lid: {
    toDOM: (knoop) => ["div", { class: "lid", "data-soort": "lid", "data-id": knoop.attrs.id ?? "" }, 0],
    parseDOM: [{ tag: "div[data-soort='lid']", getAttrs: (dom) => ({ id: dom.dataset.id || null }) }],
  },
  kop: { toDOM: () => ["div", { class: "kop", "data-soort": "kop" }, 0], parseDOM: [{ tag: "div[data-soort='kop']" }] },
  alinea: {
    toDOM: (knoop) => ["p", { "data-id": knoop.attrs.id ?? "" }, 0],
    parseDOM: [
      { tag: "p", getAttrs: (dom) => ({ id: dom.dataset.id || null }) },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
    ],
  },
  lijst: {
    toDOM: (knoop) => [
      knoop.attrs.telling === "streepje" ? "ul" : "ol",
      { class: `lijst lijst--${knoop.attrs.telling}`, "data-telling": knoop.attrs.telling, "data-id": knoop.attrs.id ?? "" },
      0,
    ],
    parseDOM: [
      { tag: "ul", getAttrs: (dom) => ({ telling: "streepje", id: dom.dataset.id || null }) },
      {
        tag: "ol",
        getAttrs: (dom) => ({ telling: dom.dataset.telling ?? TELLING[dom.type] ?? "cijfer", id: dom.dataset.id || null }),
      },
    ],
  },
  onderdeel: {
    toDOM: (knoop) => ["li", { "data-id": knoop.attrs.id ?? "" }, 0],
    parseDOM: [{ tag: "li", getAttrs: (dom) => ({ id: dom.dataset.id || null }) }],
  },
  tabel: {
    toDOM: (knoop) => [
      "div",
      { class: "tabelvak" },
      ["table", { "data-id": knoop.attrs.id ?? "", "data-bijschrift": knoop.attrs.bijschrift }, ["tbody", 0]],
    ],
    parseDOM: [
      { tag: "table", getAttrs: (dom) => ({ id: dom.dataset.id || null, bijschrift: dom.dataset.bijschrift ?? "" }) },
    ],
  },
  rij: { toDOM: () => ["tr", 0], parseDOM: [{ tag: "tr" }] },
  cel: cel("td"),
  kopcel: cel("th"),
  afbeelding: {
    toDOM: (knoop) => [
      "figure",
      { "data-soort": "afbeelding", "data-id": knoop.attrs.id ?? "" },
      ["img", { src: `../beelden/${knoop.attrs.bestand}/`, alt: knoop.attrs.alt, "data-bestand": knoop.attrs.bestand, "data-versiering": String(knoop.attrs.versiering) }],
      ["figcaption", knoop.attrs.bijschrift],
    ],
    parseDOM: [
      {
        tag: "figure[data-soort='afbeelding']",
        getAttrs: (dom) => {
          const beeld = dom.querySelector("img");
          if (!/^[a-z0-9]{6,40}$/.test(beeld?.dataset.bestand ?? "")) return false;
          const { bestand, versiering } = beeld.dataset;
          return { id: dom.dataset.id || null, bestand, alt: beeld.alt, versiering: versiering === "true", bijschrift: dom.querySelector("figcaption")?.textContent ?? "" };
        },
      },
    ],
  },
  gegevenblok: {
    toDOM: (knoop) => ["div", { class: "gegeven", "data-soort": "gegevenblok", "data-id": knoop.attrs.id ?? "", "data-sleutel": knoop.attrs.sleutel }, knoop.attrs.sleutel],
    parseDOM: [{ tag: "div[data-soort='gegevenblok'][data-sleutel]", getAttrs: (dom) => ({ id: dom.dataset.id || null, sleutel: dom.dataset.sleutel }) }],
  },
  voetnoot: {
    toDOM: (knoop) => ["span", { class: "voetnoot", "data-soort": "voetnoot", "data-id": knoop.attrs.id ?? "", "data-tekst": knoop.attrs.tekst, title: knoop.attrs.tekst }],
    parseDOM: [
      { tag: "span[data-soort='voetnoot']", getAttrs: (dom) => ({ id: dom.dataset.id || null, tekst: dom.dataset.tekst ?? "" }) },
    ],
  },
  verwijzing: {
    toDOM: (knoop) => ["span", { class: "verwijzing", "data-soort": "verwijzing", "data-doel": knoop.attrs.doel }],
    parseDOM: [{ tag: "span[data-soort='verwijzing']", getAttrs: (dom) => ({ doel: dom.dataset.doel }) }],
  },
  gegeven: {
    toDOM: (knoop) => ["span", { class: "gegeven", "data-soort": "gegeven", "data-sleutel": knoop.attrs.sleutel }, knoop.attrs.sleutel],
    parseDOM: [{ tag: "span[data-soort='gegeven']", getAttrs: (dom) => ({ sleutel: dom.dataset.sleutel }) }],
  },
  regeleinde: { toDOM: () => ["br"], parseDOM: [{ tag: "br" }] },
};

const voorstel = (tag) => ({
  toDOM: (merk, inline) => [tag, { "data-voorstel": merk.attrs.id, class: inline ? "voorstel" : "voorstel voorstel--blok" }, 0],
});

const MERKEN = {
  vet: { toDOM: () => ["strong", 0], parseDOM: [{ tag: "strong" }, { tag: "b" }] },
  schuin: { toDOM: () => ["em", 0], parseDOM: [{ tag: "em" }, { tag: "i" }] },
  begrip: { toDOM: () => ["dfn", 0], parseDOM: [{ tag: "dfn" }] },
  koppeling: {
    toDOM: (merk) => ["a", { href: merk.attrs.adres, rel: "noopener noreferrer" }, 0],
    parseDOM: [{ tag: "a[href]", getAttrs: (dom) => (veiligAdres(dom.getAttribute("href")) ? { adres: dom.getAttribute("href") } : false) }],
  },
  opmerking: {
    toDOM: (merk) => ["span", { "data-opmerking": merk.attrs.id }, 0],
    parseDOM: [{ tag: "span[data-opmerking]", getAttrs: (dom) => ({ id: dom.dataset.opmerking }) }],
  },
  insertion: voorstel("ins"),
  deletion: voorstel("del"),
  modification: { toDOM: (merk, inline) => [inline ? "span" : "div", { "data-voorstel": merk.attrs.id, class: "voorstel--vorm" }, 0] },
};

/** As on the server: a web page or an e-mail address, no script. */
export const veiligAdres = (adres) => /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/.test(adres ?? "") && !/\s/.test(adres);

const met = (specs, weergave) => Object.fromEntries(Object.entries(specs).map(([naam, deel]) => [naam, { ...deel, ...weergave[naam] }]));

export const vorm = new Schema({ topNode: spec.topNode, nodes: met(spec.nodes, KNOPEN), marks: met(spec.marks, MERKEN) });

export const MET_KOP = new Set(["hoofdstuk", "bijlage", "paragraaf", "artikel"]);
export const MET_ID = new Set(Object.entries(spec.nodes).filter(([, deel]) => deel.attrs && "id" in deel.attrs).map(([naam]) => naam));
