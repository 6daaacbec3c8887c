-- Patrols, their tracks (sealed, 30 days), the hazards found, and who looked at a track and why.

CREATE TABLE patrol (
    id VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    worker VARCHAR(64) NOT NULL,
    -- the worker while it is open: one open patrol each
    open_of VARCHAR(64),
    left_open_at TIMESTAMP,
    opened_at TIMESTAMP NOT NULL,
    until_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP,
    version BIGINT NOT NULL,
    points INTEGER NOT NULL,
    track_kept SMALLINT NOT NULL,
    -- empty when the track was deleted
    wrapped_key VARCHAR(400) NOT NULL,
    CONSTRAINT patrol_pk PRIMARY KEY (id),
    CONSTRAINT patrol_one_open UNIQUE (open_of)
);

CREATE INDEX patrol_of_worker ON patrol (worker, id);
CREATE INDEX patrol_left_open ON patrol (left_open_at);
CREATE INDEX patrol_by_age ON patrol (track_kept, opened_at);

CREATE TABLE patrol_track (
    patrol VARCHAR(26) NOT NULL,
    id VARCHAR(64) NOT NULL,
    sealed VARCHAR(30000) NOT NULL,
    CONSTRAINT patrol_track_pk PRIMARY KEY (patrol, id)
);

CREATE TABLE hazard (
    id VARCHAR(26) NOT NULL,
    patrol VARCHAR(26) NOT NULL,
    idem VARCHAR(64) NOT NULL,
    kind VARCHAR(60) NOT NULL,
    area VARCHAR(15) NOT NULL,
    worker VARCHAR(64) NOT NULL,
    -- in whose name it is filed: the worker's, or whoever mended it
    enters VARCHAR(64) NOT NULL,
    -- how often it was mended: another request needs another key
    edition INTEGER NOT NULL,
    found_at TIMESTAMP NOT NULL,
    came_at TIMESTAMP NOT NULL,
    -- what was entered, until it is a petition
    wrapped_key VARCHAR(400),
    sealed VARCHAR(16000),
    petition VARCHAR(40),
    order_id VARCHAR(26),
    -- when to try to file it; empty when filed or given up
    next_at TIMESTAMP,
    tries INTEGER NOT NULL,
    -- the type of the problem for which a person must mend it, and its words
    given_up_for VARCHAR(120),
    reason VARCHAR(500),
    CONSTRAINT hazard_pk PRIMARY KEY (id),
    CONSTRAINT hazard_once UNIQUE (patrol, idem)
);

CREATE INDEX hazard_to_file ON hazard (next_at);
CREATE INDEX hazard_given_up ON hazard (given_up_for);
CREATE INDEX hazard_of_order ON hazard (order_id);

CREATE TABLE track_look (
    id VARCHAR(26) NOT NULL,
    patrol VARCHAR(26) NOT NULL,
    reader VARCHAR(64) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    reference VARCHAR(64) NOT NULL,
    -- the ground, sealed by a key of its own: it stays when the track is gone
    wrapped_key VARCHAR(400) NOT NULL,
    sealed VARCHAR(4000) NOT NULL,
    looked_at TIMESTAMP NOT NULL,
    granted SMALLINT NOT NULL,
    CONSTRAINT track_look_pk PRIMARY KEY (id)
);

CREATE INDEX track_look_refused ON track_look (granted, looked_at);
