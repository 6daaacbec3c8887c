-- One-tap calls that can still be undone: nobody is rung before their moment has come.

CREATE TABLE held_call (
    -- a blind index of the caller's token
    id VARCHAR(64) NOT NULL,
    state VARCHAR(8) NOT NULL,
    -- the next moment to do something about it
    due_at TIMESTAMP NOT NULL,
    -- its key, wrapped; the call, and later its receipt, sealed by it, as Base64; nothing when it was undone
    wrapped_key VARCHAR(1000),
    sealed_call VARCHAR(32000),
    sealed_receipt VARCHAR(4000),
    CONSTRAINT held_call_pk PRIMARY KEY (id)
);
CREATE INDEX held_call_due ON held_call (state, due_at);
