import { z } from "zod";
import { parseMoney } from "~/domain/money";
import { amountSentence } from "~/ui/refusals/money";

const shape = z
  .object({ months: z.coerce.number().int(), note: z.string().max(1_000) })
  .catchall(z.string().max(40));

type Read =
  | {
      ok: true;
      values: Record<string, string>;
      report: { months: number; note: string; amounts: Map<string, bigint>; sure: Set<string> };
    }
  | { ok: false; values: Record<string, string>; errors: Record<string, string> };

/** What came in by line as a form says it, an empty field being nothing; null where it is no such form. */
export function readReport(
  form: FormData,
  win: { currency: string; lines: readonly { id: string }[] },
): Read | null {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const { months, note, ...fields } = parsed.data;
  const known = new Set(win.lines.flatMap(({ id }) => [`amount-${id}`, `sure-${id}`]));
  if (Object.keys(fields).some((name) => !known.has(name))) return null;
  const amounts = new Map<string, bigint>();
  const errors: Record<string, string> = {};
  for (const { id } of win.lines) {
    const typed = String(fields[`amount-${id}`] ?? "").trim();
    const money = parseMoney(typed === "" ? "0" : typed, win.currency);
    if (money.ok) amounts.set(id, money.value.amount);
    else errors[`amount-${id}`] = amountSentence(money.reason, typed, win.currency);
  }
  const sure = new Set(win.lines.map(({ id }) => id).filter((id) => fields[`sure-${id}`] === "yes"));
  const values = { ...(fields as Record<string, string>), note };
  if (Object.keys(errors).length > 0) return { ok: false, values, errors };
  return { ok: true, values, report: { months, note, amounts, sure } };
}
