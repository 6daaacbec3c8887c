-- By whom an engagement is found when the registry merges two residents or makes one unreadable.

-- blind index of the resident whom the person is; null when it is not known, and when forgotten
ALTER TABLE engagement ADD COLUMN resident_index VARCHAR(43);
CREATE INDEX engagement_resident ON engagement (resident_index, id);

-- Who is to be the worker of a new grid: an officer's id; null for nobody.
ALTER TABLE redraw_grid ADD COLUMN worker VARCHAR(64);
