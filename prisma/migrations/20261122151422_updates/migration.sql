-- CreateEnum
CREATE TYPE "UpdateKind" AS ENUM ('turnaround', 'delay', 'shortage', 'process', 'thanks');

-- CreateEnum
CREATE TYPE "UpdateAudience" AS ENUM ('both', 'sales', 'procurement');

-- CreateTable
CREATE TABLE "Update" (
    "id" TEXT NOT NULL,
    "kind" "UpdateKind" NOT NULL,
    "line" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "audience" "UpdateAudience" NOT NULL DEFAULT 'both',
    "validUntil" DATE NOT NULL,
    "authorId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "searchText" TEXT NOT NULL DEFAULT '',
    "postedAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" TEXT,
    "withdrawReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Update_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Update_withdrawnAt_validUntil_postedAt_idx" ON "Update"("withdrawnAt", "validUntil", "postedAt");

-- CreateIndex
CREATE INDEX "Update_postedAt_idx" ON "Update"("postedAt");

-- CreateIndex
CREATE INDEX "Update_authorId_postedAt_idx" ON "Update"("authorId", "postedAt");

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
