-- AlterEnum
ALTER TYPE "EntryState" ADD VALUE 'merged';

-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "bringsPeople" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "screenerId" TEXT;

-- CreateTable
CREATE TABLE "EntryNote" (
    "id" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EntryNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryScore" (
    "entryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EntryScore_pkey" PRIMARY KEY ("entryId","personId")
);

-- CreateTable
CREATE TABLE "EntryLook" (
    "entryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EntryLook_pkey" PRIMARY KEY ("entryId","personId")
);

-- CreateTable
CREATE TABLE "EntryPair" (
    "oneId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EntryPair_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateIndex
CREATE INDEX "EntryNote_entryId_at_idx" ON "EntryNote"("entryId", "at");

-- CreateIndex
CREATE INDEX "EntryNote_personId_idx" ON "EntryNote"("personId");

-- CreateIndex
CREATE INDEX "EntryScore_personId_idx" ON "EntryScore"("personId");

-- CreateIndex
CREATE INDEX "EntryLook_personId_idx" ON "EntryLook"("personId");

-- CreateIndex
CREATE INDEX "Entry_mergedIntoId_idx" ON "Entry"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Entry_screenerId_idx" ON "Entry"("screenerId");

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_screenerId_fkey" FOREIGN KEY ("screenerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryNote" ADD CONSTRAINT "EntryNote_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryNote" ADD CONSTRAINT "EntryNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryScore" ADD CONSTRAINT "EntryScore_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryScore" ADD CONSTRAINT "EntryScore_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryLook" ADD CONSTRAINT "EntryLook_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryLook" ADD CONSTRAINT "EntryLook_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Written by hand: what the schema file cannot say.

CREATE INDEX "Entry_teams" ON "Entry" ("categoryId") WHERE "nomineeKey" LIKE '%+%';
ALTER TABLE "EntryScore" ADD CONSTRAINT "EntryScore_points_counts" CHECK ("points" BETWEEN 0 AND 10);
