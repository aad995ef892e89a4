// Every page type in English and in Arabic: axe finds nothing, nothing stands beyond the edge of a narrow window, the
// browser has nothing to complain of, and no message is missing; then the forms as they come back when they are refused.
// A first visit to the landing page, the vote and the synthesis stands within its budget in all six languages.
// What people do on these pages is in the other journeys.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  assertAccessible,
  assertNoComplaints,
  assertNoSidewaysScroll,
  languages,
  measureFirstVisit,
  openBrowser,
  press,
  screenshot,
  signIn,
  startDemo,
} from "./support.mjs";

const limits = { timeout: 60_000 };
const wide = { width: 1024, height: 768 };
const narrow = { width: 360, height: 740 };
const directions = languages.filter(({ code }) => code === "en" || code === "ar");
/** Ten first segments of a connection (RFC 6928). */
const firstVisitBytesMax = 14_600;
const domNodesMax = 600;
/** More than a form may send, and more than a statement may hold. */
const tooLongBytes = 100_000;

/**
 * Who opens the page, its name, and its address without the language; `{…}` stands for what the walk around the
 * demonstration found. The status is 200 unless it is named.
 */
const pageTypes = [
  ["visitor", "landing", "/"],
  ["visitor", "consultations", "/consultations"],
  ["visitor", "consultation", "{open}"],
  ["visitor", "closed consultation", "{closed}"],
  ["visitor", "statements", "{open}/statements"],
  ["visitor", "decisions", "{open}/decisions"],
  ["visitor", "policy", "/consultations/policy"],
  ["visitor", "method", "/consultations/method"],
  ["visitor", "synthesis", "{open}/synthesis"],
  ["visitor", "synthesis of a closed consultation", "{closed}/synthesis"],
  ["visitor", "synthesis by statement", "{open}/synthesis/statements"],
  ["visitor", "synthesis of one statement", "{open}/synthesis/statements/1"],
  ["visitor", "synthesis by region", "{open}/synthesis/regions"],
  ["visitor", "synthesis by kind", "{open}/synthesis/kinds"],
  ["visitor", "export", "{open}/export"],
  ["visitor", "library", "/library"],
  ["visitor", "catalogue", "{catalogue}"],
  ["visitor", "entry", "{entry}"],
  ["visitor", "organisations", "/organisations"],
  ["visitor", "sign-in", "/sign-in"],
  ["visitor", "link sent", "/sign-in/sent"],
  ["visitor", "sign-in by a link", "{signInLink}"],
  ["visitor", "join", "{join}"],
  ["visitor", "dead link", "/sign-in/nothing", 404],
  ["visitor", "dead invitation", "/join/nothing", 404],
  ["visitor", "not found", "/nothing/here", 404],
  ["participant", "consultation for a participant", "{open}"],
  ["participant", "vote", "{open}/vote"],
  ["participant", "change of a vote", "{open}/vote?statement={statement}&back=votes"],
  ["participant", "own votes", "{open}/votes"],
  ["participant", "statements for a participant", "{open}/statements"],
  ["participant", "synthesis for a participant", "{open}/synthesis"],
  ["participant", "new statement", "{open}/statements/new"],
  ["participant", "own page", "/me"],
  ["participant", "own profile", "/me/edit"],
  ["participant", "own address", "/me/address"],
  ["participant", "not permitted", "/members", 403],
  ["moderator", "consultation for a moderator", "{open}"],
  ["moderator", "moderation", "{open}/moderation"],
  ["moderator", "revision of a decision", "{open}/moderation?statement={statement}"],
  ["moderator", "first statements", "{open}/seed"],
  ["moderator", "translation", "{open}/translate/{statement}"],
  ["rapporteur", "outcome", "{closed}/outcome"],
  ["officer", "consultations for an officer", "/consultations"],
  ["officer", "new consultation", "/consultations/new"],
  ["officer", "draft", "{draft}"],
  ["officer", "draft's form", "{draft}/edit"],
  ["officer", "opening", "{draft}/open"],
  ["officer", "closing", "{open}/close"],
  ["officer", "auditor", "{open}/auditor"],
  ["officer", "invitations", "/invitations?consultation={openId}"],
  ["officer", "withdrawal of an invitation", "{invitation}/withdraw"],
  ["officer", "members", "/members"],
  ["officer", "member", "{person}?consultation={openId}"],
  ["officer", "withdrawal of a role", "{role}"],
  ["officer", "new organisation", "/organisations/new"],
  ["officer", "organisation's form", "{organisation}"],
];

