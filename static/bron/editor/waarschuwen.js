// What went wrong, with the words that do not stand in the text: they stay to copy until the person closes it.
import { Plugin } from "prosemirror-state";

const MEEST_PLAKKEN = 1_000_000; // characters: two hundred pages; a sending takes no more

const melding = document.querySelector("[data-geweigerd]");
const zinnen = melding.querySelector("[data-zin]");
const woorden = melding.querySelector("[data-kwijt]");
const vak = melding.querySelector("[data-kwijtvak]");

/** Say it, and show the words. What an earlier warning showed stays as long as it is open. */
export function waarschuw(zin, kwijt = "") {
  const open = !melding.hidden;
  if (!open) zinnen.textContent = zin;
  else if (!zinnen.textContent.includes(zin)) zinnen.textContent = `${zinnen.textContent} ${zin}`;
  woorden.textContent = [open ? woorden.textContent.trim() : "", kwijt].filter(Boolean).join("\n");
  vak.hidden = !woorden.textContent;
  melding.hidden = false;
  if (!open) melding.scrollIntoView({ block: "nearest" }); // who types keeps the focus: the alert is read aloud
}

export function sluitbaar(daarna) {
  melding.querySelector("[data-sluit]").addEventListener("click", () => {
    melding.hidden = true;
    daarna();
  });
}

/** A paste that no sending can carry is not begun: nothing changes, and the person hears why. */
export const plakgrens = () =>
  new Plugin({
    props: {
      handleDOMEvents: {
        paste: (_blik, gebeurtenis) => {
          const geplakt = gebeurtenis.clipboardData;
          const lengte = geplakt ? Math.max(geplakt.getData("text/plain").length, geplakt.getData("text/html").length / 4) : 0;
          if (lengte <= MEEST_PLAKKEN) return false;
          gebeurtenis.preventDefault();
          waarschuw("Dit is te veel tekst ineens. Plak het in delen.");
          return true;
        },
      },
    },
  });
