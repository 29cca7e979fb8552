/** Why a juror steps aside from an entry. The last three are never found, only said. */
export const conflictKinds = [
  "own-entry",
  "own-nomination",
  "own-endorsement",
  "manager-or-report",
  "same-win",
  "same-team",
  "same-family-name",
  "family-or-friend",
  "other",
  "staff",
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** What jurors choose from when they declare a conflict themselves. */
export const declaredKinds = ["same-win", "manager-or-report", "family-or-friend", "other"] as const;
export type DeclaredKind = (typeof declaredKinds)[number];

/** A person as conflicts see them. */
export interface Colleague {
  id: string;
  name: string;
  managerId: string | null;
}

/** An entry with everybody who has a part in it. */
export interface JudgedEntry {
  id: string;
  members: readonly Colleague[];
  nominatorIds: readonly string[];
  /** Colleagues who seconded a nomination. */
  endorserIds: readonly string[];
  /** Participants of the joint win behind it. */
  winPersonIds: readonly string[];
}

/**
 * The conflict that the data shows between a juror and an entry, the gravest first, or null. People who have the
 * same manager are one team. The same family name may be chance: see `recusesAtOnce`.
 */
export function findConflict(juror: Colleague, entry: JudgedEntry): ConflictKind | null {
  const { members } = entry;
  if (members.some(({ id }) => id === juror.id)) return "own-entry";
  if (entry.nominatorIds.includes(juror.id)) return "own-nomination";
  if (entry.endorserIds.includes(juror.id)) return "own-endorsement";
  if (members.some(({ id, managerId }) => managerId === juror.id || juror.managerId === id))
    return "manager-or-report";
  if (entry.winPersonIds.includes(juror.id)) return "same-win";
  if (members.some(({ managerId }) => managerId !== null && managerId === juror.managerId))
    return "same-team";
  if (members.some(({ name }) => familyName(name) === familyName(juror.name))) return "same-family-name";
  return null;
}

/** A conflict of one juror, under the id of the seat, with one entry. */
export interface FoundConflict {
  jurorId: string;
  entryId: string;
  kind: ConflictKind;
}

/** All conflicts that the data shows between these jurors and entries. */
export function findConflicts(
  jurors: readonly { id: string; person: Colleague }[],
  entries: readonly JudgedEntry[],
): FoundConflict[] {
  return jurors.flatMap(({ id: jurorId, person }) =>
    entries.flatMap((entry): FoundConflict[] => {
      const kind = findConflict(person, entry);
      return kind ? [{ jurorId, entryId: entry.id, kind }] : [];
    }),
  );
}

/** Whether a conflict takes the entry off the list by itself. A shared family name is only asked about. */
export function recusesAtOnce(kind: ConflictKind): boolean {
  return kind !== "same-family-name";
}

function familyName(name: string): string {
  return (name.trim().split(/\s+/).at(-1) ?? "").toLocaleLowerCase("en");
}
