-- AlterTable
ALTER TABLE "Win" ADD COLUMN     "reverseReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reversedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reversedById" TEXT;

-- AlterTable
ALTER TABLE "RealisationAsk" ADD COLUMN     "checkCount" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Realisation" ADD COLUMN     "reported" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ReversalAsk" (
    "id" TEXT NOT NULL,
    "winId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "agreed" BOOLEAN,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReversalAsk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RealisationCheck" (
    "winId" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "corrected" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "checkedById" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RealisationCheck_pkey" PRIMARY KEY ("winId","months","number")
);

-- CreateTable
CREATE TABLE "RealisationAmount" (
    "winId" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "lineId" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "RealisationAmount_pkey" PRIMARY KEY ("winId","months","number","lineId")
);

-- CreateIndex
CREATE INDEX "ReversalAsk_winId_idx" ON "ReversalAsk"("winId");

-- CreateIndex
CREATE INDEX "Laureate_winId_idx" ON "Laureate"("winId");

-- AddForeignKey
ALTER TABLE "Win" ADD CONSTRAINT "Win_reversedById_fkey" FOREIGN KEY ("reversedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReversalAsk" ADD CONSTRAINT "ReversalAsk_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReversalAsk" ADD CONSTRAINT "ReversalAsk_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReversalAsk" ADD CONSTRAINT "ReversalAsk_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RealisationCheck" ADD CONSTRAINT "RealisationCheck_winId_months_fkey" FOREIGN KEY ("winId", "months") REFERENCES "RealisationAsk"("winId", "months") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RealisationCheck" ADD CONSTRAINT "RealisationCheck_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RealisationAmount" ADD CONSTRAINT "RealisationAmount_winId_months_number_fkey" FOREIGN KEY ("winId", "months", "number") REFERENCES "RealisationCheck"("winId", "months", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RealisationAmount" ADD CONSTRAINT "RealisationAmount_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "ValueLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.
-- Until now what counted was what its people had written.
UPDATE "Realisation" SET "reported" = "amount";
ALTER TABLE "Realisation" ADD CONSTRAINT "Realisation_reported_lower" CHECK ("reported" >= 0);
ALTER TABLE "RealisationAmount" ADD CONSTRAINT "RealisationAmount_amount_lower" CHECK ("amount" >= 0);

-- One open request of a win at a time.
CREATE UNIQUE INDEX "ReversalAsk_open_key" ON "ReversalAsk"("winId") WHERE "decidedAt" IS NULL;

-- What is reversed says why.
ALTER TABLE "Win" ADD CONSTRAINT "Win_reversed_checked" CHECK (
  "reversedAt" IS NULL OR ("state" = 'reversed' AND "reverseReason" <> ''));
