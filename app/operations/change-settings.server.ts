import { recordEvent } from "~/db/audit.server";
import { getCompany, updateCompany, type CompanySettings } from "~/db/company.server";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Changes the settings of the company. */
export async function changeSettings(act: Act, settings: CompanySettings): Promise<Verdict> {
  return transact(act, async (tx) => {
    const before = await getCompany(tx);
    await updateCompany(tx, settings);
    const subject = { type: "company", id: "1" };
    await recordEvent(tx, act, { act: "settings.changed", subject, before, after: settings });
    return granted();
  });
}
