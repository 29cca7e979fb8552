import { recordEvent } from "~/db/audit.server";
import { findItem } from "~/db/catalogue.server";
import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { findCategoryHonours, findLaureateHonours, findRunHonours } from "~/db/order-sources.server";
import { insertOrder } from "~/db/orders.server";
import { insertPieces, type NewPiece } from "~/db/pieces.server";
import { isUnderWraps } from "~/db/under-wraps.server";
import { engravedDate, engravingFor } from "~/domain/trophies/engraving-template";
import type { Act } from "./act.server";

type Drafting = Pick<Act, "actor" | "now" | "origin">;
type Honour = NonNullable<Awaited<ReturnType<typeof findCategoryHonours>>>["laureates"][number];

/**
 * Drafts the trophies of a category's laureates inside the caller's transaction: one piece for each of them, one
 * for each member of a team. Answers the order's id; null if the category orders nothing or has its order already.
 */
export async function draftOrderForCategory(
  tx: Tx,
  act: Drafting,
  categoryId: string,
): Promise<string | null> {
  const category = await findCategoryHonours(tx, categoryId);
  if (!category) return null;
  const { trophyItemId, engravingTemplate, laureates, name } = category;
  return draft(tx, act, {
    of: { categoryId },
    award: name,
    trophyItemId,
    engravingTemplate,
    honours: laureates,
  });
}

/** The same for one laureate of a direct award. */
export async function draftOrderForLaureate(
  tx: Tx,
  act: Drafting,
  laureateId: string,
): Promise<string | null> {
  const honour = await findLaureateHonours(tx, laureateId);
  if (!honour) return null;
  const { trophyItemId, engravingTemplate, name } = honour.award;
  return draft(tx, act, {
    of: { laureateId },
    award: name,
    trophyItemId,
    engravingTemplate,
    honours: [honour],
  });
}

/** One order for everybody whom a confirmed run of a threshold award honours. */
export async function draftOrderForRun(
  tx: Tx,
  act: Drafting,
  thresholdRunId: string,
): Promise<string | null> {
  const run = await findRunHonours(tx, thresholdRunId);
  if (!run) return null;
  const { trophyItemId, engravingTemplate, name } = run.award;
  return draft(tx, act, {
    of: { thresholdRunId },
    award: name,
    trophyItemId,
    engravingTemplate,
    honours: run.laureates,
  });
}

interface ToDraft {
  of: { categoryId: string } | { laureateId: string } | { thresholdRunId: string };
  award: string;
  trophyItemId: string | null;
  engravingTemplate: string[];
  honours: Honour[];
}

async function draft(tx: Tx, act: Drafting, order: ToDraft): Promise<string | null> {
  const item = order.trophyItemId ? await findItem(tx, order.trophyItemId) : null;
  if (!item || item.retiredAt || item.vendor.retiredAt || order.honours.length === 0) return null;

  const { address } = await getCompany(tx);
  const title = `${item.name}, ${order.award}`;
  const { id: vendorId, currency } = item.vendor;
  const row = {
    categoryId: null,
    laureateId: null,
    ...order.of,
    title,
    vendorId,
    currency,
    deliverTo: address,
  };
  const orderId = await insertOrder(tx, row, act.now);
  if (!orderId) return null;

  const pieces = order.honours.flatMap((honour) => piecesOf(honour, order, item));
  await insertPieces(
    tx,
    orderId,
    pieces.map((piece, at) => ({ ...piece, position: at + 1 })),
  );
  // The record is read by people who may not know the winners before the announcement.
  const secret = await isUnderWraps(tx, row, act.now);
  const named = pieces.map(({ recipientName, engraving }) => ({ recipientName, engraving }));
  const after = secret ? { title } : { title, pieces: named };
  await recordEvent(tx, act, { act: "order.drafted", subject: { type: "order", id: orderId }, after });
  return orderId;
}

function piecesOf(
  honour: Honour,
  { award, engravingTemplate }: ToDraft,
  item: { id: string; unitPrice: bigint },
): Omit<NewPiece, "position">[] {
  const template =
    engravingTemplate.length > 0 ? engravingTemplate : ["{award}", "{laureate}", "{team}", "{date}"];
  const isTeam = honour.members.length > 1;
  return honour.members.map((member) => ({
    itemId: item.id,
    unitPrice: item.unitPrice,
    recipientId: member.personId,
    recipientName: member.name,
    engraving: engravingFor(template, {
      award,
      laureate: member.name,
      team: isTeam ? honour.title : undefined,
      date: engravedDate(honour.honouredOn.toISOString().slice(0, 10)),
      win: honour.win?.title,
      customer: honour.win && !honour.win.hideCustomer ? honour.win.customer : undefined,
    }),
  }));
}
