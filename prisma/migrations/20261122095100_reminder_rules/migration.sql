-- AlterTable
ALTER TABLE "Cycle" ADD COLUMN     "nominationReminderDays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "nominationsRemindedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reminderAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reminderGapDays" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "voteReminderDays" INTEGER[] DEFAULT ARRAY[1]::INTEGER[];
