import type { Tx } from "~/db/client.server";
import { listWinPeople, type WinPerson } from "~/db/wins.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { periodsBackwards } from "~/domain/wins/period";
import type { Side } from "~/domain/wins/sides";
import { sideOf } from "~/domain/wins/sides";
import { checkParticipants } from "~/domain/wins/submission";
import type { WinContent } from "~/domain/wins/win";

/** What a form says about a win: like its content, with people by their id. */
export interface WinForm extends Omit<WinContent, "participants"> {
  participants: readonly { personId: string; side: Side; sentence: string; share?: number | null }[];
}

/** A new win by the key of its form, or the change of one that is there. */
export type WinTarget = { formKey: string } | { winId: string };

/** The form with the people it names: all of them are there, still with the company, and named once. */
export async function readWinForm(
  tx: Tx,
  form: WinForm,
): Promise<Verdict<{ content: WinContent; people: WinPerson[] }>> {
  const people = await listWinPeople(
    tx,
    form.participants.map(({ personId }) => personId),
  );
  const named = (personId: string) =>
    people.find(({ id, deactivatedAt }) => id === personId && deactivatedAt === null);
  if (form.participants.some(({ personId }) => !named(personId)))
    return refused("not-found", { field: "participants" });
  const participants = form.participants.map((one) => ({ ...one, name: named(one.personId)?.name ?? "" }));
  const once = checkParticipants(participants);
  const [backwards] = periodsBackwards(form.valueLines);
  if (backwards) return backwards;
  return once.ok ? granted({ content: { ...form, participants }, people }) : once;
}

/** The side that the author of a win stands on: their own in the win, else that of their department. */
export async function authorOf(
  tx: Tx,
  personId: string,
  content: WinContent,
): Promise<{ id: string; side: Side }> {
  const inWin = content.participants.find((one) => one.personId === personId);
  if (inWin) return { id: personId, side: inWin.side };
  const [author] = await listWinPeople(tx, [personId]);
  return { id: personId, side: sideOf(author?.department.function ?? "other") };
}
