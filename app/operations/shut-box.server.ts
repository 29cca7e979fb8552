import { holdBox, updateBoxClosed, type FoundBox } from "~/db/ballot-boxes.server";
import type { Tx } from "~/db/client.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { listHolders } from "~/db/order-people.server";
import { findReturningOfficer } from "~/db/second-keys.server";
import { upsertTurnout } from "~/db/turnout.server";
import { makesJuryList } from "~/domain/juries/public-vote";
import { meetsQuorum } from "~/domain/voting/quorum";
import type { Act } from "./act.server";

/**
 * Ends the casting in one category, inside the transaction of an act: waits for those who are casting at this
 * moment. Without a quorum the box stays sealed until HR decides, but for a vote that makes the
 * list of a jury or a final: that is counted and cuts nothing. A box with two keys waits for the second one.
 */
export async function shutBox(tx: Tx, act: Act, categoryId: string): Promise<void> {
  const box = await holdBox(tx, categoryId);
  if (!box || box.closedAt) return;
  const hasQuorum = meetsQuorum(await upsertTurnout(tx, categoryId, act.now), box.category);
  const makesList = box.category.finalId !== null || makesJuryList(box.category);
  const opens = hasQuorum || makesList;
  await updateBoxClosed(tx, categoryId, { closedAt: act.now, releasedAt: opens ? act.now : null });
  if (!opens) await askAboutQuorum(tx, act, box);
  else if (box.secondKeyNeeded) await askForSecondKey(tx, act, box);
}

/** Writes to the returning officer that the box waits for the passphrase. */
export async function askForSecondKey(tx: Tx, act: Act, { category }: FoundBox): Promise<void> {
  const officer = await findReturningOfficer(tx, category.id);
  if (!officer) return;
  await queueLetters(tx, act, [
    {
      template: "second-key-needed",
      to: { personId: officer.id, name: officer.name, address: officer.email },
      key: `second-key-needed/${category.id}/${officer.id}/${act.now.toISOString()}`,
      props: {
        name: officer.name,
        awardName: category.name,
        cycleName: category.cycle.name,
        path: `/manage/cycles/${category.cycle.id}/second-key/${category.id}`,
      },
    },
  ]);
}

async function askAboutQuorum(tx: Tx, act: Act, { category }: FoundBox): Promise<void> {
  const letters = (await listHolders(tx, ["hr"])).map(({ id, name, email }): QueuedLetter => ({
    template: "no-quorum",
    to: { personId: id, name, address: email },
    key: `no-quorum/${category.id}/${id}/${act.now.toISOString()}`,
    props: {
      name,
      awardName: category.name,
      cycleName: category.cycle.name,
      path: `/manage/cycles/${category.cycle.id}/quorum/${category.id}`,
    },
  }));
  await queueLetters(tx, act, letters);
}
