// Starts a demonstration node and headless Chromium for a journey, and gives the few verbs that all
// journeys share. It knows the command line and the browser; what a page must show is for the tests.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../", import.meta.url));
const defaultBinary = path.join(root, "target/debug/concord");
const screenshotFolder = process.env.CONCORD_SCREENSHOTS ?? path.join(root, "target/screenshots");

/** The six languages in the order of the United Nations, with their direction. */
export const languages = [
  { code: "ar", direction: "rtl" },
  { code: "zh", direction: "ltr" },
  { code: "en", direction: "ltr" },
  { code: "fr", direction: "ltr" },
  { code: "ru", direction: "ltr" },
  { code: "es", direction: "ltr" },
];

/** The rules of WCAG 2.2 at levels A and AA, as axe tags them. */
const accessibilityTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const startMillisecondsMax = 60_000;
const stopMillisecondsMax = 10_000;
const mailMillisecondsMax = 15_000;
const mailLookMilliseconds = 200;

const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts `concord demo` on a free loopback port.
 *
 * @returns {Promise<{origin: string, links: Record<string, string>, output: () => string,
 *   linkMailedTo: (address: string) => Promise<string>, stop: () => Promise<void>}>}
 *   the address that it printed, its sign-in link for each role, all that it printed so far, and the link in the
 *   first message that it sent to an address
 */
export async function startDemo() {
  const binary = process.env.CONCORD_BIN ?? defaultBinary;
  assert.ok(existsSync(binary), `${binary} is not there: cargo build, or set CONCORD_BIN`);
  const folder = await mkdtemp(path.join(tmpdir(), "concord-journey-"));
  const data = path.join(folder, "node");
  const child = spawn(binary, ["demo", "--listen", "127.0.0.1:0", "--data", data], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise((resolve) => {
    child.once("exit", resolve);
    child.once("error", (error) => {
      output += String(error);
      resolve();
    });
  });
  const ready = readyLine(child, (text) => (output += text), () => output);
  const tooLate = deadline(startMillisecondsMax);
  const began = await Promise.race([ready, ended.then(() => "ended"), tooLate.over]);
  tooLate.cancel();
  const stop = () => stopDemo(child, ended, folder);
  if (began !== "ready") {
    await stop();
    assert.fail(`concord demo did not come up:\n${output}`);
  }
  const { origin, links } = readDemoOutput(output);
  const linkMailedTo = (address) => linkInMail(path.join(data, "outbox"), address);
  return { origin, links, output: () => output, linkMailedTo, stop };
}

/**
 * What `concord demo` prints for a person: its address, and one line `  role  http://…` for each role.
 */
export function readDemoOutput(output) {
  const [origin] = output.match(/http:\/\/localhost:\d+/) ?? [];
  const links = {};
  for (const [, role, link] of output.matchAll(/^\s+([\w-]+)\s+(http:\/\/localhost:\d+\/\S+)\s*$/gm)) {
    links[role] = link;
  }
  return { origin, links };
}

/**
 * Launches Debian's Chromium, headless.
 *
 * @param {string} origin the node under test
 */
export async function openBrowser(origin) {
  const browser = await chromium.launch({
    executablePath: process.env.CONCORD_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: chromiumFlags,
  });
  return {
    newPage: (options) => newPage(browser, origin, options),
    close: () => browser.close(),
  };
}

/**
 * A page in a context of its own, so that cookies and cache are those of a first visit.
 *
 * @param {object} options
 * @param {boolean} [options.javaScript] whether scripts may run
 * @param {string} [options.language] what the browser asks for in Accept-Language
 * @param {{width: number, height: number}} [options.viewport]
 * @returns a Playwright page with `page.complaints`: console errors, page errors, failed requests and
 *   requests to other hosts, in words
 */
async function newPage(browser, origin, options = {}) {
  const { javaScript = true, language = "en", viewport = { width: 1024, height: 768 } } = options;
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: javaScript,
    locale: language,
    viewport,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      page.complaints.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("pageerror", (error) => page.complaints.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) {
      page.complaints.push(`request to another host: ${url.href}`);
    }
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    if (!reason.includes("ERR_ABORTED")) {
      page.complaints.push(`request failed: ${request.url()} ${reason}`);
    }
  });
  return page;
}

/** Follows a link that the demonstration printed and presses the button of the page that it leads to. */
export async function signIn(page, link) {
  await page.goto(link);
  const response = await press(page, page.locator("main form button"));
  assert.equal(response.status(), 200, `${link} signs in`);
  assert.equal(await page.locator('form[action$="/sign-out"]').count(), 1, "somebody has signed in");
}

/** Clicks what leads to another page, and gives that page's response once it stands. */
export async function press(page, target) {
  const [response] = await Promise.all([page.waitForNavigation(), target.click()]);
  return response;
}

/**
 * Asserts that axe finds nothing against WCAG 2.2 A and AA on the page as it stands. It needs a page
 * with scripts allowed: axe is one.
 */
