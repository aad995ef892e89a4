// A voice in a consultation, from the invitation to the open data: an officer invites a newcomer, who joins, signs in by
// a mailed link, votes, changes and withdraws votes, and submits a statement; a moderator accepts it; it stands in the
// synthesis and in the download. The same walk with scripts and without, and in both directions of writing.
// What each page must be is in the test of the page types.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import {
  assertNoComplaints,
  assertNoSidewaysScroll,
  openBrowser,
  press,
  screenshot,
  signIn,
  startDemo,
} from "./support.mjs";

const limits = { timeout: 180_000 };
const votesCast = 10;
const answers = ["agree", "disagree", "pass"];
const pagesMax = 50;

const walks = [
  {
    name: "with scripts, in English",
    javaScript: true,
    language: "en",
    guest: { name: "Ama Newcomer (demonstration)", address: "ama.newcomer@demonstration.invalid" },
    statement: "Every point of contact should answer a test message within one working day.",
  },
  {
    name: "without scripts, in Arabic",
    javaScript: false,
    language: "ar",
    guest: { name: "سلمى الوافدة (عرض توضيحي)", address: "salma.newcomer@demonstration.invalid" },
    statement: "ينبغي أن تجيب كل جهة اتصال عن رسالة تجريبية في غضون يوم عمل واحد.",
  },
];

const statementColumns =
  "number,id,state,reason,duplicate-of,seeded,decided-at,language,text-ar,text-zh,text-en,text-fr,text-ru,text-es";
const tableColumns = "statement,by,regions,kinds,groups,others,agree,pass,disagree,left_out";

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

for (const walk of walks) {
  test(`a voice is heard from the invitation to the download, ${walk.name}`, limits, async () => {
    const cast = await peopleOf(walk);
    try {
      await walkThrough(walk, cast);
    } catch (error) {
      for (const [role, page] of Object.entries(cast)) {
        await screenshot(page, `voice-stopped-${walk.language}-${role}`);
      }
      throw error;
    } finally {
      await Promise.all(Object.values(cast).map((page) => page.context().close()));
    }
  });
}

/** A browser of their own for each person of the walk. */
async function peopleOf({ javaScript, language }) {
  const open = () => browser.newPage({ javaScript, language });
  return { officer: await open(), newcomer: await open(), moderator: await open() };
}

async function walkThrough(walk, { officer, newcomer, moderator }) {
  const consultation = await openConsultation(newcomer, walk);

  await signIn(officer, demo.links.officer);
  const invitation = await invite(officer, walk, consultation);
  await join(newcomer, invitation, consultation, walk);
  await signOut(newcomer, walk);
  await signInByMail(newcomer, consultation, walk);

  const voted = await voteOnTen(newcomer, consultation);
  await changeVote(newcomer, consultation, voted[0]);
  await withdrawVote(newcomer, consultation, voted[1]);
  await submitStatement(newcomer, consultation, walk);

  await signIn(moderator, demo.links.moderator);
  await acceptStatement(moderator, consultation, walk);

  await findOnPages(newcomer, `${consultation}/statements`, walk.statement);
  await findOnPages(newcomer, `${consultation}/synthesis/statements`, walk.statement);
  await downloadOpenData(newcomer, consultation, walk);
  await signOut(newcomer, walk);
  await assertSignedOut(newcomer, consultation);

  assertNoComplaints(officer);
  assertNoComplaints(moderator);
  // One statement was refused on purpose.
  assertNoComplaints(newcomer, 422);
}

/** The path of the open consultation, found as a visitor finds it: on the first page. */
async function openConsultation(page, { language }) {
  await page.goto(`/${language}/`);
  const link = page.locator(`main a[href^="/${language}/consultations/"]:not([href$="/synthesis"])`);
  return link.first().getAttribute("href");
}

/** Issues an invitation to take part in the consultation, for one person; gives its link. */
async function invite(page, { language }, consultation) {
  const id = consultation.split("/").at(-1);
  await page.goto(`/${language}/invitations?consultation=${id}`);
  await page.locator(`input[name="scope"][value="consultation:${id}"]`).check();
  assert.ok(await page.locator('input[name="role"][value="participant"]').isChecked());
  await press(page, page.locator("main form .buttons button"));
  const link = (await page.locator("main .panel .id").innerText()).trim();
  assert.ok(link.startsWith(`${demo.origin}/${language}/join/`), link);
  await page.goto(`/${language}/invitations`);
  const text = await page.locator("main").innerText();
  assert.ok(!text.includes(link), "the link is shown once");
  return link;
}

