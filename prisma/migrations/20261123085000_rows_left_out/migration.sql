-- AlterTable
ALTER TABLE "PeopleImport" ADD COLUMN     "leftOutCount" INTEGER NOT NULL DEFAULT 0;
