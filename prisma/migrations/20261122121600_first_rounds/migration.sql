-- DropIndex
DROP INDEX "Category_cycleId_awardId_key";

-- AlterTable
ALTER TABLE "Award" ADD COLUMN     "firstRound" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "finalId" TEXT,
ADD COLUMN     "firstRound" JSONB NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE UNIQUE INDEX "Category_finalId_key" ON "Category"("finalId");

-- CreateIndex
CREATE INDEX "Category_cycleId_awardId_idx" ON "Category"("cycleId", "awardId");

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_finalId_fkey" FOREIGN KEY ("finalId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.
-- An award runs once in a cycle; its first round is a row beside it.
CREATE UNIQUE INDEX "Category_award_key" ON "Category"("cycleId", "awardId") WHERE "finalId" IS NULL;
