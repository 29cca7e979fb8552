-- Entries that a ballot names side by side stood in the order of the page, which is shuffled for each voter: it could
-- tell whose ballot it is. Ballots, and the files that hold them, get the order of the ids.

CREATE FUNCTION pg_temp.ids_in_one_order(ids jsonb) RETURNS jsonb LANGUAGE sql AS $$
  SELECT coalesce(jsonb_agg(id ORDER BY id COLLATE "C"), '[]'::jsonb) FROM jsonb_array_elements_text(ids) AS listed(id)
$$;

CREATE FUNCTION pg_temp.ballot_in_one_order(ballot jsonb) RETURNS jsonb LANGUAGE sql AS $$
  SELECT CASE
    WHEN ballot ? 'approve' THEN jsonb_set(ballot, '{approve}', pg_temp.ids_in_one_order(ballot -> 'approve'))
    WHEN ballot ? 'ranks' THEN jsonb_set(ballot, '{ranks}', coalesce(
      (SELECT jsonb_agg(pg_temp.ids_in_one_order(rank) ORDER BY place)
       FROM jsonb_array_elements(ballot -> 'ranks') WITH ORDINALITY AS listed(rank, place)), '[]'::jsonb))
    ELSE ballot
  END
$$;

-- The order of a file's ballots was that of their texts, and so told a little of it too.
CREATE FUNCTION pg_temp.file_in_one_order(file jsonb, list text) RETURNS jsonb LANGUAGE sql AS $$
  SELECT CASE WHEN jsonb_typeof(file -> list) = 'array' THEN jsonb_set(file, ARRAY[list], coalesce(
    (SELECT jsonb_agg(ballot ORDER BY ballot::text COLLATE "C")
     FROM (SELECT pg_temp.ballot_in_one_order(listed.ballot) AS ballot
           FROM jsonb_array_elements(file -> list) AS listed(ballot)) AS ordered), '[]'::jsonb))
  ELSE file END
$$;

-- Emptied and filled again, since an update would leave the old rows on the disk for a while.
CREATE TEMPORARY TABLE "OrderedBallot" ON COMMIT DROP AS
  SELECT "id", "categoryId", pg_temp.ballot_in_one_order("choice") AS "choice" FROM "Ballot";
TRUNCATE "Ballot";
INSERT INTO "Ballot" ("id", "categoryId", "choice")
  SELECT "id", "categoryId", "choice" FROM "OrderedBallot" ORDER BY "id";

UPDATE "Result" SET "file" = pg_temp.file_in_one_order("file", 'ballots')
  WHERE "file" ->> 'method' IN ('approval', 'borda', 'schulze', 'ranked_pairs');
UPDATE "Result" SET "file" = pg_temp.file_in_one_order("file", 'votes') WHERE "file" ? 'votes';
UPDATE "ShortlistCount" SET "file" = pg_temp.file_in_one_order("file", 'ballots')
  WHERE "file" ->> 'method' IN ('approval', 'borda', 'schulze', 'ranked_pairs');
