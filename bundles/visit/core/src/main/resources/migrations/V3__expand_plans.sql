-- What visits are due, from rules and the last visit; and yard meetings. Which rule asks for a visit stands as a blind index,
-- because the rule can name a category of care; the level of care is not kept.

CREATE TABLE plan_due (
    id VARCHAR(26) NOT NULL,
    -- blind index of the rule's code
    rule_index VARCHAR(43) NOT NULL,
    rule_group VARCHAR(12) NOT NULL,
    -- RESIDENT, DWELLING, FACILITY, ENGAGEMENT, MATTER (the subject is a work order)
    subject_kind VARCHAR(10) NOT NULL,
    subject VARCHAR(26) NOT NULL,
    -- where to go: the household, else the dwelling, else the subject
    door VARCHAR(26) NOT NULL,
    household VARCHAR(26),
    dwelling VARCHAR(26),
    -- what a place is called; null for people and matters
    words VARCHAR(200),
    goes VARCHAR(20) NOT NULL,
    -- 1: for care officers only
    sensitive SMALLINT NOT NULL,
    every_days INTEGER NOT NULL,
    -- 1: once in each month
    monthly SMALLINT NOT NULL,
    -- since when the rule asks
    since_on DATE NOT NULL,
    last_on DATE,
    due_on DATE NOT NULL,
    postponed_to DATE,
    area VARCHAR(15) NOT NULL,
    district VARCHAR(6) NOT NULL,
    subdistrict VARCHAR(9) NOT NULL,
    community VARCHAR(12) NOT NULL,
    -- '' where the community has no grid there
    grid VARCHAR(15) NOT NULL,
    -- millionths of a degree
    longitude_e6 INTEGER,
    latitude_e6 INTEGER,
    -- the pass over all rules that saw it last
    pass BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT plan_due_pk PRIMARY KEY (id),
    CONSTRAINT plan_due_once UNIQUE (subject, rule_index)
);
CREATE INDEX plan_due_door ON plan_due (door, id);
CREATE INDEX plan_due_grid ON plan_due (grid, due_on, id);
CREATE INDEX plan_due_community ON plan_due (community, due_on, id);
CREATE INDEX plan_due_subdistrict ON plan_due (subdistrict, due_on, id);
CREATE INDEX plan_due_district ON plan_due (district, due_on, id);
CREATE INDEX plan_due_pass ON plan_due (pass, id);

-- When somebody was at a door last: a household or a dwelling.
CREATE TABLE plan_visited (
    door VARCHAR(26) NOT NULL,
    last_on DATE NOT NULL,
    CONSTRAINT plan_visited_pk PRIMARY KEY (door)
);

-- Whom the registry, and which orders petition, changed since the plan was made for them.
CREATE TABLE plan_changed (
    subject VARCHAR(26) NOT NULL,
    -- 0: somebody, 1: a dwelling or facility, 2: a work order
    place SMALLINT NOT NULL,
    times BIGINT NOT NULL,
    CONSTRAINT plan_changed_pk PRIMARY KEY (subject)
);

-- One row: how far the passes over all rules are, and who is at it.
CREATE TABLE plan_pass (
    id INTEGER NOT NULL,
    pass BIGINT NOT NULL,
    -- of the rules that the last finished one went by
    rules VARCHAR(64),
    done_on DATE,
    holder VARCHAR(26),
    lease_until TIMESTAMP,
    CONSTRAINT plan_pass_pk PRIMARY KEY (id)
);
INSERT INTO plan_pass (id, pass) VALUES (1, 0);

-- That a visit was put off; the ground is sealed by a key of its own.
CREATE TABLE plan_postponed (
    id VARCHAR(26) NOT NULL,
    entry VARCHAR(26) NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    put_off_by VARCHAR(64) NOT NULL,
    put_off_at TIMESTAMP NOT NULL,
    wrapped_key VARCHAR(600),
    sealed VARCHAR(2000),
    CONSTRAINT plan_postponed_pk PRIMARY KEY (id)
);
CREATE INDEX plan_postponed_of ON plan_postponed (entry, id);

-- Yard meetings. What was said and who asked is sealed by the meeting's key.
CREATE TABLE meeting (
    id VARCHAR(26) NOT NULL,
    state VARCHAR(10) NOT NULL,
    place VARCHAR(200) NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    -- the day it begins on, and the first day of that month
    on_day DATE NOT NULL,
    on_month DATE NOT NULL,
    -- a line each
    topics VARCHAR(1500) NOT NULL,
    notice VARCHAR(1500) NOT NULL,
    office VARCHAR(26),
    area VARCHAR(15) NOT NULL,
    district VARCHAR(6) NOT NULL,
    subdistrict VARCHAR(9) NOT NULL,
    community VARCHAR(12) NOT NULL,
    residents INTEGER,
    minutes VARCHAR(12000),
    cancelled_for VARCHAR(600),
    wrapped_key VARCHAR(600),
    -- staff, topics and opinions of the record
    sealed VARCHAR(32000),
    held_by VARCHAR(64),
    held_at TIMESTAMP,
    version BIGINT NOT NULL,
    CONSTRAINT meeting_pk PRIMARY KEY (id)
);
CREATE INDEX meeting_community ON meeting (community, starts_at, id);
CREATE INDEX meeting_subdistrict ON meeting (subdistrict, starts_at, id);
CREATE INDEX meeting_district ON meeting (district, starts_at, id);
CREATE INDEX meeting_month ON meeting (community, on_month, state);

-- Which leader with which office looks after which community (1+1+N).
CREATE TABLE pairing (
    id VARCHAR(26) NOT NULL,
    community VARCHAR(12) NOT NULL,
    district VARCHAR(6) NOT NULL,
    leader VARCHAR(26) NOT NULL,
    office VARCHAR(26) NOT NULL,
    since_on DATE NOT NULL,
    until_on DATE,
    version BIGINT NOT NULL,
    CONSTRAINT pairing_pk PRIMARY KEY (id)
);
CREATE INDEX pairing_community ON pairing (community, since_on, id);
CREATE INDEX pairing_office ON pairing (office, since_on, id);
