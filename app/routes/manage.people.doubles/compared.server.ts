import { getCompany } from "~/db/company.server";
import type { Database } from "~/db/client.server";
import type { findPerson } from "~/db/people.server";
import { listManagersAbove } from "~/db/people.server";
import { managerAfter, missingIn } from "~/domain/people/merged";
import { plainDay } from "~/ui/dates";
import { roleNames } from "~/ui/role-names";
import { visibilityTitles } from "~/ui/visibility-words";
import { listOf } from "~/ui/words";
import { zoneName } from "~/ui/zone-words";

export type Account = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

/** One line of two accounts beside each other, and what the one that is kept says afterwards. */
export interface Compared {
  label: string;
  kept: string;
  gone: string;
  stays: string;
}

/** What two accounts say: their name and address, and whatever else is not the same in both. */
export async function compareAccounts(db: Database, kept: Account, gone: Account): Promise<Compared[]> {
  const [company, above] = [await getCompany(db), await listManagersAbove(db, kept.id)];
  const names = roleNames(company.peopleTeamName);
  const after: Account = { ...kept, ...missingIn(kept, gone), manager: managerAfter(kept, gone, above) };
  const rows: [string, (account: Account) => string][] = [
    ["Name", ({ name }) => name],
    ["E-mail", ({ email }) => email],
    ["Employee number", ({ employeeNumber }) => employeeNumber ?? ""],
    ["Job title", ({ jobTitle }) => jobTitle],
    ["Department", ({ department }) => department.name],
    ["Manager", ({ manager }) => (manager ? `${manager.name}, ${manager.email}` : "")],
    ["Location", ({ location }) => location],
    ["Time zone", ({ timeZone }) => zoneName(timeZone)],
    ["Start date", ({ startDate }) => (startDate ? plainDay(startDate) : "")],
    ["Roles", ({ roles }) => listOf(roles.map((role) => names[role].name))],
    ["In the hall of fame", ({ hallVisibility }) => visibilityTitles[hallVisibility]],
    ["State", ({ deactivatedAt }) => (deactivatedAt ? "Left" : "Active")],
  ];
  return rows.flatMap(([label, read], at) => {
    const line = { label, kept: read(kept), gone: read(gone), stays: read(after) };
    return at > 1 && line.kept === line.gone ? [] : [line];
  });
}
