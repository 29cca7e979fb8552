-- AlterTable
ALTER TABLE "Win" ADD COLUMN     "delivering" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ValueLine" ADD COLUMN     "realised" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "realisedInCompany" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "RealisationAsk" (
    "winId" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RealisationAsk_pkey" PRIMARY KEY ("winId","months")
);

-- CreateTable
CREATE TABLE "Realisation" (
    "lineId" TEXT NOT NULL,
    "winId" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "inCompany" BIGINT NOT NULL,

    CONSTRAINT "Realisation_pkey" PRIMARY KEY ("lineId","months")
);

-- CreateIndex
CREATE INDEX "RealisationAsk_answeredAt_askedAt_idx" ON "RealisationAsk"("answeredAt", "askedAt");

-- AddForeignKey
ALTER TABLE "RealisationAsk" ADD CONSTRAINT "RealisationAsk_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RealisationAsk" ADD CONSTRAINT "RealisationAsk_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Realisation" ADD CONSTRAINT "Realisation_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "ValueLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Realisation" ADD CONSTRAINT "Realisation_winId_months_fkey" FOREIGN KEY ("winId", "months") REFERENCES "RealisationAsk"("winId", "months") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.
ALTER TABLE "RealisationAsk" ADD CONSTRAINT "RealisationAsk_months_period" CHECK ("months" IN (3, 6, 12));
ALTER TABLE "Realisation" ADD CONSTRAINT "Realisation_amount_lower" CHECK ("amount" >= 0);

-- Wins that Finance has validated are delivering from here on.
UPDATE "Win" win SET "delivering" = true
 WHERE win."state" = 'validated' AND EXISTS (
   SELECT FROM "ValueLine" line WHERE line."winId" = win."id" AND line."unit" = 'money' AND line."validated" > 0);
