-- Who is engaged for grids and communities beside those whom organization keeps. Rows are never changed but for their end.

CREATE TABLE engagement (
    id VARCHAR(26) NOT NULL,
    kind VARCHAR(24) NOT NULL,
    area VARCHAR(15) NOT NULL,
    -- name, phone and resident: sealed by this row's own key; both empty when forgotten, or for an officer or organization
    wrapped_key VARCHAR(600),
    sealed VARCHAR(2000),
    background VARCHAR(20),
    officer VARCHAR(26),
    organization VARCHAR(320),
    organization_id VARCHAR(26),
    -- days in China; the end is the first day on which it is no more
    since_day VARCHAR(10) NOT NULL,
    until_day VARCHAR(10),
    replaces VARCHAR(26),
    -- kind and area while it goes on and one is at a time, else the id: so there are never two
    place VARCHAR(64) NOT NULL,
    added_by VARCHAR(64) NOT NULL,
    added_at TIMESTAMP NOT NULL,
    ended_by VARCHAR(64),
    version BIGINT NOT NULL,
    CONSTRAINT engagement_pk PRIMARY KEY (id),
    CONSTRAINT engagement_one_at_a_time UNIQUE (place)
);
CREATE INDEX engagement_area ON engagement (area, id);
CREATE INDEX engagement_officer ON engagement (officer);
CREATE INDEX engagement_ended ON engagement (until_day);

-- How often the engagements of an area were changed: the version of its events, and the lock of who changes them.
CREATE TABLE engaged_area (
    area VARCHAR(15) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT engaged_area_pk PRIMARY KEY (area)
);
