-- DropIndex
DROP INDEX "Person_departmentId_idx";

-- DropIndex
DROP INDEX "Person_name_idx";

-- CreateTable
CREATE TABLE "PersonWord" (
    "personId" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "place" SMALLINT NOT NULL,
    "isActive" BOOLEAN NOT NULL,
    "nameKey" TEXT NOT NULL,

    CONSTRAINT "PersonWord_pkey" PRIMARY KEY ("personId","word")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "forms" TEXT[],

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "Headcount" (
    "departmentId" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "Headcount_pkey" PRIMARY KEY ("departmentId","location","isActive")
);

-- CreateIndex
CREATE INDEX "PersonWord_isActive_place_word_nameKey_personId_idx" ON "PersonWord"("isActive", "place", "word", "nameKey", "personId");

-- CreateIndex
CREATE INDEX "SearchWord_forms_idx" ON "SearchWord" USING GIN ("forms");

-- CreateIndex
CREATE INDEX "Person_departmentId_name_id_idx" ON "Person"("departmentId", "name", "id");

-- CreateIndex
CREATE INDEX "Person_location_name_id_idx" ON "Person"("location", "name", "id");

-- CreateIndex
CREATE INDEX "Person_name_id_idx" ON "Person"("name", "id");

-- Written by hand: what the schema file cannot say.

-- Words are compared letter by letter, so that the index finds the beginnings of words in any locale.
ALTER TABLE "PersonWord" ALTER COLUMN "word" TYPE text COLLATE "C", ALTER COLUMN "nameKey" TYPE text COLLATE "C";
ALTER TABLE "SearchWord" ALTER COLUMN "word" TYPE text COLLATE "C";

-- Who is active, by name: the order of every list of people.
CREATE INDEX "Person_active_name" ON "Person" ("name", "id") WHERE "deactivatedAt" IS NULL;

-- The words of people. An address is a word as it is; its part before the @ also falls into pieces. A name with an
-- apostrophe is found with and without it. The list of words for misspelt ones has no addresses and
-- no numbers.
CREATE FUNCTION "add_words_of_people"("ids" text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Planned anew each time: a plan made for one person is a disaster for 100,000.
  EXECUTE $q$
  INSERT INTO "PersonWord" ("personId", "word", "place", "isActive", "nameKey")
  WITH parted AS MATERIALIZED (
    SELECT "id", "email", "deactivatedAt" IS NULL AS "isActive",
           trim(CASE WHEN position("email" IN "searchText") > 0
                     THEN left("searchText", position("email" IN "searchText") - 1) ELSE lower("name") END) AS named,
           CASE WHEN position("email" IN "searchText") > 0
                THEN substr("searchText", position("email" IN "searchText") + length("email")) ELSE "searchText" END AS placed
      FROM "Person" WHERE "id" = ANY($1)
  ), written AS MATERIALIZED (
    SELECT *, array_remove(string_to_array(translate(named, '-''’.,_/()&+', '           '), ' '), '') AS pieces FROM parted
  ), found AS (
    SELECT "id", piece, CASE WHEN turn IN (1, cardinality(pieces)) THEN 0 ELSE 1 END AS place
      FROM written, unnest(pieces) WITH ORDINALITY AS split(piece, turn)
    UNION ALL
    SELECT "id", translate(piece, '''’', ''), 0
      FROM written, string_to_table(translate(named, '-', ' '), ' ') AS split(piece)
     WHERE position('''' IN named) > 0 OR position('’' IN named) > 0
    UNION ALL
    SELECT "id", piece, 1
      FROM written, string_to_table(translate(placed, '-''’.,_/()&+', '           '), ' ') AS split(piece)
    UNION ALL
    SELECT "id", piece, 1
      FROM written, string_to_table(translate(split_part("email", '@', 1), '.-_+', '    '), ' ') AS split(piece)
     WHERE length(piece) > 1 AND translate(piece, '0123456789', '') = piece
    UNION ALL
    SELECT "id", "email", 1 FROM written
  ), words AS (
    SELECT "id", left(piece, 100) AS word, min(place) AS place FROM found WHERE piece <> '' GROUP BY 1, 2
  )
  SELECT words."id", words.word, words.place, written."isActive", left(written.named, 200)
    FROM words JOIN written ON written."id" = words."id"
   ORDER BY written."isActive", words.place, words.word, written.named $q$ USING "ids";

  -- A word and what it is when one letter is missing.
  EXECUTE $q$
  INSERT INTO "SearchWord" ("word", "forms")
  SELECT fresh."word",
         ARRAY(SELECT DISTINCT left(fresh."word", turn - 1) || substr(fresh."word", turn + 1)
                 FROM generate_series(1, length(fresh."word") + 1) AS turn)
    FROM (SELECT DISTINCT "word" FROM "PersonWord" WHERE "personId" = ANY($1) AND length("word") BETWEEN 3 AND 30
             AND translate("word", '@0123456789', '') = "word") fresh
   WHERE NOT EXISTS (SELECT FROM "SearchWord" known WHERE known."word" = fresh."word")
  ON CONFLICT DO NOTHING $q$ USING "ids";
END $$;

CREATE FUNCTION "count_people_added"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "add_words_of_people"(ARRAY(SELECT "id" FROM added));
  INSERT INTO "Headcount" ("departmentId", "location", "isActive", "people")
  SELECT "departmentId", "location", "deactivatedAt" IS NULL, count(*) FROM added GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT ("departmentId", "location", "isActive") DO UPDATE SET "people" = "Headcount"."people" + excluded."people";
  RETURN NULL;
END $$;

CREATE FUNCTION "count_people_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "ids" text[];
BEGIN
  EXECUTE $q$
    SELECT array_agg(after."id") FROM was JOIN after ON after."id" = was."id"
     WHERE (was."searchText", was."name", was."deactivatedAt" IS NULL)
           IS DISTINCT FROM (after."searchText", after."name", after."deactivatedAt" IS NULL) $q$ INTO "ids";
  IF cardinality("ids") > 0 THEN
    EXECUTE $q$
    WITH gone AS (DELETE FROM "PersonWord" WHERE "personId" = ANY($1) RETURNING "word")
    DELETE FROM "SearchWord" unused
     USING (SELECT DISTINCT "word" FROM gone) dropped
     WHERE unused."word" = dropped."word"
       AND NOT EXISTS (SELECT FROM "PersonWord" kept
                        WHERE kept."isActive" IN (false, true) AND kept."place" IN (0, 1)
                          AND kept."word" = dropped."word" AND kept."personId" <> ALL($1)) $q$ USING "ids";
    PERFORM "add_words_of_people"("ids");
  END IF;
  EXECUTE $q$
  INSERT INTO "Headcount" ("departmentId", "location", "isActive", "people")
  SELECT "departmentId", "location", "isActive", sum("people")
    FROM (SELECT "departmentId", "location", "deactivatedAt" IS NULL AS "isActive", 1 AS "people" FROM after
          UNION ALL
          SELECT "departmentId", "location", "deactivatedAt" IS NULL, -1 FROM was) moved
   GROUP BY 1, 2, 3 HAVING sum("people") <> 0 ORDER BY 1, 2, 3
  ON CONFLICT ("departmentId", "location", "isActive") DO UPDATE SET "people" = "Headcount"."people" + excluded."people" $q$;
  RETURN NULL;
END $$;

CREATE FUNCTION "count_people_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "PersonWord" WHERE "personId" IN (SELECT "id" FROM gone);
  INSERT INTO "Headcount" ("departmentId", "location", "isActive", "people")
  SELECT "departmentId", "location", "deactivatedAt" IS NULL, -count(*) FROM gone GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT ("departmentId", "location", "isActive") DO UPDATE SET "people" = "Headcount"."people" + excluded."people";
  RETURN NULL;
END $$;

CREATE TRIGGER "Person_added" AFTER INSERT ON "Person"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "count_people_added"();
CREATE TRIGGER "Person_changed" AFTER UPDATE ON "Person"
  REFERENCING OLD TABLE AS was NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "count_people_changed"();
CREATE TRIGGER "Person_gone" AFTER DELETE ON "Person"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "count_people_gone"();

-- The people who are there already.
SELECT "add_words_of_people"(ARRAY(SELECT "id" FROM "Person"));
INSERT INTO "Headcount" ("departmentId", "location", "isActive", "people")
SELECT "departmentId", "location", "deactivatedAt" IS NULL, count(*) FROM "Person" GROUP BY 1, 2, 3;
ANALYZE "PersonWord";
