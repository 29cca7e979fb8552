-- CreateTable
CREATE TABLE "WinFile" (
    "id" TEXT NOT NULL,
    "winId" TEXT NOT NULL,
    "kind" "ValueKind",
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WinFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WinFile_winId_addedAt_idx" ON "WinFile"("winId", "addedAt");

-- AddForeignKey
ALTER TABLE "WinFile" ADD CONSTRAINT "WinFile_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE CASCADE ON UPDATE CASCADE;
