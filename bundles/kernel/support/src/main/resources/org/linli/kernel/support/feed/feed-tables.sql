CREATE TABLE feed_outbox (
    id BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY,
    event_id VARCHAR(26) NOT NULL,
    tx VARCHAR(26) NOT NULL,
    type VARCHAR(80) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    version BIGINT NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    cause VARCHAR(64),
    body VARCHAR(8000) NOT NULL,
    CONSTRAINT feed_outbox_pk PRIMARY KEY (id)
);

CREATE TABLE feed (
    seq BIGINT NOT NULL,
    event_id VARCHAR(26) NOT NULL,
    type VARCHAR(80) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    version BIGINT NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    cause VARCHAR(64),
    body VARCHAR(8000) NOT NULL,
    CONSTRAINT feed_pk PRIMARY KEY (seq),
    CONSTRAINT feed_event_once UNIQUE (event_id)
);

CREATE TABLE feed_state (
    id INTEGER NOT NULL,
    last_seq BIGINT NOT NULL,
    holder VARCHAR(26),
    lease_until TIMESTAMP,
    CONSTRAINT feed_state_pk PRIMARY KEY (id)
);

INSERT INTO feed_state (id, last_seq) VALUES (1, 0);

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

CREATE TABLE idempotency_key (
    idem_key VARCHAR(64) NOT NULL,
    request VARCHAR(64) NOT NULL,
    answer VARCHAR(8000) NOT NULL,
    kept_at TIMESTAMP NOT NULL,
    CONSTRAINT idempotency_key_pk PRIMARY KEY (idem_key)
);

CREATE INDEX idempotency_key_age ON idempotency_key (kept_at);
