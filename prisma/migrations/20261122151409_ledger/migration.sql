-- CreateTable
CREATE TABLE "LedgerRow" (
    "winId" TEXT NOT NULL,
    "state" "WinState" NOT NULL,
    "side" "Side" NOT NULL,
    "day" DATE NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "isChecked" BOOLEAN NOT NULL,
    "delivering" BOOLEAN NOT NULL,
    "hideAmounts" BOOLEAN NOT NULL,
    "lines" INTEGER NOT NULL,
    "validatedLines" INTEGER NOT NULL,
    "claimed" BIGINT,
    "validated" BIGINT,
    "realised" BIGINT,
    "daysToProcurement" INTEGER,
    "cycleDays" INTEGER,
    "together" INTEGER,
    "beforeOffer" BOOLEAN,
    "kinds" "ValueKind"[],

    CONSTRAINT "LedgerRow_pkey" PRIMARY KEY ("winId")
);

-- CreateTable
CREATE TABLE "LedgerLine" (
    "lineId" TEXT NOT NULL,
    "winId" TEXT NOT NULL,
    "state" "WinState" NOT NULL,
    "day" DATE NOT NULL,
    "kind" "ValueKind" NOT NULL,
    "hard" BOOLEAN NOT NULL,
    "recurring" BOOLEAN NOT NULL,
    "isRejected" BOOLEAN NOT NULL,
    "hideAmounts" BOOLEAN NOT NULL,
    "claimed" BIGINT,
    "validated" BIGINT,
    "realised" BIGINT,
    "isValidated" BOOLEAN NOT NULL,

    CONSTRAINT "LedgerLine_pkey" PRIMARY KEY ("lineId")
);

-- CreateIndex
CREATE INDEX "LedgerRow_confirmedAt_updatedAt_winId_idx" ON "LedgerRow"("confirmedAt" DESC, "updatedAt" DESC, "winId");

-- CreateIndex
CREATE INDEX "LedgerRow_day_idx" ON "LedgerRow"("day");

-- CreateIndex
CREATE INDEX "LedgerLine_winId_idx" ON "LedgerLine"("winId");

-- CreateIndex
CREATE INDEX "LedgerLine_kind_winId_idx" ON "LedgerLine"("kind", "winId");

-- CreateIndex
CREATE INDEX "Win_submittedById_idx" ON "Win"("submittedById");

-- AddForeignKey
ALTER TABLE "LedgerRow" ADD CONSTRAINT "LedgerRow_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerLine" ADD CONSTRAINT "LedgerLine_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.

-- The search of the ledger asks for beginnings of words; they fall apart at the same signs as in the app.
CREATE INDEX "Win_words" ON "Win" USING gin (to_tsvector('simple', translate("searchText", '-''’.,_/()&+', '           ')));
-- Those who may read a hidden customer find it too.
CREATE INDEX "Win_hidden_customer" ON "Win" ("id") WHERE "hideCustomer";

-- How many decimals amounts of a currency have: `minorDigits` in the code.
CREATE FUNCTION "minor_digits"("currency" text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN "currency" IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV',
                        'XAF', 'XOF', 'XPF') THEN 0
    WHEN "currency" IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 3
    WHEN "currency" IN ('CLF', 'UYW') THEN 4
    ELSE 2 END $$;

-- An amount in another currency, rounded half away from zero: `convert` in the code. Multiplied and never divided, as a
-- quotient would be rounded before it is rounded. What no sum could hold is not converted.
CREATE FUNCTION "converted"("amount" bigint, "currency" text, "scaled" bigint, "to" text)
RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN abs(exact) < 100000000000000000 THEN round(exact)::bigint END
    FROM (SELECT "amount"::numeric * "scaled"
                 * ('1e' || ("minor_digits"("to") - "minor_digits"("currency") - 8))::numeric AS exact) product $$;

