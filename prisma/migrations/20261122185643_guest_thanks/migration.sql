-- DropIndex
DROP INDEX "WinThanks_winId_address_key";

-- AlterTable
ALTER TABLE "WinThanks" ADD COLUMN     "giftNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "occasion" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ALTER COLUMN "address" DROP NOT NULL,
ALTER COLUMN "sentAt" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "WinThanks_winId_idx" ON "WinThanks"("winId");

-- CreateIndex
CREATE INDEX "WinThanks_sentById_sentAt_idx" ON "WinThanks"("sentById", "sentAt");

-- Written by hand: what the schema file cannot say.
CREATE UNIQUE INDEX "WinThanks_letter_key" ON "WinThanks"("winId", "address") WHERE "sentAt" IS NOT NULL AND "address" IS NOT NULL;
