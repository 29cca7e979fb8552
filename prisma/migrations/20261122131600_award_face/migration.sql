-- AlterTable
ALTER TABLE "Award" ADD COLUMN     "colour" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "AwardPicture" (
    "awardId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AwardPicture_pkey" PRIMARY KEY ("awardId")
);

-- AddForeignKey
ALTER TABLE "AwardPicture" ADD CONSTRAINT "AwardPicture_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
