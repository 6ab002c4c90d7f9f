// 'Wat hoort hier': the guidance of the template for the part around the cursor. It is never part of the text.
const uitleg = JSON.parse(document.getElementById("schrijfuitleg")?.textContent ?? "{}");

/** Show what belongs in the innermost part around the cursor that has guidance. */
export function toonHulp(staat) {
  const vak = document.querySelector("[data-hulp]");
  if (!vak) return;
  const { $from } = staat.selection;
  let deel;
  for (let diepte = $from.depth; diepte > 0 && !deel; diepte -= 1) deel = uitleg[$from.node(diepte).attrs.id];
  vak.hidden = !deel;
  if (!deel || vak.toont === deel) return;
  vak.toont = deel;
  vak.querySelector("[data-hulp-kop]").textContent = `: ${deel.kop}`;
  vak.querySelector("[data-hulp-lijst]").replaceChildren(
    ...deel.uitleg.map((regel) => Object.assign(document.createElement("li"), { textContent: regel })),
  );
  vak.querySelector("[data-hulp-grond]").textContent = deel.grond.length ? `Grond: ${deel.grond.join(", ")}` : "";
}
