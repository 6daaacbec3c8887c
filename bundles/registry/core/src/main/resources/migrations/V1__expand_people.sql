-- People, households and the places they live in. Personal fields that need not be searched are sealed by a key of the
-- person or household; equality on them goes by blind indexes. Names and pinyin stay searchable.
-- Keys for search (…_key) are code points in hexadecimal, so that ranges over them are the same in every collation.

CREATE TABLE estate (
    id VARCHAR(26) NOT NULL,
    name VARCHAR(80) NOT NULL,
    address VARCHAR(200) NOT NULL,
    area VARCHAR(15) NOT NULL,
    manager VARCHAR(80),
    manager_phone VARCHAR(32),
    version BIGINT NOT NULL,
    CONSTRAINT estate_pk PRIMARY KEY (id)
);
CREATE INDEX estate_list ON estate (area, name, id);

CREATE TABLE building (
    id VARCHAR(26) NOT NULL,
    estate VARCHAR(26),
    name VARCHAR(80) NOT NULL,
    address VARCHAR(200) NOT NULL,
    area VARCHAR(15) NOT NULL,
    longitude DOUBLE PRECISION,
    latitude DOUBLE PRECISION,
    floors INTEGER,
    version BIGINT NOT NULL,
    CONSTRAINT building_pk PRIMARY KEY (id)
);
CREATE INDEX building_list ON building (area, name, id);
CREATE INDEX building_of_estate ON building (estate, name, id);

CREATE TABLE dwelling (
    id VARCHAR(26) NOT NULL,
    building VARCHAR(26),
    -- within its building, such as 2-301
    room VARCHAR(40) NOT NULL,
    address VARCHAR(200) NOT NULL,
    address_key VARCHAR(300) NOT NULL,
    kind VARCHAR(24) NOT NULL,
    district VARCHAR(6) NOT NULL,
    community VARCHAR(12) NOT NULL,
    -- '' where the community has no grid there
    grid VARCHAR(15) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT dwelling_pk PRIMARY KEY (id)
);
CREATE INDEX dwelling_of_building ON dwelling (building, room, id);
CREATE INDEX dwelling_in_community ON dwelling (community, address_key, id);
CREATE INDEX dwelling_in_district ON dwelling (district, address_key, id);

CREATE TABLE facility (
    id VARCHAR(26) NOT NULL,
    -- the code on its plate
    code VARCHAR(40) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    name VARCHAR(80) NOT NULL,
    area VARCHAR(15) NOT NULL,
    longitude DOUBLE PRECISION,
    latitude DOUBLE PRECISION,
    keeper VARCHAR(80),
    version BIGINT NOT NULL,
    CONSTRAINT facility_pk PRIMARY KEY (id),
    CONSTRAINT facility_code UNIQUE (code)
);
CREATE INDEX facility_list ON facility (area, name, id);

CREATE TABLE local_organization (
    id VARCHAR(26) NOT NULL,
    name VARCHAR(120) NOT NULL,
    kind VARCHAR(24) NOT NULL,
    credit_code VARCHAR(18),
    address VARCHAR(200) NOT NULL,
    area VARCHAR(15) NOT NULL,
    -- its contact person: sealed
    wrapped_key VARCHAR(600),
    sealed VARCHAR(2000),
    version BIGINT NOT NULL,
    CONSTRAINT local_organization_pk PRIMARY KEY (id),
    CONSTRAINT local_organization_code UNIQUE (credit_code)
);
CREATE INDEX local_organization_list ON local_organization (area, name, id);

CREATE TABLE household (
    id VARCHAR(26) NOT NULL,
    dwelling VARCHAR(26) NOT NULL,
    -- a resident; '' for a moment while it has no members
    head VARCHAR(26) NOT NULL,
    kind VARCHAR(24) NOT NULL,
    district VARCHAR(6) NOT NULL,
    community VARCHAR(12) NOT NULL,
    grid VARCHAR(15) NOT NULL,
    -- the number in the household register and what else is kept about it: sealed by the household's key
    wrapped_key VARCHAR(600),
    sealed VARCHAR(2000),
    number_index VARCHAR(43),
    ended_at TIMESTAMP,
    version BIGINT NOT NULL,
    CONSTRAINT household_pk PRIMARY KEY (id)
);
CREATE INDEX household_of_dwelling ON household (dwelling, id);
CREATE INDEX household_in_community ON household (community, id);
CREATE INDEX household_by_number ON household (number_index);

