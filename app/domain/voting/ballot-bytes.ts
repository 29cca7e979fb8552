import type { BallotForm } from "./election";
import type { BallotRules } from "./file-ballots";
import type { BallotWriter } from "./flat-ballots";
import { IdBytes, unclear } from "./id-bytes";
import { skipSpace } from "./json-bytes";

const [quote, comma, colon, zero, nine] = [0x22, 0x2c, 0x3a, 0x30, 0x39];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Reads ballots from the bytes of a JSON file into flat arrays without making objects of them. Only those that
 * are valid and plainly written are read: no escapes, no other keys, no key twice, whole numbers in digits.
 */
export class BallotBytes {
  /** For how many voters the ballot read last stands. */
  count = 1;
  private readonly ids: IdBytes;
  private readonly listKey: Uint8Array;
  /** For each candidate the number of the last ballot that names it. */
  private readonly namedOn: Float64Array;
  private ballot = 0;
  private readonly form: BallotForm;
  private readonly equalRanks: boolean;
  private readonly maxScore: number;

  constructor(
    private readonly bytes: Uint8Array,
    ids: readonly string[],
    rules: BallotRules,
    private readonly writer: BallotWriter,
  ) {
    this.ids = new IdBytes(ids);
    this.namedOn = new Float64Array(ids.length);
    this.form = rules.form;
    this.equalRanks = rules.equalRanks;
    this.maxScore = rules.maxScore;
    this.listKey = keyBytes(rules.form);
  }

  /** Adds the choices of the ballot at `at` to the writer and says where it ends; or `unclear`. */
  read(at: number): number {
    const { bytes } = this;
    this.ballot += 1;
    this.count = 0;
    let hasList = false;
    if (bytes[at] !== openBrace) return unclear;
    at = skipSpace(bytes, at + 1);
    for (;;) {
      if (this.startsWith(countKey, at)) {
        if (this.count > 0) return unclear;
        at = this.readCount(this.skipColon(at + countKey.length));
      } else if (this.startsWith(this.listKey, at)) {
        if (hasList) return unclear;
        hasList = true;
        at = this.readList(this.skipColon(at + this.listKey.length));
      } else return unclear;
      if (at === unclear) return unclear;
      at = skipSpace(bytes, at);
      if (bytes[at] === closeBrace) break;
      if (bytes[at] !== comma) return unclear;
      at = skipSpace(bytes, at + 1);
    }
    if (this.count === 0) this.count = 1;
    return hasList ? at + 1 : unclear;
  }

  private startsWith(key: Uint8Array, at: number): boolean {
    for (let index = 0; index < key.length; index += 1) {
      if (this.bytes[at + index] !== key[index]) return false;
    }
    return true;
  }

  /** Past the colon and the space around it; past the end of the file, where nothing is found, without one. */
  private skipColon(at: number): number {
    at = skipSpace(this.bytes, at);
    return this.bytes[at] === colon ? skipSpace(this.bytes, at + 1) : this.bytes.length;
  }

  private readCount(at: number): number {
    const start = at;
    let count = 0;
    while (isDigit(this.bytes[at])) count = count * 10 + this.bytes[at++]! - zero;
    if (at - start > 15 || this.bytes[start] === zero || count === 0 || isNumberPart(this.bytes[at]))
      return unclear;
    this.count = count;
    return at;
  }

  private readList(at: number): number {
    if (this.form === "scores") return this.readScores(at);
    return this.form === "approve" ? this.readIds(at, 0) : this.readRanks(at);
  }

  private readRanks(at: number): number {
    const { bytes } = this;
    if (bytes[at] !== openBracket) return unclear;
    at = skipSpace(bytes, at + 1);
    if (bytes[at] === closeBracket) return at + 1;
    for (let rank = 0; ; rank += 1) {
      const start = skipSpace(bytes, at + 1);
      if (bytes[start] === closeBracket) return unclear;
      at = this.readIds(at, rank);
      if (at === unclear) return unclear;
      at = skipSpace(bytes, at);
      if (bytes[at] === closeBracket) return at + 1;
      if (bytes[at] !== comma) return unclear;
      at = skipSpace(bytes, at + 1);
    }
  }

  private readIds(at: number, level: number): number {
    const { bytes } = this;
    if (bytes[at] !== openBracket) return unclear;
    at = skipSpace(bytes, at + 1);
    if (bytes[at] === closeBracket) return at + 1;
    for (let first = true; ; first = false) {
      if (!first && this.form === "ranks" && !this.equalRanks) return unclear;
      at = this.readId(at);
      if (at === unclear) return unclear;
      this.writer.add(this.ids.found, level);
      at = skipSpace(bytes, at);
      if (bytes[at] === closeBracket) return at + 1;
      if (bytes[at] !== comma) return unclear;
      at = skipSpace(bytes, at + 1);
    }
  }

  private readScores(at: number): number {
    const { bytes } = this;
    if (bytes[at] !== openBrace) return unclear;
    at = skipSpace(bytes, at + 1);
    if (bytes[at] === closeBrace) return at + 1;
    for (;;) {
      at = this.readId(at);
      if (at === unclear) return unclear;
      at = this.readScore(this.skipColon(at));
      if (at === unclear) return unclear;
      at = skipSpace(bytes, at);
      if (bytes[at] === closeBrace) return at + 1;
      if (bytes[at] !== comma) return unclear;
      at = skipSpace(bytes, at + 1);
    }
  }

  private readScore(at: number): number {
    const start = at;
    let score = 0;
    while (isDigit(this.bytes[at])) score = score * 10 + this.bytes[at++]! - zero;
    const length = at - start;
    if (length === 0 || length > 5 || (length > 1 && this.bytes[start] === zero)) return unclear;
    if (score > this.maxScore || isNumberPart(this.bytes[at])) return unclear;
    this.writer.add(this.ids.found, score);
    return at;
  }

  /** A known id that this ballot has not named yet. */
  private readId(at: number): number {
    if (this.bytes[at] !== quote) return unclear;
    at = this.ids.read(this.bytes, at + 1);
    if (at === unclear || this.namedOn[this.ids.found] === this.ballot) return unclear;
    this.namedOn[this.ids.found] = this.ballot;
    return at;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}

/** A point, an exponent or a sign after digits. */
function isNumberPart(byte: number | undefined): boolean {
  return byte === 0x2e || byte === 0x65 || byte === 0x45 || byte === 0x2b || byte === 0x2d;
}

function keyBytes(key: string): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(key));
}

const countKey = keyBytes("count");
