-- How many people there are: a read-model of the feed, emptied and read again by linli:rebuild registry.totals.

-- Where each person is counted now.
CREATE TABLE totals_person (
    resident VARCHAR(26) NOT NULL,
    -- the smallest known area
    area VARCHAR(15) NOT NULL,
    band VARCHAR(16) NOT NULL,
    dwelling_kind VARCHAR(24) NOT NULL,
    -- blind indexes of the categories of open care files, in order, one space between
    categories VARCHAR(1000) NOT NULL,
    -- when the next age band begins
    next_band_on DATE,
    CONSTRAINT totals_person_pk PRIMARY KEY (resident)
);
CREATE INDEX totals_person_next_band ON totals_person (next_band_on, resident);

-- The counts of every area of every level. A category stands as its blind index; '' counts everybody.
CREATE TABLE totals_cell (
    area VARCHAR(15) NOT NULL,
    category_index VARCHAR(43) NOT NULL,
    band VARCHAR(16) NOT NULL,
    dwelling_kind VARCHAR(24) NOT NULL,
    -- the area above; '' for a district
    parent VARCHAR(12) NOT NULL,
    people INTEGER NOT NULL,
    CONSTRAINT totals_cell_pk PRIMARY KEY (area, category_index, band, dwelling_kind)
);
CREATE INDEX totals_cell_children ON totals_cell (parent, category_index);

-- One row: whoever changes the counts holds it, so that the feed's reader and the passing of birthdays take turns.
CREATE TABLE totals_turn (
    id INTEGER NOT NULL,
    turn BIGINT NOT NULL,
    CONSTRAINT totals_turn_pk PRIMARY KEY (id)
);
INSERT INTO totals_turn (id, turn) VALUES (1, 0);
