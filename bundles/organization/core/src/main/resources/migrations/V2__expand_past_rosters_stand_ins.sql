-- What was before is kept beside what is; duty rosters; stand-ins. All times are UTC. What was there before this migration
-- has since 1970, which reads as "before records".

ALTER TABLE area ADD COLUMN since TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00';
ALTER TABLE grid_worker ADD COLUMN since TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00';
ALTER TABLE team_grid ADD COLUMN since TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00';

-- A name and outline that an area had. Rows are only added.
CREATE TABLE area_past (
    code VARCHAR(15) NOT NULL,
    begins_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    name VARCHAR(60) NOT NULL,
    bounds VARCHAR(32000) NOT NULL,
    -- the box around it; null without an outline
    west DOUBLE PRECISION,
    east DOUBLE PRECISION,
    south DOUBLE PRECISION,
    north DOUBLE PRECISION,
    CONSTRAINT area_past_pk PRIMARY KEY (code, begins_at)
);
CREATE INDEX area_past_around ON area_past (west, ends_at);

-- A worker or team that a grid had, or a team that a community had as a whole. Rows are only added.
CREATE TABLE charge_past (
    id VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    -- WORKER or TEAM
    kind VARCHAR(8) NOT NULL,
    -- an officer or a unit
    handler VARCHAR(26) NOT NULL,
    begins_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    CONSTRAINT charge_past_pk PRIMARY KEY (id)
);
CREATE INDEX charge_past_of ON charge_past (area, ends_at);

-- Only what has not begun is ever deleted.
CREATE TABLE duty (
    id VARCHAR(26) NOT NULL,
    -- the unit, or the area when it is for the area as a whole
    post VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    unit VARCHAR(26),
    turn VARCHAR(8) NOT NULL,
    officer VARCHAR(26) NOT NULL,
    -- null for the officer's own
    phone VARCHAR(32),
    begins_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    CONSTRAINT duty_pk PRIMARY KEY (id)
);
CREATE INDEX duty_of ON duty (post, ends_at);
CREATE INDEX duty_of_officer ON duty (officer, ends_at);
CREATE INDEX duty_list ON duty (begins_at, id);

-- Rows stay; one that was ended before it began ends when it begins.
CREATE TABLE stand_in (
    id VARCHAR(26) NOT NULL,
    away VARCHAR(26) NOT NULL,
    deputy VARCHAR(26) NOT NULL,
    begins_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    CONSTRAINT stand_in_pk PRIMARY KEY (id)
);
CREATE INDEX stand_in_for ON stand_in (away, ends_at);
CREATE INDEX stand_in_by ON stand_in (deputy, ends_at);
CREATE INDEX stand_in_list ON stand_in (ends_at, id);
