-- AlterTable
ALTER TABLE "ValueLine" ADD COLUMN     "links" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "periodFrom" DATE,
ADD COLUMN     "periodTo" DATE,
ADD COLUMN     "tco" JSONB,
ADD COLUMN     "termMonths" INTEGER;

-- Written by hand: what the schema file cannot say.

-- Quality in money is from now on what faults cost, so that less of it is better. What somebody wrote as a gain, and
-- what Finance has decided about, keeps its meaning under a kind of which more is better.
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('"refresh_ledger"(text[])'::regprocedure),
                  $kinds$'margin', 'quality', 'productivity'$kinds$, $kinds$'margin', 'productivity'$kinds$);
END $$;

UPDATE "ValueLine" SET "kind" = 'productivity'
 WHERE "kind" = 'quality' AND "unit" = 'money' AND ("achieved" > "baseline" OR "financeState" <> 'unchecked');

SELECT "refresh_ledger"(ARRAY(SELECT DISTINCT "winId" FROM "ValueLine" WHERE "kind" = 'quality'));

ALTER TABLE "ValueLine" ADD CONSTRAINT "ValueLine_period"
  CHECK ("periodTo" >= "periodFrom" AND ("recurring" OR ("periodFrom" IS NULL AND "periodTo" IS NULL)));
