-- Which version read last. The number is far ahead of the module's own, so that it is the next one for long.
ALTER TABLE feed_bookmark ADD COLUMN read_by VARCHAR(40);
