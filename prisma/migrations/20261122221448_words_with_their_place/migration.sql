-- AlterTable
ALTER TABLE "PersonWord" DROP CONSTRAINT "PersonWord_pkey",
ADD CONSTRAINT "PersonWord_pkey" PRIMARY KEY ("personId", "word", "place");
