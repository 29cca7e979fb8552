import { z } from "zod";

const shape = z.strictObject({
  assignmentId: z.string().min(1).max(64),
  version: z.coerce.number().int().min(0).max(1_000_000_000),
  comment: z.string().max(20_000),
  scores: z
    .record(z.string().min(1).max(64), z.string().max(10))
    .refine((scores) => Object.keys(scores).length <= 50),
});

export interface WrittenSheet {
  assignmentId: string;
  version: number;
  /** By criterion; what is no number yet is null. */
  scores: Record<string, number | null>;
  comment: string;
}

/** The sheet as it was sent, whatever of it can be kept; a body that is no sheet is the sender's mistake. */
export function readSheet(form: FormData): WrittenSheet {
  const scores = [...form.entries()].filter(([name]) => name.startsWith("score-"));
  const read = shape.safeParse({
    assignmentId: form.get("assignmentId"),
    version: form.get("version"),
    comment: form.get("comment") ?? "",
    scores: Object.fromEntries(scores.map(([name, value]) => [name.slice("score-".length), value])),
  });
  if (!read.success) throw new Response("This is not the form of this page.", { status: 400 });
  const { scores: typed, comment, ...sheet } = read.data;
  return {
    ...sheet,
    comment: comment.replace(/\r\n/g, "\n"),
    scores: Object.fromEntries(Object.entries(typed).map(([id, score]) => [id, toScore(score)])),
  };
}

/** A score off the scale is refused by the rule; a word is refused here as one that no scale has. */
function toScore(typed: string): number | null {
  if (typed === "") return null;
  return /^-?\d{1,9}$/.test(typed) ? Number(typed) : Number.MIN_SAFE_INTEGER;
}
