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
const validators = {};

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "concord-schema-"));
  for (const name of ["analysis", "shortlist"]) {
    const schema = JSON.parse(await readFile(path.join(root, `docs/reference/${name}.schema.json`), "utf8"));
    validators[name] = new Ajv2020({ allErrors: true }).compile(schema);
  }
});

after(() => rm(folder, { recursive: true, force: true }));

/** Analyses the files, holds both results against their schemas, and gives them with their paths. */
async function assertConforms(files, name = "out") {
  const out = path.join(folder, name);
  const options = Object.entries(files).flatMap(([option, file]) => [`--${option}`, file]);
  const ran = spawnSync(binary, ["analyse", ...options, "--replicates", "10", "--out", out], { encoding: "utf8" });
  assert.equal(ran.status, 0, ran.stderr);
  const results = { file: path.join(out, "analysis.json") };
  for (const [result, validate] of Object.entries(validators)) {
    results[result] = JSON.parse(await readFile(path.join(out, `${result}.json`), "utf8"));
    assert.ok(validate(results[result]), `${result}.json: ${JSON.stringify(validate.errors, null, 1)}`);
  }
  return results;
}

/** Writes a file of lines and gives its path. */
async function written(name, lines) {
  const file = path.join(folder, name);
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}

/** Votes of people in camps that answer in opposite ways; `important` adds that column. */
function votesOf(people, statements, camps, important = () => null) {
  const rows = [`timestamp,comment-id,voter-id,vote${important(0, 0) === null ? "" : ",important"}`];
  for (let person = 0; person < people; person += 1) {
    for (let statement = 0; statement < statements; statement += 1) {
      const agrees = (person % camps === statement % camps) !== ((person * 7 + statement * 13) % 11 === 0);
      const vote = [person * statements + statement, statement, person, agrees ? 1 : -1];
      const mark = important(person, statement);
      rows.push([...vote, ...(mark === null ? [] : [mark])].join(","));
    }
  }
  return rows;
}

/** Six cells of as many people, twelve organisations, and people who speak for none. */
function participantsOf(people) {
  const regions = ["Africa", "Asia", "Europe"];
  const kinds = ["civil society", "government"];
  const rows = ["participant,region,stakeholder,organisation"];
  for (let person = 0; person < people; person += 1) {
    const organisation = person % 8 === 0 ? "" : `organisation ${person % 12}`;
    rows.push([person, regions[person % 3], kinds[Math.floor(person / 3) % 2], organisation].join(","));
  }
  return rows;
}

const TARGETS = [
  "attribute,value,share",
  "region,Africa,0.4",
  "region,Asia,0.4",
  "region,Europe,0.2",
  "stakeholder,civil society,0.4",
  "stakeholder,government,0.6",
];

for (const [people, statements, camps] of [[1, 1, 1], [2, 3, 2], [60, 20, 2], [90, 30, 3]]) {
  test(`the analysis of ${people} people on ${statements} statements conforms to its schema`, async () => {
    await assertConforms({ votes: await written("votes.csv", votesOf(people, statements, camps)) });
  });
}

test("an analysis with importance, regions, kinds, organisations and targets conforms, and so does the one after it", async () => {
  const mark = (person, statement) => [1, 0, ""][(person + statement) % 3];
  const files = {
    votes: await written("votes.csv", votesOf(96, 24, 2, mark)),
    participants: await written("participants.csv", participantsOf(96)),
    targets: await written("targets.csv", TARGETS),
  };
  const first = await assertConforms(files, "first");
  const { analysis, shortlist } = first;
  assert.deepEqual(analysis.across.map((across) => across.division), ["regions", "kinds"]);
  assert.equal(analysis.bridging.length, 24);
  assert.ok(analysis.important.length > 0);
  assert.equal(analysis.weights.margins.length, 5);
  assert.deepEqual(analysis.schemes.schemes.map((scheme) => scheme.outcome.state), Array(4).fill("computed"));
  assert.equal(shortlist.chosen.length, 10);
  assert.equal(shortlist.scheme, "targets");
  assert.equal(analysis.published.number, 1);
  assert.equal(analysis.published.previous, null);

  const second = await assertConforms({ ...files, previous: first.file }, "second");
  assert.equal(second.analysis.published.number, 2);
  assert.match(second.analysis.published.previous, /^[0-9a-f]{64}$/);
  assert.notEqual(second.analysis.input_digest, analysis.input_digest);
});

test("organisations without regions, kinds or targets leave ways of counting out, with their reasons", async () => {
  const files = {
    votes: await written("votes.csv", votesOf(60, 20, 2)),
    participants: await written("participants.csv", participantsOf(60).map((row) => row.replace(/,[^,]*,[^,]*/, ""))),
  };
  const { analysis } = await assertConforms(files);
  assert.deepEqual(analysis.across, []);
  assert.deepEqual(analysis.important, []);
  const outcomes = analysis.schemes.schemes.map((scheme) => scheme.outcome);
  assert.deepEqual(outcomes.map((outcome) => outcome.reason ?? outcome.state), ["computed", "unknown", "computed", "no_targets"]);
});

test("what is written of every real conversation conforms to its schema", async (context) => {
  const conversations = path.join(data, "conversations");
  if (!existsSync(conversations)) {
    context.skip("no real conversations here; set CONCORD_DATA to the folder that holds them");
    return;
  }
  for (const name of await readdir(conversations)) {
    const file = (kind) => path.join(conversations, name, `${kind}.csv`);
    await assertConforms({ votes: file("votes"), statements: file("comments") });
  }
});
