import type { UpdateKind } from "./update";

/** What a weekly letter tells one reader. Nothing in it that this reader may not see. */
export interface DigestContent {
  /** What an editor put above it; empty without. */
  note: string;
  updates: DigestUpdate[];
  /** How many more notes are new than fit. */
  moreUpdates: number;
  /** How many earlier notes still stand. */
  standing: number;
  /** Signed by both sides since the last letter. */
  won: DigestWin[];
  /** Decided by Finance since the last letter, and told as won in an earlier one. */
  checked: DigestWin[];
  moreWins: number;
  closing: DigestClosing[];
  /** Wins of which this reader is asked what came in. */
  asked: { id: string; title: string; months: number }[];
  /** Orders that miss the day on which they are needed, for those who see orders. */
  late: { id: string; number: string; neededBy: string }[];
}

export interface DigestUpdate {
  id: string;
  kind: UpdateKind;
  line: string;
  text: string;
  author: string;
  department: string;
  side: "sales" | "procurement" | "other";
}

export interface DigestWin {
  id: string;
  title: string;
  summary: string;
  /** Null where it is hidden from this reader. */
  customer: string | null;
  /** “€27k less freight”, or nothing where the amount is hidden from this reader. */
  value: string;
  standing: "claimed" | "validated" | "none";
}

interface DigestClosing {
  id: string;
  name: string;
  what: "nominations" | "voting";
  at: string;
  timeZone: string;
  lastTimeZone: string | null;
}

/** How many of each fit into a letter. */
export const mostInDigest = { updates: 12, wins: 8, closing: 4, asked: 6, late: 6 };

/** Whether there is nothing to say. An editor's note alone is something, notes that merely still stand are not. */
export function isEmptyDigest(content: DigestContent): boolean {
  const { updates, won, checked, closing, asked, late, note } = content;
  return note === "" && [updates, won, checked, closing, asked, late].every((part) => part.length === 0);
}

const kinds: readonly UpdateKind[] = ["shortage", "delay", "turnaround", "process", "thanks"];

/** The first thing that the letter says, for its subject: what is late or short before all. */
export function headlineOf({ updates, won, checked, closing, asked, late, note }: DigestContent): string {
  const [first] = [...updates].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
  if (first) return first.line;
  const [win] = [...won, ...checked];
  if (win) return win.title;
  if (closing[0]) return `${closing[0].name} closes soon`;
  if (asked[0]) return `What came in of ${asked[0].title}?`;
  if (late[0]) return `Order ${late[0].number} is at risk`;
  return note.split("\n")[0] ?? "";
}
