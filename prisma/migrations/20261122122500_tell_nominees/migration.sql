-- AlterTable
ALTER TABLE "Award" ADD COLUMN     "tellNominees" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "tellNominees" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Endorsement" ADD COLUMN     "hiddenFor" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mayBeNamed" BOOLEAN;

-- CreateTable
CREATE TABLE "EntryDecline" (
    "entryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "declinedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EntryDecline_pkey" PRIMARY KEY ("entryId","personId")
);

-- CreateIndex
CREATE INDEX "EntryDecline_personId_idx" ON "EntryDecline"("personId");

-- AddForeignKey
ALTER TABLE "EntryDecline" ADD CONSTRAINT "EntryDecline_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryDecline" ADD CONSTRAINT "EntryDecline_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
