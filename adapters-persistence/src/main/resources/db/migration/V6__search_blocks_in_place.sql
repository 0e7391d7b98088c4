-- Blocks in another form; those there are now are made anew after the next search. A number of its own
-- says which block it is, so what it says can be remembered: another one never has the same number.
-- Texts lie in the row, one block a page: out of line, they are read in pieces of 2 kB, each by itself.
DROP TABLE search_blocks;
CREATE TABLE search_blocks (
  id              bigint    NOT NULL GENERATED ALWAYS AS IDENTITY,
  conversation_id bigint    NOT NULL,
  first_id        bigint    NOT NULL,
  last_id         bigint    NOT NULL,
  texts           bytea     STORAGE MAIN NOT NULL,
  grams           integer[] STORAGE EXTERNAL NOT NULL,
  PRIMARY KEY (conversation_id, first_id) INCLUDE (last_id)
) WITH (toast_tuple_target = 8160);
-- Statistics on arrays of hashes would be noise.
ALTER TABLE search_blocks ALTER COLUMN grams SET STATISTICS 0;
CREATE INDEX search_blocks_grams ON search_blocks USING gin (grams) WITH (fastupdate = off);