/** Follows the invitation and becomes a member; the demonstration believes the address at once. */
async function join(page, invitation, consultation, { guest, language }) {
  await page.goto(invitation);
  await press(page, page.locator("main form .buttons button"));
  assert.ok(await page.locator("main .error").isVisible(), "an empty form is refused");
  await page.locator('input[name="name"]').fill(guest.name);
  await page.locator('input[name="address"]').fill(guest.address);
  await page.locator('select[name="language"]').selectOption(language);
  await page.locator('select[name="country"]').selectOption({ index: 7 });
  await page.locator('input[name="kind"][value="civil-society"]').check();
  await page.locator('select[name="organisation"]').selectOption({ index: 1 });
  await press(page, page.locator("main form .buttons button"));
  assert.equal(new URL(page.url()).pathname, consultation, "the guest stands in the consultation");
  assert.equal((await page.locator(".person a").innerText()).trim(), guest.name);
}

/** Asks for a one-time link, takes it out of the outbox, and signs in; it leads back to where the guest was going. */
async function signInByMail(page, consultation, { guest }) {
  await page.goto(`${consultation}/votes`);
  assert.match(page.url(), /\/sign-in\?next=/, "a visitor who goes to their votes signs in first");
  await page.locator('input[name="address"]').fill(guest.address);
  await press(page, page.locator("main form .buttons button"));
  assert.match(page.url(), /\/sign-in\/sent$/);
  const link = await demo.linkMailedTo(guest.address);
  await page.goto(link);
  await press(page, page.locator("main form button"));
  assert.equal(new URL(page.url()).pathname, `${consultation}/votes`);
  const again = await page.goto(link);
  assert.equal(again.status(), 410, "the link works once");
  page.complaints = page.complaints.filter((complaint) => !complaint.includes("status of 410"));
}

/** Votes on ten statements as they come, the first marked as important; gives their ids. */
async function voteOnTen(page, consultation) {
  await page.goto(consultation);
  await press(page, page.locator(`main a[href="${consultation}/vote"]`));
  const voted = [];
  for (let place = 0; place < votesCast; place += 1) {
    const statement = await page.locator('main input[name="statement"]').getAttribute("value");
    assert.ok(!voted.includes(statement), "a statement comes once");
    await page.locator("#f-important").setChecked(place === 0);
    await press(page, answer(page, answers[place % answers.length]));
    assert.equal(new URL(page.url()).searchParams.get("recorded"), statement);
    assert.ok(await page.locator("main .success").isVisible(), "the page says that the vote stands");
    voted.push(statement);
  }
  await page.goto(`${consultation}/votes`);
  assert.equal(await ownVotes(page).count(), votesCast);
  assert.equal(await importantVotes(page).count(), 1);
  await assertNoSidewaysScroll(page);
  return voted;
}

/** Turns agreement into disagreement; the mark of importance stays as it was. */
async function changeVote(page, consultation, statement) {
  const before = await ownVote(page, statement).locator(".quoted ~ p > strong").innerText();
  await press(page, ownVote(page, statement).locator('a[href*="/vote?statement="]'));
  assert.ok(await page.locator("#f-important").isChecked(), "the form holds the vote as it stands");
  await press(page, answer(page, "disagree"));
  assert.equal(new URL(page.url()).pathname, `${consultation}/votes`);
  assert.equal(await ownVotes(page).count(), votesCast);
  const changed = await ownVote(page, statement).locator(".quoted ~ p > strong").innerText();
  assert.notEqual(changed, before);
  assert.equal(await importantVotes(page).count(), 1);
}

async function withdrawVote(page, consultation, statement) {
  await press(page, ownVote(page, statement).locator('button[name="statement"]'));
  assert.equal(new URL(page.url()).pathname, `${consultation}/votes`);
  assert.ok(await page.locator("main .success").isVisible());
  assert.equal(await ownVotes(page).count(), votesCast - 1);
  assert.equal(await ownVote(page, statement).count(), 0);
}

/** Submits a statement, too short at first: the form keeps what was typed and says what is wrong. */
async function submitStatement(page, consultation, { statement }) {
  await page.goto(`${consultation}/statements/new`);
  await page.locator('textarea[name="text"]').fill("?");
  const refused = await press(page, page.locator("main form .buttons button"));
  assert.equal(refused.status(), 422);
  assert.equal(await page.locator('textarea[name="text"]').inputValue(), "?");
  await page.locator('textarea[name="text"]').fill(statement);
  await press(page, page.locator("main form .buttons button"));
  assert.ok(await page.locator("main .success").isVisible());
  assert.ok(await page.locator("main blockquote", { hasText: statement }).isVisible(), "it waits");
}

