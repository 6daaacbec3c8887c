-- Clocks that stand still, and more time.

-- what is to be done in the time of a named clock, in words for people
ALTER TABLE order_clock ADD COLUMN words VARCHAR(100);
-- the steps that are still missing, where all are needed to end it; null where the first ends it
ALTER TABLE order_clock ADD COLUMN missing VARCHAR(400);

-- since when the clocks stand still, and why; null when they run
ALTER TABLE work_order ADD COLUMN suspended_at TIMESTAMP;
ALTER TABLE work_order ADD COLUMN suspended_reason VARCHAR(400);

-- More time that was asked for.
CREATE TABLE extension_asked (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    state VARCHAR(8) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    asked_by VARCHAR(64) NOT NULL,
    asked_name VARCHAR(200) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    public_reason VARCHAR(200) NOT NULL,
    -- the limit it is to have, in the unit of its rule, and by how much that is more
    amount INTEGER NOT NULL,
    more INTEGER NOT NULL,
    due_before TIMESTAMP,
    due_after TIMESTAMP,
    decided_at TIMESTAMP,
    decided_by VARCHAR(200),
    note VARCHAR(500),
    CONSTRAINT extension_asked_pk PRIMARY KEY (id)
);
CREATE INDEX extension_of_order ON extension_asked (order_id, id);
