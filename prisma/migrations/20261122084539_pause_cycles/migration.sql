-- AlterTable
ALTER TABLE "Cycle" ADD COLUMN     "pauseReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3);
