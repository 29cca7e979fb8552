-- CreateEnum
CREATE TYPE "KpiUnit" AS ENUM ('money', 'number', 'percent', 'days', 'points');

-- CreateEnum
CREATE TYPE "KpiDirection" AS ENUM ('higher', 'lower');

-- CreateEnum
CREATE TYPE "KpiCadence" AS ENUM ('month', 'quarter', 'year');

-- CreateEnum
CREATE TYPE "KpiGathering" AS ENUM ('latest', 'mean', 'sum');

-- CreateTable
CREATE TABLE "KpiCharter" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "meaning" TEXT NOT NULL DEFAULT '',
    "measure" TEXT NOT NULL,
    "kinds" "ValueKind"[] DEFAULT ARRAY[]::"ValueKind"[],
    "formula" TEXT NOT NULL DEFAULT '',
    "unit" "KpiUnit" NOT NULL,
    "currency" TEXT NOT NULL DEFAULT '',
    "direction" "KpiDirection" NOT NULL,
    "cadence" "KpiCadence" NOT NULL,
    "gathers" "KpiGathering" NOT NULL DEFAULT 'mean',
    "source" TEXT NOT NULL DEFAULT '',
    "salesOwnerId" TEXT,
    "procurementOwnerId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KpiCharter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KpiTarget" (
    "charterId" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KpiTarget_pkey" PRIMARY KEY ("charterId","from")
);

-- CreateTable
CREATE TABLE "KpiValue" (
    "charterId" TEXT NOT NULL,
    "start" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "enteredById" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KpiValue_pkey" PRIMARY KEY ("charterId","start","version")
);

-- CreateTable
CREATE TABLE "KpiImport" (
    "id" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "csv" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "addedCount" INTEGER NOT NULL DEFAULT 0,
    "changedCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "KpiImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KpiCharter_retiredAt_position_idx" ON "KpiCharter"("retiredAt", "position");

-- CreateIndex
CREATE INDEX "KpiCharter_salesOwnerId_idx" ON "KpiCharter"("salesOwnerId");

-- CreateIndex
CREATE INDEX "KpiCharter_procurementOwnerId_idx" ON "KpiCharter"("procurementOwnerId");

-- CreateIndex
CREATE INDEX "KpiImport_createdById_idx" ON "KpiImport"("createdById");

-- CreateIndex
CREATE INDEX "LedgerLine_day_idx" ON "LedgerLine"("day");

-- AddForeignKey
ALTER TABLE "KpiCharter" ADD CONSTRAINT "KpiCharter_salesOwnerId_fkey" FOREIGN KEY ("salesOwnerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiCharter" ADD CONSTRAINT "KpiCharter_procurementOwnerId_fkey" FOREIGN KEY ("procurementOwnerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiTarget" ADD CONSTRAINT "KpiTarget_charterId_fkey" FOREIGN KEY ("charterId") REFERENCES "KpiCharter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiTarget" ADD CONSTRAINT "KpiTarget_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiValue" ADD CONSTRAINT "KpiValue_charterId_fkey" FOREIGN KEY ("charterId") REFERENCES "KpiCharter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiValue" ADD CONSTRAINT "KpiValue_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.
CREATE UNIQUE INDEX "KpiCharter_name_key" ON "KpiCharter" (lower("name")) WHERE "retiredAt" IS NULL;
