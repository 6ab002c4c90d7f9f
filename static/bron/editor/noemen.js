// Naming a person in a comment: after an @ the names that fit are listed, to choose with the arrows and Enter.
const MEEST = 8;

/** Listen in this part of the page; `namen` gives the names of who reads the text. */
export function noemen(vak, namen) {
  let lijst = null;
  let keuze = 0;

  const sluit = (veld) => {
    lijst?.remove();
    lijst = null;
    veld?.removeAttribute("aria-activedescendant");
    veld?.removeAttribute("aria-controls");
  };

  const begin = (veld) => {
    const voor = veld.value.slice(0, veld.selectionStart);
    const plek = voor.match(/(?:^|[^\w.+-])@([^@\n]{0,40})$/u);
    return plek ? { van: veld.selectionStart - plek[1].length, zoek: plek[1].toLowerCase() } : null;
  };

  const kies = (veld, naam) => {
    const plek = begin(veld);
    if (plek) {
      const rest = veld.value.slice(veld.selectionStart);
      veld.value = `${veld.value.slice(0, plek.van)}${naam} ${rest.trimStart()}`;
      veld.selectionStart = veld.selectionEnd = plek.van + naam.length + 1;
    }
    sluit(veld);
    veld.focus();
  };

  const wijs = (veld, nieuw) => {
    const delen = [...lijst.children];
    keuze = (nieuw + delen.length) % delen.length;
    delen.forEach((deel, plek) => deel.setAttribute("aria-selected", String(plek === keuze)));
    delen[keuze].scrollIntoView({ block: "nearest" });
    veld.setAttribute("aria-activedescendant", delen[keuze].id);
  };

  const toon = (veld) => {
    const plek = begin(veld);
    const passend = plek
      ? namen()
          .filter((naam) => naam.toLowerCase().split(/[\s(]+/u).some((_, deel, delen) => delen.slice(deel).join(" ").startsWith(plek.zoek)))
          .filter((naam) => naam.toLowerCase() !== plek.zoek.trim())
          .slice(0, MEEST)
      : [];
    sluit(veld);
    if (!passend.length) return;
    lijst = document.createElement("ul");
    lijst.className = "noemlijst";
    lijst.id = `${veld.id}-namen`;
    lijst.setAttribute("role", "listbox");
    lijst.setAttribute("aria-label", "Mensen die deze tekst lezen");
    passend.forEach((naam, plaats) => {
      const deel = document.createElement("li");
      deel.id = `${veld.id}-naam-${plaats}`;
      deel.setAttribute("role", "option");
      deel.textContent = naam;
      deel.addEventListener("mousedown", (gebeurtenis) => {
        gebeurtenis.preventDefault();
        kies(veld, naam);
      });
      lijst.append(deel);
    });
    veld.after(lijst);
    veld.setAttribute("aria-autocomplete", "list");
    veld.setAttribute("aria-controls", lijst.id);
    wijs(veld, 0);
  };

  vak.addEventListener("input", (gebeurtenis) => gebeurtenis.target.matches("textarea") && toon(gebeurtenis.target));
  vak.addEventListener("focusout", (gebeurtenis) => gebeurtenis.target.matches("textarea") && sluit(gebeurtenis.target));
  vak.addEventListener(
    "keydown",
    (gebeurtenis) => {
      const veld = gebeurtenis.target;
      if (!lijst || !veld.matches("textarea")) return;
      if (gebeurtenis.key === "ArrowDown") wijs(veld, keuze + 1);
      else if (gebeurtenis.key === "ArrowUp") wijs(veld, keuze - 1);
      else if (gebeurtenis.key === "Enter" || gebeurtenis.key === "Tab") kies(veld, lijst.children[keuze].textContent);
      else if (gebeurtenis.key === "Escape") sluit(veld);
      else return;
      gebeurtenis.preventDefault();
      gebeurtenis.stopPropagation();
    },
    true,
  );
}
