import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const people = await cast(db);
const app = await startApp(db);

it.each([
  ["/manage/people/new", "adam", "name"],
  [`/manage/people/${people.charlie.id}`, "adam", "name"],
  ["/manage/settings", "adam", "name"],
  ["/manage/vendors/new", "bill", "name"],
  ["/orders/new", "bill", "title"],
  ["/login", null, "email"],
] as const)("a file sent to %s in the place of a text says nothing", async (path, who, field) => {
  const visitor = who ? await app.signedIn(people[who]) : app.visitor();
  const before = await traceOf(db);
  const form = new FormData();
  form.set(field, new File(["words"], "words.txt", { type: "text/plain" }));
  const answer = await visitor.upload(path, form);
  expect(answer.status).toBe(400);
  expect(await answer.text()).not.toMatch(/\[object \w+\]/);
  expect(await traceOf(db)).toEqual(before);
});
