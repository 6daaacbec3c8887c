-- The judge keeps no state but how far it has read.
CREATE TABLE feed_bookmark (
    reader VARCHAR(80) NOT NULL,
    feed VARCHAR(40) NOT NULL,
    seq BIGINT NOT NULL,
    holder VARCHAR(26),
    lease_until TIMESTAMP,
    CONSTRAINT feed_bookmark_pk PRIMARY KEY (reader)
);

CREATE TABLE feed_poison (
    reader VARCHAR(80) NOT NULL,
    seq BIGINT NOT NULL,
    type VARCHAR(80) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    tries INTEGER NOT NULL,
    error VARCHAR(500) NOT NULL,
    since TIMESTAMP NOT NULL,
    CONSTRAINT feed_poison_pk PRIMARY KEY (reader, seq)
);
