-- The key of the blind indexes, as key_fingerprint for those that wrap persons' keys.
CREATE TABLE index_key_fingerprint (
    fingerprint   VARCHAR(64) NOT NULL PRIMARY KEY,
    first_used_at TIMESTAMP   NOT NULL
);
