-- Proofs of responsibility: asked for, worked at by one worker at a time, kept with what they found.

CREATE TABLE proof (
    id VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    -- the area while it waits or runs, so that there is one at a time for each
    open_area VARCHAR(15),
    state VARCHAR(16) NOT NULL,
    step VARCHAR(16) NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    asked_by VARCHAR(80) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    areas INTEGER NOT NULL,
    cases BIGINT NOT NULL,
    addresses INTEGER NOT NULL,
    unmeasured INTEGER NOT NULL,
    rules SMALLINT NOT NULL,
    failure VARCHAR(200),
    holder VARCHAR(26),
    lease_until TIMESTAMP,
    CONSTRAINT proof_pk PRIMARY KEY (id),
    CONSTRAINT proof_one_at_a_time UNIQUE (open_area)
);

CREATE INDEX proof_age ON proof (ended_at);

CREATE TABLE proof_count (
    proof VARCHAR(26) NOT NULL,
    kind VARCHAR(32) NOT NULL,
    times INTEGER NOT NULL,
    CONSTRAINT proof_count_pk PRIMARY KEY (proof, kind)
);

CREATE TABLE proof_finding (
    proof VARCHAR(26) NOT NULL,
    seq INTEGER NOT NULL,
    kind VARCHAR(32) NOT NULL,
    area VARCHAR(15) NOT NULL,
    weight INTEGER NOT NULL,
    what VARCHAR(1000) NOT NULL,
    longitude DOUBLE PRECISION,
    latitude DOUBLE PRECISION,
    address VARCHAR(200),
    type VARCHAR(64),
    urgency VARCHAR(16),
    moment TIMESTAMP,
    who VARCHAR(200),
    CONSTRAINT proof_finding_pk PRIMARY KEY (proof, seq)
);

CREATE INDEX proof_finding_order ON proof_finding (proof, weight, seq);
