import type { Database } from "../../app/db/client.server";
import { migrate } from "../../app/db/migrate.server";
import { importPeople } from "../../app/operations/import-people.server";
import { uploadPeople } from "../../app/operations/upload-people.server";
import { administer, at, copy, exists, opened, using } from "../copies";
import type { Place } from "../place";
import { crowdFile } from "./crowd";
import { insertNominations } from "./nominations";

export const few = 1_000;
export const many = 100_000;

/** The company with few people and the same with many, each in a database of its own. Made once in a kept place. */
export async function companies(place: Place): Promise<{ small: Place; large: Place }> {
  const [small, large] = [at(place, "few"), at(place, "many")];
  if (!(await exists(place, "few"))) {
    await copy(place, "laurels", "few");
    await using(small, async ({ db }) => {
      await takeIn(db, 1, few);
      await insertNominations(db, { cycles: 0, nominations: 200 });
      await db.$executeRawUnsafe("VACUUM ANALYZE");
    });
  }
  if (!(await exists(place, "many"))) {
    console.log(`Making a company of ${many} people`);
    await copy(place, "few", "filling");
    await using(at(place, "filling"), async ({ db }) => {
      await takeIn(db, few + 1, many - few);
      await insertNominations(db, { cycles: 20, nominations: 50_000 });
      await db.$executeRawUnsafe("VACUUM ANALYZE");
    });
    await administer(place, `ALTER DATABASE "filling" RENAME TO "many"`);
  }
  for (const { databaseUrl } of [small, large]) await migrate(databaseUrl);
  return { small: opened(small), large: opened(large) };
}

/** Uploads and imports a file; answers the seconds of the import. */
export async function takeIn(db: Database, from: number, count: number): Promise<number> {
  const { id, name } = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "admin" } } } });
  const actor = { kind: "person" as const, id, name, roles: ["admin" as const] };
  const act = { db, actor, now: new Date(), origin: "" };
  const uploaded = await uploadPeople(act, { filename: "crowd.csv", csv: crowdFile(from, count) });
  if (!uploaded.ok) throw new Error(uploaded.reason);
  const since = performance.now();
  const imported = await importPeople(act, { importId: uploaded.value.id, welcome: false });
  if (!imported.ok) throw new Error(imported.reason);
  return (performance.now() - since) / 1000;
}
