-- AlterTable
ALTER TABLE "WinParticipant" ADD COLUMN     "share" INTEGER,
ADD COLUMN     "shareAgreedAt" TIMESTAMPTZ(3);
