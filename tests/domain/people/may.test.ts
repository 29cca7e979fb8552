import { describe, expect, it } from "vitest";
import { may, permissions, type Permission } from "~/domain/people/may";
import { roles, type Role } from "~/domain/people/role";

const table: Record<Permission, readonly Role[]> = {
  "manage-people": ["admin", "hr"],
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
  "read-mail": ["admin", "hr", "auditor"],
  "manage-mail": ["admin", "hr"],
  "see-orders": ["hr", "finance", "buyer", "auditor"],
  "manage-orders": ["hr", "buyer"],
  "approve-orders": ["hr", "finance", "buyer"],
  "manage-vendors": ["hr", "buyer"],
  "return-wins": ["hr"],
  "remove-comments": ["hr"],
  "thank-guests": ["hr"],
  "check-values": ["finance"],
  "import-wins": ["hr", "finance"],
  "see-hidden-values": ["hr", "finance", "auditor"],
  "keep-updates": ["hr"],
  "manage-scorecard": ["finance", "hr"],
  "read-audit": ["admin", "hr", "auditor"],
};

describe.each(permissions)("%s", (permission) => {
  it.each(roles)("for somebody who is %s", (role) => {
    expect(may({ roles: [role] }, permission)).toBe(table[permission].includes(role));
  });

  it("is not for everybody", () => {
    expect(may({ roles: [] }, permission)).toBe(false);
  });
});
