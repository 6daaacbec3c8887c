-- Redraws: grids divided anew. A row is also the job that applies it: step and place tell where it goes on.

CREATE TABLE redraw (
    id VARCHAR(26) NOT NULL,
    -- a community or a subdistrict
    area VARCHAR(12) NOT NULL,
    ground VARCHAR(1000) NOT NULL,
    -- DRAFT, APPROVED, APPLYING, APPLIED, REJECTED
    state VARCHAR(12) NOT NULL,
    drafted_by VARCHAR(64) NOT NULL,
    drafted_name VARCHAR(80) NOT NULL,
    drafted_at TIMESTAMP NOT NULL,
    decided_by VARCHAR(64),
    decided_name VARCHAR(80),
    decided_at TIMESTAMP,
    decision VARCHAR(1000),
    -- BOUNDS, REGISTRY, DONE
    step VARCHAR(12),
    -- where the registry goes on; null to begin
    place VARCHAR(80),
    places INTEGER NOT NULL,
    households INTEGER NOT NULL,
    residents INTEGER NOT NULL,
    waits_for VARCHAR(80),
    ended_at TIMESTAMP,
    holder VARCHAR(26),
    lease_until TIMESTAMP,
    version BIGINT NOT NULL,
    CONSTRAINT redraw_pk PRIMARY KEY (id)
);
CREATE INDEX redraw_list ON redraw (area, id);
CREATE INDEX redraw_work ON redraw (state, id);

-- The grids that a redraw names.
CREATE TABLE redraw_grid (
    redraw VARCHAR(26) NOT NULL,
    code VARCHAR(15) NOT NULL,
    -- 1: it is to be no more
    ends SMALLINT NOT NULL,
    name VARCHAR(60) NOT NULL,
    -- corners 'longitude latitude,…'
    bounds VARCHAR(32000) NOT NULL,
    CONSTRAINT redraw_grid_pk PRIMARY KEY (redraw, code)
);
