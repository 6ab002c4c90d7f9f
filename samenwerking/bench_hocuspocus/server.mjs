// Hocuspocus with one text in memory, for make bench: `node server.mjs POORT` reads the text from its input.
// It keeps nothing in a database and asks no right: what it takes is the least that it can take.
import { readFileSync } from "node:fs";
import { Server } from "@hocuspocus/server";
import * as Y from "yjs";

const tekst = JSON.parse(readFileSync(0, "utf8"));

function bouw(knoop) {
  if (knoop.type === "text") return new Y.XmlText(knoop.text);
  const element = new Y.XmlElement(knoop.type);
  for (const [naam, waarde] of Object.entries(knoop.attrs ?? {})) element.setAttribute(naam, String(waarde));
  element.insert(0, (knoop.content ?? []).map(bouw));
  return element;
}

const server = new Server({
  port: Number(process.argv[2]),
  address: "127.0.0.1",
  quiet: true,
  stopOnSignals: true,
  async onLoadDocument({ document }) {
    const tak = document.getXmlFragment("tekst");
    if (tak.length === 0) tak.insert(0, tekst.content.map(bouw));
  },
});
await server.listen();
