import { InvalidElection } from "./invalid-election";

/** A value of a parsed election file that must be an object; like all below, throws `InvalidElection` naming `what`. */
export function asObject(value: unknown, what: string): Record<string, unknown> {
  if (value !== null && typeof value === "object" && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new InvalidElection(`${what} is not an object.`);
}

/** A value that must be a list, of whatever. */
export function asList(value: unknown, what: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new InvalidElection(`${what} is not a list.`);
}

/** A value that must be a list of texts. */
export function asTexts(value: unknown, what: string): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw new InvalidElection(`${what} is not a list of texts.`);
}

/** A value that must be a whole number within bounds, both included. */
export function asWhole(value: unknown, what: string, from: number, to: number): number {
  if (Number.isInteger(value) && (value as number) >= from && (value as number) <= to) return value as number;
  throw new InvalidElection(`${what} is not a whole number from ${from} to ${to}.`);
}

/** A value that must be one of the words known. */
export function asOneOf<T extends string>(value: unknown, what: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  throw new InvalidElection(`${what} ${JSON.stringify(value)} is not one of ${known.join(", ")}.`);
}

/** The id of a candidate of this file; throws `InvalidElection` where it is none. */
export function knownId(id: unknown, known: ReadonlySet<string>, where: string): string {
  if (typeof id === "string" && known.has(id)) return id;
  throw new InvalidElection(`${where} names ${JSON.stringify(id)}, which is no candidate.`);
}
