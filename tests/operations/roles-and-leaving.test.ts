import { describe, expect, test } from "vitest";
import { newToken } from "~/db/secret-token.server";
import { findSession, insertSession } from "~/db/sessions.server";
import { addPerson } from "~/operations/add-person.server";
import { cancelLetter } from "~/operations/cancel-letter.server";
import { changePerson } from "~/operations/change-person.server";
import { changeRoles } from "~/operations/change-roles.server";
import { deactivatePerson } from "~/operations/deactivate-person.server";
import { reactivatePerson } from "~/operations/reactivate-person.server";
import { requestSignIn } from "~/operations/request-sign-in.server";
import { signInByCode } from "~/operations/sign-in-by-code.server";
import { signOutElsewhere } from "~/operations/sign-out-elsewhere.server";
import { signOut } from "~/operations/sign-out.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { adam, dana, bob, charlie, erin, frank, departments } = await cast(db);
const now = new Date();
const day = 24 * 60 * 60 * 1_000;

async function session(person: { id: string }) {
  const { tokenHash } = newToken();
  const { id } = await insertSession(db, { tokenHash, personId: person.id, userAgent: "Test", now });
  const isLive = async () => (await findSession(db, tokenHash)) !== null;
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const age = (data: { began: number; seen: number }) =>
    db.session.update({ where: { id }, data: { createdAt: ago(data.began), lastSeenAt: ago(data.seen) } });
  return { id, isLive, age };
}

describe("sessions", () => {
  test("end after 14 days without a visit and after 60 days in any case", async () => {
    const { isLive, age } = await session(bob);
    for (const [began, seen, live] of [
      [0, 0, true],
      [30, 13.9, true],
      [30, 14.1, false],
      [59.9, 0, true],
      [60.1, 0, false],
    ] as const) {
      await age({ began, seen });
      expect(await isLive(), `${began} days old, seen ${seen} days ago`).toBe(live);
    }
  });

  test("a visit moves the idle limit on", async () => {
    const { id, isLive, age } = await session(bob);
    await age({ began: 20, seen: 13 });
    await isLive();
    const { lastSeenAt } = await db.session.findUniqueOrThrow({ where: { id } });
    expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(60_000);
  });

  test("are ended by their owner alone, one or all others", async () => {
    const [mine, other, third] = [await session(charlie), await session(charlie), await session(charlie)];
    expect(await signOut(actAs(db, bob), { sessionId: other.id })).toMatchObject({ ok: false });
    expect(await other.isLive()).toBe(true);
    expect(await signOut(actAs(db, charlie), { sessionId: other.id })).toMatchObject({ ok: true });
    expect(await other.isLive()).toBe(false);
    await signOutElsewhere(actAs(db, charlie), { keepId: mine.id });
    expect([await mine.isLive(), await third.isLive()]).toEqual([true, false]);
  });
});

describe("roles", () => {
  test("are exactly what was chosen, and old sessions end with the change", async () => {
    const { isLive } = await session(bob);
    expect(
      await changeRoles(actAs(db, adam), { personId: bob.id, roles: ["finance", "buyer"] }),
    ).toMatchObject({ ok: true });
    expect(await isLive()).toBe(false);
    expect(await changeRoles(actAs(db, adam), { personId: bob.id, roles: ["buyer"] })).toMatchObject({
      ok: true,
    });
    const grants = await db.roleGrant.findMany({ where: { personId: bob.id } });
    expect(grants.map(({ role }) => role)).toEqual(["buyer"]);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { act: "person.roles-changed" },
      orderBy: { seq: "desc" },
    });
    expect([event.before, event.after]).toEqual([["buyer", "finance"], ["buyer"]]);
  });

  test("the last administrator stays, also when two are taken away at once", async () => {
    expect(await changeRoles(actAs(db, adam), { personId: adam.id, roles: [] })).toMatchObject({
      reason: "last-admin",
    });
    await changeRoles(actAs(db, adam), { personId: erin.id, roles: ["hr", "admin"] });
    const both = await Promise.all([
      changeRoles(actAs(db, adam), { personId: adam.id, roles: [] }),
      changeRoles(actAs(db, adam), { personId: erin.id, roles: ["hr"] }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.roleGrant.count({ where: { role: "admin" } })).toBe(1);
    const [{ personId: lastId = "" } = {}] = await db.roleGrant.findMany({ where: { role: "admin" } });
    await changeRoles(actAs(db, adam), { personId: adam.id, roles: ["admin"] });
    if (lastId !== adam.id) await changeRoles(actAs(db, adam), { personId: lastId, roles: ["hr"] });
  });
});

describe("leaving", () => {
  test("ends every session and code at once, and nothing else", async () => {
    const { isLive } = await session(charlie);
    const code = {
      id: "c",
      personId: charlie.id,
      codeHash: "x",
      tokenHash: "x",
      createdAt: now,
      expiresAt: new Date(now.getTime() + day),
    };
    await db.signInCode.create({ data: code });
    expect(await deactivatePerson(actAs(db, dana), { personId: charlie.id })).toMatchObject({ ok: true });
    expect(await isLive()).toBe(false);
    expect((await db.signInCode.findUniqueOrThrow({ where: { id: "c" } })).usedAt).not.toBeNull();
    expect(await reactivatePerson(actAs(db, dana), { personId: charlie.id })).toMatchObject({ ok: true });
  });

  test("is not for the last administrator, for oneself, or by the People team for people with roles", async () => {
    expect(await deactivatePerson(actAs(db, adam), { personId: adam.id })).toMatchObject({
      reason: "last-admin",
    });
    await changeRoles(actAs(db, adam), { personId: erin.id, roles: ["hr", "admin"] });
    expect(await deactivatePerson(actAs(db, adam), { personId: adam.id })).toMatchObject({
      reason: "own-account",
    });
    expect(await deactivatePerson(actAs(db, dana), { personId: erin.id })).toMatchObject({
      reason: "account-with-roles",
    });
    expect(await deactivatePerson(actAs(db, adam), { personId: erin.id })).toMatchObject({ ok: true });
  });
});

