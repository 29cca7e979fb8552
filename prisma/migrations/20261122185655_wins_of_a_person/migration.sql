-- DropIndex
DROP INDEX "Win_submittedById_idx";

-- DropIndex
DROP INDEX "WinParticipant_personId_idx";

-- CreateIndex
CREATE INDEX "Win_submittedById_id_idx" ON "Win"("submittedById", "id");

-- CreateIndex
CREATE INDEX "WinParticipant_personId_winId_idx" ON "WinParticipant"("personId", "winId");
