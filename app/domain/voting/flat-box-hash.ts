import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { bytewise } from "./election";
import { ByteLines } from "./byte-lines";
import { mergeFlat, type FlatBallots } from "./flat-ballots";

/** The hash of a ballot box as `boxHash` has it, from flat arrays: no text is made of any ballot. */
export function flatBoxHash(ballots: FlatBallots): string {
  const { starts, counts, abstentions, ...merged } = mergeFlat(ballots);
  const lines = new ByteLines();
  const frame = frames[merged.form as keyof typeof frames];
  const writeRow = rowWriter(merged, lines);
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    lines.writeNumber(counts[ballot]!);
    lines.write(frame.before);
    writeRow(starts[ballot]!, starts[ballot + 1]!);
    lines.write(frame.after);
    lines.endLine();
  }
  if (abstentions > 0) {
    lines.writeNumber(abstentions);
    lines.write(frame.before);
    lines.write(frame.after);
    lines.endLine();
  }
  const hash = sha256.create();
  lines.eachSorted((bytes) => hash.update(bytes));
  return bytesToHex(hash.digest());
}

const frames = {
  ranks: { before: utf8ToBytes(" ["), after: utf8ToBytes("]") },
  approve: { before: utf8ToBytes(' {"approve":['), after: utf8ToBytes("]}") },
  scores: { before: utf8ToBytes(' {"scores":{'), after: utf8ToBytes("}}") },
};

const [comma, colon, open, close] = [0x2c, 0x3a, 0x5b, 0x5d];

type Rows = Pick<FlatBallots, "form" | "ids" | "choices" | "levels">;

/** Writes what one ballot names: entries of one rank in the order of their bytes, scores in that of canonical JSON. */
function rowWriter({ form, ids, choices, levels }: Rows, lines: ByteLines) {
  const names = ids.map((id) => utf8ToBytes(JSON.stringify(id)));
  const inOrder = form === "scores" ? [...ids].sort() : [...ids].sort(bytewise);
  const placeOf = new Map(inOrder.map((id, place) => [id, place]));
  const places = Int32Array.from(ids, (id) => placeOf.get(id)!);
  return (start: number, end: number) => {
    const order = Array.from({ length: end - start }, (_, index) => start + index);
    order.sort((a, b) => {
      if (form === "ranks" && levels[a] !== levels[b]) return levels[a]! - levels[b]!;
      return places[choices[a]!]! - places[choices[b]!]!;
    });
    let level = -1;
    for (const at of order) {
      if (form === "ranks" && levels[at] !== level) {
        if (level >= 0) lines.writeByte(close);
        if (level >= 0) lines.writeByte(comma);
        lines.writeByte(open);
      } else if (at !== order[0]) lines.writeByte(comma);
      level = levels[at]!;
      lines.write(names[choices[at]!]!);
      if (form !== "scores") continue;
      lines.writeByte(colon);
      lines.writeNumber(level);
    }
    if (form === "ranks") lines.writeByte(close);
  };
}