-- Who belongs to which household, now (until_day null) and before.
CREATE TABLE membership (
    id VARCHAR(26) NOT NULL,
    household VARCHAR(26) NOT NULL,
    resident VARCHAR(26) NOT NULL,
    relation VARCHAR(24) NOT NULL,
    since_day DATE NOT NULL,
    until_day DATE,
    CONSTRAINT membership_pk PRIMARY KEY (id)
);
CREATE INDEX membership_of_household ON membership (household, until_day, id);
CREATE INDEX membership_of_resident ON membership (resident, since_day, id);

CREATE TABLE resident (
    id VARCHAR(26) NOT NULL,
    name VARCHAR(60) NOT NULL,
    name_key VARCHAR(300) NOT NULL,
    pinyin VARCHAR(200) NOT NULL,
    initials VARCHAR(60) NOT NULL,
    sex VARCHAR(8) NOT NULL,
    born DATE,
    -- registered here, living here, or both
    residence VARCHAR(24) NOT NULL,
    status VARCHAR(16) NOT NULL,
    -- the resident that this one was found to be
    merged_into VARCHAR(26),
    party_member SMALLINT NOT NULL,
    dwelling VARCHAR(26),
    household VARCHAR(26),
    district VARCHAR(6) NOT NULL,
    subdistrict VARCHAR(9) NOT NULL,
    community VARCHAR(12) NOT NULL,
    grid VARCHAR(15) NOT NULL,
    -- the person's own key, wrapped; null when it was destroyed
    wrapped_key VARCHAR(600),
    -- ID number, phone and the other private fields
    sealed VARCHAR(4000),
    id_number_index VARCHAR(43),
    phone_index VARCHAR(43),
    -- the community has seen that this phone is this person's
    phone_confirmed SMALLINT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT resident_pk PRIMARY KEY (id),
    -- nobody is in the registry twice; null where it is not known, and for who was merged or made unreadable
    CONSTRAINT resident_id_number UNIQUE (id_number_index)
);
CREATE INDEX resident_name_community ON resident (community, name_key, id);
CREATE INDEX resident_name_district ON resident (district, name_key, id);
CREATE INDEX resident_pinyin_community ON resident (community, pinyin, id);
CREATE INDEX resident_pinyin_district ON resident (district, pinyin, id);
CREATE INDEX resident_initials_community ON resident (community, initials, id);
CREATE INDEX resident_initials_district ON resident (district, initials, id);
CREATE INDEX resident_born_community ON resident (community, born, id);
CREATE INDEX resident_born_district ON resident (district, born, id);
CREATE INDEX resident_by_phone ON resident (phone_index);
CREATE INDEX resident_of_dwelling ON resident (dwelling, id);
CREATE INDEX resident_of_household ON resident (household, id);
CREATE INDEX resident_merged_into ON resident (merged_into);

-- Every version, sealed by the person's key.
CREATE TABLE resident_version (
    resident VARCHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by VARCHAR(64) NOT NULL,
    -- what made the change, such as change-request 01J…
    cause VARCHAR(80),
    sealed VARCHAR(6000),
    CONSTRAINT resident_version_pk PRIMARY KEY (resident, version)
);

CREATE TABLE household_version (
    household VARCHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by VARCHAR(64) NOT NULL,
    cause VARCHAR(80),
    sealed VARCHAR(6000),
    CONSTRAINT household_version_pk PRIMARY KEY (household, version)
);

CREATE TABLE feed_outbox (
    id BIGINT NOT NULL GENERATED BY DEFAULT AS IDENTITY,
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
    settled_to BIGINT DEFAULT 0 NOT NULL,
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
