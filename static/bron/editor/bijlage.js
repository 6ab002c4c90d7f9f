// Whose annex it is: the coördinator says so, in the bar, for the annex in which the cursor stands.
import { rondom } from "./opdrachten.js";

/** Answers what must be called after each change of the text or the cursor. */
export function bijlagekeuze(kijk) {
  const vak = document.querySelector("[data-bijlage]");
  if (!vak) return () => {}; // who is not the coördinator has no choice here
  const keuze = vak.querySelector("select");
  const bijlage = () => rondom(kijk().state.selection.$from, "bijlage");
  keuze.addEventListener("change", () => {
    const deel = bijlage();
    if (deel) kijk().dispatch(kijk().state.tr.setNodeAttribute(deel.pos, "gemeente", keuze.value));
    kijk().focus();
  });
  return () => {
    const deel = bijlage();
    vak.hidden = !deel;
    keuze.disabled = !kijk().editable;
    if (deel) keuze.value = deel.knoop.attrs.gemeente;
  };
}
