import { may } from "../people/may";
import type { Role } from "../people/role";

interface Withdrawer {
  id: string;
  roles: readonly Role[];
  /** The department that they lead, or null. */
  leads: string | null;
}

/**
 * As what somebody may take a note down: as its author without a word, or as the lead of its department or one of
 * those who keep the updates, with a reason. Null: not at all.
 */
export function withdrawsAs(
  update: { authorId: string; departmentId: string },
  person: Withdrawer,
): "author" | "keeper" | null {
  if (update.authorId === person.id) return "author";
  return may(person, "keep-updates") || person.leads === update.departmentId ? "keeper" : null;
}
