-- The key of the blind indexes, as key_fingerprint for those that wrap persons' keys.
CREATE TABLE index_key_fingerprint (
    fingerprint   VARCHAR(64) NOT NULL PRIMARY KEY,
    first_used_at TIMESTAMP   NOT NULL
);

-- Master keys that were destroyed after a rotation.
CREATE TABLE retired_key_fingerprint (
    fingerprint VARCHAR(64) NOT NULL PRIMARY KEY,
    retired_at  TIMESTAMP   NOT NULL
);

-- The modules that keep wrapped keys, and how far each has wrapped them anew.
CREATE TABLE key_holder (
    module      VARCHAR(40) NOT NULL PRIMARY KEY,
    newest_key  VARCHAR(64),
    last_id     VARCHAR(200) NOT NULL,
    finished_at TIMESTAMP
);

-- One row: which node is changing keys.
CREATE TABLE key_work (
    id          INTEGER NOT NULL PRIMARY KEY,
    holder      VARCHAR(26),
    lease_until TIMESTAMP
);
INSERT INTO key_work (id) VALUES (1);
