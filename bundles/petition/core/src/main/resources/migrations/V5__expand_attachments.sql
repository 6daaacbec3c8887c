-- The files of petitions; what is in them lies sealed in a folder, under their ids.

CREATE TABLE attachment (
    id VARCHAR(26) NOT NULL,
    petition_id VARCHAR(26) NOT NULL,
    -- what it is
    kind VARCHAR(8) NOT NULL,
    -- what it is for
    purpose VARCHAR(16) NOT NULL,
    -- its key, wrapped, and the file's name sealed by it, as Base64
    wrapped_key VARCHAR(1000) NOT NULL,
    name VARCHAR(2000) NOT NULL,
    bytes BIGINT NOT NULL,
    -- a blind index of what is in it
    fingerprint VARCHAR(64) NOT NULL,
    added_at TIMESTAMP NOT NULL,
    -- null for the petitioner
    added_by VARCHAR(64),
    added_by_name VARCHAR(200) NOT NULL,
    -- whether the petitioner sees it
    is_shown SMALLINT NOT NULL,
    CONSTRAINT attachment_pk PRIMARY KEY (id),
    CONSTRAINT attachment_once UNIQUE (petition_id, purpose, fingerprint)
);
CREATE INDEX attachment_of_petition ON attachment (petition_id, id);
