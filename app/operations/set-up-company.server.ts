import { recordEvents } from "~/db/audit.server";
import { findCompany, insertCompany } from "~/db/company.server";
import { insertDepartment, insertPerson, insertGrants } from "~/db/people.server";
import { hashOfToken } from "~/db/secret-token.server";
import { takeSetupToken } from "~/db/setup-token.server";
import { refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openSession, type OpenedSession } from "./open-session.server";

interface Setup {
  setupToken: string;
  companyName: string;
  currency: string;
  timeZone: string;
  name: string;
  email: string;
  departmentName: string;
  userAgent: string;
}

/** The first run: the company and its first administrator, who also belongs to the People team, signed in at once. */
export async function setUpCompany(act: Act, setup: Setup): Promise<Verdict<OpenedSession>> {
  return transact(act, async (tx) => {
    if (await findCompany(tx)) return refused("setup-done");
    if (!(await takeSetupToken(tx, hashOfToken(setup.setupToken)))) {
      return refused("setup-token-wrong", { field: "setupToken" });
    }
    const { companyName, currency, timeZone } = setup;
    await insertCompany(tx, { name: companyName, currency, timeZone }, act.now);
    const departmentId = await insertDepartment(tx, { name: setup.departmentName, function: "hr" });
    const { name, email } = setup;
    const place = { departmentId, departmentName: setup.departmentName, timeZone };
    const personId = await insertPerson(tx, { name, email, ...place }, act.now);
    const roles = ["admin", "hr"] as const;
    await insertGrants(tx, personId, roles, act.now);
    const actor = { kind: "person", id: personId, name, roles } as const;
    await recordEvents(tx, { ...act, actor }, [
      {
        act: "company.set-up",
        subject: { type: "company", id: "1" },
        after: { name: companyName, currency, timeZone },
      },
      { act: "person.added", subject: { type: "person", id: personId }, after: { name, email } },
      { act: "person.roles-changed", subject: { type: "person", id: personId }, before: [], after: roles },
    ]);
    return openSession(tx, act, { personId, userAgent: setup.userAgent, by: "set-up" });
  });
}
