import type { Database } from "~/db/client.server";

/** Who looks, by the role that opens the pages, and where: every kind of page of the demo company. */
export async function everyPage(db: Database): Promise<Record<"hr" | "voter" | "nobody", string[]>> {
  const [laureate, win, order, award, gift, vendor, letter, voting, nominating, announced] =
    await Promise.all([
      db.laureate.findFirstOrThrow({ where: { announcedAt: { not: null } } }),
      db.win.findFirstOrThrow({ where: { state: "confirmed" } }),
      db.trophyOrder.findFirstOrThrow({ where: { state: "draft" } }),
      db.award.findFirstOrThrow({ where: { kind: "vote" } }),
      db.award.findFirstOrThrow({ where: { kind: "direct" } }),
      db.vendor.findFirstOrThrow(),
      db.letter.findFirstOrThrow(),
      db.cycle.findFirstOrThrow({ where: { phase: "voting" }, include: { categories: true } }),
      db.cycle.findFirstOrThrow({ where: { phase: "nominating" } }),
      db.cycle.findFirstOrThrow({ where: { phase: "announced" }, include: { categories: true } }),
    ]);
  return {
    voter: [
      ...[
        "/",
        "/wins",
        "/wins/new",
        "/cycles",
        "/nominations",
        "/vote",
        "/hall",
        "/people",
        "/me",
        "/no/such/page",
      ],
      `/wins/${win.id}`,
      `/cycles/${voting.id}`,
      `/cycles/${nominating.id}/nominate`,
      `/vote/${voting.categories[0]?.id}`,
      `/results/${announced.categories[0]?.id}`,
      `/laureates/${laureate.id}`,
      `/people/${win.submittedById}`,
      "/manage/cycles",
    ],
    hr: [
      ...[
        "/manage/cycles",
        "/manage/cycles/new",
        "/manage/awards",
        "/manage/awards/new",
        "/orders",
        "/orders/new",
      ],
      ...[
        "/manage/people",
        "/manage/people/import",
        "/manage/mail",
        "/manage/mail/templates",
        "/manage/vendors",
      ],
      ...["/manage/audit", "/manage/settings", "/manage/mail/templates/you-won"],
      `/manage/cycles/${voting.id}`,
      `/manage/cycles/${nominating.id}/screening`,
      `/manage/awards/${award.id}`,
      `/manage/awards/${gift.id}/give`,
      `/manage/vendors/${vendor.id}`,
      `/manage/people/${win.submittedById}`,
      `/manage/mail/${letter.id}`,
      `/orders/${order.id}`,
    ],
    nobody: ["/login", "/verify", `/verify/${laureate.certificateCode}`, "/verify/LRL-2222-2222"],
  };
}
