-- CreateEnum
CREATE TYPE "Spend" AS ENUM ('direct', 'indirect');

-- AlterTable
ALTER TABLE "Win" ADD COLUMN     "contract" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "lessons" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "spend" "Spend";

-- CreateIndex
CREATE UNIQUE INDEX "Win_externalId_key" ON "Win"("externalId");
