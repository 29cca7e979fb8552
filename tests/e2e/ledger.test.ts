import { expect, it } from "vitest";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const people = await cast(db);

const deals = (amount: string) =>
  [
    "Opportunity ID,Opportunity Name,Stage,Created Date,Close Date,Owner Email,Amount,Amount Currency,Account Name",
    `006A1,Night lorry,Closed Won,1/12/2026,3/20/2026,${people.alice.email},"${amount}",EUR,Larkhall Water`,
    `006A2,Spare parts,Closed Won,1/12/2026,3/20/2026,nobody@fenwright.example,900,EUR,Larkhall Water`,
    `006A3,Full pallets,Closed Lost,1/12/2026,3/20/2026,${people.alice.email},800,EUR,Larkhall Water`,
  ].join("\n");

async function signed(title: string, changed = {}) {
  const act = actAs(db, people.alice);
  const sent = await recordWin(act, { formKey: title }, winForm(people, { title, ...changed }));
  if (!sent.ok) throw new Error(sent.reason);
  await confirmWin(act, { winId: sent.value, words: salesWords });
  await confirmWin(actAs(db, people.bob), { winId: sent.value, words: procurementWords });
}

it("takes deals in on a desk, and finds and adds up wins on a phone", async () => {
  const app = await startApp(db);
  const dana = await signedInPage(app, people.dana);
  const upload = async (amount: string) => {
    await dana.goto("/wins/imports");
    const file = { name: "closed won.csv", mimeType: "text/csv", buffer: Buffer.from(deals(amount)) };
    await dana.getByLabel("File of closed deals").setInputFiles(file);
    await dana.getByRole("button", { name: "Read this file" }).click();
    await dana.waitForURL(/\/wins\/imports\/[0-9a-f-]{36}$/);
  };
  await upload("12,400.50");
  await dana.getByText("This looks like a file from Salesforce.").waitFor();
  await dana.getByText("Nobody in the directory works under nobody@fenwright.example.").waitFor();
  await dana.locator("button:disabled", { hasText: "Import 1 deal" }).waitFor();
  await dana.getByLabel("Leave out 1 row with a problem").check();
  await dana.getByRole("button", { name: "Import 1 deal" }).click();
  await dana.getByRole("status").getByText("is imported: 1 draft made, 0 changed, 1 row left out.").waitFor();
  await upload("13,000");
  await dana.getByText("€12,400.50").waitFor();
  await dana.getByText("€13,000").waitFor();
  await dana.getByLabel("Leave out 1 row with a problem").check();
  await dana.getByRole("button", { name: "Import 1 deal" }).click();
  await dana.getByRole("status").getByText("0 drafts made, 1 changed, 1 row left out.").waitFor();

  // Alice finds the draft of her deal with its amount.
  const alice = await signedInPage(app, people.alice);
  await alice.goto("/wins");
  await alice.getByRole("link", { name: "Night lorry" }).click();
  await alice.waitForURL(/\/edit$/);
  expect(await db.win.findFirstOrThrow({ include: { valueLines: true } })).toMatchObject({
    ...{ state: "draft", externalId: "006A1", submittedById: people.alice.id },
    valueLines: [{ kind: "revenue", achieved: 13_000_00n }],
  });

  // Charlie looks for wins on a phone; one of them keeps its figures to itself.
  await signed("The shelf we share");
  await signed("Quiet as snow", { hideAmounts: true });
  const charlie = await signedInPage(app, people.charlie);
  await charlie.setViewportSize({ width: 390, height: 844 });
  await charlie.goto("/wins");
  const [room, words] = await charlie
    .getByLabel("Find", { exact: true })
    .evaluate((field: HTMLInputElement) => {
      const look = getComputedStyle(field);
      const pen = document.createElement("canvas").getContext("2d")!;
      pen.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
      const inside = field.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
      return [inside, pen.measureText(field.placeholder).width];
    });
  expect(room, "the words in the empty field are not cut").toBeGreaterThan(words!);
  const sums = charlie.getByRole("region", { name: "What these wins come to" });
  await sums.getByText("€27.8k", { exact: true }).waitFor();
  await charlie.getByText("1 win keeps its figures to itself.").waitFor();
  await charlie.getByLabel("What changed").selectOption("Freight");
  await charlie.waitForURL(/kind=freight/);
  await charlie.getByText("Freight alone. 2 wins that both sides have signed").waitFor();
  await charlie.getByText("More filters").click();
  await charlie.getByLabel("Supplier").fill("brasswick");
  await charlie.getByLabel("To day").fill("2026-03-19");
  await charlie.getByRole("button", { name: "Show", exact: true }).first().click();
  await charlie.getByText("Nothing found").waitFor();
  expect(await charlie.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await charlie.goto("/wins?kind=freight&look=table");
  await charlie.getByRole("link", { name: "Save this view" }).click();
  await charlie.getByLabel("Name of this view").fill("Freight");
  await charlie.getByRole("button", { name: "Save this view" }).click();
  await charlie.getByRole("link", { name: "Freight", exact: true }).waitFor();
});
