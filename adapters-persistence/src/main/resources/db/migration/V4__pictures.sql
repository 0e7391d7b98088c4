-- Pictures of one's own choice; without one, a default is shown. A cover has both of its pictures.
ALTER TABLE accounts
  ADD COLUMN avatar_key         text,
  ADD COLUMN cover_original_key text,
  ADD COLUMN cover_key          text,
  ADD CONSTRAINT accounts_cover_is_whole CHECK (num_nonnulls(cover_original_key, cover_key) IN (0, 2));

-- From now on also the pictures that nothing refers to yet: they are due later, in case nothing ever does.
ALTER TABLE erased_media RENAME TO media_removals;
ALTER TABLE media_removals RENAME CONSTRAINT erased_media_pkey TO media_removals_pkey;
ALTER TABLE media_removals ADD COLUMN due_at timestamptz NOT NULL DEFAULT '-infinity';
CREATE INDEX media_removals_due ON media_removals (due_at);
