import { InvalidElection } from "./invalid-election";

/** A piece of a file in bytes, from `start` up to and without `end`. */
export interface Extent {
  start: number;
  end: number;
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The first place from `at` on that is no white space of JSON. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at += 1;
  return at;
}

/** Where the JSON of a file starts: after the byte order mark, if there is one. */
export function startOfJson(bytes: Uint8Array): number {
  return skipSpace(bytes, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}

/**
 * Where the value that starts at `at` ends. Brackets and quotes alone are looked at: whether the value is well
 * formed is left to `parseJson`. Throws when it does not end.
 */
export function skipValue(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  if (first === quote) return skipText(bytes, at);
  if (first === openBrace || first === openBracket) return skipNested(bytes, at);
  let end = at;
  while (end < bytes.length && !endsPlainValue(bytes[end]!)) end += 1;
  if (end === at) throw notJson(at);
  return end;
}

function endsPlainValue(byte: number): boolean {
  return byte === comma || byte === closeBrace || byte === closeBracket || byte <= 0x20;
}

function skipText(bytes: Uint8Array, at: number): number {
  for (let end = at + 1; end < bytes.length; end += 1) {
    const byte = bytes[end];
    if (byte === quote) return end + 1;
    if (byte === backslash) end += 1;
  }
  throw notJson(at);
}

function skipNested(bytes: Uint8Array, start: number): number {
  const length = bytes.length;
  let depth = 0;
  for (let at = start; at < length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      at += 1;
      while (at < length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
    } else if (byte === openBracket || byte === openBrace) depth += 1;
    else if (byte === closeBracket || byte === closeBrace) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw notJson(start);
}

/** Goes through the elements of the list that starts at `start`; `read` says where each one ends. */
export function eachElement(bytes: Uint8Array, start: number, read: (at: number) => number): void {
  let at = skipSpace(bytes, start + 1);
  if (bytes[at] === closeBracket) return;
  for (;;) {
    at = skipSpace(bytes, read(at));
    if (bytes[at] === closeBracket) return;
    if (bytes[at] !== comma) throw notJson(at);
    at = skipSpace(bytes, at + 1);
  }
}

/** Goes through the members of the object that starts at `start` and says where it ends. */
export function eachMember(
  bytes: Uint8Array,
  start: number,
  visit: (key: string, value: Extent) => void,
): number {
  let at = skipSpace(bytes, start + 1);
  if (bytes[at] === closeBrace) return at + 1;
  for (;;) {
    if (bytes[at] !== quote) throw notJson(at);
    const key = { start: at, end: skipText(bytes, at) };
    at = skipSpace(bytes, key.end);
    if (bytes[at] !== colon) throw notJson(at);
    const value = skipSpace(bytes, at + 1);
    at = skipValue(bytes, value);
    visit(parseJson(bytes, key) as string, { start: value, end: at });
    at = skipSpace(bytes, at);
    if (bytes[at] === closeBrace) return at + 1;
    if (bytes[at] !== comma) throw notJson(at);
    at = skipSpace(bytes, at + 1);
  }
}

/** The value of a piece of a file. */
export function parseJson(bytes: Uint8Array, { start, end }: Extent): unknown {
  try {
    return JSON.parse(decoder.decode(bytes.subarray(start, end))) as unknown;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw notJson(start);
    throw thrown;
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** What is wrong with bytes that are no JSON; `at` counts from 0. */
export function notJson(at: number): InvalidElection {
  return new InvalidElection(`The file is not JSON: something is wrong at byte ${at + 1} or after it.`);
}
