-- AlterTable
ALTER TABLE "Award" ADD COLUMN     "nominationCap" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "wordsToLaureates" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wordsToNominators" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "nominationCap" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "wordsToLaureates" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wordsToNominators" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Laureate_awardId_honouredOn_idx" ON "Laureate"("awardId", "honouredOn");
