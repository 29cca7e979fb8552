import { textIn } from "../form-text";
import type { Side } from "~/domain/wins/sides";
import { sides } from "~/domain/wins/sides";
import { statementNamed } from "~/domain/wins/tco/statements";
import { toContent, type TypedWin } from "./win-content";
import { withoutFormula, withSharedFigures, withStatement } from "./value-rows";
import { emptyValue, type ValueFields, type WinFields } from "./win-fields";
import { readWinFields } from "./win-shape";

/** What the form asks for: to write the win down, to show itself again, or to find people without scripts. */
export type FormStep =
  | { does: "send" | "save" | "keep" | "files"; fields: WinFields; form: TypedWin }
  | {
      does: "show";
      fields: WinFields;
      errors?: Record<string, string>;
      /** What was to be sent, as far as it can be read. */
      unsent?: TypedWin;
      find?: { name: string; query: string };
    };

/** Reads which button was pressed, with the fields as they stand afterwards. Null where it is not this form at all. */
export function readFormStep(data: FormData): FormStep | null {
  const read = readWinFields(data);
  if (!read) return null;
  const fields = { ...read, values: withSharedFigures(read.values) };
  const find = soughtIn(data);
  if (find) return { does: "show", fields, find };
  const then = textIn(data, "then");
  const does = (["send", "save", "keep", "files"] as const).find((word) => word === then);
  if (!does) return { does: "show", fields: rearranged(fields, then) };
  const { form, errors } = toContent(fields);
  if (!errors) return { does, fields, form };
  return { does: "show", fields, errors, ...(does === "send" && { unsent: form }) };
}

function rearranged(fields: WinFields, then: string): WinFields {
  const rows = fields.values;
  if (then === "another-value")
    return { ...fields, values: [...(rows.length ? rows : [emptyValue]), emptyValue] };
  const [, statement] = /^take-(\w+)$/.exec(then) ?? [];
  if (statement !== undefined) {
    const say = statementNamed(statement) ? "" : fields.say;
    return { ...fields, values: withStatement(rows, statement, fields.say), say };
  }
  const [, formula] = /^write-value-(\d+)$/.exec(then) ?? [];
  if (formula !== undefined) {
    const written = (row: ValueFields, index: number) =>
      index === Number(formula) ? withoutFormula(row, fields.currency) : row;
    return { ...fields, values: rows.map(written) };
  }
  const [, value] = /^without-value-(\d+)$/.exec(then) ?? [];
  if (value !== undefined) return { ...fields, values: rows.filter((_, index) => index !== Number(value)) };
  const [, personId] = /^without-person-(.+)$/.exec(then) ?? [];
  return { ...fields, people: fields.people.filter((one) => one.personId !== personId) };
}

/** The name typed in one of the three fields that add people. */
function soughtIn(data: FormData): { name: string; query: string } | null {
  const name = textIn(data, "find");
  if (!sides.some((side: Side) => name === `add-${side}`)) return null;
  return { name, query: textIn(data, `${name}Query`).slice(0, 100) };
}

/** Where the author goes on once a win is kept: in the form, with its files, or back to the ledger. */
export function savedPath(does: "save" | "keep" | "files", winId: string): string {
  if (does === "files") return `/wins/${winId}/files`;
  return does === "keep" ? `/wins/${winId}/edit?done=saved` : "/wins?done=saved";
}
