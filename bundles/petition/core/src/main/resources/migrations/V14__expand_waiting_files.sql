-- Files that were brought before there is a petition that they belong to.

CREATE TABLE waiting_file (
    id VARCHAR(26) NOT NULL,
    kind VARCHAR(8) NOT NULL,
    -- its key, wrapped, and the file's name sealed by it, as Base64
    wrapped_key VARCHAR(1000) NOT NULL,
    name VARCHAR(2000) NOT NULL,
    bytes BIGINT NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    came_at TIMESTAMP NOT NULL,
    brought_by VARCHAR(64) NOT NULL,
    brought_by_name VARCHAR(200) NOT NULL,
    CONSTRAINT waiting_file_pk PRIMARY KEY (id)
);
CREATE INDEX waiting_file_of ON waiting_file (brought_by, id);
CREATE INDEX waiting_file_age ON waiting_file (came_at);
