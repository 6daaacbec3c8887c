-- Merged orders, links between petitions, campaigns, and what a level already works on.

-- One row each time an order was merged into another; the one without an end is why it is merged now.
CREATE TABLE order_merge (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    main_order VARCHAR(26) NOT NULL,
    -- its version at that moment: what it was answered before is not told by its events
    main_version BIGINT NOT NULL,
    merged_at TIMESTAMP NOT NULL,
    merged_by VARCHAR(200) NOT NULL,
    -- HAND: by an officer; JOIN: the petitioner joined when filing
    how VARCHAR(8) NOT NULL,
    ground VARCHAR(1000),
    -- how it was handled before, as JSON, to be restored exactly
    before_merging VARCHAR(32000) NOT NULL,
    -- what this petitioner is to read next in place of the words for the main one
    own_words VARCHAR(4000),
    ended_at TIMESTAMP,
    CONSTRAINT order_merge_pk PRIMARY KEY (id)
);
CREATE INDEX order_merge_of_order ON order_merge (order_id, merged_at);
CREATE INDEX order_merge_into ON order_merge (main_order, merged_at);

CREATE TABLE order_link (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    -- PETITION, CAMPAIGN or WORK
    kind VARCHAR(8) NOT NULL,
    -- the id of another order, a campaign or a known work
    target VARCHAR(26) NOT NULL,
    words VARCHAR(1000),
    linked_at TIMESTAMP NOT NULL,
    linked_by VARCHAR(200) NOT NULL,
    CONSTRAINT order_link_pk PRIMARY KEY (id),
    CONSTRAINT order_link_once UNIQUE (order_id, kind, target)
);
CREATE INDEX order_link_to ON order_link (target, order_id);

CREATE TABLE campaign (
    id VARCHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    area VARCHAR(15) NOT NULL,
    title VARCHAR(200) NOT NULL,
    plan VARCHAR(4000) NOT NULL,
    -- days in China, 2026-11-22
    from_day VARCHAR(10) NOT NULL,
    to_day VARCHAR(10) NOT NULL,
    lead_unit VARCHAR(64) NOT NULL,
    lead_name VARCHAR(200) NOT NULL,
    state VARCHAR(12) NOT NULL,
    public_words VARCHAR(1000),
    result VARCHAR(4000),
    petitions INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by VARCHAR(200) NOT NULL,
    CONSTRAINT campaign_pk PRIMARY KEY (id)
);
CREATE INDEX campaign_in_area ON campaign (area, id);

CREATE TABLE known_work (
    id VARCHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    area VARCHAR(15) NOT NULL,
    title VARCHAR(200) NOT NULL,
    -- codes of types with a space before and after each; null for all
    types VARCHAR(2000),
    longitude DOUBLE PRECISION,
    latitude DOUBLE PRECISION,
    radius INTEGER,
    -- days in China
    from_day VARCHAR(10) NOT NULL,
    to_day VARCHAR(10) NOT NULL,
    who VARCHAR(200) NOT NULL,
    public_words VARCHAR(1000) NOT NULL,
    state VARCHAR(12) NOT NULL,
    result VARCHAR(4000),
    petitions INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by VARCHAR(200) NOT NULL,
    CONSTRAINT known_work_pk PRIMARY KEY (id)
);
CREATE INDEX known_work_in_area ON known_work (state, area, to_day, id);
