import { kindGroups } from "~/domain/scorecard/measure";
import { valueNames, type ValueKind } from "~/domain/wins/value-line";

/** “Value validated”, “Value validated: freight”. */
export function subjectTitle({ name, of }: { name: string; of: string }): string {
  const part = kindGroups.find(({ key }) => key === of)?.name ?? valueNames[of as ValueKind];
  return of === "" ? name : `${name}: ${part.toLowerCase()}`;
}
