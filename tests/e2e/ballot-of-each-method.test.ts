import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { CountingMethod } from "~/domain/voting/election";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { makeOpenVote } from "@tests/support/votes";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin, frank, adam } = await cast(db);
const honoured = [alice, bob, frank, dana];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const plain = { javaScriptEnabled: false };

type Opened = Awaited<ReturnType<typeof makeOpenVote>>;
const open: Partial<Record<CountingMethod, Opened>> = {};
for (const method of ["approval", "score", "star", "borda", "stv", "schulze", "ranked_pairs"] as const) {
  const vote = await makeOpenVote(db, {
    honoured,
    voters: [charlie, erin, adam],
    rules: { method, name: `By ${method}`, tieRule: "lot", seats: method === "stv" ? 2 : 1 },
  });
  await db.cycle.update({ where: { id: vote.cycle.id }, data: { votingCloseAt: inDays(3) } });
  open[method] = vote;
}
const app = await startApp(db);

it("ticks by touch, by the space bar and without scripts", async () => {
  const touched = await ballotOf("approval", charlie, phone);
  await touched.getByRole("checkbox", { name: /Bob Tanaka/ }).tap();
  await touched.getByRole("checkbox", { name: /Dana Reyes/ }).tap();
  await touched.getByText("2 ticked").waitFor();
  await castIt(touched, ["✓Bob Tanaka", "✓Dana Reyes"]);
  const typed = await ballotOf("approval", erin);
  for (const name of [/Bob Tanaka/, /Dana Reyes/]) {
    await typed.getByRole("checkbox", { name }).focus();
    await typed.keyboard.press("Space");
  }
  await castIt(typed, ["✓Bob Tanaka", "✓Dana Reyes"]);
  const bare = await ballotOf("approval", adam, plain);
  await bare.getByRole("checkbox", { name: /Bob Tanaka/ }).check();
  await bare.getByRole("checkbox", { name: /Dana Reyes/ }).check();
  await castIt(bare, ["✓Bob Tanaka", "✓Dana Reyes"]);
});

