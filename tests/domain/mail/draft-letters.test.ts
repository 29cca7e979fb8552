import { expect, test } from "vitest";
import { sightOf, veiledTemplates } from "~/domain/mail/secrets";
import type { Role } from "~/domain/people/role";

test.each([
  ["hr", "whole"],
  ["finance", "whole"],
  ["auditor", "nothing"],
  ["admin", "nothing"],
  ["buyer", "nothing"],
] as [Role, string][])(
  "a letter that names drafts is for those who import deals: %s reads %s",
  (role, sight) => {
    const reader = { roles: [role], transport: "none" as const };
    expect(sightOf("deals-imported", reader)).toBe(sight);
    expect(veiledTemplates(reader).includes("deals-imported")).toBe(sight === "nothing");
  },
);
