// Another language's JSON Schema validator on what `concord analyse` writes: on small votes made here, and on the real
// conversations where they are.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import Ajv2020 from "ajv/dist/2020.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const binary = process.env.CONCORD_BIN ?? path.join(root, "target/debug/concord");
const data = process.env.CONCORD_DATA ?? path.join(root, "../shared/data");

let folder;
let validate;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "concord-schema-"));
  const schema = JSON.parse(await readFile(path.join(root, "docs/reference/analysis.schema.json"), "utf8"));
  validate = new Ajv2020({ allErrors: true }).compile(schema);
});

after(() => rm(folder, { recursive: true, force: true }));

async function assertConforms(votes, statements) {
  const out = path.join(folder, "out");
  const files = ["--votes", votes, ...(statements ? ["--statements", statements] : [])];
  const ran = spawnSync(binary, ["analyse", ...files, "--replicates", "10", "--out", out], { encoding: "utf8" });
  assert.equal(ran.status, 0, ran.stderr);
  const analysis = JSON.parse(await readFile(path.join(out, "analysis.json"), "utf8"));
  assert.ok(validate(analysis), JSON.stringify(validate.errors, null, 1));
}

/** Votes of people in camps that answer in opposite ways. */
function votesOf(people, statements, camps) {
  const rows = ["timestamp,comment-id,voter-id,vote"];
  for (let person = 0; person < people; person += 1) {
    for (let statement = 0; statement < statements; statement += 1) {
      const agrees = (person % camps === statement % camps) !== ((person * 7 + statement * 13) % 11 === 0);
      rows.push(`${person * statements + statement},${statement},${person},${agrees ? 1 : -1}`);
    }
  }
  return `${rows.join("\n")}\n`;
}

for (const [people, statements, camps] of [[1, 1, 1], [2, 3, 2], [60, 20, 2], [90, 30, 3]]) {
  test(`the analysis of ${people} people on ${statements} statements conforms to its schema`, async () => {
    const votes = path.join(folder, "votes.csv");
    await writeFile(votes, votesOf(people, statements, camps));
    await assertConforms(votes);
  });
}

test("the analysis of every real conversation conforms to its schema", async (context) => {
  const conversations = path.join(data, "conversations");
  if (!existsSync(conversations)) {
    context.skip("no real conversations here; set CONCORD_DATA to the folder that holds them");
    return;
  }
  for (const name of await readdir(conversations)) {
    const file = (kind) => path.join(conversations, name, `${kind}.csv`);
    await assertConforms(file("votes"), file("comments"));
  }
});
