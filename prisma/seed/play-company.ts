import { stringify } from "csv-stringify/sync";
import { getCompany } from "../../app/db/company.server";
import { newToken } from "../../app/db/secret-token.server";
import { insertSetupToken } from "../../app/db/setup-token.server";
import { changeRoles } from "../../app/operations/change-roles.server";
import { changeSettings } from "../../app/operations/change-settings.server";
import { importPeople } from "../../app/operations/import-people.server";
import { setUpCompany } from "../../app/operations/set-up-company.server";
import { uploadPeople } from "../../app/operations/upload-people.server";
import {
  colleagues,
  company,
  departmentFunctions,
  emailOf,
  firstNameOf,
  pilots,
  zones,
  type Colleague,
} from "./people";
import { given, must, type Stage } from "./stage";

const administrator = "Nadia";

/** The company is set up by its administrator; people come by file, a few first and then everybody. */
export function planCompany(stage: Stage): void {
  const few = colleagues.filter(({ name }) => pilots.includes(firstNameOf(name)));
  const asPilots = few.map((one) => ({ ...one, manager: pilots.includes(one.manager) ? one.manager : "" }));
  stage.plan(stage.at(-801, "08:30"), "set the company up", (at) => setUp(stage, at));
  stage.plan(stage.at(-801, "09:10"), "import the pilots", (at) => bring(stage, asPilots, "pilots.csv", at));
  stage.plan(stage.at(-800, "09:00"), "import everybody", (at) => bring(stage, colleagues, "people.csv", at));
  stage.plan(stage.at(-800, "09:20"), "grant the roles", (at) => grantRoles(stage, at));
}

async function setUp(stage: Stage, at: Date): Promise<void> {
  const { token, tokenHash } = newToken();
  await insertSetupToken(stage.db, tokenHash, at);
  const nobody = { db: stage.db, actor: { kind: "nobody" }, now: at, origin: "192.0.2.10" } as const;
  const { name } = given(
    colleagues.find((one) => firstNameOf(one.name) === administrator),
    administrator,
  );
  const { currency, timeZone } = company;
  const first = { name, email: emailOf(name), departmentName: "People team", userAgent: "" };
  await must(
    setUpCompany(nobody, { setupToken: token, companyName: company.name, currency, timeZone, ...first }),
  );
  const { id } = await stage.db.person.findFirstOrThrow();
  stage.people.set(administrator, { id, name, roles: ["admin", "hr"] });
  const settings = await getCompany(stage.db);
  const changed = { ...settings, address: company.address, toyValue: suggestToysFrom };
  await must(changeSettings(stage.as(administrator, at), changed));
}

/** 60,000 euros of validated value. */
const suggestToysFrom = 60_000_00n;

async function bring(stage: Stage, people: Colleague[], filename: string, at: Date): Promise<void> {
  const act = stage.as(administrator, at);
  const { id: importId } = await must(uploadPeople(act, { filename, csv: fileOf(people) }));
  await must(importPeople(act, { importId, welcome: false }));
  for (const { id, name } of await stage.db.person.findMany({ orderBy: { email: "asc" } })) {
    const known = stage.people.get(firstNameOf(name));
    if (!known) stage.people.set(firstNameOf(name), { id, name, roles: [] });
  }
}

/** The file as the company's own system would write it. */
function fileOf(people: Colleague[]): string {
  const managerOf = (firstName: string) => people.find(({ name }) => firstNameOf(name) === firstName);
  const rows = people.map((one) => {
    const manager = one.manager && managerOf(one.manager);
    return {
      Name: one.name,
      "E-mail": emailOf(one.name),
      Department: one.department,
      Function: departmentFunctions[one.department],
      "Manager's e-mail": manager ? emailOf(manager.name) : "",
      Location: one.location,
      "Time zone": zones[one.location],
      "Start date": one.startDate,
      "Employee number": `F-${1001 + colleagues.findIndex(({ name }) => name === one.name)}`,
      "Job title": one.jobTitle,
    };
  });
  return stringify(rows, { header: true });
}

async function grantRoles(stage: Stage, at: Date): Promise<void> {
  const last = (one: Colleague) => (firstNameOf(one.name) === administrator ? 1 : 0);
  const holders = colleagues
    .filter(({ roles }) => roles?.length)
    .sort((one, other) => last(one) - last(other));
  for (const { name, roles = [] } of holders) {
    const person = stage.person(firstNameOf(name));
    await must(changeRoles(stage.as(administrator, at), { personId: person.id, roles }));
    person.roles = roles;
  }
}
