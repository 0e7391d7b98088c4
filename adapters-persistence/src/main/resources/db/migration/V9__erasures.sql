-- Accounts that are gone, of which the rest is still to be removed.
CREATE TABLE erasures (
  account_id bigint      PRIMARY KEY,
  begun_at   timestamptz NOT NULL DEFAULT now()
);

-- An account's row goes before what refers to it, which is removed in pieces. That nothing new comes to
-- refer to it then is seen to by locks: relationships are written under those of both accounts' rows,
-- a conversation is made under shared ones.
ALTER TABLE conversations
  DROP CONSTRAINT conversations_low_account_id_fkey,
  DROP CONSTRAINT conversations_high_account_id_fkey;
ALTER TABLE follows
  DROP CONSTRAINT follows_follower_id_fkey,
  DROP CONSTRAINT follows_followed_id_fkey;
ALTER TABLE blocks
  DROP CONSTRAINT blocks_blocker_id_fkey,
  DROP CONSTRAINT blocks_blocked_id_fkey;
ALTER TABLE follow_requests
  DROP CONSTRAINT follow_requests_requester_id_fkey,
  DROP CONSTRAINT follow_requests_addressee_id_fkey;

-- The other half of an account's conversations; no column that a message changes.
CREATE INDEX conversations_high ON conversations (high_account_id);
