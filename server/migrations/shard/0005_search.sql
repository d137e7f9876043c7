-- The search index, in tables with B-tree keys that begin with the store. PostgreSQL's own indexes of text are of no use here:
-- the operators of GIN indexes (of text search, trigrams and arrays) are not leakproof, so under row-level security no plan uses
-- them; and in one that all stores share, the words of one store would make a prefix search of every other store slower.

-- What is found: one row for each product, whatever its status.
CREATE TABLE search_documents (
  store_id     text COLLATE "C" NOT NULL,
  product_id   text COLLATE "C" NOT NULL,
  -- The document's number within the store: what postings say instead of the product's id, at a ninth of its size.
  number       integer NOT NULL CHECK (number BETWEEN 1 AND 500000000),
  -- Version of the product that the document was made from.
  version      integer NOT NULL,
  status       text COLLATE "C" NOT NULL,
  publish_at   timestamptz,
  unpublish_at timestamptz,
  title_key    text COLLATE "C" NOT NULL,
  price_min    bigint NOT NULL,
  price_max    bigint NOT NULL,
  available    boolean NOT NULL,
  -- What it is filtered by and counted under, in the spelling to show: `v:Northwind`, `o:Size:M`.
  facets       text[] NOT NULL,
  -- Its words, each with the digit of its weight before it.
  words        text[] NOT NULL,
  PRIMARY KEY (store_id, product_id),
  UNIQUE (store_id, number)
  -- Changes of stock rewrite rows in place (no index has `available`); long columns move out of the way of scans that count.
) WITH (fillfactor = 90, toast_tuple_target = 512);
ALTER TABLE search_documents ALTER COLUMN facets SET STORAGE MAIN;
CREATE INDEX search_documents_title ON search_documents (store_id, title_key, product_id);
CREATE INDEX search_documents_price ON search_documents (store_id, price_min, product_id);
CALL souk_isolate('search_documents');

-- Where it is found: the documents of each term, a block of 256 numbers to a row. A term is a word, or a facet in lower case.
CREATE TABLE search_terms (
  store_id text COLLATE "C" NOT NULL,
  term     text COLLATE "C" NOT NULL,
  block    integer NOT NULL,
  -- number * 4 + weight of the word in that document: 3 title, 2 vendor, type, tags, options and SKU, 1 description, 0 facet.
  postings integer[] NOT NULL,
  PRIMARY KEY (store_id, term, block)
) WITH (fillfactor = 80);
CALL souk_isolate('search_terms');

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
