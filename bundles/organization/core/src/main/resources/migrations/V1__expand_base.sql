-- Areas, units, officers, accounts. Codes are digits only, so ranges over them sort alike in every collation.

CREATE TABLE area (
    code VARCHAR(15) NOT NULL,
    -- '' for a district
    parent VARCHAR(12) NOT NULL,
    name VARCHAR(60) NOT NULL,
    -- corners 'longitude latitude,…'; '' when unknown
    bounds VARCHAR(32000) NOT NULL,
    CONSTRAINT area_pk PRIMARY KEY (code)
);
CREATE INDEX area_children ON area (parent, code);

-- One row; grows with every change of areas, so that what is kept in memory can tell whether it is still good.
CREATE TABLE area_revision (
    id INTEGER NOT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT area_revision_pk PRIMARY KEY (id)
);
INSERT INTO area_revision (id, revision) VALUES (1, 0);

CREATE TABLE unit (
    id VARCHAR(26) NOT NULL,
    kind VARCHAR(32) NOT NULL,
    name VARCHAR(80) NOT NULL,
    area VARCHAR(15) NOT NULL,
    phone VARCHAR(32),
    -- the area again when the unit is its desk: at most one desk for an area
    desk_of VARCHAR(15),
    version BIGINT NOT NULL,
    CONSTRAINT unit_pk PRIMARY KEY (id),
    CONSTRAINT unit_one_desk UNIQUE (desk_of)
);
CREATE INDEX unit_list ON unit (area, name, id);

CREATE TABLE team_grid (
    unit VARCHAR(26) NOT NULL,
    grid VARCHAR(15) NOT NULL,
    CONSTRAINT team_grid_pk PRIMARY KEY (unit, grid)
);
CREATE INDEX team_grid_by_grid ON team_grid (grid, unit);

CREATE TABLE officer (
    id VARCHAR(26) NOT NULL,
    name VARCHAR(40) NOT NULL,
    phone VARCHAR(32),
    version BIGINT NOT NULL,
    CONSTRAINT officer_pk PRIMARY KEY (id)
);
CREATE INDEX officer_list ON officer (name, id);

CREATE TABLE officer_grant (
    officer VARCHAR(26) NOT NULL,
    role VARCHAR(32) NOT NULL,
    -- '*' for everywhere
    area VARCHAR(15) NOT NULL,
    CONSTRAINT officer_grant_pk PRIMARY KEY (officer, role, area)
);
CREATE INDEX officer_grant_by_area ON officer_grant (area, officer);

CREATE TABLE officer_unit (
    officer VARCHAR(26) NOT NULL,
    unit VARCHAR(26) NOT NULL,
    CONSTRAINT officer_unit_pk PRIMARY KEY (officer, unit)
);
CREATE INDEX officer_unit_by_unit ON officer_unit (unit, officer);

-- A grid has one worker.
CREATE TABLE grid_worker (
    grid VARCHAR(15) NOT NULL,
    officer VARCHAR(26) NOT NULL,
    CONSTRAINT grid_worker_pk PRIMARY KEY (grid)
);
CREATE INDEX grid_worker_by_officer ON grid_worker (officer, grid);

CREATE TABLE account (
    username VARCHAR(64) NOT NULL,
    -- null when the account is closed; the name stays taken
    officer VARCHAR(26),
    password_hash VARCHAR(72) NOT NULL,
    failures INTEGER NOT NULL,
    locked_until TIMESTAMP,
    opened_at TIMESTAMP NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (username),
    CONSTRAINT account_of_officer UNIQUE (officer)
);

-- Sessions of browsers (name '') and tokens of programs; the secret itself is nowhere.
CREATE TABLE sign_in (
    id VARCHAR(26) NOT NULL,
    token_hash VARCHAR(43) NOT NULL,
    officer VARCHAR(26) NOT NULL,
    name VARCHAR(80) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    last_used_at TIMESTAMP NOT NULL,
    CONSTRAINT sign_in_pk PRIMARY KEY (id),
    CONSTRAINT sign_in_token UNIQUE (token_hash)
);
CREATE INDEX sign_in_of_officer ON sign_in (officer, id);

-- Who granted, changed, opened or closed what. Rows are only added.
CREATE TABLE administration_log (
    id VARCHAR(26) NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    actor VARCHAR(64) NOT NULL,
    action VARCHAR(32) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    detail VARCHAR(2000) NOT NULL,
    CONSTRAINT administration_log_pk PRIMARY KEY (id)
);
CREATE INDEX administration_log_of ON administration_log (subject, id);

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
