-- CreateTable
CREATE TABLE "LedgerView" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LedgerView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LedgerView_personId_name_key" ON "LedgerView"("personId", "name");

-- AddForeignKey
ALTER TABLE "LedgerView" ADD CONSTRAINT "LedgerView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.

CREATE UNIQUE INDEX "LedgerView_default" ON "LedgerView" ("personId") WHERE "isDefault";

-- The words of a text in lower case without accents: `searchText` in the code, falling apart at the same signs.
CREATE FUNCTION "plain_words"("text" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT translate(
    lower(replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(normalize("text", NFD), E'[\u0300-\u036f]', '', 'g'),
      'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th')),
    'øłđðıØŁĐÐ-''’.,_/()&+', 'olddioldd           ') $$;

CREATE FUNCTION "joined"("texts" text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_string("texts", ' ') $$;

-- The ledger finds customers, suppliers and contracts by the beginnings of their words.
CREATE INDEX "Win_customer_words" ON "Win" USING gin (to_tsvector('simple', "plain_words"("customer")));
CREATE INDEX "Win_supplier_words" ON "Win" USING gin (to_tsvector('simple', "plain_words"("joined"("suppliers"))));
CREATE INDEX "Win_contract_words" ON "Win" USING gin (to_tsvector('simple', "plain_words"("contract")));
