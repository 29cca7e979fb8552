-- CreateTable
CREATE TABLE "LedgerMonth" (
    "month" DATE NOT NULL,
    "kind" "ValueKind" NOT NULL,
    "values" INTEGER NOT NULL,
    "claimed" DECIMAL(40,0) NOT NULL,
    "decided" DECIMAL(40,0) NOT NULL,
    "kept" DECIMAL(40,0) NOT NULL,
    "validated" DECIMAL(40,0) NOT NULL,
    "realised" DECIMAL(40,0) NOT NULL,
    "lines" INTEGER NOT NULL,
    "decidedLines" INTEGER NOT NULL,
    "validatedLines" INTEGER NOT NULL,
    "realisedLines" INTEGER NOT NULL,
    "unrated" INTEGER NOT NULL,

    CONSTRAINT "LedgerMonth_pkey" PRIMARY KEY ("month","kind")
);

-- Written by hand: what the schema file cannot say.

-- The few values whose amounts not everybody reads are added for each reader.
CREATE INDEX "LedgerLine_hidden" ON "LedgerLine" ("day") WHERE "hideAmounts";

-- The statement that adds values to the sums of their months; `source` gives them with a `turn`: 1 for those that came,
-- -1 for those that went. A month that stays as it was is left alone: a win that is only checked waits for nobody.
CREATE FUNCTION "adding_to_ledger_months"("source" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT $q$
  INSERT INTO "LedgerMonth" AS known ("month", "kind", "values", "claimed", "decided", "kept", "validated", "realised",
                                      "lines", "decidedLines", "validatedLines", "realisedLines", "unrated")
  SELECT * FROM (
    SELECT make_date(extract(year FROM "day")::int, extract(month FROM "day")::int, 1) AS "month", "kind",
           sum(turn) AS "values",
           coalesce(sum(turn * "claimed"), 0) AS "claimed",
           coalesce(sum(turn * "claimed") FILTER (WHERE decided), 0) AS "decided",
           coalesce(sum(turn * "validated") FILTER (WHERE decided), 0) AS "kept",
           coalesce(sum(turn * "validated"), 0) AS "validated",
           coalesce(sum(turn * "realised"), 0) AS "realised",
           coalesce(sum(turn) FILTER (WHERE "claimed" IS NOT NULL), 0) AS "lines",
           coalesce(sum(turn) FILTER (WHERE decided), 0) AS "decidedLines",
           coalesce(sum(turn) FILTER (WHERE "validated" IS NOT NULL), 0) AS "validatedLines",
           coalesce(sum(turn) FILTER (WHERE "realised" <> 0), 0) AS "realisedLines",
           coalesce(sum(turn) FILTER (WHERE "claimed" IS NULL OR ("isValidated" AND "validated" IS NULL)), 0) AS "unrated"
      FROM ($q$ || "source" || $q$) moved,
           LATERAL (SELECT "claimed" IS NOT NULL AND ("isRejected" OR "validated" IS NOT NULL) AS decided) known_to_finance
     WHERE "state" IN ('confirmed', 'validated', 'closed') AND NOT "hideAmounts"
     GROUP BY 1, 2) sums
   WHERE ("values", "claimed", "decided", "kept", "validated", "realised", "lines", "decidedLines", "validatedLines",
          "realisedLines", "unrated") <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
   ORDER BY "month", "kind"
  ON CONFLICT ("month", "kind") DO UPDATE
     SET "values" = known."values" + excluded."values", "claimed" = known."claimed" + excluded."claimed",
         "decided" = known."decided" + excluded."decided", "kept" = known."kept" + excluded."kept",
         "validated" = known."validated" + excluded."validated", "realised" = known."realised" + excluded."realised",
         "lines" = known."lines" + excluded."lines", "decidedLines" = known."decidedLines" + excluded."decidedLines",
         "validatedLines" = known."validatedLines" + excluded."validatedLines",
         "realisedLines" = known."realisedLines" + excluded."realisedLines",
         "unrated" = known."unrated" + excluded."unrated" $q$ $$;

CREATE FUNCTION "count_ledger_months"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE "adding_to_ledger_months"(CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT 1 AS turn, * FROM after'
    WHEN 'DELETE' THEN 'SELECT -1 AS turn, * FROM was'
    ELSE 'SELECT 1 AS turn, * FROM after UNION ALL SELECT -1, * FROM was' END);
  RETURN NULL;
END $$;

-- All sums anew.
CREATE FUNCTION "refresh_ledger_months"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "LedgerMonth";
  EXECUTE "adding_to_ledger_months"('SELECT 1 AS turn, * FROM "LedgerLine"');
END $$;

CREATE TRIGGER "LedgerLine_months_added" AFTER INSERT ON "LedgerLine"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "count_ledger_months"();
CREATE TRIGGER "LedgerLine_months_changed" AFTER UPDATE ON "LedgerLine"
  REFERENCING OLD TABLE AS was NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "count_ledger_months"();
CREATE TRIGGER "LedgerLine_months_gone" AFTER DELETE ON "LedgerLine"
  REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION "count_ledger_months"();

SELECT "refresh_ledger_months"();
