import { typedText } from "~/domain/decimal";
import { isCurrency } from "~/domain/money";
import { milestoneKinds } from "~/domain/wins/milestones";
import { hasShares } from "~/domain/wins/shares";
import { spends, type WinContent } from "~/domain/wins/win";
import { readShare, shareDigits } from "./share-content";
import { isDay, oneOf } from "./typed";
import { isUntouched, toValueFields, toValueLine } from "./value-content";
import type { PersonFields, WinFields } from "./win-fields";

/** The content of a win with people by their id: what the acts take. */
export type TypedWin = Omit<WinContent, "participants"> & {
  participants: (Omit<PersonFields, "share"> & { share: number | null })[];
};

/** What can't be read has its sentence, and stands in the form as nothing, so that the rest can be judged with it. */
export type ReadContent = { form: TypedWin; errors: Record<string, string> | null };

/** Amounts, days and choices of the form, or a sentence for each field that can't be read. Rows left empty are dropped. */
export function toContent(fields: WinFields): ReadContent {
  const errors: Record<string, string> = {};
  if (!isCurrency(fields.currency)) errors.currency = "Choose a currency.";
  const valueLines = fields.values.flatMap((value, index) =>
    isUntouched(value) ? [] : toValueLine(value, index, fields.currency, errors),
  );
  const milestones = milestoneKinds.flatMap((kind) => {
    const on = fields.days[kind] ?? "";
    if (on === "") return [];
    if (isDay(on)) return [{ kind, on }];
    errors[`on-${kind}`] = "Write the day as year, month, day: 2026-03-27.";
    return [];
  });
  const { title, summary, story, lessons, customer, contract, hideCustomer, hideAmounts, currency } = fields;
  const suppliers = fields.suppliers.split(",").map((one) => one.trim());
  const texts = { title, summary, story, lessons, customer, contract, suppliers: suppliers.filter(Boolean) };
  const participants = fields.people.map(({ share, ...one }) => ({
    ...one,
    share: fields.shares ? shareOf(share, one.personId, errors) : null,
  }));
  return {
    errors: Object.keys(errors).length > 0 ? errors : null,
    form: {
      ...texts,
      spend: oneOf(spends, fields.spend) ?? null,
      hideCustomer,
      hideAmounts,
      currency,
      participants,
      valueLines,
      milestones,
    },
  };
}

/** The other way: a win that is there, as the fields of its form. */
export function toFields(win: WinContent, formKey: string): WinFields {
  const { title, summary, story, lessons, customer, contract, hideCustomer, hideAmounts, currency } = win;
  return {
    ...{ formKey, title, summary, story, lessons, customer, contract, hideCustomer, hideAmounts, currency },
    ...{ spend: win.spend ?? "", say: "" },
    suppliers: win.suppliers.join(", "),
    people: win.participants.map(({ personId, side, sentence, share }) => ({
      ...{ personId, side, sentence },
      share: share ? typedText(BigInt(share), shareDigits) : "",
    })),
    shares: hasShares(win.participants),
    values: win.valueLines.map((line) => toValueFields(line, currency)),
    days: Object.fromEntries(win.milestones.map(({ kind, on }) => [kind, on])),
  };
}

function shareOf(typed: string, personId: string, errors: Record<string, string>): number {
  const share = readShare(typed);
  if (share === null)
    errors[`share-${personId}`] = "Write a share above 0 and up to 100, with two decimals at most.";
  return share ?? 0;
}