it.each(["score", "star"] as const)(
  "gives scores of %s by mouse, by arrow keys and without scripts",
  async (method) => {
    const wanted = ["5Bob Tanaka", "2Frank Osei", "0Alice Moreau"];
    const clicked = await ballotOf(method, charlie);
    for (const [title, score] of [
      ["Bob Tanaka", 5],
      ["Frank Osei", 2],
      ["Alice Moreau", 0],
      ["Dana Reyes", 4],
    ] as const)
      await markOf(clicked, title, score).click();
    await clicked.getByText("4 of 4 scored").waitFor();
    await clicked.getByTitle("Leave Dana Reyes blank").click();
    await clicked.getByText("3 of 4 scored").waitFor();
    await castIt(clicked, wanted);

    const typed = await ballotOf(method, erin, phone);
    expect(await typed.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await radioOf(typed, "Bob Tanaka", /blank/).focus();
    await typed.keyboard.press("ArrowLeft");
    await radioOf(typed, "Frank Osei", /blank/).focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await typed.keyboard.press(key);
    await radioOf(typed, "Alice Moreau", /blank/).focus();
    await typed.keyboard.press("ArrowRight");
    await castIt(typed, wanted);

    const bare = await ballotOf(method, adam, plain);
    for (const [title, score] of [
      ["Bob Tanaka", 5],
      ["Frank Osei", 2],
      ["Alice Moreau", 0],
    ] as const)
      await markOf(bare, title, score).click();
    await castIt(bare, wanted);
  },
);

it.each(["schulze", "borda"] as const)(
  "lets finalists of %s share a place by drag, keys and numbers",
  async (method) => {
    const wanted = ["1Bob Tanaka and Frank Osei, a shared place", "2Alice Moreau"];
    const dragged = await ballotOf(method, charlie);
    for (const title of ["Bob Tanaka", "Alice Moreau", "Frank Osei"]) {
      await dragged.getByRole("heading", { name: title }).dragTo(dragged.locator(".slot.free"));
      await told(dragged, new RegExp(`^${title}, now`));
    }
    await dragged.locator(".tier-row", { hasText: "Frank Osei" }).dragTo(dragged.locator(".tier").first());
    await told(dragged, "Frank Osei, now shares first place with Bob Tanaka");
    await castIt(dragged, wanted);

    const typed = await ballotOf(method, erin);
    for (const [title, keys] of [
      ["Alice Moreau", ["1"]],
      ["Bob Tanaka", ["2", "ArrowUp", "ArrowUp"]],
      ["Frank Osei", ["1"]],
    ] as const) {
      await typed.getByRole("article", { name: title }).getByRole("button").focus();
      for (const key of keys) await typed.keyboard.press(key);
    }
    await told(typed, "Frank Osei, now shares first place with Bob Tanaka");
    await castIt(typed, wanted);

    const bare = await ballotOf(method, adam, plain);
    await bare.getByLabel("Place of Bob Tanaka").fill("1");
    await bare.getByLabel("Place of Frank Osei").fill("1");
    await bare.getByLabel("Place of Alice Moreau").fill("3");
    await castIt(bare, wanted);
  },
);

it("shares a place by touch, drops between two places, and comes back with both", async () => {
  const wanted = ["1Dana Reyes", "2Bob Tanaka and Alice Moreau, a shared place"];
  const touched = await ballotOf("ranked_pairs", charlie, phone);
  for (const title of ["Dana Reyes", "Bob Tanaka", "Alice Moreau"])
    await touched.getByRole("article", { name: title }).getByRole("button").tap();
  await touched.getByRole("button", { name: "Let Alice Moreau share 2nd place" }).tap();
  await touched.getByRole("button", { name: "Check my ballot" }).tap();
  await touched.getByRole("button", { name: "Change it" }).tap();
  await touched.getByText("3 of 4 ranked").waitFor();
  await castIt(touched, wanted);
  const dragged = await ballotOf("ranked_pairs", erin);
  for (const title of ["Bob Tanaka", "Alice Moreau", "Dana Reyes"])
    await dragged.getByRole("article", { name: title }).getByRole("button").click();
  await dragged.getByRole("button", { name: "Let Alice Moreau share 1st place" }).click();
  const row = dragged.locator(".tier-row", { hasText: "Dana Reyes" });
  await row.dragTo(dragged.locator(".gap").first(), { targetPosition: { x: 60, y: 3 } });
  await told(dragged, "Dana Reyes, now first of two");
  await castIt(dragged, wanted);
});

it("ranks for fair shares and says how many win", async () => {
  const page = await ballotOf("stv", charlie);
  await page.getByText("Two win, each with a fair share of the ballots.").waitFor();
  for (const title of ["Frank Osei", "Bob Tanaka"])
    await page.getByRole("article", { name: title }).getByRole("button").click();
  await castIt(page, ["1Frank Osei", "2Bob Tanaka"]);
});

it("casts an empty ballot only on purpose, and says of an old one that it cannot be shown", async () => {
  const page = await ballotOf("stv", adam);
  await page.getByRole("button", { name: "Check my ballot" }).click();
  await page.getByText("Your ballot names nobody.").waitFor();
  await page.getByRole("button", { name: "Cast an empty ballot" }).click();
  await page.getByRole("heading", { name: "Your ballot is in." }).waitFor();
  await page.getByRole("link", { name: "Cast a new ballot" }).click();
  await page.getByText("not even you can be shown what you chose").waitFor();
});

it("seals what each of the ways meant", async () => {
  await closeDueVotings(db, inDays(4));
  await finishCounting(db, inDays(4));
  const [a, b, f] = [0, 1, 2];
  const stored = async (method: CountingMethod) => {
    const { category, entries } = open[method]!;
    const rows = await db.ballot.findMany({ where: { categoryId: category.id } });
    const places = new Map(entries.map((id, at) => [id, at]));
    const named = JSON.stringify(rows.map(({ choice }) => choice)).replace(/[0-9a-f-]{36}/g, (id) =>
      String(places.get(id)),
    );
    return (JSON.parse(named) as Parameters<typeof sorted>[0][]).map((choice) => sorted(choice));
  };
  const three = (choice: object) => Array.from({ length: 3 }, () => choice);
  expect(await stored("approval")).toEqual(three({ approve: ["1", "3"] }));
  for (const method of ["score", "star"] as const) {
    expect(await stored(method)).toEqual(three({ scores: { [a!]: 0, [b!]: 5, [f!]: 2 } }));
  }
  for (const method of ["schulze", "borda"] as const) {
    expect(await stored(method)).toEqual(three({ ranks: [["1", "2"], ["0"]] }));
  }
  expect(await stored("ranked_pairs")).toEqual(three({ ranks: [["3"], ["0", "1"]] }).slice(0, 2));
  expect((await stored("stv")).map((choice) => JSON.stringify(choice)).sort()).toEqual(
    [{ ranks: [["2"], ["1"]] }, { ranks: [] }].map((choice) => JSON.stringify(choice)).sort(),
  );
});

/** A choice with what has no order in order. */
function sorted(choice: { ranks?: string[][]; approve?: string[] }): object {
  if (choice.ranks) return { ranks: choice.ranks.map((rank) => [...rank].sort()) };
  return choice.approve ? { approve: [...choice.approve].sort() } : choice;
}

function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

async function ballotOf(method: CountingMethod, voter: { id: string }, options = {}): Promise<Page> {
  const page = await signedInPage(app, voter, options);
  await page.goto(`/vote/${open[method]!.category.id}`);
  // Scripts have taken over once the buttons are there, or at once where there are none.
  if (!("javaScriptEnabled" in options))
    await page.waitForFunction(() => document.querySelector(".paper .slot .place") === null);
  return page;
}

function radioOf(page: Page, title: string, name: RegExp) {
  return page.getByRole("group", { name: new RegExp(title) }).getByRole("radio", { name });
}

function markOf(page: Page, title: string, score: number) {
  return page
    .getByRole("group", { name: new RegExp(title) })
    .locator(".mark")
    .nth(score);
}

async function told(page: Page, words: string | RegExp) {
  await page.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });
}

/** Checks the ballot in words, casts it, and sees the same words on the receipt. */
async function castIt(page: Page, wanted: string[]) {
  const words = async () =>
    page.getByRole("list", { name: "Your ballot" }).getByRole("listitem").allTextContents();
  await page.getByRole("button", { name: "Check my ballot" }).click();
  await page.getByRole("heading", { name: "This is your ballot." }).waitFor();
  expect(sides(await words())).toEqual(sides(wanted));
  await page.getByRole("button", { name: "Cast my ballot" }).click();
  await page.getByRole("heading", { name: "Your ballot is in." }).waitFor();
  expect(sides(await words())).toEqual(sides(wanted));
}

/** Those on one place, and those who are ticked, stand in the voter's own order. */
function sides(rows: string[]): string[] {
  return rows
    .map((row) =>
      row.replace(
        /^(\d)(.*) and (.*), a shared place$/,
        (_, place, one, other) => `${place}${[one, other].sort().join(" and ")}`,
      ),
    )
    .sort();
}
