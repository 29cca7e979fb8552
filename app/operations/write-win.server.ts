import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { countOwnDrafts, insertWin, updateWin } from "~/db/win-writes.server";
import { findWinForUpdate, type FoundWin } from "~/db/wins.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { changedBaselines } from "~/domain/wins/baseline";
import { saysTheSame } from "~/domain/wins/same-win";
import type { WinContent } from "~/domain/wins/win";
import { isDoneAlready, openFor, type WinAct, type WinState } from "~/domain/wins/win-state";
import type { Act } from "./act.server";
import { authorOf, type WinTarget } from "./win-form.server";

/** As many drafts as somebody may have begun; one that is there is always kept again. */
const mostDrafts = 50;

interface Writing {
  /** The act that the win's state must allow, and the state that it leads to. */
  does: Extract<WinAct, "save" | "send">;
  leadsTo: (from: WinState) => WinState;
  recordedAs: string;
}

export interface WrittenWin {
  id: string;
  /** The same had been sent or kept before: nothing was written now. */
  repeated: boolean;
}

/**
 * Writes a win down as new or over its author's own, and records that. The same form key makes one win: what the form
 * says when it comes again goes over that one. A win that says the same as before stays as it is, with its signatures.
 */
export async function writeWin(
  tx: Tx,
  act: Act,
  target: WinTarget,
  content: WinContent,
  writing: Writing,
): Promise<Verdict<WrittenWin>> {
  const authorId = personIdOf(act.actor);
  if (authorId === null) return refused("not-allowed");
  const author = await authorOf(tx, authorId, content);
  if ("winId" in target)
    return writeOver(tx, act, { author, winId: target.winId, again: false }, content, writing);
  const key = `win/${authorId}/${target.formKey}`;
  const earlier = await claimOnce(tx, act, key);
  if (earlier !== null) return writeOver(tx, act, { author, winId: earlier, again: true }, content, writing);
  const state = writing.leadsTo("draft");
  if (state === "draft" && (await countOwnDrafts(tx, authorId)) >= mostDrafts)
    return refused("win-drafts-too-many", { detail: String(mostDrafts) });
  const id = await insertWin(tx, content, { author, state, now: act.now });
  await settleOnce(tx, key, id);
  await record(tx, act, writing, { id, after: factsOf({ ...content, state }) });
  return granted({ id, repeated: false });
}

interface Over {
  winId: string;
  author: Awaited<ReturnType<typeof authorOf>>;
  /** The form that made this win has come again: a second press, or one more after what was typed meanwhile. */
  again: boolean;
}

async function writeOver(
  tx: Tx,
  act: Act,
  { winId, author, again }: Over,
  content: WinContent,
  writing: Writing,
): Promise<Verdict<WrittenWin>> {
  const win = await findWinForUpdate(tx, winId);
  if (win?.submittedById !== author.id) return refused("not-found");
  const isSaid = saysTheSame(content, win);
  if (again && isSaid && isDoneAlready(win.state, writing.does))
    return granted({ id: win.id, repeated: true });
  if (!openFor(win.state, writing.does)) return refused("win-locked");
  const state = writing.leadsTo(win.state);
  if (isSaid && state === win.state) return granted({ id: win.id, repeated: true });
  await updateWin(tx, win.id, content, { author, state, now: act.now });
  await record(tx, act, writing, {
    id: win.id,
    before: factsOf(win),
    after: factsOf({ ...content, state }),
  });
  await recordBaselines(tx, act, win, content);
  return granted({ id: win.id, repeated: false });
}

async function record(
  tx: Tx,
  act: Act,
  writing: Writing,
  { id, ...facts }: { id: string; before?: unknown; after: unknown },
): Promise<void> {
  await recordEvent(tx, act, { act: writing.recordedAs, subject: { type: "win", id }, ...facts });
}

/** The baseline is locked by sending: a change after that has an event of its own, by kind and without amounts. */
async function recordBaselines(tx: Tx, act: Act, win: FoundWin, content: WinContent): Promise<void> {
  const values = win.submittedAt === null ? [] : changedBaselines(win.valueLines, content.valueLines);
  if (values.length === 0) return;
  const subject = { type: "win", id: win.id };
  await recordEvent(tx, act, { act: "win.baseline-changed", subject, after: { values } });
}

/** What the record keeps of a win: no customer and no amount, for more people read the record than may know them. */
function factsOf(win: WinContent & { state: WinState; signOffs?: FoundWin["signOffs"] }) {
  return {
    state: win.state,
    participants: win.participants.map(({ personId, side }) => ({ personId, side })),
    values: win.valueLines.map(({ kind }) => kind),
    hideCustomer: win.hideCustomer,
    hideAmounts: win.hideAmounts,
    ...(win.signOffs && { signedBy: win.signOffs.map(({ personId }) => personId) }),
  };
}
