import { z } from "zod";
import { dayOrders, dealFields, type DealMapping } from "~/domain/wins/import/fields";

const head = z.string().max(500).optional();

const shape = z.discriminatedUnion("does", [
  z.strictObject({
    does: z.literal("map"),
    days: z.enum(dayOrders),
    ...Object.fromEntries(dealFields.map((field) => [field, head])),
  }),
  z.strictObject({
    does: z.literal("import"),
    seen: z.string().max(64).default(""),
    problems: z.literal("leave-out").optional(),
  }),
]);

/** What the page of an import was asked to do, or null where its form is not ours. */
export function readImportForm(form: FormData) {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const typed = parsed.data as Record<string, string | undefined> & { does: "map" | "import" };
  if (typed.does === "import")
    return {
      ...{ does: "import" as const, seen: typed.seen ?? "" },
      problems: typed.problems ? ("leave-out" as const) : ("stop" as const),
    };
  const columns = Object.fromEntries(
    dealFields.flatMap((field) => (typed[field] ? [[field, typed[field]]] : [])),
  );
  const mapping: DealMapping = { columns, days: typed.days === "month-first" ? "month-first" : "day-first" };
  return { does: "map" as const, mapping };
}
