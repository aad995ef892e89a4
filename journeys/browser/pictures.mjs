// Takes the small pictures of the documentation: landing page, vote and synthesis of the demonstration in three scripts.
// Run it as `node journeys/browser/pictures.mjs`; it writes into `docs/pictures`. It is no test.

import assert from "node:assert/strict";
import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { openBrowser, signIn, startDemo } from "./support.mjs";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
/** The part of a page that is shown. */
const viewport = { width: 1000, height: 1150 };
const bytesMax = 120_000;
const codes = ["en", "ar", "zh"];

const demo = await startDemo();
const browser = await openBrowser(demo.origin);
try {
  await mkdir(folder, { recursive: true });
  const visitor = await browser.newPage({ viewport });
  const participant = await browser.newPage({ viewport });
  await signIn(participant, demo.links.participant);
  const open = await openConsultation(visitor);
  for (const code of codes) {
    await take(visitor, `/${code}/`, `landing-${code}`);
    await take(participant, `/${code}${open}/vote`, `vote-${code}`);
    await take(visitor, `/${code}${open}/synthesis`, `synthesis-${code}`);
  }
} finally {
  await browser.close();
  await demo.stop();
}

/** The path of the open consultation, without the language. */
async function openConsultation(page) {
  await page.goto("/en/consultations?phase=open");
  const href = await page.locator("main .links > li > a").first().getAttribute("href");
  return href.replace(/^\/en/, "");
}

async function take(page, address, name) {
  const response = await page.goto(address);
  assert.equal(response.status(), 200, address);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: "disabled" });
  const { size } = await stat(file);
  process.stdout.write(`${name}.png ${size} bytes\n`);
  assert.ok(size <= bytesMax, `${file} weighs ${size} bytes; at most ${bytesMax} are kept`);
}
