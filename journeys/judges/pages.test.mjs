// Other people's validators on the pages and the stylesheet of a running node: html-validate for the
// markup, csstree-validator for the CSS. Pages are found by following links from the landing page,
// as a visitor and as each role that the demonstration signs in.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { validate as validateCss } from "csstree-validator";
import { HtmlValidate } from "html-validate";

import { languages, startDemo } from "../browser/support.mjs";

/** Enough to meet every page type; lists of many alike are not worth more. */
const pagesMax = 80;
const limits = { timeout: 120_000 };

/** The standard as html-validate reads it. Integrity is for what other hosts serve, and none does. */
const htmlRules = {
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: { "require-sri": ["error", { target: "crossorigin" }] },
};

let demo;

before(async () => {
  demo = await startDemo();
}, limits);

after(() => demo?.stop());

for (const { code } of languages) {
  test(`every page that a visitor reaches in ${code} is valid HTML`, limits, async () => {
    const pages = await collectPages(`${demo.origin}/${code}/`, `/${code}/`);
    await assertValid(pages);
  });
}

test("every page that each role reaches is valid HTML", limits, async () => {
  for (const [role, link] of Object.entries(demo.links)) {
    const cookie = await signIn(link);
    assert.notEqual(cookie, "", `the link for ${role} signs in`);
    await assertValid(await collectPages(`${demo.origin}/en/`, "/en/", cookie));
  }
});

test("every stylesheet is valid CSS", limits, async () => {
  const html = await (await fetch(`${demo.origin}/en/`)).text();
  const sheets = [...html.matchAll(/<link[^>]+rel="?stylesheet"?[^>]*>/g)].map(
    ([link]) => link.match(/href="([^"]+)"/)[1],
  );
  assert.ok(sheets.length > 0, "the landing page names a stylesheet");
  for (const sheet of sheets) {
    const css = await (await fetch(new URL(sheet, demo.origin))).text();
    const faults = validateCss(css, sheet).map(({ line, column, message }) => {
      return `${sheet}:${line}:${column} ${message}`;
    });
    assert.deepEqual(faults, []);
  }
});

/** Follows links within one language, breadth first; two pages that differ only in an id count as one type. */
async function collectPages(start, prefix, cookie = "") {
  const waiting = [start];
  const seen = new Set(waiting);
  const types = new Set();
  const pages = [];
  while (waiting.length > 0 && pages.length < pagesMax) {
    const address = waiting.shift();
    const response = await fetch(address, { headers: { cookie } });
    const isPage = response.headers.get("content-type")?.startsWith("text/html");
    const html = await response.text();
    if (!isPage) {
      continue;
    }
    assert.ok(response.status < 400, `${address} answers ${response.status}`);
    pages.push({ address, html });
    for (const [, quoted] of html.matchAll(/<a[^>]+href="([^"#]+)"/g)) {
      const link = new URL(quoted.replaceAll("&amp;", "&"), address);
      const type = typeOf(link);
      const isNew = !seen.has(link.href) && !types.has(type);
      if (link.origin === demo.origin && link.pathname.startsWith(prefix) && isNew) {
        seen.add(link.href);
        types.add(type);
        waiting.push(link.href);
      }
    }
  }
  return pages;
}

/** The path with every part that holds a digit replaced. */
function typeOf(link) {
  return link.pathname
    .split("/")
    .map((part) => (/\d/.test(part) ? "*" : part))
    .join("/");
}

async function assertValid(pages) {
  const validator = new HtmlValidate(htmlRules);
  const faults = [];
  for (const { address, html } of pages) {
    const { results } = await validator.validateString(html);
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${address} ${line}:${column} ${ruleId}: ${message}`);
    }
  }
  assert.equal(faults.length, 0, `\n${faults.join("\n")}`);
  assert.ok(pages.length > 0);
}

/** Follows a printed link to its page and presses the button there, by hand, since fetch keeps no cookies. */
async function signIn(link) {
  const page = await fetch(link);
  const html = await page.text();
  const [, action] = html.match(/<main[\s\S]*?<form[^>]* action="([^"]*)"/) ?? [];
  assert.ok(action, `${page.url} has a form`);
  const answer = await fetch(new URL(action, page.url), {
    method: "POST",
    body: new URLSearchParams(),
    redirect: "manual",
    headers: { origin: demo.origin, "sec-fetch-site": "same-origin" },
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
