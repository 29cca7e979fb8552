-- AlterTable
ALTER TABLE "Win" ADD COLUMN     "imported" JSONB;

-- CreateTable
CREATE TABLE "WinImport" (
    "id" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "csv" TEXT NOT NULL,
    "headsKey" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "addedCount" INTEGER NOT NULL DEFAULT 0,
    "changedCount" INTEGER NOT NULL DEFAULT 0,
    "leftOutCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WinImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WinImport_headsKey_createdAt_idx" ON "WinImport"("headsKey", "createdAt");

-- AddForeignKey
ALTER TABLE "WinImport" ADD CONSTRAINT "WinImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
