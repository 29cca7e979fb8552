-- AlterTable
ALTER TABLE "LedgerRow" ADD COLUMN     "departmentIds" TEXT[];

-- CreateIndex
CREATE INDEX "LedgerRow_departmentIds_idx" ON "LedgerRow" USING GIN ("departmentIds");

-- Written by hand: what the schema file cannot say.

-- The departments of those who took part in a win. Whoever is just moving to another one is waited for, and nobody
-- moves before the act that asked is done.
CREATE FUNCTION "departments_of_win"("win" text) RETURNS text[] LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Person" WHERE "id" IN (SELECT "personId" FROM "WinParticipant" WHERE "winId" = "win")
    ORDER BY "id" FOR SHARE;
  RETURN ARRAY(SELECT DISTINCT person."departmentId"
                 FROM "WinParticipant" part JOIN "Person" person ON person."id" = part."personId"
                WHERE part."winId" = "win" ORDER BY 1);
END $$;

CREATE FUNCTION "refresh_ledger_departments"("ids" text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "LedgerRow" ledger SET "departmentIds" = found."departmentIds"
    FROM (SELECT "winId", "departments_of_win"("winId") AS "departmentIds"
            FROM "LedgerRow" WHERE "winId" = ANY("ids")) found
   WHERE ledger."winId" = found."winId" AND ledger."departmentIds" IS DISTINCT FROM found."departmentIds" $$;

-- A win comes into the ledger with its departments; they change with its people and with where these work.
CREATE FUNCTION "ledger_comes_with_departments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."departmentIds" := "departments_of_win"(NEW."winId");
  RETURN NEW;
END $$;

CREATE FUNCTION "ledger_of_participants"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "ids" text[];
BEGIN
  EXECUTE 'SELECT array_agg(DISTINCT "winId") FROM after' INTO "ids";
  PERFORM "refresh_ledger_departments"("ids");
  RETURN NULL;
END $$;

CREATE FUNCTION "ledger_of_moved_people"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "ids" text[];
BEGIN
  EXECUTE 'SELECT array_agg(DISTINCT part."winId")
             FROM was JOIN after ON after."id" = was."id" AND after."departmentId" <> was."departmentId"
             JOIN "WinParticipant" part ON part."personId" = was."id"' INTO "ids";
  PERFORM "refresh_ledger_departments"("ids");
  RETURN NULL;
END $$;

CREATE TRIGGER "LedgerRow_departments" BEFORE INSERT ON "LedgerRow"
  FOR EACH ROW EXECUTE FUNCTION "ledger_comes_with_departments"();
CREATE TRIGGER "WinParticipant_ledger_added" AFTER INSERT ON "WinParticipant"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_participants"();
CREATE TRIGGER "WinParticipant_ledger_changed" AFTER UPDATE ON "WinParticipant"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_participants"();
CREATE TRIGGER "WinParticipant_ledger_gone" AFTER DELETE ON "WinParticipant"
  REFERENCING OLD TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_participants"();
CREATE TRIGGER "Person_ledger" AFTER UPDATE ON "Person"
  REFERENCING OLD TABLE AS was NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_moved_people"();

UPDATE "LedgerRow" SET "departmentIds" = "departments_of_win"("winId");
