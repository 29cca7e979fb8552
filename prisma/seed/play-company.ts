import { insertDepartment, insertGrants, insertPerson, updatePerson } from "../../app/db/people.server";
import { newToken } from "../../app/db/secret-token.server";
import { insertSetupToken } from "../../app/db/setup-token.server";
import { setUpCompany } from "../../app/operations/set-up-company.server";
import { colleagues, company, departmentFunctions, emailOf, firstNameOf, zones } from "./people";
import { given, must, type Stage } from "./stage";

const administrator = "Nadia Wrenfield";

export function planCompany(stage: Stage): void {
  stage.plan(stage.at(-801, "08:30"), "set the company up", (at) => setUp(stage, at));
  stage.plan(stage.at(-800, "09:00"), "add everybody", (at) => addColleagues(stage, at));
}

async function setUp(stage: Stage, at: Date): Promise<void> {
  const { token, tokenHash } = newToken();
  await insertSetupToken(stage.db, tokenHash, at);
  const nobody = { db: stage.db, actor: { kind: "nobody" }, now: at, origin: "192.0.2.10" } as const;
  const { name, currency, timeZone } = company;
  await must(
    setUpCompany(nobody, {
      setupToken: token,
      companyName: name,
      currency,
      timeZone,
      name: administrator,
      email: emailOf(administrator),
      departmentName: "People team",
      userAgent: "",
    }),
  );
  await stage.db.company.update({ where: { id: 1 }, data: { address: company.address } });
}

async function addColleagues(stage: Stage, at: Date): Promise<void> {
  await stage.db.$transaction(async (tx) => {
    const departments = new Map<string, string>();
    for (const [name, fn] of Object.entries(departmentFunctions)) {
      const known = await tx.department.findUnique({ where: { name } });
      departments.set(name, known?.id ?? (await insertDepartment(tx, { name, function: fn })));
    }
    for (const one of colleagues) {
      const { name, jobTitle, department, manager, location, roles = [] } = one;
      const columns = {
        name,
        email: emailOf(name),
        jobTitle,
        departmentId: given(departments.get(department), department),
        departmentName: department,
        managerId: stage.people.get(manager)?.id ?? null,
        location,
        timeZone: given(zones[location], location),
        startDate: new Date(one.startDate),
      };
      const known = await tx.person.findUnique({ where: { email: columns.email } });
      if (known) await updatePerson(tx, known.id, columns);
      const id = known?.id ?? (await insertPerson(tx, columns, at));
      await insertGrants(tx, id, roles, at);
      stage.people.set(firstNameOf(name), { id, name, roles });
    }
  });
}
