-- Which keys the personal data in this database was sealed with; the keys themselves are never here.
CREATE TABLE key_fingerprint (
    fingerprint   VARCHAR(64) NOT NULL PRIMARY KEY,
    first_used_at TIMESTAMP   NOT NULL
);
