import type { AssignmentState } from "~/domain/juries/progress";
import { conflictKinds, type ConflictKind } from "~/domain/juries/conflicts";
import type { BlindField } from "~/domain/juries/settings";
import type { ChipLook } from "../chip";
import { known } from "../known";
import { listOf } from "../words";

/** Why a juror stepped aside, as the juror reads it in their own list. */
export const ownConflictWords: Record<ConflictKind, string> = {
  "own-entry": "You have a part in it",
  "own-nomination": "You nominated it",
  "own-endorsement": "You seconded a nomination of it",
  "manager-or-report": "You manage one of them, or one manages you",
  "same-win": "You work or have worked on this win",
  "same-team": "You work with this team",
  "same-family-name": "You share a family name",
  "family-or-friend": "You are family or close friends",
  other: "You stepped aside",
  staff: "You were asked to step aside",
};

/** The same about somebody else. */
export const conflictWords: Record<ConflictKind, string> = {
  "own-entry": "Has a part in the entry",
  "own-nomination": "Nominated it",
  "own-endorsement": "Seconded a nomination of it",
  "manager-or-report": "Manages one of them, or is managed by one",
  "same-win": "Works or has worked on the win",
  "same-team": "Works in the same team",
  "same-family-name": "Shares a family name",
  "family-or-friend": "Family or close friend",
  other: "Another reason",
  staff: "Taken off by the people who run the award",
};

/** What a juror chooses from. */
export const declaredWords = {
  "same-win": "I work or have worked on this win",
  "manager-or-report": "I manage one of them, or one manages me",
  "family-or-friend": "We are family or close friends",
  other: "Something else",
} as const;

/** The kind of a conflict, from its column; what is not known reads as another reason. */
export function knownConflict(kind: string): ConflictKind {
  return known(kinds, kind) ?? "other";
}

const kinds = Object.fromEntries(conflictKinds.map((kind) => [kind, kind]));

export const sheetWords: Record<AssignmentState, { label: string; look: ChipLook }> = {
  open: { label: "Open", look: "line" },
  done: { label: "Finished", look: "ok" },
  abstained: { label: "Abstained", look: "plain" },
  recused: { label: "Stepped aside", look: "plain" },
};

export const blindNames: Record<BlindField, string> = {
  names: "names",
  photos: "photos",
  departments: "departments",
  pronouns: "pronouns",
  nominators: "nominators",
};

/** “Names, photos and departments are hidden in this award.” Empty where nothing is. */
export function hiddenSentence(blind: readonly BlindField[]): string {
  if (blind.length === 0) return "";
  const words = listOf(blind.map((field) => blindNames[field]));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} are hidden in this award.`;
}
