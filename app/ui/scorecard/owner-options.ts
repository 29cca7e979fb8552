import { nomineeOption } from "../nominee-option";
import type { PersonOption } from "../person-option";

type Candidate = Parameters<typeof nomineeOption>[0];

interface OwnerRows {
  chosen: readonly Candidate[];
  found: { query: string; people: readonly Candidate[] } | null;
}

/** The owner of one side as its field shows them, and what was found for it without scripts. */
export interface OwnerOptions {
  chosen: PersonOption[];
  found?: { query: string; people: PersonOption[] };
}

/** The owners of both sides as their fields show them. */
export function ownerOptions(rows: {
  salesOwner: OwnerRows;
  procurementOwner: OwnerRows;
}): Record<"salesOwner" | "procurementOwner", OwnerOptions> {
  return { salesOwner: optionsOf(rows.salesOwner), procurementOwner: optionsOf(rows.procurementOwner) };
}

function optionsOf({ chosen, found }: OwnerRows): OwnerOptions {
  const shown = (people: readonly Candidate[]) => people.map((person) => nomineeOption(person, null));
  return {
    chosen: shown(chosen),
    ...(found && { found: { query: found.query, people: shown(found.people) } }),
  };
}
