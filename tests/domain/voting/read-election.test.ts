import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseElection, type ElectionFile } from "~/domain/voting/election-file";
import { countingMethods } from "~/domain/voting/election";
import { flattenBallots, isFlat } from "~/domain/voting/flat-ballots";
import { InvalidElection } from "~/domain/voting/invalid-election";
import { readElection } from "~/domain/voting/read-election";

const notJson = "The file is not JSON";

describe("reading an election from bytes", () => {
  it("says the same as reading the parsed file, on thousands of odd files", () => {
    const seen = { read: 0, refused: 0, broken: 0 };
    fc.assert(
      fc.property(anyFile, rarely(fc.nat()), (text, spoilt) => {
        const bytes = new TextEncoder().encode(text);
        if (spoilt !== null) bytes[spoilt % bytes.length] = 0xff;
        const plain = plainly(bytes);
        if (typeof plain !== "string") seen.read += 1;
        else if (plain === notJson) seen.broken += 1;
        else seen.refused += 1;
        expect(fromBytes(bytes)).toEqual(plain);
      }),
      { numRuns: 4_000 },
    );
    expect(Math.min(seen.read, seen.refused, seen.broken)).toBeGreaterThan(300);
  });
});

/** What comes out: the election with flat ballots, or the message. */
function plainly(bytes: Uint8Array): unknown {
  return outcome(() => parseElection(JSON.parse(new TextDecoder().decode(bytes))));
}

function fromBytes(bytes: Uint8Array): unknown {
  return outcome(() => readElection(bytes));
}

function outcome(read: () => ReturnType<typeof readElection>): unknown {
  try {
    const file = read();
    const ids = file.candidates.map(({ id }) => id);
    const ballots = isFlat(file.ballots) ? file.ballots : flat(file as ElectionFile, ids);
    return { ...file, ballots: ballots && { ...ballots, form: null } };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return notJson;
    if (!(thrown instanceof InvalidElection)) throw thrown;
    return thrown.message.startsWith(notJson) ? notJson : thrown.message;
  }
}

function flat({ method, ballots }: ElectionFile, ids: string[]) {
  return method === "rubric" ? { form: null, ballots } : flattenBallots(ids, ballots);
}

const ids = ["a", "b", "ä", '\u{1f3c6} "x"', "10", "2", "__proto__", "\ud800", "tab\tin"];
const someId = fc.constantFrom(...ids, "a", "b", "unknown", "\ufffd");
const count = fc.constantFrom<unknown>(1, 2, 17, 0, -1, 1.5, "3", null, 2 ** 53, 9_007_199_254_740_991, 1e10);
const usualCount = fc.oneof({ weight: 12, arbitrary: fc.constantFrom<unknown>(undefined, 1, 3) }, count);
const ranks = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...ids), { maxLength: 5 })
      .map((each) => each.map((id) => [id])),
  },
  { weight: 1, arbitrary: fc.array(fc.array(someId, { maxLength: 3 }), { maxLength: 4 }) },
);
const scores = fc.dictionary(
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...ids) }, someId),
  fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 0, max: 5 }) },
    fc.constantFrom<unknown>(6, -1, 0.5, "1", null, -0),
  ),
  { maxKeys: 4 },
);
const approve = fc.oneof(
  { weight: 9, arbitrary: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 }) },
  fc.array(someId, { maxLength: 4 }),
);
const extra = rarely(fc.constantFrom<unknown>(1, "ranks", { ranks: [["a"]] }, [[[]]], null)).map(
  (value) => value ?? undefined,
);

type Parts = Record<string, unknown>;

const anyBallot = (form: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 25,
      arbitrary: fc.record({
        count: usualCount,
        [form]: form === "ranks" ? ranks : form === "approve" ? approve : scores,
        note: extra,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(null, 3, "x", [], {}, { ranks: {} }, { ranks: [[]], scores: 1 }),
    },
  );

const anyElection: fc.Arbitrary<Parts> = fc.constantFrom(...countingMethods).chain((method) => {
  const form =
    method === "approval" ? "approve" : method === "score" || method === "star" ? "scores" : "ranks";
  return fc.record({
    format: often("laurels-election/1", "other"),
    method: often(method, "tarot"),
    candidates: often(
      ids.map((id) => ({ id })),
      [],
      [{ id: "a" }, { id: "a" }],
      null,
      undefined,
    ),
    seats: often(undefined, 2, 0),
    rules: often(undefined, { maxScore: 3 }, { tie: "lot" }, { tie: "duel" }),
    title: often('Vote \\ of "the" year ] }', undefined),
    ballots: fc.oneof(
      { weight: 15, arbitrary: fc.array(anyBallot(form), { maxLength: 6 }) },
      fc.constantFrom<unknown>(undefined, null, {}, "ballots", 5),
    ),
    votes: often(undefined, [[1, "]"]]),
  });
});

/** One time in ten. */
function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

function often(usual: unknown, ...rare: unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, fc.constantFrom(...rare));
}

/** The file as text: in any order of keys, oddly spaced, keys twice, escaped, with a mark before it, or broken. */
const anyFile = fc
  .record({
    election: anyElection,
    order: fc.infiniteStream(fc.nat()),
    indent: fc.constantFrom("", "", " ", "\t", "\r\n\t"),
    twice: fc.constantFrom("", "", "", "ballots", "format", "candidates"),
    escaped: fc.boolean(),
    marked: fc.boolean(),
    damage: rarely(
      fc.record({ at: fc.nat(), by: fc.constantFrom("", '"', "]", "}", "{", ",", "\\", "x", "\u0001", "0") }),
    ),
  })
  .map(({ election, order, indent, twice, escaped, marked, damage }) => {
    const members = Object.entries(election)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => ({
        text: `${JSON.stringify(key)}:${indent} ${JSON.stringify(value, null, indent)}`,
        key,
      }))
      .sort(() => ((order.next().value as number) % 2) - 0.5)
      .map(({ text, key }) => (key === twice ? `${JSON.stringify(key)}: [ ]${indent},${text}` : text));
    let text = `${indent}{${members.join(`,${indent}`)}}\n`;
    if (escaped) text = text.replace(/"a"/g, '"\\u0061"').replace(/"ä"/g, '"\\u00e4"');
    if (marked) text = `\uFEFF${text}`;
    if (!damage) return text;
    const at = damage.at % text.length;
    return text.slice(0, at) + damage.by + text.slice(at + 1);
  });
