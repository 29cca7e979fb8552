-- CreateEnum
CREATE TYPE "GuestOf" AS ENUM ('customer', 'supplier');

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "giftNote" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "WinComment" (
    "id" TEXT NOT NULL,
    "winId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "removedById" TEXT,
    "removeReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "WinComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WinMention" (
    "commentId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "WinMention_pkey" PRIMARY KEY ("commentId","personId")
);

-- CreateTable
CREATE TABLE "WinThanks" (
    "id" TEXT NOT NULL,
    "winId" TEXT NOT NULL,
    "guestOf" "GuestOf" NOT NULL,
    "guestName" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "firm" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "sentById" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WinThanks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WinComment_winId_at_idx" ON "WinComment"("winId", "at");

-- CreateIndex
CREATE INDEX "WinComment_personId_idx" ON "WinComment"("personId");

-- CreateIndex
CREATE INDEX "WinMention_personId_idx" ON "WinMention"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "WinThanks_winId_address_key" ON "WinThanks"("winId", "address");

-- AddForeignKey
ALTER TABLE "WinComment" ADD CONSTRAINT "WinComment_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinComment" ADD CONSTRAINT "WinComment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinComment" ADD CONSTRAINT "WinComment_removedById_fkey" FOREIGN KEY ("removedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinMention" ADD CONSTRAINT "WinMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "WinComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinMention" ADD CONSTRAINT "WinMention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinThanks" ADD CONSTRAINT "WinThanks_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinThanks" ADD CONSTRAINT "WinThanks_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.
ALTER TABLE "WinComment" ADD CONSTRAINT "WinComment_removed_checked" CHECK (
  ("removedAt" IS NULL) = ("removeReason" = '') AND ("removedAt" IS NULL OR "text" = ''));
ALTER TABLE "WinThanks" ADD CONSTRAINT "WinThanks_address_lower" CHECK ("address" = lower("address"));
