-- AlterTable
ALTER TABLE "LaureateMember" ADD COLUMN "function" "DepartmentFunction";

-- Written by hand: what the schema file cannot say.

-- What is known of earlier honours is where their people are now.
UPDATE "LaureateMember" member SET "function" = department."function"
  FROM "Person" person JOIN "Department" department ON department."id" = person."departmentId"
 WHERE person."id" = member."personId";

ALTER TABLE "LaureateMember" ALTER COLUMN "function" SET NOT NULL;
