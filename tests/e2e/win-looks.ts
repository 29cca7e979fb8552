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
  return [
    { as: checker, route: "finance._index", path: "/finance" },
    { as: checker, route: "finance.rates", path: "/finance/rates" },
    { as: checker, route: "finance.wins.$id", path: `/finance/wins/${toCheck.id}` },
    { as: checker, route: "finance.lines.$id", path: `/finance/lines/${toCheck.valueLines[0]!.id}` },
    { as: signer, route: "wins.$id._index", path: `/wins/${waiting.id}` },
    { as: signer, route: "wins.$id.sign-off", path: `/wins/${waiting.id}/sign-off` },
    { as: signer, route: "wins.$id.return", path: `/wins/${waiting.id}/return` },
    { as: { id: draft.submittedById }, route: "wins.$id.edit", path: `/wins/${draft.id}/edit` },
  ];
}
