-- Visits, what was learnt and promised, what is to be filed elsewhere, and rounds of questions. What was told is sealed.

-- The key that seals what is kept of a household, or of a dwelling in which nobody is known to live.
CREATE TABLE household_key (
    id VARCHAR(26) NOT NULL,
    wrapped_key VARCHAR(1000),
    CONSTRAINT household_key_pk PRIMARY KEY (id)
);

CREATE TABLE visit (
    id VARCHAR(26) NOT NULL,
    household VARCHAR(26),
    dwelling VARCHAR(26) NOT NULL,
    -- whose key seals the record
    key_of VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    subdistrict VARCHAR(9) NOT NULL,
    community VARCHAR(12) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    day_on DATE NOT NULL,
    from_day DATE NOT NULL,
    until_day DATE NOT NULL,
    why VARCHAR(200),
    state VARCHAR(12) NOT NULL,
    begun_by VARCHAR(64) NOT NULL,
    begun_at TIMESTAMP NOT NULL,
    -- at the door
    happened_at TIMESTAMP,
    recorded_at TIMESTAMP,
    recorded_by VARCHAR(64),
    needs INTEGER NOT NULL,
    sealed VARCHAR(32000),
    ended_why VARCHAR(200),
    version BIGINT NOT NULL,
    CONSTRAINT visit_pk PRIMARY KEY (id)
);
CREATE INDEX visit_of_key ON visit (key_of, state, day_on, id);
CREATE INDEX visit_in_community ON visit (community, state, day_on, id);
CREATE INDEX visit_in_subdistrict ON visit (subdistrict, state, day_on, id);

CREATE TABLE visit_visitor (
    visit VARCHAR(26) NOT NULL,
    officer VARCHAR(64) NOT NULL,
    name VARCHAR(100) NOT NULL,
    -- the service team by which the officer may go; null for a role in the area
    team VARCHAR(26),
    is_open SMALLINT NOT NULL,
    day_on DATE NOT NULL,
    CONSTRAINT visit_visitor_pk PRIMARY KEY (visit, officer)
);
CREATE INDEX visit_visitor_open ON visit_visitor (officer, is_open, day_on, visit);

-- For whom the visit is a purpose.
CREATE TABLE visit_person (
    visit VARCHAR(26) NOT NULL,
    resident VARCHAR(26) NOT NULL,
    CONSTRAINT visit_person_pk PRIMARY KEY (visit, resident)
);

CREATE TABLE promise (
    id VARCHAR(26) NOT NULL,
    visit VARCHAR(26) NOT NULL,
    key_of VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    promised_to VARCHAR(26),
    by_day DATE NOT NULL,
    made_by VARCHAR(64) NOT NULL,
    made_by_name VARCHAR(100) NOT NULL,
    made_at TIMESTAMP NOT NULL,
    sealed VARCHAR(8000) NOT NULL,
    is_open SMALLINT NOT NULL,
    kept_at TIMESTAMP,
    kept_by VARCHAR(64),
    kept_sealed VARCHAR(8000),
    version BIGINT NOT NULL,
    CONSTRAINT promise_pk PRIMARY KEY (id)
);
CREATE INDEX promise_of_key ON promise (key_of, is_open, by_day, id);
CREATE INDEX promise_of_visit ON promise (visit, id);

-- What another module is to be told: needs that become petitions, corrections that become change requests. Each has a key
-- that is the same in every try, so it is done once.
CREATE TABLE filing (
    id VARCHAR(26) NOT NULL,
    what VARCHAR(16) NOT NULL,
    origin VARCHAR(30) NOT NULL,
    reference VARCHAR(64) NOT NULL,
    position INTEGER NOT NULL,
    channel VARCHAR(40),
    area VARCHAR(15) NOT NULL,
    -- in whose name, and by which roles: the decision of the moment in which it was told
    by_officer SMALLINT NOT NULL,
    actor_id VARCHAR(64) NOT NULL,
    actor_name VARCHAR(100) NOT NULL,
    actor_roles VARCHAR(2000) NOT NULL,
    -- how often it was mended: another request needs another key
    edition INTEGER NOT NULL,
    received_at TIMESTAMP NOT NULL,
    wrapped_key VARCHAR(1000),
    sealed VARCHAR(32000),
    state VARCHAR(8) NOT NULL,
    result_number VARCHAR(40),
    result_id VARCHAR(26),
    reason VARCHAR(500),
    tries INTEGER NOT NULL,
    next_try_at TIMESTAMP,
    CONSTRAINT filing_pk PRIMARY KEY (id),
    CONSTRAINT filing_once UNIQUE (origin, reference, what, position)
);
CREATE INDEX filing_due ON filing (next_try_at, id);
CREATE INDEX filing_state ON filing (state);

CREATE TABLE consultation (
    id VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    subdistrict VARCHAR(9) NOT NULL,
    title VARCHAR(100) NOT NULL,
    words VARCHAR(2000),
    questions VARCHAR(16000) NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    opened_by VARCHAR(64) NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    is_open SMALLINT NOT NULL,
    closed_at TIMESTAMP,
    closed_by VARCHAR(64),
    closed_opinions BIGINT,
    result VARCHAR(2000),
    -- seals the free words
    wrapped_key VARCHAR(1000),
    version BIGINT NOT NULL,
    CONSTRAINT consultation_pk PRIMARY KEY (id)
);
CREATE INDEX consultation_in_subdistrict ON consultation (subdistrict, is_open, id);
CREATE INDEX consultation_in_area ON consultation (area, is_open, closed_at, id);

-- Neither who gave it nor who took it down: an opinion counts by its area.
CREATE TABLE opinion (
    id VARCHAR(26) NOT NULL,
    consultation VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    way VARCHAR(16) NOT NULL,
    CONSTRAINT opinion_pk PRIMARY KEY (id)
);
CREATE INDEX opinion_of_consultation ON opinion (consultation, id);

CREATE TABLE opinion_answer (
    opinion VARCHAR(26) NOT NULL,
    question INTEGER NOT NULL,
    consultation VARCHAR(26) NOT NULL,
    -- the community, or the grid where the round is held in one community
    counted_in VARCHAR(15) NOT NULL,
    choice INTEGER,
    sealed VARCHAR(4000),
    CONSTRAINT opinion_answer_pk PRIMARY KEY (opinion, question)
);
CREATE INDEX opinion_answer_counted ON opinion_answer (consultation, question, choice, counted_in);
CREATE INDEX opinion_answer_words ON opinion_answer (consultation, question, opinion);
