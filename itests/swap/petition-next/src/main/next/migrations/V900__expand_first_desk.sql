-- The desk that had it first. The number is far ahead of the module's own, so that it is the next one for long.
ALTER TABLE petition ADD COLUMN first_desk VARCHAR(200);
