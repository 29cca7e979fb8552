-- CreateTable
CREATE TABLE "NominationFile" (
    "id" TEXT NOT NULL,
    "nominationId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NominationFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NominationFile_nominationId_addedAt_idx" ON "NominationFile"("nominationId", "addedAt");

-- AddForeignKey
ALTER TABLE "NominationFile" ADD CONSTRAINT "NominationFile_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE CASCADE ON UPDATE CASCADE;
