import { reasonProblem } from "../reason";
import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";
import { checkOpenTexts, checkOpenTextsBy, type Keeping } from "./open-text";
import type { WinViewer } from "./visibility";
import type { Win } from "./win";
import { openFor } from "./win-state";

/** The longest comment, in characters. */
export const longestComment = 1000;

/** As many comments as one person may write within a day. */
export const mostCommentsADay = 50;

/** As many people as one comment may call by name. */
export const mostMentions = 10;

interface Comment {
  personId: string;
  removedAt: Date | null;
}

type Spoken = Pick<Win, "state" | "submittedById"> & {
  participants: readonly { personId: string }[];
} & Keeping;

/**
 * Whether a text may stand below a win that stands: some words, not too many, no customer and no amount that is hidden.
 * Who may not read these is not told which words it is.
 */
export function checkComment(win: Spoken, writer: WinViewer, text: string): Verdict {
  if (!openFor(win.state, "comment")) return refused("win-locked");
  const length = text.trim().length;
  if (!saysSomething(text)) return refused("win-comment-missing", { field: "text" });
  if (length > longestComment)
    return refused("win-comment-too-long", { field: "text", detail: String(length - longestComment) });
  return checkOpenTextsBy(win, writer, [{ field: "text", text }]);
}

/** Whether somebody may change a comment or take it back: their own, as long as nobody has taken it down. */
export function checkOwnComment(comment: Comment, personId: string): Verdict {
  return comment.personId === personId && comment.removedAt === null ? granted() : refused("not-found");
}

/** Whether a comment may be taken down by those who keep order, and why: the reason stands where the words stood. */
export function checkRemoval(win: Keeping, comment: Comment, reason: string): Verdict {
  if (comment.removedAt !== null) return refused("already-done");
  return reasonProblem(reason) ?? checkOpenTexts(win, [{ field: "reason", text: reason }]);
}

/** Whom a text calls by @name among these people: by the whole name, or by a first name that only one of them has. */
export function mentionedIn(text: string, people: readonly { id: string; name: string }[]): string[] {
  const said = plain(text);
  const first = (name: string) => plain(name).split(" ")[0] ?? "";
  const called = people.filter(({ name }) => {
    if (calls(said, plain(name))) return true;
    const alone = people.filter((other) => first(other.name) === first(name)).length === 1;
    return alone && calls(said, first(name));
  });
  return called.slice(0, mostMentions).map(({ id }) => id);
}

/** The names after an @ in a text that are of none of those whom it called. An address of e-mail is no such name. */
export function uncalledIn(text: string, called: readonly { name: string }[]): string[] {
  const names = called.flatMap(({ name }) => [plain(name), plain(name).split(" ")[0] ?? ""]);
  const unknown = [...text.matchAll(/(?<![\p{L}\p{N}._%+-])@(\p{L}[\p{L}\p{M}'’-]*)/gu)].filter(
    ({ index }) => !names.some((name) => isCalledAt(plain(text.slice(index)), name)),
  );
  return [...new Set(unknown.map(([, name = ""]) => name))];
}

function isCalledAt(said: string, name: string): boolean {
  return name !== "" && said.startsWith(`@${name}`) && !/^[\p{L}\p{N}]/u.test(said.slice(name.length + 1));
}

function calls(said: string, name: string): boolean {
  if (name === "") return false;
  const after = said.split(`@${name}`).slice(1);
  return after.some((rest) => !/^[\p{L}\p{N}]/u.test(rest));
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
