-- Refresh tokens say which session they are of, and are traded for the next one.
ALTER TABLE sessions RENAME COLUMN refreshable_until TO ends_at;
ALTER TABLE sessions
  ADD COLUMN previous_refresh_token_hash bytea,
  ADD COLUMN renewed_at                  timestamptz;
UPDATE sessions SET renewed_at = opened_at;
ALTER TABLE sessions
  ALTER COLUMN renewed_at SET NOT NULL,
  ADD CONSTRAINT sessions_id_key UNIQUE (id);

-- What ended a moment ago, for servers that remember which sessions are open. Ordered by
-- transactions and not by time: of those below a snapshot's xmin, none can come to light later.
CREATE TABLE ended_sessions (
  session_id uuid        NOT NULL,
  ended_by   xid8        NOT NULL DEFAULT pg_current_xact_id(),
  ended_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ended_sessions_ended_by ON ended_sessions (ended_by);

-- A trigger, so that nobody can end a session without telling, by hand neither.
CREATE FUNCTION tell_ended_sessions() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO ended_sessions (session_id) SELECT id FROM gone;
  RETURN NULL;
END
$$;
CREATE TRIGGER sessions_ended AFTER DELETE ON sessions
  REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION tell_ended_sessions();
