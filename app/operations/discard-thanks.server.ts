import { deleteThanks } from "~/db/guest-thanks.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openThanksDraft } from "./open-thanks-draft.server";

/** Throws one's own draft away. */
export async function discardThanks(act: Act, { id }: { id: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (!(await openThanksDraft(tx, act, id))) return refused("not-found");
    await deleteThanks(tx, id);
    return granted();
  });
}
