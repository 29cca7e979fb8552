-- AlterTable
ALTER TABLE "ValueLine" ADD COLUMN     "inCompany" BIGINT,
ADD COLUMN     "inCurrency" TEXT,
ADD COLUMN     "rateId" TEXT;

-- CreateTable
CREATE TABLE "Rate" (
    "id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "inCurrency" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "scaled" BIGINT NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Rate_month_idx" ON "Rate"("month");

-- CreateIndex
CREATE UNIQUE INDEX "Rate_currency_inCurrency_month_version_key" ON "Rate"("currency", "inCurrency", "month", "version");

-- CreateIndex
CREATE INDEX "ValueLine_rateId_idx" ON "ValueLine"("rateId");

-- AddForeignKey
ALTER TABLE "ValueLine" ADD CONSTRAINT "ValueLine_rateId_fkey" FOREIGN KEY ("rateId") REFERENCES "Rate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rate" ADD CONSTRAINT "Rate_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.
ALTER TABLE "Rate" ADD CONSTRAINT "Rate_scaled_lower" CHECK ("scaled" > 0);

-- What Finance has validated in the company's own currency needs no rate.
UPDATE "ValueLine" line SET "inCompany" = line."validated", "inCurrency" = company."currency"
  FROM "Win" win, "Company" company
 WHERE win."id" = line."winId" AND company."currency" = win."currency" AND line."unit" = 'money'
   AND line."validated" IS NOT NULL;
