import type { Role } from "~/domain/people/role";

/** What a role is called and what it is for. `hr` takes the name of the people team. */
export function roleNames(peopleTeamName: string): Record<Role, { name: string; means: string }> {
  return {
    admin: { name: "Administrator", means: "People, roles, settings and mail" },
    hr: { name: peopleTeamName, means: "Awards, cycles, certifying and people" },
    finance: { name: "Finance", means: "Approves orders and reads hidden values" },
    buyer: { name: "Trophy buyer", means: "Orders, vendors and the catalogue" },
    auditor: { name: "Auditor", means: "Reads the record, results and letters" },
  };
}
