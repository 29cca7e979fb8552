import { randomUUID } from "node:crypto";
import type { Deal } from "~/domain/wins/import/deal";
import type { DealChange } from "~/domain/wins/import/plan";
import { searchedWords } from "~/domain/wins/searched-words";
import type { Side } from "~/domain/wins/sides";
import type { Tx } from "./client.server";
import { updateWords } from "./win-words.server";

export interface WrittenDeal {
  deal: Deal;
  owner: { id: string; name: string; side: Side };
  people: readonly { id: string; name: string; side: Side }[];
}

/** So many rows go to the database at once; between them other pages are answered. */
const atOnce = 2_000;

/** Writes deals down as drafts of their owners and answers their ids, in the same order. */
export async function insertDeals(tx: Tx, deals: readonly WrittenDeal[], now: Date): Promise<string[]> {
  const rows = deals.map((written) => ({ id: randomUUID(), ...written }));
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const wins = some.map(({ id, deal, owner, people }) => ({
      ...{ ...deal, id, imported: deal, ownerId: owner.id, side: owner.side },
      words: searchedWords({ ...deal, ...unwritten, participants: [owner, ...people] }),
    }));
    await tx.$executeRaw`
      INSERT INTO "Win" ("id", "externalId", "imported", "title", "customer", "suppliers", "contract", "currency",
                         "searchText", "submittedById", "submitterSide", "createdAt", "updatedAt")
      SELECT "id", "externalId", "imported", "title", "customer", ARRAY(SELECT jsonb_array_elements_text("suppliers")),
             "contract", "currency", "words", "ownerId", "side"::"Side", ${now}, ${now}
        FROM jsonb_to_recordset(${JSON.stringify(wins)}::text::jsonb) AS deal(
               "id" text, "externalId" text, "imported" jsonb, "title" text, "customer" text, "suppliers" jsonb,
               "contract" text, "currency" text, "words" text, "ownerId" text, "side" text)`;
    await insertDealPeople(tx, some);
    await insertDealParts(tx, some);
  }
  return rows.map(({ id }) => id);
}

/** What no file of deals says. */
const unwritten = { summary: "", story: "", lessons: "", hideCustomer: false };

interface WithId extends WrittenDeal {
  id: string;
}

/** The owner first, then the others; whoever is in the win already stays as they are. */
async function insertDealPeople(tx: Tx, deals: readonly WithId[]): Promise<void> {
  const people = deals.flatMap(({ id, owner, people: others }) =>
    [owner, ...others].map((person, position) => ({
      winId: id,
      personId: person.id,
      side: person.side,
      position,
    })),
  );
  await tx.$executeRaw`
    INSERT INTO "WinParticipant" ("winId", "personId", "side", "position")
    SELECT "winId", "personId", "side"::"Side", "position"
      FROM jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb) AS named(
             "winId" text, "personId" text, "side" text, "position" int)
    ON CONFLICT DO NOTHING`;
}

/** The amount as revenue from nothing, and the two days that the other system knows. */
async function insertDealParts(tx: Tx, deals: readonly WithId[]): Promise<void> {
  await insertAmounts(tx, deals);
  const days = deals.flatMap(({ id, deal }) => [
    ...(deal.leadOn ? [{ winId: id, kind: "lead", on: deal.leadOn }] : []),
    ...(deal.wonOn ? [{ winId: id, kind: "won", on: deal.wonOn }] : []),
  ]);
  await tx.$executeRaw`
    INSERT INTO "Milestone" ("winId", "kind", "on")
    SELECT "winId", "kind"::"MilestoneKind", "on"
      FROM jsonb_to_recordset(${JSON.stringify(days)}::text::jsonb) AS dated("winId" text, "kind" text, "on" date)`;
}

/** Where a draft has revenue already, or amounts in another currency, its own stay alone: nothing is claimed twice. */
async function insertAmounts(tx: Tx, deals: readonly WithId[]): Promise<void> {
  const lines = deals.flatMap(({ id, deal }) =>
    deal.amount === null
      ? []
      : [
          {
            ...{ id: randomUUID(), winId: id, source: sourceOf(deal) },
            ...{ amount: deal.amount, currency: deal.currency },
          },
        ],
  );
  await tx.$executeRaw`
    INSERT INTO "ValueLine" ("id", "winId", "kind", "label", "baseline", "achieved", "baselineSource")
    SELECT said."id", said."winId", 'revenue', 'Deal amount', 0, said."amount"::bigint, said."source"
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::text::jsonb) AS said(
             "id" text, "winId" text, "source" text, "amount" text, "currency" text)
      JOIN "Win" win ON win."id" = said."winId" AND win."currency" = said."currency"
     WHERE NOT EXISTS (SELECT FROM "ValueLine" line
                        WHERE line."winId" = said."winId" AND line."kind" = 'revenue' AND line."unit" = 'money')`;
}

const sourceOf = (deal: Deal) => `Deal ${deal.externalId}`;

export interface ChangedDeal extends WithId {
  before: Deal | null;
  changes: readonly DealChange[];
}

/**
 * Takes over what the other system changed, wherever a draft still says what the last import wrote: what its people
 * have written since stays.
 */
