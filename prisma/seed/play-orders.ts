import type { Act } from "../../app/operations/act.server";
import { acknowledgeOrder } from "../../app/operations/acknowledge-order.server";
import { approveOrder } from "../../app/operations/approve-order.server";
import { changeOrder } from "../../app/operations/change-order.server";
import { draftDealToy } from "../../app/operations/draft-deal-toy.server";
import { receivePieces } from "../../app/operations/receive-pieces.server";
import { sendOrder } from "../../app/operations/send-order.server";
import { shipPieces } from "../../app/operations/ship-pieces.server";
import { submitOrder } from "../../app/operations/submit-order.server";
import { company } from "./people";
import { given, must, type Stage } from "./stage";
import { orders, vendors, type OrderStep, type OrderStory } from "./trophies";

const buyer = "Viktor";
const approver = "Leilani";

/** Every order goes on its way on its days: drafted, approved, sent, promised, shipped, received. */
export function planOrders(stage: Stage): void {
  for (const order of orders) planOrder(stage, order);
}

function planOrder(stage: Stage, order: OrderStory): void {
  if ("toyFor" in order.of) {
    const { toyFor, draftedOn } = order.of;
    stage.plan(stage.at(draftedOn, "09:30"), `draft the toy of ${toyFor}`, async (at) => {
      const winId = given(stage.wins.get(toyFor), toyFor);
      const itemId = given(stage.items.get("block"), "block");
      const orderId = await must(draftDealToy(stage.as(buyer, at), { winId, itemId }));
      await change(stage, order, orderId, at);
    });
  }
  order.steps.forEach(([step, on], turn) =>
    stage.plan(stage.at(on, `1${turn}:30`), `order is ${step}`, async (at) => {
      const found = await findOrder(stage, order);
      if (step === "submitted" && "award" in order.of) await change(stage, order, found.id, at);
      await steps[step](stage, order, found.id, at);
    }),
  );
}

async function findOrder(stage: Stage, { of }: OrderStory) {
  const where =
    "toyFor" in of
      ? { winId: stage.wins.get(of.toyFor) }
      : { categoryId: stage.categories.get(`past/${of.award}`) };
  return stage.db.trophyOrder.findFirstOrThrow({ where, select: { id: true, title: true } });
}

async function change(stage: Stage, order: OrderStory, orderId: string, at: Date): Promise<void> {
  const { title } = await findOrder(stage, order);
  const about = {
    title,
    deliverTo: company.address,
    neededBy: stage.day(order.neededBy),
    note: order.note ?? "",
  };
  await must(changeOrder(stage.as(buyer, at), { orderId, itemId: null, ...about }));
}

type Step = (stage: Stage, order: OrderStory, orderId: string, at: Date) => Promise<unknown>;

const steps: Record<OrderStep, Step> = {
  submitted: (stage, _order, orderId, at) => must(submitOrder(stage.as(buyer, at), { orderId })),
  approved: (stage, _order, orderId, at) => must(approveOrder(stage.as(approver, at), { orderId })),
  sent: (stage, _order, orderId, at) => must(sendOrder(stage.as(buyer, at), { orderId, poNumber: "" })),
  acknowledged: async (stage, { promised }, orderId, at) => {
    const { shipOn, arriveOn } = given(promised, "promise");
    const answer = { contactName: "Marta Quill", shipOn: stage.day(shipOn), arriveOn: stage.day(arriveOn) };
    await must(
      acknowledgeOrder(vendorAct(stage, orderId, at), { token: await tokenOf(stage, orderId), ...answer }),
    );
  },
  shipped: async (stage, { tracking }, orderId, at) => {
    const shipment = {
      carrier: "North Sea Parcels",
      trackingNumber: tracking ?? "",
      pieceIds: await pieces(stage, orderId),
    };
    await must(
      shipPieces(vendorAct(stage, orderId, at), { token: await tokenOf(stage, orderId), ...shipment }),
    );
  },
  received: async (stage, _order, orderId, at) => {
    const pieceIds = await pieces(stage, orderId);
    await must(receivePieces(stage.as(buyer, at), { orderId, pieceIds, condition: "" }));
  },
};

function vendorAct(stage: Stage, orderId: string, now: Date): Act {
  const actor = { kind: "vendor", name: vendors.glasmeer.name, orderId } as const;
  return { db: stage.db, actor, now, origin: "198.51.100.7" };
}

/** The vendor has the link from the letter, and so have we. */
async function tokenOf(stage: Stage, orderId: string): Promise<string> {
  const letters = await stage.db.letter.findMany({
    where: { template: "order-to-vendor" },
    orderBy: { createdAt: "desc" },
  });
  const order = await stage.db.trophyOrder.findUniqueOrThrow({
    where: { id: orderId },
    select: { poNumber: true },
  });
  const letter = letters.find(({ props }) => (props as { poNumber?: string }).poNumber === order.poNumber);
  const { path } = given(letter, "letter to the vendor").props as { path: string };
  return given(path.split("/").at(-1), "token");
}

async function pieces(stage: Stage, orderId: string): Promise<string[]> {
  const found = await stage.db.piece.findMany({ where: { orderId }, select: { id: true } });
  return found.map(({ id }) => id);
}
