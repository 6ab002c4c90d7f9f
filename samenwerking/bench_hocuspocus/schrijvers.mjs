// As bench_schrijvers.py, for Hocuspocus: the same number of writers, words and rests; each applies what it receives.
// Reads what to do as JSON from its input, prints the milliseconds until each other window had applied the word.
import { readFileSync } from "node:fs";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import WebSocket from "ws";
import * as Y from "yjs";

const WOORD = "woord ";
const opdracht = JSON.parse(readFileSync(0, "utf8"));
const wacht = (seconden) => new Promise((klaar) => setTimeout(klaar, seconden * 1000));

const eersteTekst = (deel) => {
  let knoop = deel.get(1);
  while (!(knoop instanceof Y.XmlText)) knoop = knoop.get(0);
  return knoop;
};

async function open(nummer) {
  const document = new Y.Doc();
  const lijn = new HocuspocusProviderWebsocket({ url: opdracht.adres, WebSocketPolyfill: WebSocket });
  const venster = { nummer, document, lijn, begonnen: [], gehoord: [] };
  await new Promise((klaar) => {
    venster.provider = new HocuspocusProvider({ websocketProvider: lijn, name: "meting", document, onSynced: klaar });
    venster.provider.attach();
  });
  const tak = document.getXmlFragment("tekst");
  venster.regels = tak.toArray().slice(0, opdracht.schrijvers).map(eersteTekst);
  const van = new Map(venster.regels.map((regel, wie) => [regel, wie]));
  tak.observeDeep((gebeurtenissen, transactie) => {
    if (transactie.local) return;
    const nu = performance.now();
    for (const een of gebeurtenissen) {
      const erbij = een.delta.reduce((som, deel) => som + (typeof deel.insert === "string" ? deel.insert.length : 0), 0);
      for (let woord = 0; woord < Math.round(erbij / WOORD.length); woord += 1) venster.gehoord.push([van.get(een.target), nu]);
    }
  });
  return venster;
}

async function typ(venster) {
  for (let keer = 0; keer < opdracht.keren; keer += 1) {
    await wacht(opdracht.rust * (0.5 + venster.nummer / opdracht.schrijvers));
    venster.begonnen.push(performance.now());
    venster.regels[venster.nummer].insert(0, WOORD);
    while (venster.provider.hasUnsyncedChanges) await wacht(0.001);
  }
}

const vensters = [];
for (let nummer = 0; nummer < opdracht.schrijvers; nummer += 1) vensters.push(await open(nummer));
const begin = performance.now();
const cpu = process.cpuUsage();
await Promise.all(vensters.map(typ));
const duur = (performance.now() - begin) / 1000;
const { user, system } = process.cpuUsage(cpu);
await wacht(1); // what is still under way

const vertraging = [];
for (const venster of vensters) {
  const gezien = new Map();
  for (const [wie, moment] of venster.gehoord) {
    const volgnummer = gezien.get(wie) ?? 0;
    gezien.set(wie, volgnummer + 1);
    vertraging.push(moment - vensters[wie].begonnen[volgnummer]);
  }
}
const teksten = new Set(vensters.map((venster) => venster.document.getXmlFragment("tekst").toString())).size;
process.stdout.write(
  JSON.stringify({ vertraging: vertraging.sort((a, b) => a - b), duur, cpu: (user + system) / 1e6, teksten }),
  () => process.exit(0),
);