export async function updateDeals(tx: Tx, deals: readonly ChangedDeal[], now: Date): Promise<void> {
  for (let from = 0; from < deals.length; from += atOnce) {
    const some = deals.slice(from, from + atOnce);
    const rows = JSON.stringify(
      some.map(({ id, deal, before }) => ({ id, deal, before: before ?? nothing })),
    );
    await tx.$executeRaw`
      UPDATE "Win" win
         SET "title" = CASE WHEN win."title" = before ->> 'title' THEN deal ->> 'title' ELSE win."title" END,
             "customer" = CASE WHEN win."customer" = before ->> 'customer' THEN deal ->> 'customer' ELSE win."customer" END,
             "contract" = CASE WHEN win."contract" = before ->> 'contract' THEN deal ->> 'contract' ELSE win."contract" END,
             "suppliers" = CASE WHEN to_jsonb(win."suppliers") = before -> 'suppliers'
                                THEN ARRAY(SELECT jsonb_array_elements_text(deal -> 'suppliers')) ELSE win."suppliers" END,
             "currency" = CASE WHEN NOT EXISTS (
                                 SELECT FROM "ValueLine" line WHERE line."winId" = win."id" AND line."unit" = 'money'
                                    AND (line."kind" <> 'revenue' OR line."baseline" <> 0 OR win."currency" <> before ->> 'currency'
                                         OR line."achieved"::text IS DISTINCT FROM before ->> 'amount'))
                               THEN deal ->> 'currency' ELSE win."currency" END,
             "imported" = deal, "updatedAt" = ${now}
        FROM jsonb_to_recordset(${rows}::text::jsonb) AS changed("id" text, "deal" jsonb, "before" jsonb)
       WHERE win."id" = changed."id"`;
    await tx.$executeRaw`
      UPDATE "ValueLine" line SET "achieved" = (deal ->> 'amount')::bigint
        FROM jsonb_to_recordset(${rows}::text::jsonb) AS changed("id" text, "deal" jsonb, "before" jsonb)
        JOIN "Win" win ON win."id" = changed."id" AND win."currency" = deal ->> 'currency'
       WHERE line."winId" = changed."id" AND line."kind" = 'revenue' AND line."unit" = 'money' AND line."baseline" = 0
         AND line."achieved"::text = before ->> 'amount' AND deal ->> 'amount' IS NOT NULL`;
    await tx.$executeRaw`
      UPDATE "Milestone" known SET "on" = (deal ->> dated.name)::date
        FROM jsonb_to_recordset(${rows}::text::jsonb) AS changed("id" text, "deal" jsonb, "before" jsonb),
             (VALUES ('lead', 'leadOn'), ('won', 'wonOn')) AS dated(kind, name)
       WHERE known."winId" = changed."id" AND known."kind"::text = dated.kind AND deal ->> dated.name IS NOT NULL
         AND known."on"::text = before ->> dated.name`;
    await tx.$executeRaw`
      INSERT INTO "Milestone" ("winId", "kind", "on")
      SELECT changed."id", dated.kind::"MilestoneKind", (deal ->> dated.name)::date
        FROM jsonb_to_recordset(${rows}::text::jsonb) AS changed("id" text, "deal" jsonb, "before" jsonb),
             (VALUES ('lead', 'leadOn'), ('won', 'wonOn')) AS dated(kind, name)
       WHERE deal ->> dated.name IS NOT NULL AND before ->> dated.name IS NULL
      ON CONFLICT DO NOTHING`;
    await insertAmounts(
      tx,
      some.filter(({ before }) => before?.amount === null),
    );
    await updateOwners(
      tx,
      some.filter(({ changes }) => changes.includes("owner")),
    );
    await insertDealPeople(tx, some.flatMap(peopleAdded));
    const found = some.filter(({ changes }) => searched.some((field) => changes.includes(field)));
    await updateWords(
      tx,
      found.map(({ id }) => id),
    );
  }
}

/** Hands drafts to new owners. The author that one had goes out of it, unless the deal still names them. */
async function updateOwners(tx: Tx, deals: readonly WithId[]): Promise<void> {
  const rows = JSON.stringify(
    deals.map(({ id, owner, people }) => ({
      ...{ id, ownerId: owner.id, side: owner.side },
      namedIds: people.map((person) => person.id),
    })),
  );
  await tx.$executeRaw`
    DELETE FROM "WinParticipant" part
     USING jsonb_to_recordset(${rows}::text::jsonb) AS handed("id" text, "namedIds" text[]), "Win" win
     WHERE part."winId" = handed."id" AND win."id" = handed."id" AND part."personId" = win."submittedById"
       AND part."personId" <> ALL(handed."namedIds")`;
  await tx.$executeRaw`
    UPDATE "Win" win SET "submittedById" = handed."ownerId", "submitterSide" = handed."side"::"Side"
      FROM jsonb_to_recordset(${rows}::text::jsonb) AS handed("id" text, "ownerId" text, "side" text)
     WHERE win."id" = handed."id"`;
}

function peopleAdded(deal: ChangedDeal): ChangedDeal[] {
  if (deal.changes.includes("people")) return [deal];
  return deal.changes.includes("owner") ? [{ ...deal, people: [] }] : [];
}

const searched: readonly DealChange[] = ["title", "customer", "suppliers", "people", "owner"];

const nothing = {
  title: "",
  customer: "",
  contract: "",
  suppliers: [],
  amount: null,
  wonOn: null,
  leadOn: null,
};
