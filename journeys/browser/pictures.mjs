// Takes the small pictures of the documentation: landing page, vote and synthesis of the demonstration in three scripts.
// Run it as `node journeys/browser/pictures.mjs`; it writes into `docs/pictures`. It is no test.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { withPalette } from "./png.mjs";
import { openBrowser, signIn, startDemo } from "./support.mjs";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const width = 1000;
/** The part of a page that is shown; that of the synthesis ends below the map of the opinion groups. */
const height = 1150;
const synthesisHeight = 1900;
const bytesMax = 120_000;
const codes = ["en", "ar", "zh"];

const demo = await startDemo();
const browser = await openBrowser(demo.origin);
try {
  await mkdir(folder, { recursive: true });
  const visitor = await browser.newPage({ viewport: { width, height } });
  const participant = await browser.newPage({ viewport: { width, height } });
  await signIn(participant, demo.links.participant);
  const open = await openConsultation(visitor);
  for (const code of codes) {
    await take(visitor, `/${code}/`, `landing-${code}`);
    await take(participant, `/${code}${open}/vote`, `vote-${code}`);
    await take(visitor, `/${code}${open}/synthesis`, `synthesis-${code}`, synthesisHeight);
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

async function take(page, address, name, shown = height) {
  await page.setViewportSize({ width, height: shown });
  const response = await page.goto(address);
  assert.equal(response.status(), 200, address);
  const picture = withPalette(await page.screenshot({ animations: "disabled" }));
  const file = path.join(folder, `${name}.png`);
  await writeFile(file, picture);
  process.stdout.write(`${name}.png ${picture.length} bytes\n`);
  assert.ok(picture.length <= bytesMax, `${file} weighs more than ${bytesMax} bytes`);
}
