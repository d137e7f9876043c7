-- The search index, in tables with B-tree keys that begin with the store. PostgreSQL's own indexes of text are of no use here:
-- the operators of GIN indexes (of text search, trigrams and arrays) are not leakproof, so under row-level security no plan uses
-- them; and in an index that all stores share, the words of the others would slow down every search for the beginning of a word.
--
-- Each document has a number within its store, and sets of documents are bit strings, a block of numbers to a row. Words that
-- must all be there are an AND, values of a filter an OR, and the count of a facet is the number of bits that are left.

-- What is found: one row for each product, whatever its status.
CREATE TABLE search_documents (
  store_id     text COLLATE "C" NOT NULL,
  product_id   text COLLATE "C" NOT NULL,
  number       integer NOT NULL CHECK (number >= 0),
  -- Version of the product that the document was made from.
  version      integer NOT NULL,
  -- Its status, and for an active one how it stands to the clock: `active:live` for good, `active:timed` between times, `active:ended`.
  visibility   text COLLATE "C" NOT NULL,
  publish_at   timestamptz,
  unpublish_at timestamptz,
  title_key    text COLLATE "C" NOT NULL,
  price_min    bigint NOT NULL,
  price_max    bigint NOT NULL,
  -- Steps of the price facet that its variants are in.
  price_step_min smallint NOT NULL,
  price_step_max smallint NOT NULL,
  available    boolean NOT NULL,
  -- What it is filtered by, in the spelling to show: `v:Northwind`, `o:Size:M`; and its words, each after the digit of its weight.
  facets       text[] NOT NULL,
  words        text[] NOT NULL,
  PRIMARY KEY (store_id, product_id),
  UNIQUE (store_id, number)
-- Changes of stock rewrite a row in place; the long columns, which only a change of the product reads, stay out of its way.
) WITH (fillfactor = 90, toast_tuple_target = 256);
CREATE INDEX search_documents_title ON search_documents (store_id, title_key, product_id);
CREATE INDEX search_documents_price ON search_documents (store_id, price_min, product_id);
CREATE INDEX search_documents_timed ON search_documents (store_id, number) WHERE visibility = 'active:timed';
CALL souk_isolate('search_documents');

-- The documents of each word, in blocks of 1024 numbers, by how much the word says there: 3 title, 2 vendor, type, tags, options
-- and SKU, 1 description. A whole title stands among the words behind a `=`.
CREATE TABLE search_words (
  store_id  text COLLATE "C" NOT NULL,
  word      text COLLATE "C" NOT NULL,
  block     integer NOT NULL,
  weight    smallint NOT NULL,
  documents bit(1024) NOT NULL,
  PRIMARY KEY (store_id, word, block, weight)
) WITH (fillfactor = 90);
CALL souk_isolate('search_words');

-- The documents of each facet, which is in lower case, in blocks of 4096 numbers; bits at the end of a block that are zero may be
-- missing. Besides what is filtered by: `a:true` can be bought, `c:07` has a price in that step, `!draft` has that visibility.
CREATE TABLE search_facets (
  store_id  text COLLATE "C" NOT NULL,
  facet     text COLLATE "C" NOT NULL,
  block     integer NOT NULL,
  -- The spelling to show.
  label     text NOT NULL,
  documents varbit NOT NULL,
  PRIMARY KEY (store_id, facet, block)
) WITH (fillfactor = 80);
CALL souk_isolate('search_facets');

-- Bits that are set in one of two strings but not in both; the shorter one counts as filled up with zeros.
CREATE FUNCTION souk_flip_bits(bits varbit, flips varbit) RETURNS varbit LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (bits || repeat('0', greatest(length(flips) - length(bits), 0))::varbit) # (flips || repeat('0', greatest(length(bits) - length(flips), 0))::varbit)
$$;

-- How words are misspelt: each word of titles, vendors, types and tags as it is and with any one letter left out. Two words that
-- share a spelling differ by one letter that is wrong, missing, too much or in the wrong place.
CREATE TABLE search_spellings (
  store_id text COLLATE "C" NOT NULL,
  spelling text COLLATE "C" NOT NULL,
  word     text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, spelling, word)
);
CALL souk_isolate('search_spellings');

-- Products whose documents a worker makes anew, where an event concerns more of them than one transaction should take.
CREATE TABLE search_queue (
  store_id   text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  -- Only whether it can be bought may have changed.
  stock_only boolean NOT NULL,
  PRIMARY KEY (store_id, product_id)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 10000);
CALL souk_isolate('search_queue');
CREATE POLICY relay ON search_queue FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id) ON search_queue TO souk_relay;