-- Writes the rows of these wins anew. A rate or the company's currency that changes meanwhile is waited for.
CREATE FUNCTION "refresh_ledger"("ids" text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(cardinality("ids"), 0) = 0 THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('laurels/ledger'));
  DELETE FROM "LedgerLine" gone
   WHERE gone."winId" = ANY("ids")
     AND NOT EXISTS (SELECT FROM "ValueLine" line JOIN "Win" win ON win."id" = line."winId" AND win."state" <> 'draft'
                      WHERE line."id" = gone."lineId" AND line."unit" = 'money');
  DELETE FROM "LedgerRow" gone
   WHERE gone."winId" = ANY("ids")
     AND NOT EXISTS (SELECT FROM "Win" win WHERE win."id" = gone."winId" AND win."state" <> 'draft');

  INSERT INTO "LedgerLine" AS known ("lineId", "winId", "state", "day", "kind", "hard", "recurring", "isRejected",
                                     "hideAmounts", "claimed", "validated", "realised", "isValidated")
  SELECT line."id", win."id", win."state", win."day", line."kind", line."hard", line."recurring",
         line."financeState" = 'rejected', win."hideAmounts",
         CASE WHEN win."currency" = win."to" THEN claim."amount"
              ELSE "converted"(claim."amount", win."currency", coalesce(fixed."scaled", win."scaled"), win."to") END,
         CASE WHEN accepted THEN line."inCompany" END,
         CASE WHEN accepted THEN line."realisedInCompany" END,
         line."financeState" = 'validated'
    FROM (SELECT win.*, company."currency" AS "to", dated."day", rate."scaled"
            FROM "Win" win
           CROSS JOIN "Company" company
            LEFT JOIN "Milestone" won ON won."winId" = win."id" AND won."kind" = 'won'
           CROSS JOIN LATERAL (
             SELECT coalesce(won."on", (coalesce(win."confirmedAt", win."submittedAt", win."createdAt")
                                         AT TIME ZONE company."timeZone")::date) AS "day") dated
            LEFT JOIN LATERAL (
              SELECT latest."scaled" FROM "Rate" latest
               WHERE latest."currency" = win."currency" AND latest."inCurrency" = company."currency"
                 AND latest."month" = date_trunc('month', dated."day"::timestamp)::date
               ORDER BY latest."version" DESC LIMIT 1) rate ON true
           WHERE win."id" = ANY("ids") AND win."state" <> 'draft') win
    JOIN "ValueLine" line ON line."winId" = win."id" AND line."unit" = 'money'
    LEFT JOIN "Rate" fixed ON fixed."id" = line."rateId" AND fixed."inCurrency" = win."to"
   CROSS JOIN LATERAL (
     SELECT CASE WHEN line."kind" IN ('revenue', 'margin', 'quality', 'productivity', 'service')
                 THEN line."achieved" - line."baseline" ELSE line."baseline" - line."achieved" END AS "amount",
            line."financeState" = 'validated' AND line."inCurrency" = win."to" AS accepted) claim
  ON CONFLICT ("lineId") DO UPDATE
     SET ("winId", "state", "day", "kind", "hard", "recurring", "isRejected", "hideAmounts", "claimed", "validated",
          "realised", "isValidated")
       = (excluded."winId", excluded."state", excluded."day", excluded."kind", excluded."hard", excluded."recurring",
          excluded."isRejected", excluded."hideAmounts", excluded."claimed", excluded."validated", excluded."realised",
          excluded."isValidated")
   WHERE known IS DISTINCT FROM excluded;

  INSERT INTO "LedgerRow" AS known ("winId", "state", "side", "day", "confirmedAt", "updatedAt", "isChecked",
                                    "delivering", "hideAmounts", "lines", "validatedLines", "claimed", "validated",
                                    "realised", "daysToProcurement", "cycleDays", "together", "beforeOffer", "kinds")
  SELECT win."id", win."state", win."submitterSide",
         coalesce(days."won", (coalesce(win."confirmedAt", win."submittedAt", win."createdAt")
                                AT TIME ZONE company."timeZone")::date),
         win."confirmedAt", win."updatedAt", win."checkedAt" IS NOT NULL, win."delivering", win."hideAmounts",
         worth."lines", worth."validatedLines", worth."claimed", worth."validated", worth."realised",
         days."engaged" - days."lead", days."won" - days."lead",
         CASE WHEN days."won" > days."lead" AND days."engaged" IS NOT NULL THEN
           1000 - least(1000, round(1000.0 * (days."engaged" - days."lead") / (days."won" - days."lead")))::int END,
         days."engaged" < days."offer",
         ARRAY(SELECT DISTINCT line."kind" FROM "ValueLine" line WHERE line."winId" = win."id" ORDER BY 1)
    FROM "Win" win
   CROSS JOIN "Company" company
   CROSS JOIN LATERAL (
     SELECT max("on") FILTER (WHERE "kind" = 'lead') AS "lead",
            max("on") FILTER (WHERE "kind" = 'procurement_engaged') AS "engaged",
            max("on") FILTER (WHERE "kind" = 'offer_sent') AS "offer",
            max("on") FILTER (WHERE "kind" = 'won') AS "won"
       FROM "Milestone" WHERE "winId" = win."id") days
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS "lines", count(*) FILTER (WHERE "isValidated")::int AS "validatedLines",
            CASE WHEN count(*) = count("claimed") THEN coalesce(sum("claimed"), 0)::bigint END AS "claimed",
            CASE WHEN count(*) FILTER (WHERE "isValidated") = count("validated")
                 THEN coalesce(sum("validated"), 0)::bigint END AS "validated",
            CASE WHEN count(*) FILTER (WHERE "isValidated") = count("validated")
                 THEN coalesce(sum("realised"), 0)::bigint END AS "realised"
       FROM "LedgerLine" WHERE "winId" = win."id") worth
   WHERE win."id" = ANY("ids") AND win."state" <> 'draft'
  ON CONFLICT ("winId") DO UPDATE
     SET ("state", "side", "day", "confirmedAt", "updatedAt", "isChecked", "delivering", "hideAmounts", "lines",
          "validatedLines", "claimed", "validated", "realised", "daysToProcurement", "cycleDays", "together",
          "beforeOffer", "kinds")
       = (excluded."state", excluded."side", excluded."day", excluded."confirmedAt", excluded."updatedAt",
          excluded."isChecked", excluded."delivering", excluded."hideAmounts", excluded."lines",
          excluded."validatedLines", excluded."claimed", excluded."validated", excluded."realised",
          excluded."daysToProcurement", excluded."cycleDays", excluded."together", excluded."beforeOffer",
          excluded."kinds")
   WHERE known IS DISTINCT FROM excluded;
