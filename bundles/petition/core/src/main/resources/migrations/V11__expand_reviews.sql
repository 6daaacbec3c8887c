-- Reviews of deadlines after a changed calendar or rule, and editions of rules and templates.

-- The calendar by which open deadlines were last compared; one row.
CREATE TABLE calendar_seen (
    id INTEGER NOT NULL,
    version VARCHAR(100) NOT NULL,
    CONSTRAINT calendar_seen_pk PRIMARY KEY (id)
);

CREATE TABLE deadline_review (
    id VARCHAR(26) NOT NULL,
    kind VARCHAR(8) NOT NULL,
    state VARCHAR(12) NOT NULL,
    area VARCHAR(15),
    title VARCHAR(400) NOT NULL,
    -- the calendar's version, or the edition's id
    source VARCHAR(100) NOT NULL,
    proposer_id VARCHAR(64),
    proposer_name VARCHAR(200),
    opened_at TIMESTAMP NOT NULL,
    -- the last order that was compared, or that was dealt with; empty at the beginning
    position VARCHAR(26) NOT NULL,
    looked BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    applied BIGINT NOT NULL,
    left_out BIGINT NOT NULL,
    decided_by VARCHAR(64),
    decided_name VARCHAR(200),
    decided_at TIMESTAMP,
    decided_words VARCHAR(1000),
    finished_at TIMESTAMP,
    -- who works on it
    holder VARCHAR(26),
    lease_until TIMESTAMP,
    CONSTRAINT deadline_review_pk PRIMARY KEY (id)
);
CREATE INDEX deadline_review_state ON deadline_review (state, id);

-- The rules that lines of a review go by.
CREATE TABLE deadline_review_rule (
    review_id VARCHAR(26) NOT NULL,
    nr INTEGER NOT NULL,
    rule VARCHAR(1000) NOT NULL,
    CONSTRAINT deadline_review_rule_pk PRIMARY KEY (review_id, nr)
);

-- Deadlines that change; clock is the id of a named one, or of the order for its own.
CREATE TABLE deadline_review_line (
    review_id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    clock VARCHAR(26) NOT NULL,
    name VARCHAR(20),
    area VARCHAR(15) NOT NULL,
    old_due TIMESTAMP,
    new_due TIMESTAMP,
    -- null where the clock keeps its rule
    rule_nr INTEGER,
    days SMALLINT NOT NULL,
    why VARCHAR(600),
    -- what differs from plainly applied, which the review's position tells
    outcome VARCHAR(12),
    reason VARCHAR(400),
    CONSTRAINT deadline_review_line_pk PRIMARY KEY (review_id, order_id, clock)
);

CREATE TABLE deadline_review_count (
    review_id VARCHAR(26) NOT NULL,
    area VARCHAR(9) NOT NULL,
    days SMALLINT NOT NULL,
    lines BIGINT NOT NULL,
    CONSTRAINT deadline_review_count_pk PRIMARY KEY (review_id, area, days)
);

-- Rules and templates as they were drafted, approved, in force and replaced.
CREATE TABLE edition (
    id VARCHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    -- empty for everywhere
    area VARCHAR(15) NOT NULL,
    number INTEGER NOT NULL,
    text VARCHAR(16000) NOT NULL,
    ground VARCHAR(1000) NOT NULL,
    state VARCHAR(12) NOT NULL,
    valid_from TIMESTAMP NOT NULL,
    -- ids of all who wrote in it, each with a space before and after it
    drafted_by VARCHAR(2000) NOT NULL,
    drafted_name VARCHAR(200) NOT NULL,
    drafted_at TIMESTAMP NOT NULL,
    approved_by VARCHAR(64),
    approved_name VARCHAR(200),
    approved_at TIMESTAMP,
    in_force_at TIMESTAMP,
    ended_at TIMESTAMP,
    ended_words VARCHAR(1000),
    CONSTRAINT edition_pk PRIMARY KEY (id),
    CONSTRAINT edition_number_once UNIQUE (kind, area, number)
);
CREATE INDEX edition_state ON edition (state, kind, valid_from);
