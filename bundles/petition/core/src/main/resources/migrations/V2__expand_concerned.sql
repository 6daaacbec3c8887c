-- Which residents of the registry a petition concerns; ids only.

CREATE TABLE petition_resident (
    petition VARCHAR(26) NOT NULL,
    resident VARCHAR(26) NOT NULL,
    -- who brought it about: the link is no purpose for them
    linked_by VARCHAR(64) NOT NULL,
    linked_at TIMESTAMP NOT NULL,
    -- PHONE: the registry knows this phone; HAND: somebody linked them
    how VARCHAR(8) NOT NULL,
    CONSTRAINT petition_resident_pk PRIMARY KEY (petition, resident, linked_by)
);
CREATE INDEX petition_of_resident ON petition_resident (resident, petition);

-- Petitions that were filed while the registry was away.
CREATE TABLE petition_to_link (
    petition VARCHAR(26) NOT NULL,
    filed_at TIMESTAMP NOT NULL,
    filed_by VARCHAR(64) NOT NULL,
    CONSTRAINT petition_to_link_pk PRIMARY KEY (petition)
);
CREATE INDEX petition_to_link_age ON petition_to_link (filed_at, petition);
