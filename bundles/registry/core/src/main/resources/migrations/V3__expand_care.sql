-- Care files and change requests. Category, level, notes and plan are sealed by the person's key; the category is found by
-- its blind index. The area columns follow the resident's home.

CREATE TABLE care_file (
    id VARCHAR(26) NOT NULL,
    resident VARCHAR(26) NOT NULL,
    -- the record whose key seals it, where that one was merged into the resident's
    key_of VARCHAR(26),
    -- blind index ("care-category", the category's code); '' when the person was made unreadable
    category_index VARCHAR(43) NOT NULL,
    -- 1: shown to nobody but care officers, not even that it is there
    sensitive SMALLINT NOT NULL,
    -- 0: closed
    is_open SMALLINT NOT NULL,
    -- the resident while it is open, null afterwards: one open file of a category for each person
    open_of VARCHAR(26),
    district VARCHAR(6) NOT NULL,
    subdistrict VARCHAR(9) NOT NULL,
    community VARCHAR(12) NOT NULL,
    grid VARCHAR(15) NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP,
    changed_at TIMESTAMP NOT NULL,
    sealed VARCHAR(24000),
    version BIGINT NOT NULL,
    CONSTRAINT care_file_pk PRIMARY KEY (id),
    CONSTRAINT care_file_once UNIQUE (open_of, category_index)
);
CREATE INDEX care_file_of_resident ON care_file (resident, is_open, id);
CREATE INDEX care_file_community ON care_file (community, category_index, is_open, resident);
CREATE INDEX care_file_district ON care_file (district, category_index, is_open, resident);

CREATE TABLE care_file_version (
    care_file VARCHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    resident VARCHAR(26) NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by VARCHAR(64) NOT NULL,
    sealed VARCHAR(24000),
    CONSTRAINT care_file_version_pk PRIMARY KEY (care_file, version)
);
CREATE INDEX care_file_version_of ON care_file_version (resident);

-- An open care file has one open review: the next one.
CREATE TABLE care_review (
    id VARCHAR(26) NOT NULL,
    care_file VARCHAR(26) NOT NULL,
    resident VARCHAR(26) NOT NULL,
    -- the record whose key seals it, where that one was merged into the resident's
    key_of VARCHAR(26),
    sensitive SMALLINT NOT NULL,
    is_open SMALLINT NOT NULL,
    due_day DATE NOT NULL,
    -- begun before its day
    opened_at TIMESTAMP,
    opened_by VARCHAR(64),
    done_at TIMESTAMP,
    done_by VARCHAR(64),
    district VARCHAR(6) NOT NULL,
    subdistrict VARCHAR(9) NOT NULL,
    community VARCHAR(12) NOT NULL,
    grid VARCHAR(15) NOT NULL,
    -- the ground for beginning early, what was found
    sealed VARCHAR(8000),
    CONSTRAINT care_review_pk PRIMARY KEY (id)
);
CREATE INDEX care_review_community ON care_review (community, is_open, due_day, id);
CREATE INDEX care_review_district ON care_review (district, is_open, due_day, id);
CREATE INDEX care_review_subdistrict ON care_review (subdistrict, is_open, due_day, id);
CREATE INDEX care_review_of_file ON care_review (care_file, is_open, id);
CREATE INDEX care_review_of_resident ON care_review (resident, is_open, id);

CREATE TABLE change_request (
    id VARCHAR(26) NOT NULL,
    -- RESIDENT, MEMBERSHIP, NEW_RESIDENT
    kind VARCHAR(16) NOT NULL,
    -- OPEN, CONFIRMED, DECLINED
    status VARCHAR(12) NOT NULL,
    -- null for a new resident until confirmed
    resident VARCHAR(26),
    key_of VARCHAR(26),
    household VARCHAR(26),
    -- of the record, when it was asked
    seen_version BIGINT NOT NULL,
    district VARCHAR(6) NOT NULL,
    subdistrict VARCHAR(9) NOT NULL,
    community VARCHAR(12) NOT NULL,
    grid VARCHAR(15) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    asked_by VARCHAR(64) NOT NULL,
    decided_at TIMESTAMP,
    decided_by VARCHAR(64),
    -- of a new resident who has no key yet; null where the person's key seals it
    wrapped_key VARCHAR(600),
    -- before, after, the grounds
    sealed VARCHAR(12000),
    version BIGINT NOT NULL,
    CONSTRAINT change_request_pk PRIMARY KEY (id)
);
CREATE INDEX change_request_community ON change_request (community, status, id);
CREATE INDEX change_request_district ON change_request (district, status, id);
CREATE INDEX change_request_subdistrict ON change_request (subdistrict, status, id);
CREATE INDEX change_request_mine ON change_request (asked_by, id);
CREATE INDEX change_request_of_resident ON change_request (resident, status, id);
