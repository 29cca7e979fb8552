import { phasePermits, type Phase } from "../awards/phase";
import { may } from "../people/may";
import type { Role } from "../people/role";

/**
 * Whether the finished sheets of a jury are open to this reader: to those who may know a result early once it is
 * counted, to auditors with the announcement. Sheets say who leads.
 */
export function maySeeSheets(reader: { roles: readonly Role[] }, phase: Phase): boolean {
  if (!may(reader, "see-jury-sheets") || !phasePermits(phase, "see-sheets")) return false;
  return phasePermits(phase, "see-result") || may(reader, "see-results-early");
}
