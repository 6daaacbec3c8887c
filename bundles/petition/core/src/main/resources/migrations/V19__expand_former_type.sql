-- A step that says what an order is about keeps what was said before, so that past decisions can be followed.
ALTER TABLE step ADD COLUMN former_type VARCHAR(60);
