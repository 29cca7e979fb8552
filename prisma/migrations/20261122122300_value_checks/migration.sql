-- CreateEnum
CREATE TYPE "FinanceState" AS ENUM ('unchecked', 'validated', 'rejected');

-- AlterTable
ALTER TABLE "Win" ADD COLUMN     "checkedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ValueLine" ADD COLUMN     "checkCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "financeState" "FinanceState" NOT NULL DEFAULT 'unchecked',
ADD COLUMN     "validated" BIGINT;

-- CreateTable
CREATE TABLE "ValueCheck" (
    "lineId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "financeState" "FinanceState" NOT NULL,
    "validated" BIGINT,
    "reason" TEXT NOT NULL DEFAULT '',
    "checkedById" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ValueCheck_pkey" PRIMARY KEY ("lineId","number")
);

-- AddForeignKey
ALTER TABLE "ValueCheck" ADD CONSTRAINT "ValueCheck_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "ValueLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ValueCheck" ADD CONSTRAINT "ValueCheck_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.
ALTER TABLE "ValueLine" ADD CONSTRAINT "ValueLine_checked" CHECK (("financeState" = 'validated') = ("validated" IS NOT NULL));
