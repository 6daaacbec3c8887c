-- Handling an order together: supervisions, joint groups, outside parties, mediation, and what needs attention.

-- each must be answered
CREATE TABLE supervision (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    words VARCHAR(2000) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    asked_by VARCHAR(200) NOT NULL,
    due_at TIMESTAMP NOT NULL,
    answer VARCHAR(4000),
    answered_at TIMESTAMP,
    answered_by VARCHAR(200),
    CONSTRAINT supervision_pk PRIMARY KEY (id)
);
CREATE INDEX supervision_of_order ON supervision (order_id, asked_at);

CREATE TABLE joint_group (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    -- handlers as JSON, the lead first
    members VARCHAR(8000) NOT NULL,
    purpose VARCHAR(2000) NOT NULL,
    formed_at TIMESTAMP NOT NULL,
    formed_by VARCHAR(200) NOT NULL,
    CONSTRAINT joint_group_pk PRIMARY KEY (id)
);
CREATE INDEX joint_group_of_order ON joint_group (order_id, formed_at);

CREATE TABLE spot_record (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    was_at TIMESTAMP NOT NULL,
    was_where VARCHAR(400) NOT NULL,
    present VARCHAR(1000) NOT NULL,
    was_found VARCHAR(2000) NOT NULL,
    was_done VARCHAR(2000) NOT NULL,
    public_words VARCHAR(1000),
    -- ids, each with a space before and after it
    attachments VARCHAR(1000),
    recorded_at TIMESTAMP NOT NULL,
    recorded_by VARCHAR(200) NOT NULL,
    CONSTRAINT spot_record_pk PRIMARY KEY (id)
);
CREATE INDEX spot_record_of_order ON spot_record (order_id, recorded_at);

-- The contact list; nobody is removed from it.
CREATE TABLE outside_party (
    id VARCHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    area VARCHAR(15) NOT NULL,
    kind VARCHAR(100) NOT NULL,
    name VARCHAR(200) NOT NULL,
    phone VARCHAR(20) NOT NULL,
    active SMALLINT NOT NULL,
    CONSTRAINT outside_party_pk PRIMARY KEY (id)
);
CREATE INDEX outside_party_in_area ON outside_party (area, active, kind, name, id);

CREATE TABLE outside_call (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    party VARCHAR(26) NOT NULL,
    -- as they were then
    kind VARCHAR(100) NOT NULL,
    name VARCHAR(200) NOT NULL,
    called_at TIMESTAMP NOT NULL,
    called_by VARCHAR(200) NOT NULL,
    words VARCHAR(2000) NOT NULL,
    comes_at TIMESTAMP,
    came_at TIMESTAMP,
    result VARCHAR(4000),
    CONSTRAINT outside_call_pk PRIMARY KEY (id)
);
CREATE INDEX outside_call_of_order ON outside_call (order_id, called_at);

CREATE TABLE mediation (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    -- a wrapped key, and what it seals, as Base64: the parties, each session, the outcome
    sealed_key VARCHAR(1000) NOT NULL,
    parties VARCHAR(8000) NOT NULL,
    outcome VARCHAR(20000),
    started_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    settled SMALLINT,
    CONSTRAINT mediation_pk PRIMARY KEY (id)
);
CREATE INDEX mediation_of_order ON mediation (order_id, started_at);

CREATE TABLE mediation_session (
    id VARCHAR(26) NOT NULL,
    mediation_id VARCHAR(26) NOT NULL,
    noted_at TIMESTAMP NOT NULL,
    session VARCHAR(16000) NOT NULL,
    CONSTRAINT mediation_session_pk PRIMARY KEY (id)
);
CREATE INDEX mediation_session_of ON mediation_session (mediation_id, noted_at);

-- Which open orders a command centre looks at for other reasons than their clock: a row comes and goes with the reason,
-- in the transaction of the step, so that ordinary orders cost nothing and a list reads its own rows only.
CREATE TABLE attention (
    order_id VARCHAR(26) NOT NULL,
    reason VARCHAR(12) NOT NULL,
    since TIMESTAMP NOT NULL,
    -- where the order lies
    in_area VARCHAR(15) NOT NULL,
    in_district VARCHAR(6) NOT NULL,
    in_subdistrict VARCHAR(9),
    CONSTRAINT attention_pk PRIMARY KEY (order_id, reason)
);
CREATE INDEX attention_in_district ON attention (in_district, reason, since, order_id);
CREATE INDEX attention_in_subdistrict ON attention (in_subdistrict, reason, since, order_id);

-- what lies undispatched is listed in the order of time, page by page
DROP INDEX work_order_undispatched;
CREATE INDEX work_order_undispatched ON work_order (undispatched_since, id);