END $$;

-- A win, one of its values or one of its days has changed.
CREATE FUNCTION "ledger_of_wins"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "ids" text[];
BEGIN
  EXECUTE 'SELECT array_agg("id") FROM after' INTO "ids";
  PERFORM "refresh_ledger"("ids");
  RETURN NULL;
END $$;

CREATE FUNCTION "ledger_of_parts"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "ids" text[];
BEGIN
  EXECUTE 'SELECT array_agg(DISTINCT "winId") FROM after' INTO "ids";
  PERFORM "refresh_ledger"("ids");
  RETURN NULL;
END $$;

CREATE TRIGGER "Win_ledger_added" AFTER INSERT ON "Win"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_wins"();
CREATE TRIGGER "Win_ledger_changed" AFTER UPDATE ON "Win"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_wins"();
CREATE TRIGGER "ValueLine_ledger_added" AFTER INSERT ON "ValueLine"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_parts"();
CREATE TRIGGER "ValueLine_ledger_changed" AFTER UPDATE ON "ValueLine"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_parts"();
CREATE TRIGGER "ValueLine_ledger_gone" AFTER DELETE ON "ValueLine"
  REFERENCING OLD TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_parts"();
CREATE TRIGGER "Milestone_ledger_added" AFTER INSERT ON "Milestone"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_parts"();
CREATE TRIGGER "Milestone_ledger_changed" AFTER UPDATE ON "Milestone"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_parts"();
CREATE TRIGGER "Milestone_ledger_gone" AFTER DELETE ON "Milestone"
  REFERENCING OLD TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_parts"();

-- A rate concerns the wins in its currency of its month.
CREATE FUNCTION "ledger_of_rate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('laurels/ledger'));
  PERFORM "refresh_ledger"(ARRAY(
    SELECT win."id" FROM "Win" win JOIN "LedgerRow" ledger ON ledger."winId" = win."id"
     WHERE win."currency" = NEW."currency"
       AND ledger."day" >= NEW."month" AND ledger."day" < NEW."month" + interval '1 month'));
  RETURN NULL;
END $$;

CREATE TRIGGER "Rate_ledger" AFTER INSERT OR UPDATE ON "Rate" FOR EACH ROW EXECUTE FUNCTION "ledger_of_rate"();

-- Another currency or time zone of the company concerns all.
CREATE FUNCTION "ledger_of_company"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR (OLD."currency", OLD."timeZone") IS DISTINCT FROM (NEW."currency", NEW."timeZone") THEN
    PERFORM pg_advisory_xact_lock(hashtext('laurels/ledger'));
    PERFORM "refresh_ledger"(ARRAY(SELECT "id" FROM "Win"));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "Company_ledger" AFTER INSERT OR UPDATE ON "Company" FOR EACH ROW EXECUTE FUNCTION "ledger_of_company"();

-- The wins that are there already.
SELECT "refresh_ledger"(ARRAY(SELECT "id" FROM "Win"));
ANALYZE "LedgerRow", "LedgerLine";
