-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "acceptedAt" TIMESTAMPTZ(3),
ADD COLUMN     "stories" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ScreeningStep" (
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "moves" JSONB NOT NULL,
    "letterKeys" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScreeningStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScreeningStep_cycleId_personId_at_idx" ON "ScreeningStep"("cycleId", "personId", "at");

-- CreateIndex
CREATE INDEX "ScreeningStep_at_idx" ON "ScreeningStep"("at");

-- CreateIndex
CREATE INDEX "Nomination_entryId_state_idx" ON "Nomination"("entryId", "state");

-- CreateIndex
CREATE INDEX "Entry_categoryId_state_title_id_idx" ON "Entry"("categoryId", "state", "title", "id");

-- AddForeignKey
ALTER TABLE "ScreeningStep" ADD CONSTRAINT "ScreeningStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.

UPDATE "Entry" SET "stories" = (
  SELECT count(*) FROM "Nomination" WHERE "entryId" = "Entry"."id" AND "state" = 'submitted');

CREATE FUNCTION count_entry_stories() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone text;
  come text;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."state" = 'submitted' THEN gone := OLD."entryId"; END IF;
  IF TG_OP <> 'DELETE' AND NEW."state" = 'submitted' THEN come := NEW."entryId"; END IF;
  IF gone IS NOT DISTINCT FROM come THEN RETURN NULL; END IF;
  UPDATE "Entry" SET "stories" = "stories" - 1 WHERE "id" = gone;
  UPDATE "Entry" SET "stories" = "stories" + 1, "acceptedAt" = NULL WHERE "id" = come;
  RETURN NULL;
END $$;

CREATE TRIGGER "Nomination_stories" AFTER INSERT OR DELETE OR UPDATE OF "state", "entryId" ON "Nomination"
  FOR EACH ROW EXECUTE FUNCTION count_entry_stories();
