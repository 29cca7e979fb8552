import { skipSpace, skipValue, startOfJson } from "~/domain/voting/json-bytes";

/** One election, or one on each line. */
export type ReadElections =
  { oneALine: false; bytes: Uint8Array } | { oneALine: true; lines: AsyncIterable<Uint8Array> };

/**
 * What comes in: one election over any number of lines, or one on each line, as the name of the file or its
 * first line says. Lines are handed on as they come, so that there may be any number of them.
 */
export async function electionsIn(
  chunks: AsyncIterable<Uint8Array>,
  namedLines: boolean,
): Promise<ReadElections> {
  const input = new LineInput(chunks);
  if (namedLines) return { oneALine: true, lines: filled(input.lines()) };
  const first = await input.filledLine();
  if (first.length === 0 || !isWhole(first)) return decide(Buffer.concat([first, await input.rest()]));
  const second = await input.filledLine();
  if (second.length === 0) return { oneALine: false, bytes: first };
  return { oneALine: true, lines: filled(input.lines([first, second])) };
}

/** A first line that is no election: of a file over several lines, or the broken one among good ones. */
function decide(bytes: Buffer): ReadElections {
  if (isWhole(bytes)) return { oneALine: false, bytes };
  const lines = linesOf(bytes).filter(isFilled);
  if (!lines.some(isWhole)) return { oneALine: false, bytes };
  return { oneALine: true, lines: asyncOf(lines) };
}

/** Whether this is one object and nothing after it, by its brackets. */
function isWhole(bytes: Uint8Array): boolean {
  const start = startOfJson(bytes);
  if (bytes[start] !== 0x7b) return false;
  try {
    return skipSpace(bytes, skipValue(bytes, start)) === bytes.length;
  } catch {
    return false;
  }
}

function isFilled(line: Uint8Array): boolean {
  return startOfJson(line) < line.length;
}

async function* filled(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) if (isFilled(line)) yield line;
}

async function* asyncOf(lines: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* lines;
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const feed = bytes.indexOf(0x0a, at);
    const end = feed < 0 ? bytes.length : feed + 1;
    lines.push(bytes.subarray(at, end));
    at = end;
  }
  return lines;
}

/** Bytes that come in chunks, taken line by line or all at once. */
class LineInput {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line with its end; nothing after the last one. */
  async line(): Promise<Buffer> {
    const parts: Buffer[] = [];
    while (this.held.length > 0 || (await this.pull())) {
      const feed = this.held.indexOf(0x0a);
      const end = feed < 0 ? this.held.length : feed + 1;
      parts.push(this.held.subarray(0, end));
      this.held = this.held.subarray(end);
      if (feed >= 0) break;
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  async filledLine(): Promise<Buffer> {
    for (;;) {
      const line = await this.line();
      if (line.length === 0 || isFilled(line)) return line;
    }
  }

  async *lines(before: readonly Buffer[] = []): AsyncGenerator<Buffer> {
    yield* before;
    for (let line = await this.line(); line.length > 0; line = await this.line()) yield line;
  }

  async rest(): Promise<Buffer> {
    const parts = [this.held];
    while (await this.pull()) parts.push(this.held);
    return Buffer.concat(parts);
  }

  private async pull(): Promise<boolean> {
    const { done, value } = await this.chunks.next();
    this.held = done ? Buffer.alloc(0) : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return !done;
  }
}
