import { recordEvent } from "~/db/audit.server";
import { findAward } from "~/db/awards.server";
import type { Tx } from "~/db/client.server";
import { listAddresses, listCandidates } from "~/db/eligible-people.server";
import { insertLaureates } from "~/db/laureates.server";
import { queueLetters } from "~/db/letters.server";
import { findWinState } from "~/db/nominated-wins.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { checkGift } from "~/domain/laureates/direct-award";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { draftOrderForLaureate } from "./draft-award-order.server";
import { giverOf } from "./giver.server";
import { checkBesideWin } from "./open-citation.server";

export interface AwardGift {
  awardId: string;
  personIds: readonly string[];
  teamName: string;
  citation: string;
  /** Midnight UTC of the day of the honour. */
  honouredOn: Date;
  winId: string | null;
  /** Whether the award's trophy is drafted as an order; an award without one drafts none. */
  trophy: "order" | "none";
  formKey: string;
}

/**
 * Gives a direct award, as HR or as the lead of a department to its people: the laureate stands in the hall at once, everybody honoured gets a letter, and the award's
 * trophy is drafted as an order. The same form sent twice gives it once.
 */
export async function giveAward(act: Act, gift: AwardGift): Promise<Verdict<{ id: string }>> {
  return transact(act, async (tx) => {
    const earlier = await claimOnce(tx, act, gift.formKey);
    if (earlier) return granted({ id: earlier });
    const award = await findAward(tx, gift.awardId);
    const giver = await giverOf(tx, act.actor);
    if (!award || !giver) return refused("not-found");
    if (giver.as === "lead" && !award.leadsMayGive) return refused("not-found");
    const personIds = [...new Set(gift.personIds)];
    const winState = await stateOfWin(tx, gift.winId);
    if (winState === "unknown") return refused("not-found", { field: "winId" });
    const people = await listCandidates(tx, personIds);
    const given = { ...gift, giverId: giver.id, people, named: personIds.length, winState };
    const checked = checkGift(award, given, act.now);
    if (!checked.ok) return checked;
    const open = await checkBesideWin(tx, gift.winId, act.actor, [
      { field: "citation", text: checked.value.citation },
      { field: "teamName", text: checked.value.title },
    ]);
    if (!open.ok) return open;
    const stranger = people.find(
      ({ departmentId }) => giver.as === "lead" && departmentId !== giver.departmentId,
    );
    if (stranger) return refused("not-your-people", { field: "people", detail: stranger.name });
    const { title, citation } = checked.value;
    const { awardId, honouredOn } = gift;
    const { id } = await insertLaureates(
      tx,
      {
        awardId,
        winId: gift.winId ?? undefined,
        awardName: award.name,
        cycleName: "",
        title,
        citation,
        honouredOn,
        announcedAt: act.now,
        memberIds: personIds,
      },
      act.now,
    );
    await settleOnce(tx, gift.formKey, id);
    const subject = { type: "laureate", id };
    await recordEvent(tx, act, {
      act: "award.given",
      subject,
      after: { awardId, award: award.name, title, citation, honouredOn, personIds, winId: gift.winId },
    });
    const year = String(honouredOn.getUTCFullYear());
    const ownWords = award.wordsToLaureates;
    await tellLaureates(tx, act, { id, awardName: award.name, ownWords, year, title, citation, personIds });
    if (gift.trophy === "order") await draftOrderForLaureate(tx, act, id);
    return granted({ id });
  });
}

async function stateOfWin(tx: Tx, winId: string | null): Promise<string | null> {
  if (winId === null) return null;
  return (await findWinState(tx, winId)) ?? "unknown";
}

interface Given {
  id: string;
  awardName: string;
  ownWords: string;
  year: string;
  title: string;
  citation: string;
  personIds: readonly string[];
}

async function tellLaureates(tx: Tx, act: Act, given: Given): Promise<void> {
  const { id, awardName, ownWords, year, title, citation, personIds } = given;
  const people = await listAddresses(tx, personIds);
  await queueLetters(
    tx,
    act,
    people.map((person) => ({
      template: "you-won" as const,
      to: { personId: person.id, name: person.name, address: person.email },
      key: `award.given/${id}/${person.id}`,
      props: {
        name: person.name,
        awardName,
        kind: "direct" as const,
        cycleName: year,
        title,
        citation,
        isTeam: people.length > 1,
        ownWords,
        path: `/laureates/${id}`,
      },
    })),
  );
}
