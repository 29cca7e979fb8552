-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "toyValue" BIGINT;

-- AlterTable
ALTER TABLE "Win" ADD COLUMN     "toyDeclinedAt" TIMESTAMPTZ(3);
