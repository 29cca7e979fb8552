import type { Database } from "./client.server";

/** Everything the house keeps about one person and may show them. How they voted is not among it: nobody knows. */
export async function readOwnData(db: Database, { personId, now }: { personId: string; now: Date }) {
  const [profile, nominations, wins, signOffs, laurels, figures, ballots, sessions, letters, record] =
    await Promise.all([
      db.person.findUniqueOrThrow({
        where: { id: personId },
        select: {
          ...{
            name: true,
            email: true,
            employeeNumber: true,
            jobTitle: true,
            location: true,
            timeZone: true,
          },
          ...{ startDate: true, hallVisibility: true, createdAt: true },
          ...{ digest: true, digestDay: true, digestHour: true, withoutCelebrations: true },
          department: { select: { name: true, function: true } },
          manager: { select: { name: true } },
          grants: { select: { role: true, grantedAt: true } },
        },
      }),
      db.nomination.findMany({
        where: { nominatorId: personId },
        orderBy: { createdAt: "asc" },
        select: {
          ...{ state: true, teamName: true, answers: true, reason: true, createdAt: true, submittedAt: true },
          category: { select: { name: true, cycle: { select: { name: true } } } },
          nominees: { select: { person: { select: { name: true } } } },
          files: { select: { name: true, size: true, addedAt: true } },
        },
      }),
      db.winParticipant.findMany({
        where: { personId },
        select: {
          side: true,
          sentence: true,
          win: { select: { title: true, state: true, confirmedAt: true } },
        },
      }),
      db.signOff.findMany({
        where: { personId },
        select: { side: true, words: true, signedAt: true, winId: true },
      }),
      db.laureateMember.findMany({
        where: { personId, laureate: { announcedAt: { not: null } } },
        select: {
          laureate: { select: { awardName: true, cycleName: true, citation: true, honouredOn: true } },
        },
      }),
      db.figure
        .findMany({
          where: { personId },
          orderBy: { periodStart: "asc" },
          select: { periodStart: true, thousandths: true, award: { select: { name: true } } },
        })
        .then((rows) =>
          rows.map(({ thousandths, ...row }) => ({ ...row, thousandths: String(thousandths) })),
        ),
      db.voterRoll.findMany({
        where: { personId },
        select: { votedOn: true, category: { select: { name: true, cycle: { select: { name: true } } } } },
      }),
      db.session.findMany({
        where: { personId },
        orderBy: { createdAt: "asc" },
        select: { userAgent: true, createdAt: true, lastSeenAt: true, revokedAt: true },
      }),
      // What waits can still be taken back, and what was taken back was never said.
      db.letter.findMany({
        where: { personId, state: { not: "cancelled" }, dueAt: { lte: now } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { template: true, toAddress: true, state: true, createdAt: true, sentAt: true },
      }),
      db.auditEvent.findMany({
        where: { OR: [{ actorId: personId }, { subjectType: "person", subjectId: personId }] },
        orderBy: { seq: "asc" },
        take: 10_000,
        select: { at: true, act: true, actorName: true, subjectType: true, reason: true },
      }),
    ]);
  const endorsements = await db.endorsement.findMany({
    where: { personId },
    select: { state: true, words: true, askedAt: true, answeredAt: true },
  });
  const comments = await db.winComment.findMany({
    where: { personId },
    orderBy: { at: "asc" },
    select: { text: true, at: true, editedAt: true, removeReason: true, win: { select: { title: true } } },
  });
  const thanks = await db.winThanks.findMany({
    where: { sentById: personId },
    orderBy: { updatedAt: "asc" },
    select: {
      ...{ guestName: true, firm: true, address: true, occasion: true, text: true, sentAt: true },
      win: { select: { title: true } },
    },
  });
  const valueChecks = await db.valueCheck.findMany({
    where: { checkedById: personId },
    orderBy: { checkedAt: "asc" },
    select: { financeState: true, reason: true, checkedAt: true, line: { select: { label: true } } },
  });
  const updates = await db.update.findMany({
    where: { authorId: personId },
    orderBy: { postedAt: "asc" },
    select: {
      kind: true,
      line: true,
      text: true,
      tags: true,
      validUntil: true,
      postedAt: true,
      withdrawnAt: true,
    },
  });
  return {
    profile,
    nominations,
    endorsements,
    wins,
    signOffs,
    comments,
    thanks,
    valueChecks,
    updates,
    laurels,
    figures,
    ballots,
    sessions,
    letters,
    record,
  };
}