describe("one person", () => {
  const form = {
    name: "Nina Birdwhistle",
    email: "nina@fenwright.example",
    departmentId: departments.sales.id,
    timeZone: "Europe/Berlin",
  };

  test("is added once for an address, with a letter only when asked", async () => {
    expect(await addPerson(actAs(db, dana), { person: form, welcome: false })).toMatchObject({ ok: true });
    expect(await db.letter.count({ where: { toAddress: form.email } })).toBe(0);
    expect(await addPerson(actAs(db, dana), { person: form, welcome: true })).toMatchObject({
      reason: "email-taken",
      field: "email",
      detail: "Nina Birdwhistle",
    });
    expect(await db.letter.count({ where: { toAddress: form.email } })).toBe(0);
  });

  test("can not report to somebody below, nor take another's number", async () => {
    const columns = { ...form, email: dana.email, name: dana.name, departmentId: departments.people.id };
    const below = { ...columns, managerId: erin.id };
    expect(await changePerson(actAs(db, adam), { personId: dana.id, person: below })).toMatchObject({
      reason: "manager-circle",
    });
    const number = { ...columns, managerId: adam.id, employeeNumber: bob.employeeNumber };
    expect(await changePerson(actAs(db, adam), { personId: dana.id, person: number })).toMatchObject({
      reason: "number-taken",
    });
  });

  test("with roles gets another address by an administrator only", async () => {
    const person = {
      ...form,
      name: "Adam Field",
      email: "evil@x.example",
      departmentId: departments.operations.id,
    };
    expect(await changePerson(actAs(db, dana), { personId: adam.id, person })).toMatchObject({
      reason: "account-with-roles",
    });
    expect((await db.person.findUniqueOrThrow({ where: { id: adam.id } })).email).toBe(adam.email);
  });
});

describe("a changed address", () => {
  const told = () => db.letter.findMany({ where: { template: "address-changed" } });
  const columns = async ({ id }: { id: string }) => {
    const { name, email, departmentId, timeZone } = await db.person.findUniqueOrThrow({ where: { id } });
    return { name, email, departmentId, timeZone };
  };
  const askCode = async (email: string) => {
    await requestSignIn({ ...actAs(db, dana), actor: { kind: "nobody" } }, { email, next: "/" });
    const where = { template: "sign-in", toAddress: email };
    const { props } = await db.letter.findFirstOrThrow({ where, orderBy: { createdAt: "desc" } });
    return (props as { code: string }).code;
  };

  test("is told to the old one, ends codes and devices, and nobody can hold the letter back", async () => {
    const { isLive } = await session(charlie);
    const code = await askCode(charlie.email);
    const person = { ...(await columns(charlie)), email: "thief@fenwright.example" };
    expect(await changePerson(actAs(db, dana), { personId: charlie.id, person })).toEqual({ ok: true });
    const letters = await told();
    expect(letters).toMatchObject([
      { toAddress: charlie.email, personId: charlie.id, state: "queued", props: { by: dana.name } },
    ]);
    expect(JSON.stringify(letters[0]?.props)).not.toContain("thief");
    expect(await isLive()).toBe(false);
    for (const email of [charlie.email, person.email]) {
      const tried = await signInByCode(actAs(db, dana), { email, code, userAgent: "" });
      expect(tried).toMatchObject({ ok: false, reason: "code-wrong" });
    }
    expect(await cancelLetter(actAs(db, dana), letters[0]!.id)).toMatchObject({
      reason: "letter-must-leave",
    });
    expect((await told())[0]?.state).toBe("queued");
  });

  test("leaves no trace where it is refused, and no letter where the address stays", async () => {
    const before = await db.letter.count();
    const { isLive } = await session(frank);
    const stolen = { ...(await columns(frank)), email: "franks-new@fenwright.example" };
    expect(await changePerson(actAs(db, dana), { personId: frank.id, person: stolen })).toMatchObject({
      reason: "account-with-roles",
    });
    const same = { ...(await columns(frank)), jobTitle: "Partner" };
    expect(await changePerson(actAs(db, dana), { personId: frank.id, person: same })).toEqual({ ok: true });
    expect(await isLive()).toBe(true);
    expect(await db.letter.count()).toBe(before);
  });

  test("of one's own account ends codes, and not the visit in which it was changed", async () => {
    const { isLive } = await session(adam);
    const code = await askCode(adam.email);
    const person = { ...(await columns(adam)), email: "adam.field@fenwright.example" };
    expect(await changePerson(actAs(db, adam), { personId: adam.id, person })).toEqual({ ok: true });
    expect(await isLive()).toBe(true);
    expect(await signInByCode(actAs(db, dana), { email: person.email, code, userAgent: "" })).toMatchObject({
      ok: false,
    });
    expect((await told()).map(({ toAddress }) => toAddress)).toContain(adam.email);
  });
});