/** Who sends the form, its name, its address, the status, and what is typed where before it is sent. */
const refusedForms = [
  ["visitor", "sign-in", "/sign-in", 422, { address: "nobody" }],
  ["visitor", "joining", "{join}", 422, {}],
  ["participant", "new statement", "{open}/statements/new", 422, { text: "?" }],
  ["participant", "new statement of great length", "{open}/statements/new", 413, { text: "x".repeat(tooLongBytes) }],
  ["participant", "own profile", "/me/edit", 422, { name: "" }],
  ["participant", "own address", "/me/address", 422, { address: "nobody" }],
  ["moderator", "moderation", "{open}/moderation", 422, {}],
  ["moderator", "first statements", "{open}/seed", 422, { statements: "?" }],
  ["moderator", "translation", "{open}/translate/{statement}", 422, {}],
  ["rapporteur", "outcome", "{closed}/outcome", 422, {}],
  ["officer", "new consultation", "/consultations/new", 422, {}],
  ["officer", "invitation", "/invitations", 422, { uses: "0" }],
  ["officer", "auditor", "{open}/auditor", 422, {}],
  ["officer", "new organisation", "/organisations/new", 422, {}],
];

const budgeted = [
  ["visitor", "landing", "/"],
  ["participant", "vote", "{open}/vote"],
  ["visitor", "synthesis", "{open}/synthesis"],
];

/** Between them they show every colour that the stylesheet names. */
const darkened = [...budgeted, ["visitor", "synthesis by statement", "{open}/synthesis/statements"]];

let demo;
let browser;
let places;
const pages = {};

before(async () => {
  demo = await startDemo();
  browser = await openBrowser(demo.origin);
  for (const role of ["visitor", "participant", "moderator", "rapporteur", "officer"]) {
    pages[role] = await browser.newPage();
    if (role !== "visitor") {
      await signIn(pages[role], demo.links[role]);
    }
  }
  places = await lookAround();
}, { timeout: 120_000 });

after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const { code, direction } of directions) {
  for (const [role, name, address, status = 200] of pageTypes) {
    test(`page type in ${code}: ${name}`, limits, async () => {
      const page = await fresh(role);
      const response = await page.goto(filled(address, code));
      assert.equal(response.status(), status, page.url());
      await assertSound(page, { code, direction, status, picture: name });
    });
  }

  for (const [role, name, address, status, typed] of refusedForms) {
    test(`refused form in ${code}: ${name}`, limits, async () => {
      const page = await fresh(role);
      await page.goto(filled(address, code));
      for (const [field, text] of Object.entries(typed)) {
        await page.locator(`main form [name="${field}"]`).fill(text);
      }
      const response = await press(page, page.locator('main form[method="post"] .buttons button'));
      assert.equal(response.status(), status);
      if (status === 422) {
        assert.ok(await page.locator("main .error a").first().isVisible(), "the summary leads to a field");
        await assertSummaryLeadsToFields(page);
      }
      await assertSound(page, { code, direction, status, picture: `refused ${name}` });
    });
  }
}

for (const { code } of languages) {
  for (const [role, name, address] of budgeted) {
    test(`a first visit to the ${name} page in ${code} fits its budget`, limits, async () => {
      const page = await fresh(role);
      const { total, parts } = await measureFirstVisit(page, filled(address, code));
      assert.ok(parts.length >= 2, "the page and its stylesheet were measured");
      assert.ok(total <= firstVisitBytesMax, `${total} bytes: ${JSON.stringify(parts)}`);
      const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
      assert.ok(nodes <= domNodesMax, `${nodes} elements on the page`);
    });
  }
}

for (const [role, name, address] of darkened) {
  test(`axe finds nothing on the ${name} page in a dark colour scheme`, limits, async () => {
    const page = await fresh(role);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(filled(address, "en"));
    await assertAccessible(page);
    await page.emulateMedia({ colorScheme: "light" });
  });
}

/** The role's page, with nothing held against it yet. */
async function fresh(role) {
  const page = pages[role];
  await page.setViewportSize(wide);
  page.complaints.length = 0;
  return page;
}

/** What holds for a page of any type. */
async function assertSound(page, { code, direction, status, picture }) {
  const html = page.locator("html");
  assert.equal(await html.getAttribute("lang"), code);
  assert.equal(await html.getAttribute("dir"), direction);
  assert.equal(await page.locator("h1").count(), 1);
  assert.notEqual((await page.title()).trim(), "");
  await assertNoBareMessage(page);
  await assertOneLanguage(page, code);
  const file = picture.replaceAll(/[^a-z]+/g, "-");
  await screenshot(page, `type-${file}-${code}`);
  await assertAccessible(page);
  await page.setViewportSize(narrow);
  await assertNoSidewaysScroll(page);
  assertNoComplaints(page, status);
}

