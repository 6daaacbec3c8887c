-- By whom it is found what belongs to one resident, when the registry merges two residents or makes one unreadable.

-- blind index of the resident who asks, or whom a correction concerns; null for nobody, and when made unreadable
ALTER TABLE filing ADD COLUMN resident_index VARCHAR(43);
CREATE INDEX filing_resident ON filing (resident_index, id);

CREATE INDEX visit_person_resident ON visit_person (resident, visit);
CREATE INDEX promise_to_resident ON promise (promised_to, id);
CREATE INDEX field_conflict_resident ON field_conflict (resident, id);
