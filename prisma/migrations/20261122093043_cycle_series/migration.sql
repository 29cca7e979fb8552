-- CreateEnum
CREATE TYPE "CycleRhythm" AS ENUM ('monthly', 'quarterly', 'yearly');

-- CreateEnum
CREATE TYPE "CycleKeeps" AS ENUM ('weekday', 'day');

-- AlterTable
ALTER TABLE "Cycle" ADD COLUMN     "seriesId" TEXT,
ADD COLUMN     "seriesTurn" INTEGER;

-- CreateTable
CREATE TABLE "CycleSeries" (
    "id" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "rhythm" "CycleRhythm" NOT NULL,
    "keeps" "CycleKeeps" NOT NULL,
    "nameTemplate" TEXT NOT NULL,
    "daysAhead" INTEGER NOT NULL,
    "nextTurn" INTEGER NOT NULL,
    "nextDraftAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nominationsOpenAt" TIMESTAMPTZ(3) NOT NULL,
    "nominationsCloseAt" TIMESTAMPTZ(3) NOT NULL,
    "votingOpenAt" TIMESTAMPTZ(3) NOT NULL,
    "judgingOpenAt" TIMESTAMPTZ(3),
    "votingCloseAt" TIMESTAMPTZ(3) NOT NULL,
    "announceAt" TIMESTAMPTZ(3),

    CONSTRAINT "CycleSeries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CycleSeries_modelId_key" ON "CycleSeries"("modelId");

-- CreateIndex
CREATE INDEX "CycleSeries_endedAt_nextDraftAt_idx" ON "CycleSeries"("endedAt", "nextDraftAt");

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_seriesId_seriesTurn_key" ON "Cycle"("seriesId", "seriesTurn");

-- AddForeignKey
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "CycleSeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CycleSeries" ADD CONSTRAINT "CycleSeries_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
