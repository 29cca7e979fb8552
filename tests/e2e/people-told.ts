import type { Database } from "~/db/client.server";

/** The demo has nobody who was asked to second a nomination. */
export async function askedOf(
  db: Database,
  nomination: { id: string },
  by: { personId: string },
): Promise<string> {
  const asked = { nominationId: nomination.id, personId: by.personId, request: "You saw it too." };
  return (await db.endorsement.create({ data: { ...asked, askedAt: new Date() } })).id;
}

/** Nor anybody who was told that they are nominated. */
export async function toldOf(db: Database, { personId }: { personId: string }): Promise<string> {
  const entry = await db.entry.findFirstOrThrow({
    where: { state: "open", category: { cycle: { phase: "nominating" } }, members: { none: { personId } } },
  });
  await db.entryMember.create({ data: { entryId: entry.id, personId } });
  const at = new Date();
  await db.letter.create({
    data: {
      template: "you-are-nominated",
      idempotencyKey: `you-are-nominated/${entry.id}/${personId}/${at.toISOString()}`,
      ...{ personId, toName: "", toAddress: "", props: {}, state: "sent", dueAt: at, createdAt: at },
    },
  });
  return entry.id;
}
