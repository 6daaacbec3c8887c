-- By which petitions about the same matter are found. No text is in it that anybody could read.

CREATE TABLE likeness (
    petition_id VARCHAR(26) NOT NULL,
    type VARCHAR(60) NOT NULL,
    -- the cell of some 400 m that the point lies in; null without a point
    cell BIGINT,
    -- of the district where it lies in no subdistrict
    subdistrict VARCHAR(9) NOT NULL,
    community VARCHAR(12),
    -- minus the second of the filing: newest first (Derby reads no index backwards)
    newest BIGINT NOT NULL,
    -- what is said, hashed with a key that lies outside the database
    sketch VARCHAR(64) NOT NULL,
    CONSTRAINT likeness_pk PRIMARY KEY (petition_id)
);
CREATE INDEX likeness_of_cell ON likeness (cell, newest);
CREATE INDEX likeness_of_community ON likeness (community, newest);
CREATE INDEX likeness_of_type ON likeness (subdistrict, type, newest);
