import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { recordWin } from "~/operations/record-win.server";
import { returnWin } from "~/operations/return-win.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";
import { winForm } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);
const comment = "The freight is per year, not per month.";

it("a change of a win is asked for already by nobody but the one who asked, in those words", async () => {
  for (const hideAmounts of [false, true]) {
    const formKey = randomUUID();
    const sent = await recordWin(actAs(db, people.alice), { formKey }, winForm(people, { hideAmounts }));
    if (!sent.ok) throw new Error(sent.reason);
    const asks = (person: typeof people.bob, words = comment) =>
      returnWin(actAs(db, person), { winId: sent.value, comment: words });
    expect((await asks(people.bob)).ok).toBe(true);
    const before = await traceOf(db);
    expect((await asks(people.bob, ` ${comment} `)).ok).toBe(true);
    expect(await asks(people.bob, "Another wish of mine.")).toMatchObject({ reason: "win-locked" });
    expect(await asks(people.dana)).toMatchObject({ reason: "win-locked" });
    expect(await asks(people.frank)).toMatchObject({ reason: "not-a-participant" });
    expect(await asks(people.charlie)).toMatchObject({ reason: "not-found" });
    expect(await traceOf(db)).toEqual(before);
  }
});
