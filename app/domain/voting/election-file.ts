import {
  countingMethods,
  defaultTieRule,
  tieRules,
  type Candidate,
  type CountingMethod,
  type Decision,
  type Election,
  type Lot,
  type Rules,
  type TieRule,
} from "./election";
import { parseBallots } from "./file-ballots";
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

/** Reads an election from parsed JSON. Throws `InvalidElection`; invalid ballots are named by position, from 1. */
export function parseElection(json: unknown): ElectionFile {
  const file = asObject(json, "The file");
  if (file.format !== fileFormat) throw new InvalidElection(`The format is not "${fileFormat}".`);
  const method = parseMethod(file.method);
  const candidates = parseCandidates(file.candidates);
  const known = new Set(candidates.map((candidate) => candidate.id));
  const election: ElectionFile = {
    format: fileFormat,
    method,
    seats: parseSeats(file.seats),
    rules: parseRules(file.rules, method, known),
    candidates,
    ballots: parseBallots(file.ballots, known),
  };
  if (typeof file.title === "string") election.title = file.title;
  if (file.lot !== undefined) election.lot = parseLot(file.lot, known);
  if (file.decisions !== undefined) election.decisions = parseDecisions(file.decisions, known);
  if (file.receipts !== undefined) election.receipts = asTexts(file.receipts, "receipts");
  if (file.result !== undefined) election.result = asObject(file.result, "result") as Partial<ElectionResult>;
  return election;
}

function parseMethod(method: unknown): CountingMethod {
  const found = countingMethods.find((known) => known === method);
  if (!found)
    throw new InvalidElection(
      `The method ${JSON.stringify(method)} is not one of ${countingMethods.join(", ")}.`,
    );
  return found;
}

function parseSeats(seats: unknown = 1): number {
  if (!Number.isInteger(seats) || (seats as number) < 1)
    throw new InvalidElection("The number of seats is not 1 or more.");
  return seats as number;
}

function parseCandidates(value: unknown): Candidate[] {
  if (!Array.isArray(value)) throw new InvalidElection("There is no list of candidates.");
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

function parseRules(value: unknown, method: CountingMethod, known: ReadonlySet<string>): Rules {
  const rules = value === undefined ? {} : asObject(value, "rules");
  const parsed: Rules = { tie: parseTieRule(rules.tie ?? defaultTieRule(method)) };
  if (rules.maxScore !== undefined) parsed.maxScore = Number(rules.maxScore);
  if (rules.none !== undefined) parsed.none = knownId(rules.none, known, "rules.none");
  return parsed;
}

function parseTieRule(tie: unknown): TieRule {
  const found = tieRules.find((known) => known === tie);
  if (!found)
    throw new InvalidElection(`The tie rule ${JSON.stringify(tie)} is not one of ${tieRules.join(", ")}.`);
  return found;
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
  if (!Array.isArray(value)) throw new InvalidElection("decisions is not a list.");
  return value.map((item, index) => {
    const { order, reason } = asObject(item, `Decision ${index + 1}`);
    const ids = asTexts(order, `Decision ${index + 1}`).map((id) =>
      knownId(id, known, `Decision ${index + 1}`),
    );
    return { order: ids, ...(typeof reason === "string" && { reason }) };
  });
}

function knownId(id: unknown, known: ReadonlySet<string>, where: string): string {
  if (typeof id === "string" && known.has(id)) return id;
  throw new InvalidElection(`${where} names ${JSON.stringify(id)}, which is no candidate.`);
}

function asObject(value: unknown, what: string): Record<string, unknown> {
  if (value !== null && typeof value === "object" && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new InvalidElection(`${what} is not an object.`);
}

function asTexts(value: unknown, what: string): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw new InvalidElection(`${what} is not a list of texts.`);
}
