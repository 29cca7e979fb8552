import type { Role } from "./role";

/**
 * What a role opens. What follows from data instead (voter on a roll, participant of a win, nominator,
 * submitter of an order) is decided by the rule of that act, with the data in hand.
 */
const granted = {
  "manage-people": ["hr", "admin"],
  "grant-roles": ["admin"],
  "manage-settings": ["admin", "hr"],
  "manage-awards": ["hr"],
  "manage-cycles": ["hr"],
  "screen-nominations": ["hr"],
  "see-turnout": ["hr", "auditor"],
  "see-results-early": ["hr"],
  "certify-results": ["hr"],
  "stand-in-for-certifiers": ["admin"],
  "see-ballot-file": ["hr", "auditor"],
  "run-juries": ["hr"],
  "see-jury-sheets": ["hr", "auditor"],
  "give-awards": ["hr"],
  "read-mail": ["hr", "admin", "auditor"],
  "manage-mail": ["hr", "admin"],
  "see-orders": ["buyer", "hr", "finance", "auditor"],
  "manage-orders": ["buyer", "hr"],
  "approve-orders": ["hr", "finance", "buyer"],
  "manage-vendors": ["buyer", "hr"],
  "return-wins": ["hr"],
  "remove-comments": ["hr"],
  "thank-guests": ["hr"],
  "check-values": ["finance"],
  "import-wins": ["hr", "finance"],
  "manage-scorecard": ["hr", "finance"],
  "see-hidden-values": ["hr", "finance", "auditor"],
  "keep-updates": ["hr"],
  "read-audit": ["auditor", "hr", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof granted;

export const permissions = Object.keys(granted) as Permission[];

/** The roles that give a permission. */
export function rolesThatMay(permission: Permission): readonly Role[] {
  return granted[permission];
}

/** Whether somebody with these roles has a permission. */
export function may(person: { roles: readonly Role[] }, permission: Permission): boolean {
  const holders: readonly Role[] = granted[permission];
  return person.roles.some((role) => holders.includes(role));
}
