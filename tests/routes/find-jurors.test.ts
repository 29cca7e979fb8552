import { describe, expect, it } from "vitest";
import { makePerson } from "../../prisma/factories";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { everybody, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { usualJury } from "~/domain/juries/settings";
import { anyone } from "~/domain/awards/eligibility";

const db = await testDatabase();
const { charlie, dana, departments } = await cast(db);
const buyer = await makePerson(db, { name: "Ada Thornley", departmentId: departments.procurement.id });
const seller = await makePerson(db, { name: "Zoe Thornley", departmentId: departments.sales.id });
const app = await startApp(db);
const hr = await app.signedIn(dana);
const { award, category } = await makeRunningCycle(db, "draft", {
  ...{ name: "Judged", kind: "jury", method: "rubric", jury: usualJury as never },
  eligibility: { ...everybody, judge: { ...anyone, functions: ["sales"] } } as never,
});

describe("the search for jurors", () => {
  it("names those first who may judge, and says of the others why not", async () => {
    for (const id of [award.id, category.id]) {
      const found = await hr.get(`/people/search?judges=${id}&q=Thornley`);
      const { people } = (await found.json()) as { people: { name: string; reason?: string }[] };
      expect(people.map(({ name }) => name)).toEqual([seller.name, buyer.name]);
      expect(people.map(({ reason }) => reason)).toEqual([undefined, "This award is for Sales"]);
    }
  });

  it("tells nobody else what the rule is", async () => {
    const employee = await app.signedIn(charlie);
    const found = await employee.get(`/people/search?judges=${award.id}&q=Thornley`);
    expect(await found.text()).not.toContain("reason");
  });

  it("is behind the jurors of the editor, which asks who may judge and refuses whoever may not", async () => {
    const page = await hr.get(`/manage/awards/${award.id}`);
    const html = readable(await page.text());
    expect(html).toContain("may judge.");
    expect(html).toContain("Limits for jurors");
    const fields = {
      ...{ name: "Judged", kind: "jury", method: "rubric", nomineeKind: "either", seats: "1" },
      ...{ "judge.functions": "sales", purpose: "Typed anew.", jurorIds: [buyer.id] },
      ...{ min: "1", max: "5", jurorsPerEntry: "0", minJurors: "1", decides: "raw", spread: "1.5" },
      ...{ remindDays: "3, 1", vote: "none", voteMethod: "approval", shortlistSize: "5", voteWeight: "50" },
    };
    const refused = await hr.post(`/manage/awards/${award.id}`, fields);
    expect(refused.status).toBe(409);
    const said = readable(await refused.text());
    expect(said).toContain("Ada Thornley may not judge by the rule of this award.");
    expect(said).toContain("Typed anew.");
    const counted = await hr.post(`/manage/awards/${award.id}?_data=routes%2Fmanage.awards.%24id._index`, {
      ...fields,
      ...{ edit: "count", asked: buyer.id },
    });
    const { counts, why } = (await counted.json()) as {
      counts: { judge: number };
      why: { answers: { act: string; reason: string | null }[] };
    };
    expect(counts.judge).toBe(
      await db.person.count({ where: { department: { function: "sales" }, deactivatedAt: null } }),
    );
    expect(why.answers).toContainEqual({ act: "Judge", reason: "This award is for Sales" });
  });
});
