-- AlterTable
ALTER TABLE "Cycle" ADD COLUMN     "lastTimeZone" TEXT;

-- AlterTable
ALTER TABLE "CycleSeries" ADD COLUMN     "lastTimeZone" TEXT;
