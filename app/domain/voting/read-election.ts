import { BallotBytes } from "./ballot-bytes";
import { ballotRules, parseElection, parseHead, type ElectionFile, type FileHead } from "./election-file";
import { BallotFaults, choiceAlone, noBallots } from "./file-ballots";
import { BallotWriter, writeBallot, type FlatBallots } from "./flat-ballots";
import { unclear } from "./id-bytes";
import { eachElement, eachMember, notJson, parseJson, skipSpace, skipValue, startOfJson } from "./json-bytes";
import type { Extent } from "./json-bytes";

/** An election whose ballots went from the file into flat arrays. */
export type FlatFile = FileHead & { ballots: FlatBallots };

/**
 * Reads an election from the bytes of a JSON file, as `parseElection` does from the parsed file, with the same
 * verdict on every file and the same message but for files that are no JSON. Ballots never become objects, so
 * that a million of them take less time than parsing the file, and little more room than the file itself.
 */
export function readElection(bytes: Uint8Array): FlatFile | ElectionFile {
  const start = startOfJson(bytes);
  if (bytes[start] !== 0x7b) return parseElection(parseJson(bytes, { start, end: bytes.length }));
  const members = new Map<string, unknown>();
  const lists = new Map<string, Extent>();
  const end = eachMember(bytes, start, (key, extent) => {
    if (key !== "ballots" && key !== "votes") return void members.set(key, parseJson(bytes, extent));
    const earlier = lists.get(key);
    if (earlier) checkJson(bytes, earlier);
    lists.set(key, extent);
  });
  const rest = skipSpace(bytes, end);
  if (rest < bytes.length) throw notJson(rest);
  return readParts(bytes, Object.fromEntries(members), lists);
}

function readParts(
  bytes: Uint8Array,
  members: Record<string, unknown>,
  lists: ReadonlyMap<string, Extent>,
): FlatFile | ElectionFile {
  const isRubric = members.method === "rubric";
  const votes = lists.get("votes");
  if (votes && !isRubric) checkJson(bytes, votes);
  try {
    const head = parseHead(members);
    if (!isRubric) return { ...head, ballots: readBallots(bytes, lists.get("ballots"), head) };
  } catch (thrown) {
    // That a file is no JSON comes before all else that is wrong with it.
    for (const list of lists.values()) checkJson(bytes, list);
    throw thrown;
  }
  const parsed = [...lists].map(([key, extent]) => [key, parseJson(bytes, extent)] as const);
  return parseElection({ ...members, ...Object.fromEntries(parsed) });
}

function readBallots(bytes: Uint8Array, extent: Extent | undefined, head: FileHead): FlatBallots {
  if (!extent) throw noBallots();
  if (bytes[extent.start] !== 0x5b) throw noBallots();
  const rules = ballotRules(head);
  const ids = head.candidates.map(({ id }) => id);
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const writer = new BallotWriter(rules.form, ids);
  const faults = new BallotFaults();
  const ballotBytes = new BallotBytes(bytes, ids, rules, writer);
  eachElement(bytes, extent.start, (at) => {
    const after = ballotBytes.read(at);
    if (after !== unclear) {
      faults.pass(ballotBytes.count);
      writer.close(ballotBytes.count);
      return after;
    }
    writer.drop();
    const end = skipValue(bytes, at);
    const ballot = parseJson(bytes, { start: at, end });
    if (faults.check(ballot, rules)) writeBallot(writer, indexes, choiceAlone(ballot, rules));
    return end;
  });
  faults.end();
  return writer.finish();
}

/** Throws where a piece is no JSON. Long lists are looked at one element at a time. */
function checkJson(bytes: Uint8Array, extent: Extent): void {
  if (bytes[extent.start] !== 0x5b) return void parseJson(bytes, extent);
  eachElement(bytes, extent.start, (at) => {
    const end = skipValue(bytes, at);
    parseJson(bytes, { start: at, end });
    return end;
  });
}
