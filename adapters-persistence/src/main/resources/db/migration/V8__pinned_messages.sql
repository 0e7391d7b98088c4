-- The message that either side has pinned, one a pair because it is a column. It changes under the row's lock,
-- and is null again in the transaction that erases the message or empties it. No foreign key: clearing deletes
-- many messages at once, and would look here for each.
ALTER TABLE conversations ADD COLUMN pinned_message_id bigint;
