-- Written by hand: what the schema file cannot say.

-- Moves all that refers to one person to another. A row that the other has already, by a unique key, stays where it is:
-- what depends on it decides the caller. How somebody enters the house, and who reports to whom, is not moved here.
CREATE FUNCTION "move_to_person"("gone" text, "kept" text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  reference record;
  place tid;
BEGIN
  FOR reference IN
    SELECT con.conrelid::regclass AS "table", att.attname AS "column"
      FROM pg_constraint con
      JOIN pg_attribute att ON att.attrelid = con.conrelid AND att.attnum = con.conkey[1]
     WHERE con.contype = 'f' AND con.confrelid = '"Person"'::regclass AND cardinality(con.conkey) = 1
       AND con.conrelid NOT IN ('"Person"'::regclass, '"RoleGrant"'::regclass, '"Session"'::regclass, '"SignInCode"'::regclass)
  LOOP
    FOR place IN EXECUTE format('SELECT ctid FROM %s WHERE %I = $1', reference."table", reference."column") USING "gone" LOOP
      BEGIN
        EXECUTE format('UPDATE %s SET %I = $1 WHERE ctid = $2', reference."table", reference."column") USING "kept", place;
      EXCEPTION WHEN unique_violation THEN
        NULL;
      END;
    END LOOP;
  END LOOP;
END $$;

-- Writes the other person into the keys of nominees. Where both had an entry in a category that is still screened, the
-- nominations gather in the entry that stays and the other one is withdrawn; later ones stay as they were counted.
CREATE FUNCTION "rename_nominee"("gone" text, "kept" text, "reason" text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT "id", "renamed_key"("nomineeKey", "gone", "kept") AS "key" FROM "Nomination"
              WHERE "nomineeKey" LIKE '%' || "gone" || '%' LOOP
    BEGIN
      UPDATE "Nomination" SET "nomineeKey" = one."key" WHERE "id" = one."id";
    EXCEPTION WHEN unique_violation THEN
      NULL;
    END;
  END LOOP;
  FOR one IN SELECT entry."id", entry."categoryId", "renamed_key"(entry."nomineeKey", "gone", "kept") AS "key",
                    cycle."phase" IN ('nominating', 'screening') AS "open"
               FROM "Entry" entry JOIN "Category" category ON category."id" = entry."categoryId"
               JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
              WHERE entry."nomineeKey" LIKE '%' || "gone" || '%' LOOP
    BEGIN
      UPDATE "Entry" SET "nomineeKey" = one."key" WHERE "id" = one."id";
    EXCEPTION WHEN unique_violation THEN
      IF one."open" THEN
        UPDATE "Nomination" SET "entryId" = (
                 SELECT "id" FROM "Entry" WHERE "categoryId" = one."categoryId" AND "nomineeKey" = one."key")
         WHERE "entryId" = one."id";
        UPDATE "Entry" SET "state" = 'withdrawn', "reason" = "rename_nominee"."reason" WHERE "id" = one."id";
      END IF;
    END;
  END LOOP;
END $$;

CREATE FUNCTION "renamed_key"("key" text, "gone" text, "kept" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg("part", '+' ORDER BY "part" COLLATE "C")
    FROM (SELECT DISTINCT CASE WHEN "part" = $2 THEN $3 ELSE "part" END AS "part"
            FROM unnest(string_to_array($1, '+')) AS "part") parts
$$;
