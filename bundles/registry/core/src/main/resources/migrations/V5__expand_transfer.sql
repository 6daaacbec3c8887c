-- Residents from files and into files. What a file tells of people is sealed by a key of the import, which is destroyed
-- when the import ends.

CREATE TABLE resident_import (
    id VARCHAR(26) NOT NULL,
    owner VARCHAR(64) NOT NULL,
    -- where the owner was a registrar when it was uploaded: codes with spaces between; * for everywhere
    areas VARCHAR(4000) NOT NULL,
    -- of rows that name none
    area VARCHAR(15),
    -- which column has which heading in the file
    headings VARCHAR(2000) NOT NULL,
    state VARCHAR(16) NOT NULL,
    application_mode VARCHAR(20),
    -- while applying: RESERVING, WRITING, UNDOING
    phase VARCHAR(16),
    -- how far the phase is, in the order of households and rows
    at_household VARCHAR(43) NOT NULL,
    at_row INTEGER NOT NULL,
    uploaded_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    total INTEGER NOT NULL,
    checked INTEGER NOT NULL,
    good INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    applied INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    failure VARCHAR(300),
    -- null when it was destroyed
    wrapped_key VARCHAR(600),
    -- its rows are gone
    emptied SMALLINT NOT NULL,
    holder VARCHAR(26),
    lease_until TIMESTAMP,
    CONSTRAINT resident_import_pk PRIMARY KEY (id)
);
CREATE INDEX resident_import_of_owner ON resident_import (owner, id);
CREATE INDEX resident_import_in_state ON resident_import (state, id);
CREATE INDEX resident_import_emptied ON resident_import (emptied, expires_at);

-- The file as it was uploaded, some rows in each; a part goes when its rows have been checked.
CREATE TABLE import_part (
    import_id VARCHAR(26) NOT NULL,
    part INTEGER NOT NULL,
    sealed VARCHAR(32600) NOT NULL,
    CONSTRAINT import_part_pk PRIMARY KEY (import_id, part)
);

CREATE TABLE import_row (
    import_id VARCHAR(26) NOT NULL,
    -- as a spreadsheet numbers it: the headings are row 1
    line_no INTEGER NOT NULL,
    state VARCHAR(16) NOT NULL,
    -- a duplicate beyond doubt: the same ID number
    certain SMALLINT NOT NULL,
    -- a duplicate that was looked at and is somebody else
    cleared SMALLINT NOT NULL,
    -- the blind index of the household's number; '' for none
    household VARCHAR(43) NOT NULL,
    head SMALLINT NOT NULL,
    -- blind indexes, to find the same person in the file and in the registry
    id_number_index VARCHAR(43),
    phone_twin VARCHAR(43),
    birthday_twin VARCHAR(43),
    sealed VARCHAR(20000) NOT NULL,
    CONSTRAINT import_row_pk PRIMARY KEY (import_id, line_no)
);
CREATE INDEX import_row_in_state ON import_row (import_id, state, line_no);
CREATE INDEX import_row_of_household ON import_row (import_id, household, line_no);
CREATE INDEX import_row_id_number ON import_row (id_number_index, import_id);
CREATE INDEX import_row_phone_twin ON import_row (phone_twin, import_id);
CREATE INDEX import_row_birthday_twin ON import_row (birthday_twin, import_id);

CREATE TABLE resident_export (
    id VARCHAR(26) NOT NULL,
    area VARCHAR(15) NOT NULL,
    field_groups VARCHAR(100) NOT NULL,
    residence VARCHAR(24),
    age_from INTEGER,
    age_to INTEGER,
    reason VARCHAR(200) NOT NULL,
    asked_by VARCHAR(64) NOT NULL,
    asked_by_name VARCHAR(80) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    -- 1 approved, 0 declined
    approved SMALLINT,
    decided_by VARCHAR(64),
    decided_by_name VARCHAR(80),
    decided_at TIMESTAMP,
    declined_for VARCHAR(200),
    fetched_at TIMESTAMP,
    row_count INTEGER,
    -- begins the mark of each of its rows
    mark VARCHAR(8) NOT NULL,
    CONSTRAINT resident_export_pk PRIMARY KEY (id)
);
CREATE INDEX resident_export_of_area ON resident_export (area, id);
CREATE INDEX resident_export_by_mark ON resident_export (mark);
