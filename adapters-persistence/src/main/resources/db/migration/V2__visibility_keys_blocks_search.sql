-- Up to where each side has cleared the conversation: everything up to that number is hidden from it.
ALTER TABLE conversations
  ADD COLUMN low_cleared_to  bigint NOT NULL DEFAULT 0,
  ADD COLUMN high_cleared_to bigint NOT NULL DEFAULT 0;

-- A message removed for everyone stays as a row that says nothing.
ALTER TABLE messages
  ALTER COLUMN body DROP NOT NULL,
  ADD COLUMN media_key text,
  ADD COLUMN removed boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT messages_removed_says_nothing
    CHECK (CASE WHEN removed THEN num_nonnulls(body, media_key) = 0 ELSE body IS NOT NULL END);

-- What searching leaves out. Few rows, and no column that reading changes: marking as seen stays in place.
CREATE INDEX messages_hidden ON messages (conversation_id, id)
  WHERE hidden_from_sender OR hidden_from_recipient;

-- activity_id orders the list; preview_id is the newest message the owner can read. The counts are
-- kept under the conversation's lock and always equal a recount.
ALTER TABLE chats RENAME COLUMN last_message_id TO activity_id;
ALTER TABLE chats
  ADD COLUMN preview_id    bigint,
  ADD COLUMN message_count integer NOT NULL DEFAULT 0 CHECK (message_count >= 0);
UPDATE chats SET
  preview_id = activity_id,
  message_count = (SELECT count(*) FROM messages WHERE messages.conversation_id = chats.conversation_id);
ALTER TABLE chats ALTER COLUMN message_count DROP DEFAULT;

-- The names under which clients sent their messages. A row outlives its message; of what it said it
-- has a seal, made with a secret that is not in the database.
CREATE TABLE sent_messages (
  sender_id       bigint      NOT NULL,
  client_id       text        NOT NULL,
  recipient_id    bigint      NOT NULL,
  conversation_id bigint      NOT NULL,
  message_id      bigint      NOT NULL,
  sent_at         timestamptz NOT NULL,
  seal            text        NOT NULL,
  PRIMARY KEY (sender_id, client_id)
);

-- Pictures whose messages are erased, until their bytes are gone as well.
CREATE TABLE erased_media (
  media_key text PRIMARY KEY
);

ALTER TABLE accounts
  ADD COLUMN contact_privacy text NOT NULL DEFAULT 'everyone'
    CHECK (contact_privacy IN ('everyone', 'followed'));

CREATE TABLE follows (
  follower_id bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
  followed_id bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
  since       timestamptz NOT NULL,
  PRIMARY KEY (follower_id, followed_id)
);

CREATE TABLE blocks (
  blocker_id bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
  blocked_id bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
  since      timestamptz NOT NULL,
  PRIMARY KEY (blocker_id, blocked_id)
);

-- The search index of long conversations: runs of consecutive messages in folded form, found by the
-- one, two and three characters in a row that they contain. Short conversations have no entry here;
-- they are searched as they are. Entries are dropped with the first message of theirs that is erased.
CREATE TABLE search_blocks (
  conversation_id bigint    NOT NULL,
  first_id        bigint    NOT NULL,
  last_id         bigint    NOT NULL,
  texts           bytea     NOT NULL,
  grams           integer[] NOT NULL,
  PRIMARY KEY (conversation_id, first_id)
);
-- Hashes do not compress, texts are read often. Statistics on arrays of hashes would be noise.
ALTER TABLE search_blocks
  ALTER COLUMN texts SET STORAGE EXTERNAL,
  ALTER COLUMN grams SET STORAGE EXTERNAL,
  ALTER COLUMN grams SET STATISTICS 0;
CREATE INDEX search_blocks_grams ON search_blocks USING gin (grams) WITH (fastupdate = off);
