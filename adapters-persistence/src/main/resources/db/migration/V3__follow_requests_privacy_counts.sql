-- A block ends follows; from now on none is ever found beside one.
DELETE FROM follows USING blocks
WHERE (blocker_id, blocked_id) IN ((follower_id, followed_id), (followed_id, follower_id));

-- What an account lets others do, and how many follows it has. The counts are kept in the transaction
-- that changes the follows, under the lock of this row, and always equal a recount. Room is left in
-- each page so that they change in place.
ALTER TABLE accounts
  ADD COLUMN profile_visibility text NOT NULL DEFAULT 'everyone'
    CHECK (profile_visibility IN ('everyone', 'followers')),
  ADD COLUMN follow_privacy text NOT NULL DEFAULT 'everyone'
    CHECK (follow_privacy IN ('everyone', 'approved')),
  ADD COLUMN searchable boolean NOT NULL DEFAULT true,
  ADD COLUMN follower_count  integer NOT NULL DEFAULT 0 CHECK (follower_count >= 0),
  ADD COLUMN following_count integer NOT NULL DEFAULT 0 CHECK (following_count >= 0),
  ADD COLUMN pending_count   integer NOT NULL DEFAULT 0 CHECK (pending_count >= 0);
ALTER TABLE accounts SET (fillfactor = 80);
UPDATE accounts SET
  follower_count  = (SELECT count(*) FROM follows WHERE followed_id = accounts.id),
  following_count = (SELECT count(*) FROM follows WHERE follower_id = accounts.id);

-- The number orders the lists of follows and pages them.
ALTER TABLE follows ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;
CREATE UNIQUE INDEX follows_followers ON follows (followed_id, id);
CREATE UNIQUE INDEX follows_following ON follows (follower_id, id);

-- Requests that wait for an answer; an answered one is gone.
CREATE SEQUENCE follow_request_ids AS bigint;
CREATE TABLE follow_requests (
  id           bigint      PRIMARY KEY,
  requester_id bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
  addressee_id bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
  since        timestamptz NOT NULL,
  UNIQUE (requester_id, addressee_id)
);
CREATE UNIQUE INDEX follow_requests_waiting ON follow_requests (addressee_id, id);
