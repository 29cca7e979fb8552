-- CreateEnum
CREATE TYPE "KindWordsState" AS ENUM ('waiting', 'shown', 'hidden');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "mergedIntoId" TEXT;

-- AlterTable
ALTER TABLE "Award" ADD COLUMN     "leadsMayGive" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "kindWords" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Nomination" ADD COLUMN     "hiddenFor" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kindWords" "KindWordsState" NOT NULL DEFAULT 'waiting',
ADD COLUMN     "mayBeNamed" BOOLEAN NOT NULL DEFAULT false;
