-- Petitions, work orders, their steps, and what is kept beside them. Times are UTC.

CREATE TABLE petition (
    id VARCHAR(26) NOT NULL,
    -- shared by its work orders: one step, one version, one event
    version BIGINT NOT NULL,
    -- without hyphens
    number VARCHAR(16) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    text VARCHAR(4000) NOT NULL,
    type VARCHAR(60) NOT NULL,
    longitude DOUBLE PRECISION,
    latitude DOUBLE PRECISION,
    address VARCHAR(400),
    chosen_area VARCHAR(15),
    about VARCHAR(400),
    channel VARCHAR(40) NOT NULL,
    filed_at TIMESTAMP NOT NULL,
    -- each person's wrapped key and what it seals, as Base64
    filed_by_key VARCHAR(1000),
    filed_by VARCHAR(2000),
    on_behalf_of_key VARCHAR(1000),
    on_behalf_of VARCHAR(2000),
    CONSTRAINT petition_pk PRIMARY KEY (id),
    CONSTRAINT petition_number_once UNIQUE (number)
);

CREATE TABLE work_order (
    id VARCHAR(26) NOT NULL,
    petition_id VARCHAR(26) NOT NULL,
    -- copies of the petition's, so that a list and the sweep read one table
    version BIGINT NOT NULL,
    number VARCHAR(16) NOT NULL,
    type VARCHAR(60) NOT NULL,
    opening VARCHAR(120) NOT NULL,
    filed_at TIMESTAMP NOT NULL,
    -- where it lies, and the same for each level that holds it
    area VARCHAR(15) NOT NULL,
    district VARCHAR(6) NOT NULL,
    subdistrict VARCHAR(9),
    community VARCHAR(12),
    found_by VARCHAR(20) NOT NULL,
    level_area VARCHAR(15) NOT NULL,
    state VARCHAR(12) NOT NULL,
    is_open SMALLINT NOT NULL,
    -- what lists are sorted by, always upwards (Derby reads no index backwards): for open ones the millisecond when
    -- something is due, for closed ones minus the millisecond of the closing
    list_rank BIGINT NOT NULL,
    undispatched_since TIMESTAMP,
    handler_kind VARCHAR(8) NOT NULL,
    handler_id VARCHAR(64) NOT NULL,
    handler_name VARCHAR(200) NOT NULL,
    handler_public VARCHAR(200) NOT NULL,
    urgency VARCHAR(8),
    -- the deadline with its inputs as JSON, and what queries need of it
    deadline VARCHAR(8000),
    due_at TIMESTAMP,
    warn_at TIMESTAMP,
    provisional SMALLINT NOT NULL,
    dispatch_by TIMESTAMP,
    -- what the clock asks for next; null when nothing
    next_alarm VARCHAR(8),
    next_alarm_at TIMESTAMP,
    reminded_at TIMESTAMP,
    overdue_at TIMESTAMP,
    supervisor_kind VARCHAR(8),
    supervisor_id VARCHAR(64),
    supervisor_name VARCHAR(200),
    reply VARCHAR(4000),
    -- whether a reply was given since it was opened (again)
    replied SMALLINT NOT NULL,
    resolution VARCHAR(12),
    closed_at TIMESTAMP,
    rating_grade VARCHAR(8),
    rating_words VARCHAR(1000),
    reopened INTEGER NOT NULL,
    CONSTRAINT work_order_pk PRIMARY KEY (id)
);
CREATE INDEX work_order_of_petition ON work_order (petition_id);
CREATE INDEX work_order_in_district ON work_order (district, is_open, list_rank, id);
CREATE INDEX work_order_in_subdistrict ON work_order (subdistrict, is_open, list_rank, id);
CREATE INDEX work_order_in_community ON work_order (community, is_open, list_rank, id);
CREATE INDEX work_order_of_handler ON work_order (handler_id, is_open, list_rank, id);
CREATE INDEX work_order_alarm ON work_order (next_alarm_at, id);
CREATE INDEX work_order_undispatched ON work_order (undispatched_since);

CREATE TABLE step (
    order_id VARCHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    petition_id VARCHAR(26) NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    kind VARCHAR(16) NOT NULL,
    actor_id VARCHAR(64) NOT NULL,
    actor_name VARCHAR(200) NOT NULL,
    state VARCHAR(12) NOT NULL,
    handler_id VARCHAR(64) NOT NULL,
    handler_name VARCHAR(200) NOT NULL,
    note VARCHAR(4000),
    public_words VARCHAR(4000),
    -- the event it was done because of, or the digest of a person's idempotency key
    cause VARCHAR(64),
    -- the digest of what was asked, where a person gave a key
    request VARCHAR(64),
    CONSTRAINT step_pk PRIMARY KEY (order_id, version),
    CONSTRAINT step_cause_once UNIQUE (order_id, cause)
);

-- Who read a petitioner's contact. Rows are only added.
CREATE TABLE contact_read (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    actor_id VARCHAR(64) NOT NULL,
    read_at TIMESTAMP NOT NULL,
    CONSTRAINT contact_read_pk PRIMARY KEY (id)
);
CREATE INDEX contact_read_of_order ON contact_read (order_id, id);

-- The read-model petition.tally: what each order's last event said, and the counts.
CREATE TABLE tally_order (
    order_id VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    state VARCHAR(12) NOT NULL,
    CONSTRAINT tally_order_pk PRIMARY KEY (order_id)
);
CREATE TABLE state_tally (
    area VARCHAR(15) NOT NULL,
    state VARCHAR(12) NOT NULL,
    orders BIGINT NOT NULL,
    CONSTRAINT state_tally_pk PRIMARY KEY (area, state)
);

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
