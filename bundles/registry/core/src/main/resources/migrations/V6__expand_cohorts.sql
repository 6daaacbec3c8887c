-- Whom standing rules mean, found without looking at anybody else.
CREATE INDEX resident_party ON resident (district, party_member, id);
CREATE INDEX resident_residence ON resident (district, residence, id);
CREATE INDEX dwelling_of_kind ON dwelling (district, kind, id);
CREATE INDEX facility_of_kind ON facility (kind, area, id);
