import type { LetterStateWord } from "~/domain/mail/letters";
import { ofVoters } from "~/domain/mail/secrets";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

export interface OutboxFilter {
  state?: LetterStateWord;
  template?: string;
  search?: string;
  /** Templates whose subject the reader may not know. */
  veiled: readonly string[];
  page: number;
}

export const lettersPerPage = 30;

const listed = { notIn: [...ofVoters] };

/** One page of the outbox, latest first, with how many letters fit the filter; letters of voters are not in it. */
export async function listLetters(db: Database, filter: OutboxFilter) {
  const where = whereOf(filter);
  const [letters, total] = await Promise.all([
    db.letter.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: (filter.page - 1) * lettersPerPage,
      take: lettersPerPage,
      select: {
        id: true,
        template: true,
        personId: true,
        toName: true,
        toAddress: true,
        subject: true,
        state: true,
        createdAt: true,
        dueAt: true,
        sentAt: true,
      },
    }),
    db.letter.count({ where }),
  ]);
  return { letters, total };
}

function whereOf({ state, template, search, veiled }: OutboxFilter): Prisma.LetterWhereInput {
  const contains = { contains: search, mode: "insensitive" as const };
  return {
    ...(state && { state }),
    template: { ...listed, ...(template && { equals: template }) },
    ...(search && {
      OR: [
        { toName: contains },
        { toAddress: contains },
        { subject: contains, template: { notIn: [...veiled] } },
      ],
    }),
  };
}

/** How many of the listed letters are in each state; a state without letters is left out. */
export async function countLettersByState(db: Database): Promise<Partial<Record<LetterStateWord, number>>> {
  const groups = await db.letter.groupBy({
    by: ["state"],
    where: { template: listed },
    _count: { _all: true },
    orderBy: { state: "asc" },
  });
  return Object.fromEntries(groups.map((group) => [group.state, group._count._all]));
}

/**
 * How many letters of voters there are of each template in each state. Receipts count from the next day on: one at a
 * time, they would tell who just voted.
 */
export async function countVotersLetters(db: Database, { today }: { today: Date }) {
  const groups = await db.letter.groupBy({
    by: ["template", "state"],
    where: {
      template: { in: [...ofVoters] },
      NOT: { template: "ballot-receipt", createdAt: { gte: today } },
    },
    _count: { _all: true },
    orderBy: [{ template: "asc" }, { state: "asc" }],
  });
  return ofVoters.map((template) => {
    const own = groups.filter((group) => group.template === template);
    const counts: Partial<Record<LetterStateWord, number>> = Object.fromEntries(
      own.map((group) => [group.state, group._count._all]),
    );
    return { template, counts };
  });
}

/** One listed letter with its history and its files (without their content), or null. */
export async function findLetter(db: Database | Tx, id: string) {
  return db.letter.findUnique({
    where: { id, template: listed },
    include: {
      events: { orderBy: [{ at: "asc" }, { id: "asc" }] },
      attachments: { select: { id: true, filename: true, contentType: true }, orderBy: { filename: "asc" } },
    },
  });
}

/** One file of one letter, or null. */
export async function findAttachment(db: Database, letterId: string, id: string) {
  return db.letterAttachment.findFirst({ where: { id, letterId } });
}