/** Goes from the consultation to the queue, chooses the statement among those that wait, and accepts it. */
async function acceptStatement(page, consultation, { statement }) {
  await page.goto(consultation);
  await press(page, page.locator(`main a[href="${consultation}/moderation"]`));
  const row = page.locator("main tr", { hasText: statement });
  await press(page, row.locator("a"));
  assert.ok(await page.locator("main section blockquote", { hasText: statement }).isVisible());
  await page.locator('input[name="decision"][value="accept"]').check();
  await press(page, page.locator("main form .buttons button"));
  assert.ok(await page.locator("main .success").isVisible());
  assert.equal(await page.locator("main tr", { hasText: statement }).count(), 0, "it waits no longer");
}

/** Turns the pages of a list until the text stands there. */
async function findOnPages(page, address, text) {
  await page.goto(address);
  for (let turned = 0; turned < pagesMax; turned += 1) {
    if ((await page.locator("main").innerText()).includes(text)) {
      return;
    }
    const next = page.locator('.pager a[rel="next"]');
    assert.equal(await next.count(), 1, `${address} shows ${text} on none of its pages`);
    await press(page, next);
  }
  assert.fail(`${address} has more than ${pagesMax} pages`);
}

/** Downloads the statements and the tables, and reads them as another program would. */
async function downloadOpenData(page, consultation, { statement, language }) {
  await page.goto(consultation);
  await press(page, page.locator(`main a[href="${consultation}/export"]`));
  const [columns, ...rows] = await download(page, "statements.csv");
  assert.equal(columns.join(","), statementColumns);
  const row = rows.find((fields) => fields[columns.indexOf(`text-${language}`)] === statement);
  assert.ok(row, "the statement stands in the download");
  assert.equal(row[columns.indexOf("state")], "accepted");
  assert.equal(row[columns.indexOf("seeded")], "false");
  const [tableHeader, ...tallies] = await download(page, "tables.csv");
  assert.equal(tableHeader.join(","), tableColumns);
  assert.ok(tallies.length > 0);
  assert.equal(await page.locator('main a[href$="/votes.csv"]').count(), 0, "no rows about people");
  const kept = await page.request.get(`${consultation}/export/votes.csv`);
  assert.equal(kept.status(), 403, "and none for whoever knows the address");
}

async function download(page, name) {
  const link = page.locator(`main a[href$="/export/${name}"]`);
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  assert.ok(file.suggestedFilename().endsWith(name), file.suggestedFilename());
  const rows = readCsv(await readFile(await file.path(), "utf8"));
  for (const row of rows) {
    assert.equal(row.length, rows[0].length, `${name}: ${row.join(",")}`);
  }
  return rows;
}

/** Rows of fields (RFC 4180). */
function readCsv(text) {
  const rows = [[]];
  const fields = text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g);
  for (const [whole, field, end] of fields) {
    if (whole === "") {
      continue;
    }
    const isQuoted = field.startsWith('"');
    rows.at(-1).push(isQuoted ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ",") {
      rows.push([]);
    }
  }
  return rows.filter((row) => row.length > 0);
}

async function signOut(page, { language }) {
  await press(page, page.locator('form[action$="/sign-out"] button'));
  assert.equal(new URL(page.url()).pathname, `/${language}/`);
  assert.equal(await page.locator('form[action$="/sign-out"]').count(), 0);
}

/** After the way out, neither the address of one's votes nor the back button shows them. */
async function assertSignedOut(page, consultation) {
  await page.goto(`${consultation}/votes`);
  assert.match(page.url(), /\/sign-in\?next=/);
  const cookies = await page.context().cookies();
  assert.deepEqual(cookies, [], "no cookie stays behind");
}

function answer(page, position) {
  return page.locator(`button[name="position"][value="${position}"]`);
}

function ownVotes(page) {
  return page.locator('main li:has(button[name="statement"])');
}

function ownVote(page, statement) {
  return page.locator(`main li:has(button[name="statement"][value="${statement}"])`);
}

/** The tag after a vote; the tag before the statement says what kind of text it is. */
function importantVotes(page) {
  return page.locator("main li:has(.quoted ~ p .tag)");
}
