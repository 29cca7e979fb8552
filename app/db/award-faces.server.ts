import { readColour, type AwardColour, type Face } from "~/domain/awards/face";
import type { Database, Tx } from "./client.server";

/** The faces of these awards by their id; an award without colour and picture has none. */
export async function listAwardFaces(
  db: Database | Tx,
  awardIds: readonly string[],
): Promise<Map<string, Face>> {
  const rows = await db.award.findMany({
    where: { id: { in: [...awardIds] }, OR: [{ colour: { not: "" } }, { picture: { isNot: null } }] },
    select: { id: true, colour: true, picture: { select: { version: true, words: true } } },
  });
  return new Map(
    rows.map(({ id, colour, picture }) => [id, { awardId: id, colour: readColour(colour), picture }]),
  );
}

/** These rows, each with the face of its award. */
export async function withAwardFaces<Row extends { awardId: string }>(
  db: Database,
  rows: readonly Row[],
): Promise<(Row & { face: Face | null })[]> {
  const faces = await listAwardFaces(db, [...new Set(rows.map(({ awardId }) => awardId))]);
  return rows.map((row) => ({ ...row, face: faces.get(row.awardId) ?? null }));
}

export async function findAwardFace(db: Database | Tx, awardId: string): Promise<Face | null> {
  return (await listAwardFaces(db, [awardId])).get(awardId) ?? null;
}

/** The picture of an award, or null. */
export async function findAwardPicture(db: Database, awardId: string) {
  return db.awardPicture.findUnique({ where: { awardId }, select: { type: true, content: true } });
}

export async function updateAwardColour(tx: Tx, awardId: string, colour: AwardColour): Promise<void> {
  await tx.award.update({ where: { id: awardId }, data: { colour } });
}

/** Gives an award this picture in the place of another. */
export async function upsertAwardPicture(
  tx: Tx,
  awardId: string,
  picture: { version: string; type: string; words: string; content: Uint8Array; addedAt: Date },
): Promise<void> {
  const data = { ...picture, content: Uint8Array.from(picture.content) };
  await tx.awardPicture.upsert({ where: { awardId }, create: { ...data, awardId }, update: data });
}

export async function updatePictureWords(tx: Tx, awardId: string, words: string): Promise<void> {
  await tx.awardPicture.updateMany({ where: { awardId }, data: { words } });
}

/** Takes the picture of an award away, and answers whether it had one. */
export async function deleteAwardPicture(tx: Tx, awardId: string): Promise<boolean> {
  const { count } = await tx.awardPicture.deleteMany({ where: { awardId } });
  return count === 1;
}

/** Gives an award the colour and picture of another; one that is not there has neither. */
export async function copyAwardFace(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  const award = await tx.award.findUnique({ where: { id: from }, include: { picture: true } });
  if (!award) return;
  await updateAwardColour(tx, to, readColour(award.colour));
  if (award.picture) await tx.awardPicture.create({ data: { ...award.picture, awardId: to } });
}
