-- AlterTable
ALTER TABLE "Win" ADD COLUMN     "remindAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "SignOff" ADD COLUMN     "asLead" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "forId" TEXT;

-- CreateTable
CREATE TABLE "Absence" (
    "personId" TEXT NOT NULL,
    "deputyId" TEXT NOT NULL,
    "fromDay" DATE NOT NULL,
    "untilDay" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE INDEX "Absence_deputyId_idx" ON "Absence"("deputyId");

-- CreateIndex
CREATE INDEX "Win_remindAt_idx" ON "Win"("remindAt");

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_forId_fkey" FOREIGN KEY ("forId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_days_period" CHECK ("untilDay" >= "fromDay");
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_deputy_checked" CHECK ("deputyId" <> "personId");

-- Nobody stands in for themselves.
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_for_checked" CHECK ("forId" <> "personId");

-- What waits already is reminded of three days after it was sent, or soon.
UPDATE "Win" SET "remindAt" = greatest("submittedAt" + interval '3 days', now())
 WHERE "state" = 'submitted' AND "submittedAt" IS NOT NULL;
