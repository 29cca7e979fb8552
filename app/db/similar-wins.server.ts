import { publicStates } from "~/domain/wins/win-state";
import type { Database } from "./client.server";
import { Prisma } from "./generated/client";

const most = 5;

/**
 * Other wins that may count the same value a second time: the same supplier or the same contract, and a value of the
 * same kind that counts in the same days. A hint, never a bar. The indexes of the ledger's words find the few wins that
 * name a supplier or a contract; what they found is then compared letter by letter.
 */
export async function listSimilarWins(db: Database, winId: string) {
  return db.$queryRaw<{ id: string; title: string; shared: string; kinds: string[] }[]>`
    WITH this AS (
      SELECT win."id", win."suppliers", lower(trim(win."contract")) AS contract, ${firstDay("win")} AS day
        FROM "Win" win ${wonOf("win")} WHERE win."id" = ${winId}
    ), named AS (
      SELECT other."id", 1 AS place, one AS shared
        FROM this CROSS JOIN unnest(this."suppliers") own
        JOIN "Win" other ON ${hasWordsOf('"plain_words"("joined"(other."suppliers"))', "own")}
       CROSS JOIN unnest(other."suppliers") one
       WHERE lower(trim(one)) = lower(trim(own)) AND trim(own) <> ''
      UNION ALL
      SELECT other."id", 2, 'contract ' || trim(other."contract")
        FROM this JOIN "Win" other ON ${hasWordsOf('"plain_words"(other."contract")', "this.contract")}
       WHERE lower(trim(other."contract")) = this.contract AND this.contract <> ''
    ), other AS (
      SELECT DISTINCT ON (win."id") win."id", win."title", win."confirmedAt", named.shared, ${firstDay("win")} AS day
        FROM named JOIN "Win" win ON win."id" = named."id" ${wonOf("win")}
       WHERE win."id" <> ${winId} AND win."state" = ANY(${[...publicStates]}::"WinState"[])
       ORDER BY win."id", named.place, named.shared
    )
    SELECT other."id", other."title", other.shared, alike.kinds
      FROM this CROSS JOIN other
     CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT line."kind"::text) AS kinds
          FROM "ValueLine" line
          JOIN "ValueLine" own ON own."winId" = this."id" AND own."kind" = line."kind"
         WHERE line."winId" = other."id" AND line."financeState" <> 'rejected' AND own."financeState" <> 'rejected'
           AND ${from("own", "this")} <= ${to("line", "other")} AND ${from("line", "other")} <= ${to("own", "this")}
      ) alike
     WHERE alike.kinds IS NOT NULL
     ORDER BY other."confirmedAt" DESC, other."id" LIMIT ${most}`;
}

/** The day a win was won; else both had signed. */
function firstDay(win: string): Prisma.Sql {
  return Prisma.raw(`coalesce(won."on", ${win}."confirmedAt"::date)`);
}

function wonOf(win: string): Prisma.Sql {
  return Prisma.raw(`LEFT JOIN "Milestone" won ON won."winId" = ${win}."id" AND won."kind" = 'won'`);
}

function hasWordsOf(text: string, words: string): Prisma.Sql {
  return Prisma.raw(`to_tsvector('simple', ${text}) @@ plainto_tsquery('simple', "plain_words"(${words}))`);
}

/** The first and the last day on which a line counts: its own, else the year from the day its win was won. */
function from(line: string, win: string): Prisma.Sql {
  return Prisma.raw(`coalesce(${line}."periodFrom", ${win}.day)`);
}

function to(line: string, win: string): Prisma.Sql {
  const year = `(coalesce(${line}."periodFrom", ${win}.day) + interval '1 year' - interval '1 day')::date`;
  return Prisma.raw(`coalesce(${line}."periodTo", ${year})`);
}
