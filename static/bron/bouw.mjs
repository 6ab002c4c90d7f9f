// Builds static/gebouwd from static/bron. Node is needed for this only: the result is committed.
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const bron = dirname(fileURLToPath(import.meta.url));
const uit = join(bron, "..", "gebouwd");
const wortel = join(bron, "..", "..");
const modules = join(wortel, "node_modules");

const DOEL = ["chrome111", "edge111", "firefox115", "safari16.4"];

// What we ship of others, with the licence text that has to travel with it.
const LICENTIES = {
  "@nl-design-system-unstable/voorbeeld-design-tokens": "LICENSE.md",
  "@utrecht/component-library-css": null,
  "@nl-design-system-candidate/button-css": "LICENSE.md",
  "@nl-design-system-candidate/data-badge-css": "LICENSE.md",
  "@nl-design-system-candidate/heading-css": "LICENSE.md",
  "@nl-design-system-candidate/link-css": "LICENSE.md",
  "@nl-design-system-candidate/number-badge-css": "LICENSE.md",
  "@nl-design-system-candidate/paragraph-css": "LICENSE.md",
  "@nl-design-system-candidate/skip-link-css": "LICENSE.md",
};

// The editor holds these and what they need; their licence asks that its text travels along.
const MET_LICENTIE_MIT = [
  ...["collab", "commands", "dropcursor", "gapcursor", "history", "inputrules", "keymap", "model", "state", "tables"],
  ...["transform", "view"],
].map((naam) => `prosemirror-${naam}`);

/** The theme holds tokens of every component that exists; keep those that our own bundle asks for. */
export function snoei(css) {
  const declaratie = /^\s*(--[\w-]+)\s*:\s*([^;]*);/gm;
  const waarden = new Map();
  for (const [, naam, waarde] of css.matchAll(declaratie)) {
    waarden.set(naam, (waarden.get(naam) ?? "") + waarde);
  }
  const verwijzing = /var\(\s*(--[\w-]+)/g;
  const zonderTokens = css.replace(declaratie, "");
  const gevraagd = new Set();
  const wachtrij = [...zonderTokens.matchAll(verwijzing)].map(([, naam]) => naam);
  while (wachtrij.length > 0) {
    const naam = wachtrij.pop();
    if (gevraagd.has(naam)) continue;
    gevraagd.add(naam);
    for (const [, volgende] of (waarden.get(naam) ?? "").matchAll(verwijzing)) wachtrij.push(volgende);
  }
  return css.replace(declaratie, (regel, naam) => (gevraagd.has(naam) ? regel : ""));
}

async function bouwStijl() {
  const gedeeld = {
    bundle: true,
    write: false,
    legalComments: "none",
    target: DOEL,
    external: ["lettertype/*"],
    logLevel: "warning",
  };
  const ruw = await esbuild.build({ ...gedeeld, entryPoints: [join(bron, "stijl.css")] });
  const klein = await esbuild.transform(snoei(ruw.outputFiles[0].text), {
    loader: "css",
    minify: true,
    legalComments: "none",
    target: DOEL,
  });
  const kop = "/* NL Design System, Voorbeeld-thema en componenten, EUPL-1.2: zie licenties/ */\n";
  await writeFile(join(uit, "stijl.css"), kop + klein.code);
}

async function bouwGedrag() {
  await esbuild.build({
    entryPoints: [join(bron, "gedrag.js"), join(bron, "gast.js")],
    outdir: uit,
    bundle: true,
    minify: true,
    format: "iife",
    target: DOEL,
    legalComments: "none",
    logLevel: "warning",
  });
}

/** The editor is large and asked on one page only, so it is a file of its own. */
async function bouwEditor() {
  await esbuild.build({
    entryPoints: [join(bron, "editor", "schrijven.js")],
    outfile: join(uit, "schrijven.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: DOEL,
    legalComments: "none",
    logLevel: "warning",
  });
  await esbuild.build({ entryPoints: [join(bron, "editor", "schrijven.css")], outfile: join(uit, "schrijven.css"), bundle: true, minify: true, target: DOEL, legalComments: "none", logLevel: "warning" });
}

async function neemMee() {
  await copyFile(join(bron, "iconen.svg"), join(uit, "iconen.svg"));
  await copyFile(join(bron, "teken.svg"), join(uit, "teken.svg"));
  const letters = join(modules, "@fontsource-variable/source-sans-3");
  for (const deel of ["latin", "latin-ext"]) {
    for (const stand of ["normal", "italic"]) {
      const naam = `source-sans-3-${deel}-wght-${stand}.woff2`;
      await copyFile(join(letters, "files", naam), join(uit, "lettertype", naam));
    }
  }
  const ofl = join(wortel, "regio", "briefpapier", "lettertypen", "LICENSE.md"); // the maker's own text, of the same font
  await copyFile(ofl, join(uit, "lettertype", "OFL.md"));
  const require = createRequire(import.meta.url);
  const regels = [];
  for (const [pakket, licentie] of Object.entries(LICENTIES)) {
    const gegevens = JSON.parse(await readFile(join(modules, pakket, "package.json"), "utf8"));
    regels.push(`${pakket} ${gegevens.version}: ${gegevens.license}, ${gegevens.author ?? "NL Design System"}`);
    if (licentie) await copyFile(join(modules, pakket, licentie), join(uit, "licenties", "EUPL-1.2.md"));
  }
  for (const pakket of [...MET_LICENTIE_MIT, "orderedmap", "w3c-keyname", "rope-sequence"]) {
    const gegevens = JSON.parse(await readFile(join(modules, pakket, "package.json"), "utf8"));
    regels.push(`${pakket} ${gegevens.version}: ${gegevens.license}, zie ${pakket}.LICENSE.txt`);
    await copyFile(join(modules, pakket, "LICENSE"), join(uit, "licenties", `${pakket}.LICENSE.txt`));
  }
  await writeFile(join(uit, "licenties", "LEESMIJ.txt"), regels.join("\n") + "\n");

  const browser = join(wortel, "tests", "browser");
  await mkdir(browser, { recursive: true });
  await copyFile(require.resolve("axe-core/axe.min.js"), join(browser, "axe.min.js"));
  await copyFile(join(modules, "axe-core", "LICENSE"), join(browser, "axe.LICENSE.txt"));
}

await rm(uit, { recursive: true, force: true });
await mkdir(join(uit, "lettertype"), { recursive: true });
await mkdir(join(uit, "licenties"), { recursive: true });
await Promise.all([bouwStijl(), bouwGedrag(), bouwEditor(), neemMee()]);
