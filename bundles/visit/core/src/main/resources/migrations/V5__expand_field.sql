-- Work without a network: leases of devices, what they hold, what became of their operations, what a person decides.

CREATE TABLE field_lease (
    id VARCHAR(26) NOT NULL,
    device VARCHAR(64) NOT NULL,
    worker VARCHAR(64) NOT NULL,
    areas VARCHAR(400) NOT NULL,
    version BIGINT NOT NULL,
    issued_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP,
    revoked_by VARCHAR(64),
    last_number BIGINT NOT NULL,
    set_version BIGINT NOT NULL,
    -- who works on a batch of the device
    holder VARCHAR(26),
    held_until TIMESTAMP,
    CONSTRAINT field_lease_pk PRIMARY KEY (id),
    CONSTRAINT field_lease_device UNIQUE (device, worker)
);

CREATE INDEX field_lease_of_worker ON field_lease (worker, id);

CREATE TABLE field_item (
    lease VARCHAR(26) NOT NULL,
    item_key VARCHAR(160) NOT NULL,
    digest VARCHAR(64) NOT NULL,
    changed_in BIGINT NOT NULL,
    gone SMALLINT NOT NULL,
    CONSTRAINT field_item_pk PRIMARY KEY (lease, item_key)
);

CREATE TABLE field_receipt (
    lease VARCHAR(26) NOT NULL,
    operation VARCHAR(26) NOT NULL,
    op_number BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    digest VARCHAR(64) NOT NULL,
    device_time TIMESTAMP NOT NULL,
    begun_at TIMESTAMP NOT NULL,
    -- empty while it is at work
    outcome VARCHAR(10),
    made VARCHAR(64),
    conflict VARCHAR(26),
    problem VARCHAR(8000),
    -- the operation first: so many of them at once are found without reading all of the device
    CONSTRAINT field_receipt_pk PRIMARY KEY (operation, lease),
    CONSTRAINT field_receipt_in_order UNIQUE (lease, op_number)
);

CREATE INDEX field_receipt_age ON field_receipt (begun_at);

CREATE TABLE field_conflict (
    id VARCHAR(26) NOT NULL,
    lease VARCHAR(26) NOT NULL,
    operation VARCHAR(26) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    resident VARCHAR(26),
    area VARCHAR(15) NOT NULL,
    worker VARCHAR(64) NOT NULL,
    reason VARCHAR(20) NOT NULL,
    fields VARCHAR(400) NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    is_open SMALLINT NOT NULL,
    decided VARCHAR(10),
    decided_at TIMESTAMP,
    decided_by VARCHAR(64),
    -- of the decision; sealed by the key of the conflict
    ground VARCHAR(4000),
    -- somebody is deciding
    held_until TIMESTAMP,
    -- empty some time after the decision
    wrapped_key VARCHAR(400) NOT NULL,
    sealed VARCHAR(30000),
    CONSTRAINT field_conflict_pk PRIMARY KEY (id),
    CONSTRAINT field_conflict_once UNIQUE (lease, operation)
);

CREATE INDEX field_conflict_open ON field_conflict (is_open, area, id);
CREATE INDEX field_conflict_of_worker ON field_conflict (is_open, worker, id);
