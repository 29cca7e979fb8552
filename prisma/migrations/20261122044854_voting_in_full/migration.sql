-- CreateEnum
CREATE TYPE "RollChangeKind" AS ENUM ('add', 'strike');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('open', 'done', 'abstained', 'recused');

-- CreateEnum
CREATE TYPE "ThresholdRunState" AS ENUM ('previewed', 'confirmed', 'dropped');

-- AlterEnum
ALTER TYPE "AwardKind" ADD VALUE 'jury';
ALTER TYPE "AwardKind" ADD VALUE 'threshold';

-- AlterEnum
ALTER TYPE "CountMethod" ADD VALUE 'approval';
ALTER TYPE "CountMethod" ADD VALUE 'score';
ALTER TYPE "CountMethod" ADD VALUE 'star';
ALTER TYPE "CountMethod" ADD VALUE 'borda';
ALTER TYPE "CountMethod" ADD VALUE 'stv';
ALTER TYPE "CountMethod" ADD VALUE 'schulze';
ALTER TYPE "CountMethod" ADD VALUE 'ranked_pairs';
ALTER TYPE "CountMethod" ADD VALUE 'rubric';

-- AlterEnum
ALTER TYPE "EntryState" ADD VALUE 'left_out';

-- AlterTable
ALTER TABLE "Award" ADD COLUMN     "jury" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "publishBallots" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "quorumNumber" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "seats" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "threshold" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "twoKeys" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Cycle" ADD COLUMN     "judgingOpenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "jury" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "kind" "AwardKind" NOT NULL DEFAULT 'vote',
ADD COLUMN     "publishBallots" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "quorumNumber" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "seats" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "twoKeys" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "BallotBox" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "releasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "secondKeyNeeded" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Ballot" RENAME COLUMN "ranks" TO "choice";
UPDATE "Ballot" SET "choice" = jsonb_build_object('ranks', "choice");

-- AlterTable
ALTER TABLE "Laureate" ADD COLUMN     "thresholdFor" TEXT,
ADD COLUMN     "thresholdRunId" TEXT;

-- AlterTable
ALTER TABLE "TrophyOrder" ADD COLUMN     "thresholdRunId" TEXT;

-- CreateTable
CREATE TABLE "SecondKey" (
    "categoryId" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "salt" BYTEA NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SecondKey_pkey" PRIMARY KEY ("categoryId")
);