export async function assertAccessible(page) {
  const violations = await violationsOn(page, { type: "tag", values: accessibilityTags });
  if ((await page.locator("html").getAttribute("lang")) === "ar") {
    // axe takes joined letters for the ligatures of an icon font, and leaves their contrast unmeasured.
    const joined = await page.evaluateHandle(separateLetters);
    violations.push(...(await violationsOn(page, { type: "rule", values: ["color-contrast"] })));
    await joined.evaluate((texts) => texts.forEach(({ node, data }) => (node.data = data)));
  }
  const told = violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map((node) => `    ${node.target.join(" ")}\n      ${node.html}`);
    return `  ${id} (${impact}): ${help}\n${places.join("\n")}`;
  });
  assert.equal(violations.length, 0, `axe on ${page.url()}:\n${told.join("\n")}`);
}

async function violationsOn(page, runOnly) {
  const axe = new AxeBuilder({ page }).options({ runOnly, resultTypes: ["violations"] });
  // No page has frames, so axe needs no page of its own to gather what it found in them.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations;
}

/** Runs in the page: puts a zero-width non-joiner between letters, and gives what stood there before. */
function separateLetters() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    texts.push({ node, data: node.data });
    node.data = [...node.data].join("\u200c");
  }
  return texts;
}

/** Asserts that nothing stands beyond the edge of the window in the direction of reading. */
export async function assertNoSidewaysScroll(page) {
  const { content, window: width } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  assert.ok(content <= width, `${page.url()} is ${content} px wide in a window of ${width} px`);
}

/**
 * Asserts that the browser had nothing to complain of since the page was opened.
 *
 * @param {number} [status] the status of a page that was refused on purpose, which the console names too
 */
export function assertNoComplaints(page, status) {
  const isExpected = (complaint) => complaint.includes(`responded with a status of ${status}`);
  const complaints = page.complaints.filter((complaint) => !isExpected(complaint));
  assert.deepEqual(complaints, [], `the browser complained on ${page.url()}`);
}

/**
 * Bytes on the wire, headers included, of everything that a first visit loads.
 *
 * @returns {Promise<{total: number, parts: {url: string, bytes: number}[]}>}
 */
export async function measureFirstVisit(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.clearBrowserCache");
  const addresses = new Map();
  const parts = [];
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    addresses.set(requestId, request.url);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    parts.push({ url: addresses.get(requestId), bytes: encodedDataLength });
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await session.detach();
  return { total: parts.reduce((sum, { bytes }) => sum + bytes, 0), parts };
}

/** Keeps a picture of the whole page under `target/screenshots`, for a person to look at. */
export async function screenshot(page, name) {
  await mkdir(screenshotFolder, { recursive: true });
  const file = path.join(screenshotFolder, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true });
  return file;
}

/** The web address in the first message to `address`, once it lies in the outbox. */
async function linkInMail(outbox, address) {
  const latest = Date.now() + mailMillisecondsMax;
  while (Date.now() < latest) {
    for (const name of existsSync(outbox) ? (await readdir(outbox)).sort() : []) {
      const message = await readFile(path.join(outbox, name), "utf8");
      const [head, ...paragraphs] = message.split("\r\n\r\n");
      if (new RegExp(`^To:.*${address}`, "m").test(head)) {
        const [link] = decodeBody(head, paragraphs.join("\r\n\r\n")).match(/http:\/\/\S+/) ?? [];
        assert.ok(link, `no link in the message to ${address}`);
        return link;
      }
    }
    await sleep(mailLookMilliseconds);
  }
  return assert.fail(`no message to ${address} in ${outbox}`);
}

/** The text of a message's body (RFC 2045, 6); a link is ASCII, so that the bytes of one character may stay apart. */
function decodeBody(head, body) {
  const [, encoding] = head.match(/^Content-Transfer-Encoding: *(\S+)/im) ?? [];
  switch (encoding?.toLowerCase()) {
    case "base64":
      return Buffer.from(body, "base64").toString("utf8");
    case "quoted-printable":
      return body
        .replaceAll("=\r\n", "")
        .replaceAll(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    default:
      return body;
  }
}

/** Resolves to "ready" once the address and at least one sign-in link stand in the output. */
function readyLine(child, keep, output) {
  return new Promise((resolve) => {
    const listen = (chunk) => {
      keep(chunk.toString());
      const whole = output().slice(0, output().lastIndexOf("\n") + 1);
      // The last line that the demonstration prints: every link stands above it.
      if (whole.includes("Ctrl-C")) {
        resolve("ready");
      }
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
}

async function stopDemo(child, ended, folder) {
  child.kill("SIGTERM");
  const tooLate = deadline(stopMillisecondsMax);
  if ((await Promise.race([ended.then(() => "ended"), tooLate.over])) === "too late") {
    child.kill("SIGKILL");
    await ended;
  }
  tooLate.cancel();
  await rm(folder, { recursive: true, force: true });
}

function deadline(milliseconds) {
  let timer;
  const over = new Promise((resolve) => {
    timer = setTimeout(() => resolve("too late"), milliseconds);
  });
  return { over, cancel: () => clearTimeout(timer) };
}
