import { z } from "zod";
import { withoutTurns } from "~/domain/turning-signs";
import type { AwardGift } from "~/operations/give-award.server";
import { textsIn } from "~/ui/form-text";

const text = (most: number) => z.string().max(most, `Use at most ${most} characters.`);

const schema = z.strictObject({
  people: z.array(z.string().max(60)).max(50),
  peopleQuery: text(100).default(""),
  find: z.enum(["people"]).optional(),
  teamName: text(120).default(""),
  citation: text(4_000),
  honouredOn: z.iso.date("Choose a day."),
  winId: z.string().max(60).default(""),
  trophy: z.literal("order").optional(),
  formKey: z.uuid(),
});

export type GiftFields = z.infer<typeof schema>;

/** The form as it came: what was typed, and sentences for what can't be read. */
export function readGift(
  form: FormData,
): { fields: GiftFields; errors: null } | { fields: GiftFields; errors: Record<string, string> } {
  // A file where words belong is no words.
  const texts = [...form].map(
    ([name, value]) => [name, typeof value === "string" ? withoutTurns(value) : ""] as const,
  );
  const raw = { ...Object.fromEntries(texts), people: textsIn(form, "people") };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { fields: parsed.data, errors: null };
  const errors = Object.fromEntries(
    parsed.error.issues.map((issue) => [String(issue.path[0] ?? ""), issue.message]),
  );
  return { fields: raw as unknown as GiftFields, errors };
}

export function giftOf(awardId: string, fields: GiftFields): AwardGift {
  const { people, teamName, citation, honouredOn, winId, trophy, formKey } = fields;
  return {
    awardId,
    personIds: people,
    teamName,
    citation,
    honouredOn: new Date(`${honouredOn}T00:00:00Z`),
    winId: winId || null,
    trophy: trophy ?? "none",
    formKey,
  };
}
