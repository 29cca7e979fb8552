/** What can be granted to a person. Everybody active is an employee besides. */
export const roles = ["admin", "hr", "finance", "buyer", "auditor"] as const;

export type Role = (typeof roles)[number];
