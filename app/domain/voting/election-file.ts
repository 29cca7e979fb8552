import { allowsEqualRanks } from "./ballot";
import {
  ballotForm,
  countingMethods,
  maxScore,
  type Candidate,
  type Decision,
  type Election,
  type Lot,
  type Rules,
} from "./election";
import { parseBallots, type BallotRules } from "./file-ballots";
import { parseRules } from "./file-rules";
import { asList, asObject, asOneOf, asTexts, knownId } from "./file-values";
import { mostCandidates } from "./flat-ballots";
import { InvalidElection } from "./invalid-election";
import type { ElectionResult } from "./result";

export const fileFormat = "laurels-election/1";

/** One election as a public file: everything that a recount needs, and what was published. */
export interface ElectionFile extends Election {
  format: typeof fileFormat;
  title?: string;
  /** Codes of all ballots, in an order of their own. */
  receipts?: string[];
  /** The published result, or the part of it that is to be compared. */
  result?: Partial<ElectionResult>;
}

/** An election file without its ballots. */
export type FileHead = Omit<ElectionFile, "ballots" | "votes">;

/** Reads an election from parsed JSON. Throws `InvalidElection`; invalid ballots are named by position, from 1. */
export function parseElection(json: unknown): ElectionFile {
  const file = asObject(json, "The file");
  const head = parseHead(file);
  const election: ElectionFile = { ...head, ballots: parseBallots(file.ballots, ballotRules(head)) };
  const vote = head.rules.rubric?.vote;
  if (vote) election.votes = parseBallots(file.votes, voteRules(head, vote));
  return election;
}

/** All but the ballots. */
export function parseHead(file: Record<string, unknown>): FileHead {
  if (file.format !== fileFormat) throw new InvalidElection(`The format is not "${fileFormat}".`);
  const method = asOneOf(file.method, "The method", countingMethods);
  const candidates = parseCandidates(file.candidates);
  const known = new Set(candidates.map((candidate) => candidate.id));
  const head: FileHead = {
    format: fileFormat,
    method,
    seats: parseSeats(file.seats),
    rules: parseRules(file.rules, method, known),
    candidates,
  };
  if (typeof file.title === "string") head.title = file.title;
  if (file.lot !== undefined) head.lot = parseLot(file.lot, known);
  if (file.decisions !== undefined) head.decisions = parseDecisions(file.decisions, known);
  if (file.receipts !== undefined) head.receipts = asTexts(file.receipts, "receipts");
  if (file.result !== undefined) head.result = asObject(file.result, "result") as Partial<ElectionResult>;
  return head;
}

/** What the ballots of this file may hold. */
export function ballotRules({ method, rules, candidates }: FileHead): BallotRules {
  return {
    form: ballotForm(method),
    known: new Set(candidates.map(({ id }) => id)),
    equalRanks: allowsEqualRanks(method),
    maxScore: rules.maxScore ?? maxScore,
    rubric: rules.rubric,
  };
}

function voteRules(head: FileHead, vote: NonNullable<NonNullable<Rules["rubric"]>["vote"]>): BallotRules {
  return { ...ballotRules(head), form: ballotForm(vote.method), maxScore: vote.maxScore ?? maxScore };
}

function parseSeats(seats: unknown = 1): number {
  if (!Number.isInteger(seats) || (seats as number) < 1)
    throw new InvalidElection("The number of seats is not 1 or more.");
  return seats as number;
}

function parseCandidates(value: unknown): Candidate[] {
  if (!Array.isArray(value)) throw new InvalidElection("There is no list of candidates.");
  if (value.length > mostCandidates)
    throw new InvalidElection(`There are more than ${mostCandidates} candidates.`);
  const seen = new Set<string>();
  return value.map((item, index) => {
    const { id, name, withdrawn } = asObject(item, `Candidate ${index + 1}`);
    if (typeof id !== "string" || id === "") throw new InvalidElection(`Candidate ${index + 1} has no id.`);
    if (seen.has(id))
      throw new InvalidElection(`Candidate ${index + 1} has the id ${JSON.stringify(id)} of another one.`);
    seen.add(id);
    const candidate: Candidate = { id, name: typeof name === "string" ? name : id };
    if (withdrawn === true) candidate.withdrawn = true;
    return candidate;
  });
}

function parseLot(value: unknown, known: ReadonlySet<string>): Lot {
  const { seed, commitment, order } = asObject(value, "lot");
  const lot: Lot = {};
  if (typeof seed === "string") lot.seed = seed;
  if (typeof commitment === "string") lot.commitment = commitment;
  if (order === undefined || order === null) return lot;
  lot.order = asTexts(order, "lot.order").map((id) => knownId(id, known, "lot.order"));
  if (new Set(lot.order).size !== known.size || lot.order.length !== known.size) {
    throw new InvalidElection("lot.order does not name every candidate once.");
  }
  return lot;
}

function parseDecisions(value: unknown, known: ReadonlySet<string>): Decision[] {
  return asList(value, "decisions").map((item, index) => {
    const { order, reason } = asObject(item, `Decision ${index + 1}`);
    const ids = asTexts(order, `Decision ${index + 1}`).map((id) =>
      knownId(id, known, `Decision ${index + 1}`),
    );
    return { order: ids, ...(typeof reason === "string" && { reason }) };
  });
}
