-- How often a block between the two began or ended. It changes under the row's lock: who waits for the lock
-- with a condition on it is shown the row anew, and so learns of a block that was made meanwhile.
ALTER TABLE conversations ADD COLUMN block_changes bigint NOT NULL DEFAULT 0;
