-- AlterTable
ALTER TABLE "LedgerRow" ADD COLUMN     "departmentIds" TEXT[];

-- CreateIndex
CREATE INDEX "LedgerRow_departmentIds_idx" ON "LedgerRow" USING GIN ("departmentIds");

-- Written by hand: what the schema file cannot say.

-- The departments of those who took part in a win, as they are at this moment and not at the beginning of the statement.
CREATE FUNCTION "departments_of_win"("win" text) RETURNS text[] LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT person."departmentId"
                 FROM "WinParticipant" part JOIN "Person" person ON person."id" = part."personId"
                WHERE part."winId" = "win" ORDER BY 1);
END $$;

-- Whatever writes the row of a win writes its departments, read after it has waited for others who write the row.
CREATE FUNCTION "ledger_comes_with_departments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."departmentIds" := "departments_of_win"(NEW."winId");
  RETURN NEW;
END $$;

CREATE FUNCTION "refresh_ledger_departments"("ids" text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "LedgerRow" WHERE "winId" = ANY("ids") ORDER BY "winId" FOR UPDATE;
  UPDATE "LedgerRow" SET "departmentIds" = NULL WHERE "winId" = ANY("ids");
END $$;

CREATE FUNCTION "ledger_of_participants"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "ids" text[];
BEGIN
  EXECUTE 'SELECT array_agg(DISTINCT "winId") FROM after' INTO "ids";
  PERFORM "refresh_ledger_departments"("ids");
  RETURN NULL;
END $$;

CREATE FUNCTION "ledger_of_moved_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "refresh_ledger_departments"(
    ARRAY(SELECT DISTINCT "winId" FROM "WinParticipant" WHERE "personId" = NEW."id"));
  RETURN NULL;
END $$;

CREATE TRIGGER "LedgerRow_departments" BEFORE INSERT OR UPDATE ON "LedgerRow"
  FOR EACH ROW EXECUTE FUNCTION "ledger_comes_with_departments"();
CREATE TRIGGER "WinParticipant_ledger_added" AFTER INSERT ON "WinParticipant"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_participants"();
CREATE TRIGGER "WinParticipant_ledger_changed" AFTER UPDATE ON "WinParticipant"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_participants"();
CREATE TRIGGER "WinParticipant_ledger_gone" AFTER DELETE ON "WinParticipant"
  REFERENCING OLD TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "ledger_of_participants"();

-- At the end of the act: wins that came in meanwhile are seen, and an import that takes minutes holds up no win.
CREATE CONSTRAINT TRIGGER "Person_ledger" AFTER UPDATE OF "departmentId" ON "Person"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."departmentId" IS DISTINCT FROM NEW."departmentId")
  EXECUTE FUNCTION "ledger_of_moved_person"();

UPDATE "LedgerRow" SET "departmentIds" = NULL;
