-- A person's own data: at the counter, online by a code, and making a person unreadable.

CREATE TABLE own_request (
    id VARCHAR(26) NOT NULL,
    resident VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    -- what the person showed
    proof VARCHAR(100) NOT NULL,
    opened_by VARCHAR(64) NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    until_at TIMESTAMP NOT NULL,
    CONSTRAINT own_request_pk PRIMARY KEY (id)
);
CREATE INDEX own_request_of_resident ON own_request (resident, opened_at);

-- Codes that were sent; kept for a day, to count them.
CREATE TABLE own_code (
    id VARCHAR(26) NOT NULL,
    resident VARCHAR(26) NOT NULL,
    -- a blind index: six digits could be guessed from a plain hash
    code_index VARCHAR(43) NOT NULL,
    sent_at TIMESTAMP NOT NULL,
    until_at TIMESTAMP NOT NULL,
    tries INTEGER NOT NULL,
    used SMALLINT NOT NULL,
    CONSTRAINT own_code_pk PRIMARY KEY (id)
);
CREATE INDEX own_code_of_resident ON own_code (resident, sent_at);
CREATE INDEX own_code_age ON own_code (sent_at);

CREATE TABLE own_session (
    id VARCHAR(26) NOT NULL,
    resident VARCHAR(26) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    until_at TIMESTAMP NOT NULL,
    CONSTRAINT own_session_pk PRIMARY KEY (id),
    CONSTRAINT own_session_secret UNIQUE (secret_hash)
);
CREATE INDEX own_session_age ON own_session (until_at);

-- How often an address asked, by the hour; the address as a blind index.
CREATE TABLE own_rate (
    bucket VARCHAR(60) NOT NULL,
    hour_start TIMESTAMP NOT NULL,
    times INTEGER NOT NULL,
    CONSTRAINT own_rate_pk PRIMARY KEY (bucket, hour_start)
);
CREATE INDEX own_rate_age ON own_rate (hour_start);

CREATE TABLE erasure (
    id VARCHAR(26) NOT NULL,
    resident VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    ground VARCHAR(200) NOT NULL,
    asked_by VARCHAR(64) NOT NULL,
    asked_name VARCHAR(80) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    -- OPEN, DONE, REFUSED
    decision VARCHAR(8) NOT NULL,
    -- the resident while it is open: one at a time
    open_of VARCHAR(26),
    decided_by VARCHAR(64),
    decided_at TIMESTAMP,
    CONSTRAINT erasure_pk PRIMARY KEY (id),
    CONSTRAINT erasure_once UNIQUE (open_of)
);
CREATE INDEX erasure_list ON erasure (decision, area, id);
