import type { PersonRule } from "~/domain/awards/eligibility";
import type { LetterProps } from "~/domain/mail/letters";
import type { Tx } from "./client.server";
import { Prisma } from "./generated/client";
import { peopleLetIn } from "./people-rule.server";

type Props = LetterProps["nominations-opened"];

/** An award of a cycle and whom its rule lets in on a day (midnight UTC). */
export interface InvitingAward {
  rule: PersonRule;
  onDay: Date;
  award: Props["awards"][number];
}

/**
 * Writes to everybody whom some award lets in: one letter each, with their awards in the order given. The database
 * writes all of them in one statement, so that a hundred thousand people never pass through this process. A letter
 * whose key, `keyStart` and the person's id, is already there is left as it is.
 */
export async function queueInvitations(
  tx: Tx,
  by: { now: Date },
  letter: { keyStart: string; props: Omit<Props, "name" | "awards">; awards: readonly InvitingAward[] },
): Promise<void> {
  if (letter.awards.length === 0) return;
  const letIn = letter.awards.map(
    ({ rule, onDay, award }, turn) => Prisma.sql`
      SELECT person."id", ${turn}::int AS "turn", ${JSON.stringify(award)}::text::jsonb AS "award"
        FROM ${peopleLetIn(rule, onDay)}`,
  );
  await tx.$executeRaw`
    INSERT INTO "Letter" ("id", "template", "personId", "toName", "toAddress", "props", "idempotencyKey", "dueAt",
                          "createdAt")
    SELECT gen_random_uuid(), 'nominations-opened', person."id", person."name", person."email",
           ${JSON.stringify(letter.props)}::text::jsonb
             || jsonb_build_object('name', person."name", 'awards', invited."awards"),
           ${letter.keyStart} || person."id", ${by.now}, ${by.now}
      FROM (SELECT "id", jsonb_agg("award" ORDER BY "turn") AS "awards"
              FROM (${Prisma.join(letIn, " UNION ALL ")}) let_in GROUP BY "id") invited
      JOIN "Person" person ON person."id" = invited."id"
    ON CONFLICT ("idempotencyKey") DO NOTHING`;
}
