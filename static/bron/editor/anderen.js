// Where the others are: a caret and a name per person, and who is here above the text.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

export const ANDEREN = new PluginKey("anderen");

/** The name with the gemeente, unless the name says it already. */
export const naamVan = (plek) => (plek.naam.includes(plek.plaats) ? plek.naam : `${plek.naam}, ${plek.plaats}`);

function streep(plek) {
  const teken = document.createElement("span");
  teken.className = `ander ander--${plek.kleur}`;
  const naam = document.createElement("span");
  naam.className = "ander__naam";
  naam.textContent = naamVan(plek);
  teken.append(naam);
  return teken;
}

export const anderen = () =>
  new Plugin({
    key: ANDEREN,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, vorige) {
        const plekken = tr.getMeta(ANDEREN);
        if (!plekken) return vorige.map(tr.mapping, tr.doc);
        const meest = tr.doc.content.size;
        return DecorationSet.create(
          tr.doc,
          [...plekken.values()]
            .filter((plek) => plek.schrijft)
            .flatMap((plek) => {
              const [anker, kop] = [Math.min(plek.anker, meest), Math.min(plek.kop, meest)];
              const van = Math.min(anker, kop);
              const tot = Math.max(anker, kop);
              return [
                Decoration.widget(kop, () => streep(plek), { key: `${plek.schrijver}-${plek.kleur}`, side: 10, ignoreSelection: true }),
                ...(tot > van ? [Decoration.inline(van, tot, { class: `ander__keuze ander--${plek.kleur}` })] : []),
              ];
            }),
        );
      },
    },
    props: { decorations: (staat) => ANDEREN.getState(staat) },
  });

/** One disc per person above the text; two windows of one person are one disc. */
export function toonAanwezig(vak, plekken) {
  const mensen = new Map([...plekken.values()].map((plek) => [naamVan(plek), plek]));
  vak.replaceChildren(
    ...[...mensen].map(([naam, plek]) => {
      const schijf = document.createElement("li");
      schijf.className = `aanwezig ander--${plek.kleur}`;
      schijf.textContent = naam;
      return schijf;
    }),
  );
  vak.hidden = mensen.size === 0;
}
