-- Accounts. Uniqueness is decided here, on the folded forms that the domain computes.
CREATE TABLE accounts (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username       text        NOT NULL,
  username_key   text        NOT NULL CONSTRAINT accounts_username_key UNIQUE,
  email          text        NOT NULL,
  email_key      text        NOT NULL CONSTRAINT accounts_email_key UNIQUE,
  first_name     text        NOT NULL,
  last_name      text        NOT NULL,
  password_hash  text        NOT NULL,
  verified       boolean     NOT NULL DEFAULT false,
  about          text        NOT NULL DEFAULT '',
  website        text        NOT NULL DEFAULT '',
  gender         text        NOT NULL DEFAULT '',
  country        text        NOT NULL DEFAULT '',
  language       text        NOT NULL DEFAULT 'english',
  created_at     timestamptz NOT NULL,
  last_active_at timestamptz NOT NULL
);

-- One row for each signing-in. The refresh token itself is never stored.
CREATE TABLE sessions (
  account_id         bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
  id                 uuid        NOT NULL,
  device             text        NOT NULL,
  refresh_token_hash bytea       NOT NULL,
  opened_at          timestamptz NOT NULL,
  refreshable_until  timestamptz NOT NULL,
  PRIMARY KEY (account_id, id)
);

-- One row for each pair that ever wrote. It is also the lock under which the conversation grows.
CREATE TABLE conversations (
  low_account_id  bigint NOT NULL REFERENCES accounts,
  high_account_id bigint NOT NULL REFERENCES accounts,
  id              bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  PRIMARY KEY (low_account_id, high_account_id),
  CHECK (low_account_id < high_account_id)
);

-- CACHE 1: with a larger one, processes would hold blocks of numbers and a later message of a
-- conversation could get a lower number than an earlier one.
CREATE SEQUENCE message_ids AS bigint CACHE 1;

-- Meant for a billion rows: the key begins with the conversation, so a page of history is one short
-- range of one index. No foreign keys: rows are written only under the conversation's lock. Room is
-- left in each page so that marking as seen can update in place.
CREATE TABLE messages (
  conversation_id       bigint      NOT NULL,
  id                    bigint      NOT NULL,
  sender_id             bigint      NOT NULL,
  sent_at               timestamptz NOT NULL,
  seen_at               timestamptz,
  hidden_from_sender    boolean     NOT NULL DEFAULT false,
  hidden_from_recipient boolean     NOT NULL DEFAULT false,
  body                  text        NOT NULL,
  PRIMARY KEY (conversation_id, id)
) WITH (fillfactor = 90);

-- One row for each side: its chat list. Every send updates two of them, so nothing that changes is
-- indexed and half of each page is free, which keeps those updates in place.
CREATE TABLE chats (
  account_id       bigint      NOT NULL,
  partner_id       bigint      NOT NULL,
  conversation_id  bigint      NOT NULL,
  last_message_id  bigint      NOT NULL,
  last_activity_at timestamptz NOT NULL,
  unread_count     integer     NOT NULL CHECK (unread_count >= 0),
  PRIMARY KEY (account_id, partner_id)
) WITH (fillfactor = 50);
