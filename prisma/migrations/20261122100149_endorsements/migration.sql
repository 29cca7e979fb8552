-- CreateEnum
CREATE TYPE "EndorsementState" AS ENUM ('asked', 'given', 'declined');

-- CreateTable
CREATE TABLE "Endorsement" (
    "id" TEXT NOT NULL,
    "nominationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "state" "EndorsementState" NOT NULL DEFAULT 'asked',
    "request" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Endorsement_personId_state_idx" ON "Endorsement"("personId", "state");

-- CreateIndex
CREATE INDEX "Endorsement_state_askedAt_idx" ON "Endorsement"("state", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Endorsement_nominationId_personId_key" ON "Endorsement"("nominationId", "personId");

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
