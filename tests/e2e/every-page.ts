import { uploadDealsOfSales } from "@tests/support/made-deals";
import type { Database } from "~/db/client.server";
import { approveOrder } from "~/operations/approve-order.server";
import type { ThresholdReport } from "~/domain/awards/threshold-report";
import { ofVoters } from "~/domain/mail/secrets";
import { draftDealToy } from "~/operations/draft-deal-toy.server";
import { submitOrder } from "~/operations/submit-order.server";
import { uploadFigures } from "~/operations/upload-figures.server";
import { actAs } from "@tests/support/cast";
import { mustDo, tokenOf } from "@tests/support/trophies";
import { looksOfSteering } from "./cycle-looks";
import { looksOfJuries } from "./jury-looks";
import { looksOfUpdates } from "./update-looks";
import { looksOfScorecard } from "./scorecard-looks";
import { looksOfWins } from "./win-looks";
import { askedOf, toldOf } from "./people-told";

/** One page to look at. */
export interface PageLook {
  /** The folder in app/routes. */
  route: string;
  path: string;
  /** Who may see it; nobody is signed in where it is null. */
  as: { id: string } | null;
  /** Shown only as the answer to this form. */
  post?: Record<string, string>;
  status?: number;
}

type Looks = Record<string, string | Pick<PageLook, "path" | "post" | "status">>;
type Person = { id: string; name: string };

/** Where every page of the demo company can be looked at, and by whom. */
export async function everyPage(db: Database): Promise<PageLook[]> {
  const hr = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } });
  return [
    ...(await looksOfVoters(db)),
    ...lookedAtBy(hr, await pagesOfHr(db, hr)),
    ...lookedAtBy(hr, await pagesOfOrders(db, hr)),
    ...(await looksOfWins(db)),
    ...(await looksOfUpdates(db)),
    ...(await looksOfJuries(db, hr)),
    ...(await looksOfScorecard(db, hr)),
    ...lookedAtBy(null, await pagesOfGuests(db)),
  ];
}

function lookedAtBy(as: { id: string } | null, pages: Looks): PageLook[] {
  return Object.entries(pages).map(([route, page]) => ({
    route,
    as,
    ...(typeof page === "string" ? { path: page } : page),
  }));
}

async function looksOfVoters(db: Database): Promise<PageLook[]> {
  const rolls = await db.voterRoll.findMany({
    where: {
      category: { kind: "vote", cycle: { phase: "voting" } },
      person: { grants: { none: {} } },
    },
  });
  const voter = rolls.find(({ votedOn }) => votedOn === null)!;
  const voted = rolls.find(({ votedOn }) => votedOn !== null)!;
  const nomination = await nominationOf(db);
  return [
    ...lookedAtBy({ id: voter.personId }, await pagesOfEverybody(db)),
    ...lookedAtBy(
      { id: voted.personId },
      { "vote.$categoryId_.receipt-letter": `/vote/${voted.categoryId}/receipt-letter` },
    ),
    ...lookedAtBy(
      { id: voted.personId },
      { "endorse.$id": `/endorse/${await askedOf(db, nomination, voted)}` },
    ),
    ...lookedAtBy({ id: voter.personId }, { "nominated.$id": `/nominated/${await toldOf(db, voter)}` }),
    ...lookedAtBy(
      { id: nomination.nominatorId },
      {
        "nominations._index": "/nominations",
        "nominations.$id.endorsements": `/nominations/${nomination.id}/endorsements`,
        "nominations.$id.files._index": `/nominations/${nomination.id}/files`,
      },
    ),
  ];
}

async function pagesOfEverybody(db: Database): Promise<Looks> {
  const nominating = await cycleIn(db, "nominating");
  const voting = await cycleIn(db, "voting");
  const announced = await cycleIn(db, "announced");
  const laureate = await laureateOf(db);
  const win = await db.win.findFirstOrThrow({ where: { state: "confirmed" } });
  return {
    $: { path: "/no/such/page", status: 404 },
    _index: "/",
    "cycles._index": "/cycles",
    "cycles.$id._index": `/cycles/${voting.id}`,
    "cycles.$id.nominate": `/cycles/${nominating.id}/nominate`,
    hall: "/hall",
    "laureates.$id": `/laureates/${laureate.id}`,
    logout: "/logout",
    "manage._index": { path: "/manage", status: 403 },
    "me._index": "/me",
    "me.away": "/me/away",
    "me.calendar": "/me/calendar",
    "me.kind-words": "/me/kind-words",
    "people._index": "/people",
    "people.$id": `/people/${win.submittedById}`,
    "results.$categoryId": `/results/${announced.categories[0]!.id}`,
    "vote._index": "/vote",
    "vote.$categoryId": `/vote/${voting.categories[0]!.id}`,
    "wins._index": "/wins",
    "wins.views": "/wins/views?keep=state%3Dsigned",
    "wins.new": "/wins/new",
    "wins.$id._index": `/wins/${win.id}`,
  };
}

