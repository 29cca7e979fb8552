-- CreateTable
CREATE TABLE "ParticipationCount" (
    "cycleId" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ParticipationCount_pkey" PRIMARY KEY ("cycleId")
);
