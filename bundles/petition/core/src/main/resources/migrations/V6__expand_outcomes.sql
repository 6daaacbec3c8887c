-- What comes out of the handling, the open pool, what waits for the archive.

ALTER TABLE work_order ADD COLUMN follow_up VARCHAR(16);
-- ids of attachments, each with a space before and after it
ALTER TABLE work_order ADD COLUMN evidence VARCHAR(400);

-- What is open to claims: found by district without looking through other orders.
CREATE TABLE open_pool (
    order_id VARCHAR(26) NOT NULL,
    district VARCHAR(6) NOT NULL,
    area VARCHAR(15) NOT NULL,
    until_at TIMESTAMP NOT NULL,
    -- ids of the units it is open to, each with a space before and after it; null for all
    units VARCHAR(2000),
    CONSTRAINT open_pool_pk PRIMARY KEY (order_id)
);
CREATE INDEX open_pool_in_district ON open_pool (district, until_at, order_id);

-- What was closed or declined and is to be archived some day.
CREATE TABLE closed_order (
    order_id VARCHAR(26) NOT NULL,
    closed_at TIMESTAMP NOT NULL,
    CONSTRAINT closed_order_pk PRIMARY KEY (order_id)
);
CREATE INDEX closed_order_age ON closed_order (closed_at, order_id);
