// The first page in six languages: it speaks the right language in the right direction, stands within
// its window and its budget, and asks nobody else for anything. What people do here comes in the
// other journeys.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  assertAccessible,
  assertNoComplaints,
  assertNoSidewaysScroll,
  languages,
  measureFirstVisit,
  openBrowser,
  readDemoOutput,
  screenshot,
  startDemo,
} from "./support.mjs";

/** Ten first segments of a connection (RFC 6928). */
const firstVisitBytesMax = 14_600;
const domNodesMax = 600;
const limits = { timeout: 60_000 };

let demo;
let browser;

before(async () => {
  demo = await startDemo();
  browser = await openBrowser(demo.origin);
}, { timeout: 120_000 });

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Opens a page, and closes it with its context whatever the visit says. */
async function visit(options, walk) {
  const page = await browser.newPage(options);
  try {
    await walk(page);
  } finally {
    await page.context().close();
  }
}

for (const { code, direction } of languages) {
  test(`the landing page in ${code} names its language and reads ${direction}`, limits, () =>
    visit({ language: code }, async (page) => {
      const response = await page.goto(`/${code}/`);
      assert.equal(response.status(), 200);
      const html = page.locator("html");
      assert.equal(await html.getAttribute("lang"), code);
      assert.equal(await html.evaluate((element) => getComputedStyle(element).direction), direction);
      assert.equal(await page.locator("h1").count(), 1);
      assert.notEqual((await page.title()).trim(), "");
      assertNoComplaints(page);
      await screenshot(page, `landing-${code}`);
    }));

  test(`the landing page in ${code} fits a window of 360 pixels`, limits, () =>
    visit({ language: code, viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(`/${code}/`);
      await assertNoSidewaysScroll(page);
      await screenshot(page, `landing-${code}-360`);
    }));

  test(`a first visit in ${code} fits its budget`, limits, () =>
    visit({ language: code }, async (page) => {
      const { total, parts } = await measureFirstVisit(page, `/${code}/`);
      assert.ok(parts.length >= 2, "the page and its stylesheet were measured");
      assert.ok(total <= firstVisitBytesMax, `${total} bytes: ${JSON.stringify(parts)}`);
      const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
      assert.ok(nodes <= domNodesMax, `${nodes} elements on the page`);
    }));

  test(`axe finds nothing on the landing page in ${code}`, limits, () =>
    visit({ language: code }, async (page) => {
      await page.goto(`/${code}/`);
      await assertAccessible(page);
    }));
}

test("every language can be reached from the landing page without a script", limits, () =>
  visit({ javaScript: false }, async (page) => {
    await page.goto("/en/");
    for (const { code } of languages) {
      const link = page.locator(`a[lang="${code}"], a[hreflang="${code}"]`);
      const isCurrent = code === "en";
      assert.ok(isCurrent || (await link.count()) >= 1, `no link to the page in ${code}`);
    }
    await page.locator('a[hreflang="fr"], a[lang="fr"]').first().click();
    assert.equal(await page.locator("html").getAttribute("lang"), "fr");
    assertNoComplaints(page);
  }));

test("a page is still in view when text is twice as large", limits, () =>
  visit({ viewport: { width: 640, height: 800 } }, async (page) => {
    await page.goto("/en/");
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await assertNoSidewaysScroll(page);
  }));

test("the demonstration prints a sign-in link for each role", () => {
  const { links } = readDemoOutput(demo.output());
  const printed = demo.output().match(/\/demonstration\/[\w-]+(?=\/)/g).map((part) => part.split("/").at(-1));
  assert.ok(printed.includes("officer"), demo.output());
  assert.deepEqual(Object.keys(links), printed, "each link stands apart from its role");
  for (const link of Object.values(links)) {
    assert.ok(link.startsWith(demo.origin), link);
  }
});
