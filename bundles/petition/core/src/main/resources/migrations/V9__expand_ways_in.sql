-- Ways in: who is responsible for the first answer, and when it came; ways back: answers that wait to be brought.

ALTER TABLE petition ADD COLUMN first_kind VARCHAR(8);
ALTER TABLE petition ADD COLUMN first_id VARCHAR(64);
ALTER TABLE petition ADD COLUMN first_name VARCHAR(200);
-- when it came, where that was before it was filed
ALTER TABLE petition ADD COLUMN received_at TIMESTAMP;

-- Words of a step for the petitioner, on their way back; the words themselves stay in the step.
CREATE TABLE delivery (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    channel VARCHAR(40) NOT NULL,
    -- WAITING, SENT, BY_VOICE, TOLD
    state VARCHAR(8) NOT NULL,
    -- the unit or officer responsible for the first answer
    responsible VARCHAR(64) NOT NULL,
    area VARCHAR(15) NOT NULL,
    subdistrict VARCHAR(9),
    since TIMESTAMP NOT NULL,
    tries INTEGER NOT NULL,
    -- null when the channel has nothing more to do
    next_try_at TIMESTAMP,
    done_at TIMESTAMP,
    done_id VARCHAR(64),
    done_by VARCHAR(200),
    note VARCHAR(500),
    CONSTRAINT delivery_pk PRIMARY KEY (id),
    CONSTRAINT delivery_once UNIQUE (order_id, version)
);
CREATE INDEX delivery_due ON delivery (next_try_at, id);
CREATE INDEX delivery_of ON delivery (responsible, state, since, id);
CREATE INDEX delivery_in ON delivery (subdistrict, state, since, id);