async function pagesOfHr(db: Database, hr: Person): Promise<Looks> {
  const [nominating, voting] = [await cycleIn(db, "nominating"), await cycleIn(db, "voting")];
  const locked = await lockedBox(db, voting.categories[0]!.id);
  const award = await db.award.findFirstOrThrow({ where: { kind: "vote" } });
  const gift = await db.award.findFirstOrThrow({ where: { kind: "direct" } });
  const vendor = await db.vendor.findFirstOrThrow();
  const item = await db.catalogueItem.findFirstOrThrow({ where: { vendorId: vendor.id } });
  const letter = await db.letter.findFirstOrThrow({ where: { template: { notIn: [...ofVoters] } } });
  const laureate = await laureateOf(db);
  const person = await db.person.findFirstOrThrow({ where: { grants: { none: {} } } });
  const nomination = await nominationOf(db);
  const entry = await db.entry.findFirstOrThrow({
    where: { category: { cycleId: voting.id, kind: "vote" } },
  });
  return {
    "laureates.$id.note": {
      path: `/laureates/${laureate.id}/note`,
      post: { note: "long ".repeat(101) },
      status: 400,
    },
    "manage.audit._index": "/manage/audit",
    "manage.audit.check": { path: "/manage/audit/check", post: {} },
    "manage.awards._index": "/manage/awards",
    "manage.awards.gallery._index": "/manage/awards/gallery",
    "manage.awards.gallery.$key": "/manage/awards/gallery/early-bird",
    "manage.awards.$id._index": `/manage/awards/${award.id}`,
    "manage.awards.$id.face._index": `/manage/awards/${award.id}/face`,
    "manage.awards.$id.ballot-preview": `/manage/awards/${award.id}/ballot-preview`,
    give: `/give?person=${person.id}`,
    "manage.awards.$id.give": `/manage/awards/${gift.id}/give`,
    ...(await pagesOfThresholds(db, hr)),
    "manage.cycles._index": "/manage/cycles",
    "manage.cycles.new": "/manage/cycles/new",
    "manage.cycles.$id._index": `/manage/cycles/${voting.id}`,
    "manage.cycles.$id.electorate": `/manage/cycles/${voting.id}/electorate`,
    "manage.cycles.$id.quorum.$categoryId._index": `/manage/cycles/${voting.id}/quorum/${locked.id}`,
    "manage.cycles.$id.jury.$categoryId.hand-over": `/manage/cycles/${voting.id}/jury/${locked.id}/hand-over`,
    "manage.cycles.$id.second-key.$categoryId": `/manage/cycles/${voting.id}/second-key/${locked.id}`,
    "manage.cycles.$id.unlock.$categoryId": `/manage/cycles/${voting.id}/unlock/${locked.id}`,
    ...(await looksOfSteering(db, voting)),
    "manage.cycles.$id.kind-words._index": `/manage/cycles/${voting.id}/kind-words`,
    "manage.cycles.$id.balance": `/manage/cycles/${nominating.id}/balance`,
    "manage.cycles.$id.shortlist": `/manage/cycles/${nominating.id}/shortlist?most=2`,
    "manage.cycles.$id.screening": `/manage/cycles/${nominating.id}/screening`,
    "manage.entries.$id.exit": `/manage/entries/${entry.id}/exit`,
    "manage.items.$id": `/manage/items/${item.id}`,
    "manage.items.$id_.retirement": `/manage/items/${item.id}/retirement`,
    "manage.mail._index": "/manage/mail",
    "manage.mail.$id._index": `/manage/mail/${letter.id}`,
    "manage.mail.$id.cancellation": `/manage/mail/${letter.id}/cancellation`,
    "manage.mail.$id.resending": `/manage/mail/${letter.id}/resending`,
    "manage.mail.suppressions": "/manage/mail/suppressions",
    "manage.mail.templates._index": "/manage/mail/templates",
    "manage.mail.templates.$template._index": "/manage/mail/templates/you-won",
    "manage.nominations.$id.decline": `/manage/nominations/${nomination.id}/decline`,
    "manage.nominations.$id.return": `/manage/nominations/${nomination.id}/return`,
    "manage.people._index": "/manage/people",
    "manage.people.new": "/manage/people/new",
    "manage.people.$id._index": `/manage/people/${person.id}`,
    "manage.people.doubles": `/manage/people/doubles?kept=${person.id}&q=a`,
    "manage.people.import._index": "/manage/people/import",
    "wins.imports._index": "/wins/imports",
    "wins.imports.$id._index": `/wins/imports/${await uploadDealsOfSales(db, actAs(db, { ...hr, roles: ["hr"] }))}`,
    "manage.settings": "/manage/settings",
    "manage.vendors._index": "/manage/vendors",
    "manage.vendors.new": "/manage/vendors/new",
    "manage.vendors.$id": `/manage/vendors/${vendor.id}`,
    "manage.vendors.$id_.items.new": `/manage/vendors/${vendor.id}/items/new`,
    "manage.vendors.$id_.retirement": `/manage/vendors/${vendor.id}/retirement`,
  };
}

