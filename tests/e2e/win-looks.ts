import type { Database } from "~/db/client.server";
import type { PageLook } from "./every-page";

/** Where the pages of a win on its way can be looked at: as somebody whose turn it is, and as its author. */
export async function looksOfWins(db: Database): Promise<PageLook[]> {
  const waiting = await db.win.findFirstOrThrow({
    where: { state: "submitted" },
    include: { participants: true, signOffs: true },
  });
  const signed = waiting.signOffs.map(({ side }) => side);
  const { personId } = waiting.participants.find(({ side }) => side !== "other" && !signed.includes(side))!;
  const draft = await db.win.findFirstOrThrow({ where: { state: "draft" } });
  const signer = { id: personId };
  const checker = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "finance" } } } });
  const toCheck = await db.win.findFirstOrThrow({
    where: {
      ...{ state: "confirmed", checkedAt: null },
      participants: { none: { personId: { in: [checker.id, checker.managerId ?? ""] } } },
    },
    include: { valueLines: true },
  });
  const asked = await askedWin(db, toCheck.id);
  const comment = await db.winComment.create({
    data: {
      winId: toCheck.id,
      personId: signer.id,
      text: "A day that changed how we quote.",
      at: new Date(),
    },
  });
  const thanks = await db.winThanks.create({
    data: {
      ...{ winId: toCheck.id, guestOf: "supplier", guestName: "Ines Calloway", firm: "Brasswick Sensors" },
      ...{ address: "ines@brasswick.example", occasion: "An answer within a day" },
      text: "You said in one call what would fit and what would not.",
      sentById: toCheck.submittedById,
    },
  });
  const author = { id: toCheck.submittedById };
  const guest = `/wins/${toCheck.id}/thanks`;
  const keeper = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } });
  const words = `/wins/${toCheck.id}/comments`;
  return [
    { as: author, route: "wins.$id.thanks._index", path: guest },
    { as: author, route: "wins.$id.thanks.$thanksId._index", path: `${guest}/${thanks.id}` },
    { as: author, route: "wins.$id.thanks.$thanksId.edit", path: `${guest}/${thanks.id}/edit` },
    { as: signer, route: "wins.$id.share", path: `/wins/${toCheck.id}/share` },
    { as: signer, route: "wins.$id.comments", path: words },
    { as: signer, route: "wins.$id.comments_.$commentId", path: `${words}/${comment.id}` },
    {
      as: keeper,
      route: "wins.$id.comments_.$commentId_.removal",
      path: `${words}/${comment.id}/removal`,
    },
    { as: asked.owner, route: "wins.$id.realisation", path: `/wins/${asked.id}/realisation` },
    {
      as: checker,
      route: "finance.wins.$id_.realisations.$months",
      path: `/finance/wins/${asked.id}/realisations/3`,
    },
    { as: checker, route: "finance._index", path: "/finance" },
    { as: checker, route: "finance.rates", path: "/finance/rates" },
    { as: checker, route: "finance.wins.$id", path: `/finance/wins/${toCheck.id}` },
    {
      as: checker,
      route: "finance.wins.$id_.reversal",
      path: `/finance/wins/${toCheck.id}/reversal`,
    },
    {
      as: author,
      route: "wins.$id.reversal",
      path: `/wins/${toCheck.id}/reversal`,
    },
    { as: checker, route: "finance.lines.$id", path: `/finance/lines/${toCheck.valueLines[0]!.id}` },
    { as: signer, route: "wins.$id._index", path: `/wins/${waiting.id}` },
    { as: signer, route: "wins.$id.sign-off", path: `/wins/${waiting.id}/sign-off` },
    { as: signer, route: "wins.$id.return", path: `/wins/${waiting.id}/return` },
    { as: { id: draft.submittedById }, route: "wins.$id.edit", path: `/wins/${draft.id}/edit` },
    { as: { id: draft.submittedById }, route: "wins.$id.files._index", path: `/wins/${draft.id}/files` },
  ];
}

/** The demo has no win whose people are asked what came in. */
async function askedWin(db: Database, otherThan: string): Promise<{ id: string; owner: { id: string } }> {
  const win = await db.win.findFirstOrThrow({
    where: {
      ...{ state: "confirmed", checkedAt: null, id: { not: otherThan }, orders: { some: {} } },
      valueLines: { some: { unit: "money" } },
    },
    include: { valueLines: { where: { unit: "money" } } },
  });
  const now = new Date();
  await db.valueLine.updateMany({
    where: { id: win.valueLines[0]!.id },
    data: { financeState: "validated", validated: 100_000_00n },
  });
  await db.win.update({
    where: { id: win.id },
    data: { state: "validated", checkedAt: now, delivering: true },
  });
  await db.realisationAsk.create({
    data: { winId: win.id, months: 3, askedAt: now, answeredAt: now, answeredById: win.submittedById },
  });
  const lineId = win.valueLines[0]!.id;
  await db.realisation.create({
    data: { winId: win.id, months: 3, lineId, reported: 1_000_00n, amount: 1_000_00n, inCompany: 1_000_00n },
  });
  await db.realisationAsk.create({ data: { winId: win.id, months: 6, askedAt: now } });
  return { id: win.id, owner: { id: win.submittedById } };
}
