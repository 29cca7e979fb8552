-- DropIndex
DROP INDEX "PersonWord_isActive_place_word_nameKey_personId_idx";

-- AlterTable
ALTER TABLE "PersonWord" DROP CONSTRAINT "PersonWord_pkey",
ADD CONSTRAINT "PersonWord_pkey" PRIMARY KEY ("isActive", "place", "word", "nameKey", "personId");

-- CreateIndex
CREATE INDEX "PersonWord_personId_idx" ON "PersonWord" USING HASH ("personId");

-- DropIndex
DROP INDEX "Person_name_id_idx";

-- DropIndex
DROP INDEX "AuditEvent_hash_key";

-- Written by hand: what the schema file cannot say.

-- Who has left, by name: those who are here have an index of their own.
CREATE INDEX "Person_left_name" ON "Person" ("name", "id") WHERE "deactivatedAt" IS NOT NULL;

-- Addresses are looked up by their beginnings too, and compared letter by letter for that; so are the forms of words.
ALTER TABLE "Person" ALTER COLUMN "email" TYPE text COLLATE "C";
ALTER TABLE "SearchWord" ALTER COLUMN "forms" TYPE text[] COLLATE "C";

-- The words of people's names and of their addresses before the @. Departments, places and whole addresses are found
-- where they are kept, and no longer repeated for each person. In the order of the key, which compares letter by letter:
-- sorted by one text, as PostgreSQL compares the beginnings of a single one much faster than four columns.
CREATE OR REPLACE FUNCTION "add_words_of_people"("ids" text[]) RETURNS void LANGUAGE plpgsql SET work_mem = '64MB' AS $$
BEGIN
  -- Planned anew each time: a plan made for one person is a disaster for 100,000.
  EXECUTE $q$
  WITH written AS MATERIALIZED (
    SELECT *, array_remove(string_to_array(translate(named, '-''’.,_/()&+', '           '), ' '), '') AS pieces
      FROM (SELECT "id", "email", "deactivatedAt" IS NULL AS "isActive",
                   trim(CASE WHEN position("email" IN "searchText") > 0
                             THEN left("searchText", position("email" IN "searchText") - 1)
                             WHEN position('@' IN "searchText") > 0 THEN regexp_replace("searchText", '[^ ]*@.*', '')
                             ELSE lower("name") END) AS named
              FROM "Person" WHERE "id" = ANY($1)) parted
  ), found AS (
    SELECT "id", piece, CASE WHEN turn IN (1, cardinality(pieces)) THEN 0 ELSE 1 END AS place
      FROM written, unnest(pieces) WITH ORDINALITY AS split(piece, turn)
    UNION ALL
    SELECT "id", translate(piece, '''’', ''), 0
      FROM written, string_to_table(translate(named, '-', ' '), ' ') AS split(piece)
     WHERE position('''' IN named) > 0 OR position('’' IN named) > 0
    UNION ALL
    SELECT "id", piece, 1
      FROM written, string_to_table(translate(split_part("email", '@', 1), '.-_+', '    '), ' ') AS split(piece)
     WHERE length(piece) > 1 AND translate(piece, '0123456789', '') = piece
  ), words AS (
    SELECT "id", left(piece, 100) AS word, min(place) AS place FROM found WHERE piece <> '' GROUP BY 1, 2
  ), added AS (
    INSERT INTO "PersonWord" ("personId", "word", "place", "isActive", "nameKey")
    SELECT words."id", words.word, words.place, written."isActive", left(written.named, 200)
      FROM words JOIN written ON written."id" = words."id"
     ORDER BY (written."isActive"::int || words.place::text || words.word || ' ' || written.named) COLLATE "C"
    RETURNING "word"
  )
  -- A word and what it is when one letter is missing.
  INSERT INTO "SearchWord" ("word", "forms")
  SELECT fresh."word",
         ARRAY(SELECT DISTINCT left(fresh."word", turn - 1) || substr(fresh."word", turn + 1)
                 FROM generate_series(1, length(fresh."word") + 1) AS turn)
    FROM (SELECT DISTINCT "word" FROM added WHERE length("word") BETWEEN 3 AND 30
             AND translate("word", '@0123456789', '') = "word") fresh
   WHERE NOT EXISTS (SELECT FROM "SearchWord" known WHERE known."word" = fresh."word")
  ON CONFLICT DO NOTHING $q$ USING "ids";
END $$;

TRUNCATE "PersonWord", "SearchWord";
SELECT "add_words_of_people"(ARRAY(SELECT "id" FROM "Person"));
ANALYZE "PersonWord";
