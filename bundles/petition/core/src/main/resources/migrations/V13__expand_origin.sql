-- What a petition came of: a visit, a yard meeting, a patrol.

ALTER TABLE petition ADD COLUMN origin_kind VARCHAR(30);
ALTER TABLE petition ADD COLUMN origin_reference VARCHAR(64);
