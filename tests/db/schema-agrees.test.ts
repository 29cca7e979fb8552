import { readFileSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { migrate } from "~/db/migrate.server";
import { diffSchemas } from "../../prisma/schema-diff";
import { emptyDatabase } from "@tests/support/database";

const schema = readFileSync("prisma/schema.prisma", "utf8");
const emptied = schema.slice(0, schema.indexOf("model "));

/** What the schema file cannot say and a migration adds by hand. */
const byHand = [
  /^constraint \w+ \w+_(single|lower|seats|counts|quorum|quorum_number|by_two|period|dates_in_order|sides|price|not_own_manager|checked) /,
  /^index "?(Nomination_once|RollChange_open|Category_award|ReversalAsk_open|WinThanks_letter|KpiCharter_name)_key"? /,
  /^trigger "?AuditEvent_(append_only|never_emptied)"? /,
  /^index "?Person_(active|left)_name"? /,
  /^trigger "?Person_(added|changed|gone)"? /,
  /^trigger "?Nomination_stories"? /,
  /^index "?Entry_teams"? /,
  /^(trigger|constraint \w+) "?(Win|ValueLine|Milestone|Rate|Company|WinParticipant|Person)_ledger/,
  /^index "?Win_(words|hidden_customer|customer_words|supplier_words|contract_words)"? /,
  /^index "?LedgerView_default"? /,
  /^index "?LedgerLine_hidden"? /,
  /^trigger "?LedgerRow_departments"? /,
  /^trigger "?LedgerLine_months_(added|changed|gone)"? /,
];

test("the migrations make the database that the schema describes", async () => {
  const [migrated, described] = await Promise.all([emptyDatabase(), emptyDatabase()]);
  await migrate(migrated);
  await run(described, await diffSchemas(described, emptied, schema));
  const expected = await inventory(described);
  const actual = await inventory(migrated);
  expect(actual.filter((line) => !byHand.some((pattern) => pattern.test(line)))).toEqual(expected);
});

test("the schema after the last migration is the schema", async () => {
  const kept = readFileSync("prisma/migrations/schema.prisma", "utf8");
  const sql = await diffSchemas(await emptyDatabase(), kept, schema);
  expect(sql.trim(), "run npm run migration -- NAME").toBe("-- This is an empty migration.");
});

test("the record of acts grows and never changes", async () => {
  const url = await emptyDatabase();
  await migrate(url);
  const columns = `"seq","at","actorKind","actorName","act","subjectType","subjectId","prevHash","hash"`;
  await run(
    url,
    `INSERT INTO "AuditEvent" (${columns}) VALUES (1, now(), 'job', 'Test', 'x.done', 'x', '1', '', 'a')`,
  );
  for (const change of [
    `UPDATE "AuditEvent" SET "act" = 'y'`,
    `DELETE FROM "AuditEvent"`,
    `TRUNCATE "AuditEvent"`,
  ]) {
    await expect(run(url, change)).rejects.toThrow("append-only");
  }
});

async function run(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ line: string }>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Every column, constraint, index, enum and trigger of a database, a line each. */
async function inventory(url: string): Promise<string[]> {
  const found = await run(
    url,
    `SELECT format('column %s %s %s %s %s', table_name, column_name, udt_name, is_nullable, column_default) AS line
       FROM information_schema.columns WHERE table_schema = 'public'
     UNION ALL
     SELECT format('constraint %s %s %s', conrelid::regclass::text, conname, pg_get_constraintdef(oid))
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
     UNION ALL
     SELECT format('index %s %s', indexname, indexdef) FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL
     SELECT format('enum %s %s %s', typname, enumsortorder, enumlabel) FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid
     UNION ALL
     SELECT format('trigger %s %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal`,
  );
  const lines = found.map(({ line }) => line.replace(/"/g, ""));
  return lines.filter((line) => !line.includes("_prisma_migrations")).sort();
}
