import { z } from "zod";
import { parseMoney } from "~/domain/money";
import type { RealisationDecision } from "~/domain/wins/realisation-check";
import { amountSentence } from "~/ui/refusals/money";

const shape = z
  .object({
    seen: z.coerce.number().int().min(0).max(100_000),
    does: z.enum(["confirm", "correct"]),
    reason: z.string().max(2_000).default(""),
  })
  .catchall(z.string().max(40));

interface Asked {
  seen: number;
  decision: RealisationDecision;
}

type Read =
  | { ok: true; values: Record<string, string>; asked: Asked }
  | { ok: false; values: Record<string, string>; errors: Record<string, string> };

/** What Finance says of an answer, with its amounts by line; null where it is no such form. */
export function readCorrection(
  form: FormData,
  { currency, lines }: { currency: string; lines: readonly { lineId: string }[] },
): Read | null {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const { seen, does, reason, ...fields } = parsed.data;
  const known = new Set(lines.flatMap(({ lineId }) => [`amount-${lineId}`, `sure-${lineId}`]));
  if (Object.keys(fields).some((name) => !known.has(name))) return null;
  if (does === "confirm") return { ok: true, values: {}, asked: { seen, decision: { does } } };
  const amounts = new Map<string, bigint>();
  const errors: Record<string, string> = {};
  for (const { lineId } of lines) {
    const typed = String(fields[`amount-${lineId}`] ?? "").trim();
    const money = parseMoney(typed === "" ? "0" : typed, currency);
    if (money.ok) amounts.set(lineId, money.value.amount);
    else errors[`amount-${lineId}`] = amountSentence(money.reason, typed, currency);
  }
  const sure = new Set(lines.map(({ lineId }) => lineId).filter((id) => fields[`sure-${id}`] === "yes"));
  const values = { ...(fields as Record<string, string>), reason };
  if (Object.keys(errors).length > 0) return { ok: false, values, errors };
  return { ok: true, values, asked: { seen, decision: { does, amounts, reason, sure } } };
}
