// Every part keeps an id of its own: a new part gets one, and the second half of what was split gets a new one.
import { Plugin } from "prosemirror-state";
import { MET_ID } from "./vorm.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

export const nieuwKenmerk = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (getal) => LETTERS[getal % LETTERS.length]).join("");

export const kenmerken = () =>
  new Plugin({
    appendTransaction(transacties, _oud, staat) {
      const eigen = transacties.some((tr) => tr.docChanged && !tr.getMeta("collab$") && !tr.getMeta("herstel"));
      if (!eigen) return null;
      const gezien = new Set();
      const tr = staat.tr;
      staat.doc.descendants((knoop, pos) => {
        if (MET_ID.has(knoop.type.name)) {
          if (!knoop.attrs.id || gezien.has(knoop.attrs.id)) {
            const kenmerk = nieuwKenmerk();
            tr.setNodeAttribute(pos, "id", kenmerk);
            gezien.add(kenmerk);
          } else gezien.add(knoop.attrs.id);
        }
        return knoop.type.name !== "kop";
      });
      return tr.docChanged ? tr : null;
    },
  });
