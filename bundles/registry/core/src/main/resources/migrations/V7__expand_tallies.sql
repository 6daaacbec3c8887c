-- What areas have in numbers: a read-model of the feed, emptied and read again by linli:rebuild registry.tallies.

-- Blind index of a care file's category and level, so that it is counted without being opened; '' when the person was made
-- unreadable, null in files from before until they have been gone through.
ALTER TABLE care_file ADD COLUMN level_index VARCHAR(43);

-- As what each resident, household and place is counted now.
CREATE TABLE tally_counted (
    subject VARCHAR(26) NOT NULL,
    -- the smallest known area
    area VARCHAR(15) NOT NULL,
    -- in order, one space between
    items VARCHAR(1500) NOT NULL,
    -- when somebody's next age band begins
    next_band_on DATE,
    CONSTRAINT tally_counted_pk PRIMARY KEY (subject)
);
CREATE INDEX tally_counted_next_band ON tally_counted (next_band_on, subject);

-- The counts of every area of every level. Care levels stand as their blind index.
CREATE TABLE tally_cell (
    area VARCHAR(15) NOT NULL,
    item VARCHAR(60) NOT NULL,
    -- the area above; '' for a district
    parent VARCHAR(12) NOT NULL,
    amount INTEGER NOT NULL,
    CONSTRAINT tally_cell_pk PRIMARY KEY (area, item)
);
CREATE INDEX tally_cell_children ON tally_cell (parent, area);

-- One row: whoever changes the counts holds it, so that the feed's reader and the passing of birthdays take turns.
CREATE TABLE tally_turn (
    id INTEGER NOT NULL,
    turn BIGINT NOT NULL,
    CONSTRAINT tally_turn_pk PRIMARY KEY (id)
);
INSERT INTO tally_turn (id, turn) VALUES (1, 0);