/** A message that is missing shows its key, and a value that is missing its name. */
async function assertNoBareMessage(page) {
  const text = await page.locator("body").innerText();
  const [bare] = text.match(/\b(?:consultations|members|library|frame|form|refused)-[a-z]+(?:-[a-z]+)*\b|\{\$\w+\}/) ?? [];
  assert.equal(bare, undefined, `${page.url()} shows a message's key`);
}

/**
 * On an Arabic page, text that does not say otherwise is Arabic. Names and titles are as they are: in a `bdi`, or in a
 * sentence between the marks that isolate a value (U+2068, U+2069).
 */
async function assertOneLanguage(page, code) {
  if (code !== "ar") {
    return;
  }
  const foreign = await page.evaluate(() => {
    const isForeign = /[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}/;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      const sentence = node.data.replaceAll(/\u2068[^\u2069]*\u2069/g, "");
      const isName = around.closest("bdi, option, script, style") !== null;
      if (!isName && around.closest("[lang]").lang === "ar" && isForeign.test(sentence)) {
        found.push(node.data.trim());
      }
    }
    return found;
  });
  assert.deepEqual(foreign, [], `${page.url()} mixes languages`);
}

/** Each line of the summary leads to an element of the page that a person can reach. */
async function assertSummaryLeadsToFields(page) {
  const links = await page.locator("main .error a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const link of links) {
    assert.ok(link.startsWith("#"), link);
    assert.equal(await page.locator(`[id="${link.slice(1)}"]`).count(), 1, `${page.url()} has no ${link}`);
  }
}

/** The address in a language, with what the walk around found in its braces. */
function filled(address, code) {
  const path = address.replaceAll(/\{(\w+)\}/g, (_, name) => {
    assert.ok(places[name], `the walk around found no ${name}`);
    return places[name];
  });
  return `/${code}${path}`;
}

/** Finds one of everything that an address can name, without the language before it. */
async function lookAround() {
  const { visitor, participant, officer } = pages;
  const open = await linked(visitor, "/en/consultations?phase=open", "main .links > li > a");
  const closed = await linked(visitor, "/en/consultations?phase=closed", "main .links > li > a");
  const draft = await linked(officer, "/en/consultations?phase=draft", "main .links > li > a");
  const catalogue = await linked(visitor, "/en/library", 'main a[href*="/library/"]');
  const entry = await linked(visitor, `/en${catalogue}`, `main a[href*="${catalogue}/"]`);
  const organisation = await linked(officer, "/en/organisations", 'main a[href$="/edit"]');
  const { person, role } = await someRole(officer);
  const statement = await castOneVote(participant, open);
  const { join, invitation } = await invite(officer);
  await visitor.goto(demo.links.observer);
  const signInLink = withoutLanguage(visitor.url());
  const openId = open.split("/").at(-1);
  return {
    open, openId, closed, draft, catalogue, entry, organisation, person, role, statement, join, invitation, signInLink,
  };
}

async function linked(page, address, selector) {
  await page.goto(address);
  const href = await page.locator(selector).first().getAttribute("href");
  return withoutLanguage(new URL(href, demo.origin).href);
}

function withoutLanguage(url) {
  return new URL(url).pathname.replace(/^\/\w\w(?=\/)/, "");
}

async function castOneVote(page, open) {
  await page.goto(`/en${open}/vote`);
  const statement = await page.locator('main input[name="statement"]').getAttribute("value");
  await press(page, page.locator('button[name="position"][value="agree"]'));
  return statement;
}

/** A member who holds a role, and the page that withdraws it. */
async function someRole(page) {
  const person = await linked(page, "/en/members?search=moderator", 'main th a[href*="/members/"]');
  const role = await linked(page, `/en${person}`, 'main a[href*="/roles/"]');
  return { person, role };
}

/** Issues an invitation, and gives its own path and that of its withdrawal. */
async function invite(page) {
  await page.goto("/en/invitations");
  await press(page, page.locator("main form .buttons button"));
  const link = await page.locator("main .panel .id").innerText();
  const withdrawal = await linked(page, "/en/invitations", 'main a[href$="/withdraw"]');
  return { join: withoutLanguage(link.trim()), invitation: withdrawal.replace(/\/withdraw$/, "") };
}