-- CreateTable
CREATE TABLE "RollChange" (
    "id" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" "RollChangeKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "agreed" BOOLEAN,

    CONSTRAINT "RollChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TurnoutCount" (
    "categoryId" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TurnoutCount_pkey" PRIMARY KEY ("categoryId")
);

-- CreateTable
CREATE TABLE "ShortlistCount" (
    "categoryId" TEXT NOT NULL,
    "file" JSONB NOT NULL,
    "eligibleCount" INTEGER NOT NULL,
    "castCount" INTEGER NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShortlistCount_pkey" PRIMARY KEY ("categoryId")
);

-- CreateTable
CREATE TABLE "JuryLot" (
    "categoryId" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "wrappedSeed" BYTEA,
    "seed" TEXT,
    "seatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JuryLot_pkey" PRIMARY KEY ("categoryId")
);

-- CreateTable
CREATE TABLE "Juror" (
    "id" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "appointedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "leftReason" TEXT NOT NULL DEFAULT '',
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Juror_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JuryAssignment" (
    "id" TEXT NOT NULL,
    "jurorId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "state" "AssignmentState" NOT NULL DEFAULT 'open',
    "conflict" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "silent" BOOLEAN NOT NULL DEFAULT false,
    "recusedById" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "JuryAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JuryScore" (
    "assignmentId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,

    CONSTRAINT "JuryScore_pkey" PRIMARY KEY ("assignmentId","criterionId")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "periodStart" DATE NOT NULL,
    "thousandths" BIGINT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FigureImport" (
    "id" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "csv" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "addedCount" INTEGER NOT NULL DEFAULT 0,
    "changedCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FigureImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThresholdRun" (
    "id" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "periodName" TEXT NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "rule" JSONB NOT NULL,
    "outcomes" JSONB NOT NULL,
    "leftOut" JSONB NOT NULL DEFAULT '[]',
    "state" "ThresholdRunState" NOT NULL DEFAULT 'previewed',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ThresholdRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RollChange_categoryId_idx" ON "RollChange"("categoryId");

-- CreateIndex
CREATE INDEX "Juror_personId_idx" ON "Juror"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Juror_categoryId_personId_key" ON "Juror"("categoryId", "personId");

-- CreateIndex
CREATE INDEX "JuryAssignment_entryId_idx" ON "JuryAssignment"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "JuryAssignment_jurorId_entryId_key" ON "JuryAssignment"("jurorId", "entryId");

-- CreateIndex
CREATE INDEX "Figure_personId_idx" ON "Figure"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_awardId_personId_periodStart_key" ON "Figure"("awardId", "personId", "periodStart");

-- CreateIndex
CREATE INDEX "FigureImport_awardId_idx" ON "FigureImport"("awardId");

-- CreateIndex
CREATE INDEX "ThresholdRun_awardId_idx" ON "ThresholdRun"("awardId");

-- CreateIndex
CREATE UNIQUE INDEX "Laureate_thresholdRunId_thresholdFor_key" ON "Laureate"("thresholdRunId", "thresholdFor");

-- CreateIndex
CREATE UNIQUE INDEX "TrophyOrder_thresholdRunId_key" ON "TrophyOrder"("thresholdRunId");

-- AddForeignKey
ALTER TABLE "SecondKey" ADD CONSTRAINT "SecondKey_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollChange" ADD CONSTRAINT "RollChange_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShortlistCount" ADD CONSTRAINT "ShortlistCount_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JuryLot" ADD CONSTRAINT "JuryLot_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Juror" ADD CONSTRAINT "Juror_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Juror" ADD CONSTRAINT "Juror_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JuryAssignment" ADD CONSTRAINT "JuryAssignment_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "Juror"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JuryAssignment" ADD CONSTRAINT "JuryAssignment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JuryScore" ADD CONSTRAINT "JuryScore_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "JuryAssignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureImport" ADD CONSTRAINT "FigureImport_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThresholdRun" ADD CONSTRAINT "ThresholdRun_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Laureate" ADD CONSTRAINT "Laureate_thresholdRunId_fkey" FOREIGN KEY ("thresholdRunId") REFERENCES "ThresholdRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.

ALTER TABLE "Award" ADD CONSTRAINT "Award_seats" CHECK ("seats" >= 1);
ALTER TABLE "Category" ADD CONSTRAINT "Category_seats" CHECK ("seats" >= 1);
ALTER TABLE "Award" ADD CONSTRAINT "Award_quorum_number" CHECK ("quorumNumber" >= 0);
ALTER TABLE "Category" ADD CONSTRAINT "Category_quorum_number" CHECK ("quorumNumber" >= 0);
ALTER TABLE "RollChange" ADD CONSTRAINT "RollChange_by_two" CHECK ("decidedById" <> "proposedById" OR NOT "agreed");
ALTER TABLE "ThresholdRun" ADD CONSTRAINT "ThresholdRun_period" CHECK ("periodStart" <= "periodEnd");
-- One open proposal about a person in a category.
CREATE UNIQUE INDEX "RollChange_open_key" ON "RollChange" ("categoryId", "personId") WHERE "decidedAt" IS NULL;

-- Votes that are closed already.
UPDATE "BallotBox" SET "closedAt" = cycle."votingCloseAt", "releasedAt" = cycle."votingCloseAt"
FROM "Category" category JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
WHERE category."id" = "BallotBox"."categoryId" AND cycle."phase" NOT IN ('draft', 'nominating', 'screening', 'voting');
