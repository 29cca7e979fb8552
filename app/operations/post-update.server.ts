import { recordEvent } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { findPerson } from "~/db/people.server";
import { countPostedSince, insertUpdate } from "~/db/updates.server";
import { personIdOf } from "~/domain/people/actor";
import { checkUpdate, mostADay, type UpdateContent } from "~/domain/updates/update";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { localOf } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";

const dayLength = 24 * 60 * 60 * 1000;

/** Puts a note on the board, as anybody who works here; the same form sent twice posts it once. Answers its id. */
export async function postUpdate(
  act: Act,
  { formKey, content }: { formKey: string; content: UpdateContent },
): Promise<Verdict<string>> {
  return transact(act, async (tx) => {
    const author = await findPerson(tx, personIdOf(act.actor) ?? "");
    if (!author || author.deactivatedAt) return refused("not-allowed");
    const key = `update/${author.id}/${formKey}`;
    const earlier = await claimOnce(tx, act, key);
    if (earlier) return granted(earlier);
    const { timeZone } = await getCompany(tx);
    const checked = checkUpdate(content, localOf(act.now, timeZone).slice(0, 10));
    if (!checked.ok) return checked;
    const since = new Date(act.now.getTime() - dayLength);
    if ((await countPostedSince(tx, author.id, since)) >= mostADay)
      return refused("updates-too-many", { detail: String(mostADay) });
    const by = { authorId: author.id, departmentId: author.departmentId, postedAt: act.now };
    const id = await insertUpdate(tx, { ...checked.value, ...by });
    const { kind, line, validUntil } = checked.value;
    await recordEvent(tx, act, {
      act: "update.posted",
      subject: { type: "update", id },
      after: { kind, line, validUntil },
    });
    await settleOnce(tx, key, id);
    return granted(id);
  });
}