/** A run with somebody left out, and a file of figures that was not taken in. */
async function pagesOfThresholds(db: Database, hr: Person): Promise<Looks> {
  const run = await db.thresholdRun.findFirstOrThrow({
    where: { state: "previewed", award: { figures: { some: {} } } },
  });
  const [first] = (run.outcomes as unknown as ThresholdReport).reaches;
  const award = `/manage/awards/${run.awardId}`;
  const csv = "e-mail,period,figure\nnobody@fenwright.example,2026-Q1,1\n";
  const upload = { awardId: run.awardId, filename: "figures.csv", csv };
  const uploaded = await uploadFigures(actAs(db, { ...hr, roles: ["hr"] }), upload);
  if (!uploaded.ok) throw new Error(uploaded.reason);
  return {
    "manage.awards.$id.run": `${award}/run`,
    "manage.awards.$id.figures._index": `${award}/figures`,
    "manage.awards.$id.figures.$importId": `${award}/figures/${uploaded.value.id}`,
    "manage.runs.$id._index": `/manage/runs/${run.id}?show=misses`,
    "manage.runs.$id.confirmation": `/manage/runs/${run.id}/confirmation`,
    "manage.runs.$id.people.$personId": `/manage/runs/${run.id}/people/${first?.personId}`,
  };
}

async function pagesOfOrders(db: Database, hr: Person): Promise<Looks> {
  const draftId = (await orderIn(db, "draft")).id;
  const draft = `/orders/${draftId}`;
  const submitted = `/orders/${(await orderIn(db, "submitted")).id}`;
  const sent = `/orders/${(await orderIn(db, "sent")).id}`;
  const shipped = `/orders/${(await orderIn(db, "shipped")).id}`;
  const approved = `/orders/${await approvedOrder(db, hr)}`;
  const piece = await db.piece.findFirstOrThrow({ where: { orderId: draftId } });
  return {
    "orders._index": "/orders",
    "orders.new": "/orders/new",
    "orders.$id": draft,
    "orders.$id_.change": `${draft}/change`,
    "orders.$id_.pieces": `${draft}/pieces`,
    "orders.$id_.pieces_.$pieceId": `${draft}/pieces/${piece.id}`,
    "orders.$id_.pieces_.$pieceId_.removal": `${draft}/pieces/${piece.id}/removal`,
    "orders.$id_.submission": `${draft}/submission`,
    "orders.$id_.approval": `${submitted}/approval`,
    "orders.$id_.rejection": `${submitted}/rejection`,
    "orders.$id_.cancellation": `${submitted}/cancellation`,
    "orders.$id_.dispatch": `${approved}/dispatch`,
    "orders.$id_.link": `${sent}/link`,
    "orders.$id_.link-end": `${sent}/link-end`,
    "orders.$id_.receipt": `${shipped}/receipt`,
    "wins.$id_.deal-toy": `/wins/${(await winWithoutToy(db)).id}/deal-toy`,
  };
}

/** The demo has no vote with two keys. */
async function lockedBox(db: Database, id: string): Promise<{ id: string }> {
  return db.category.update({ where: { id }, data: { twoKeys: true }, select: { id: true } });
}

/** The demo has no order that is approved and not yet sent. */
async function approvedOrder(db: Database, hr: Person): Promise<string> {
  const buyer = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "buyer" } } } });
  const asBuyer = actAs(db, { ...buyer, roles: ["buyer"] });
  const drafted = await draftDealToy(asBuyer, { winId: (await winWithoutToy(db)).id });
  if (!drafted.ok) throw new Error(drafted.reason);
  mustDo(await submitOrder(asBuyer, { orderId: drafted.value }));
  mustDo(await approveOrder(actAs(db, { ...hr, roles: ["hr"] }), { orderId: drafted.value }));
  return drafted.value;
}

async function pagesOfGuests(db: Database): Promise<Looks> {
  const sent = `/vendor/${await tokenOf(db, (await orderIn(db, "sent")).id)}`;
  const acknowledged = `/vendor/${await tokenOf(db, (await orderIn(db, "acknowledged")).id)}`;
  return {
    login: "/login",
    "login_.code": "/login/code",
    "login_.$token": "/login/a-link-that-was-used",
    "vendor.$token": acknowledged,
    "vendor.$token_.acknowledgement": `${sent}/acknowledgement`,
    "vendor.$token_.shipment": `${acknowledged}/shipment`,
    "verify._index": "/verify",
    "verify.$code": `/verify/${(await laureateOf(db)).certificateCode}`,
  };
}

function cycleIn(db: Database, phase: "nominating" | "voting" | "announced") {
  return db.cycle.findFirstOrThrow({
    where: { phase },
    include: { categories: { where: { kind: "vote" } } },
  });
}

function laureateOf(db: Database) {
  return db.laureate.findFirstOrThrow({ where: { announcedAt: { not: null } } });
}

function nominationOf(db: Database) {
  return db.nomination.findFirstOrThrow({
    where: { state: "submitted", category: { cycle: { phase: "nominating" } } },
  });
}

function orderIn(db: Database, state: "draft" | "submitted" | "sent" | "acknowledged" | "shipped") {
  return db.trophyOrder.findFirstOrThrow({ where: { state } });
}

function winWithoutToy(db: Database) {
  return db.win.findFirstOrThrow({ where: { state: "confirmed", orders: { none: {} } } });
}
