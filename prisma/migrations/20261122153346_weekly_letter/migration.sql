-- CreateEnum
CREATE TYPE "DigestChoice" AS ENUM ('usual', 'on', 'off');

-- CreateEnum
CREATE TYPE "DigestState" AS ENUM ('open', 'held', 'approved', 'skipped');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "digest" "DigestChoice" NOT NULL DEFAULT 'usual',
ADD COLUMN     "digestDay" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "digestHour" SMALLINT NOT NULL DEFAULT 8,
ADD COLUMN     "digestSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "withoutCelebrations" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "DigestEdition" (
    "week" TEXT NOT NULL,
    "state" "DigestState" NOT NULL DEFAULT 'open',
    "note" TEXT NOT NULL DEFAULT '',
    "until" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "publicHash" TEXT,

    CONSTRAINT "DigestEdition_pkey" PRIMARY KEY ("week")
);

-- CreateTable
CREATE TABLE "DigestVariant" (
    "week" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "DigestVariant_pkey" PRIMARY KEY ("week","hash")
);

-- CreateTable
CREATE TABLE "DigestDelivery" (
    "week" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT,

    CONSTRAINT "DigestDelivery_pkey" PRIMARY KEY ("week","personId")
);

-- CreateIndex
CREATE INDEX "DigestDelivery_personId_week_idx" ON "DigestDelivery"("personId", "week");

-- CreateIndex
CREATE INDEX "Win_checkedAt_idx" ON "Win"("checkedAt");

-- AddForeignKey
ALTER TABLE "DigestVariant" ADD CONSTRAINT "DigestVariant_week_fkey" FOREIGN KEY ("week") REFERENCES "DigestEdition"("week") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DigestDelivery" ADD CONSTRAINT "DigestDelivery_week_fkey" FOREIGN KEY ("week") REFERENCES "DigestEdition"("week") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DigestDelivery" ADD CONSTRAINT "DigestDelivery_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DigestDelivery" ADD CONSTRAINT "DigestDelivery_week_hash_fkey" FOREIGN KEY ("week", "hash") REFERENCES "DigestVariant"("week", "hash") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Written by hand: what the schema file cannot say.
ALTER TABLE "Person" ADD CONSTRAINT "Person_digest_period" CHECK ("digestDay" BETWEEN 1 AND 7 AND "digestHour" BETWEEN 0 AND 23);
