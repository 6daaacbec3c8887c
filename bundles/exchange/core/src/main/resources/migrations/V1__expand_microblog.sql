-- What came in, what went out, and who was alerted. What was written stands in petition alone: nothing personal is here.

-- Posts that were seen; id: a digest of our account and the post's own id.
CREATE TABLE post (
    id VARCHAR(64) NOT NULL,
    area VARCHAR(15) NOT NULL,
    -- COMING, FILED, REFUSED
    state VARCHAR(8) NOT NULL,
    -- the petition's, once it is filed
    number VARCHAR(20),
    seen_at TIMESTAMP NOT NULL,
    CONSTRAINT post_pk PRIMARY KEY (id)
);

-- Urgent posts, for the officers on duty.
CREATE TABLE alert (
    id VARCHAR(26) NOT NULL,
    post VARCHAR(64) NOT NULL,
    area VARCHAR(15) NOT NULL,
    -- the configured words that were found
    words VARCHAR(400) NOT NULL,
    -- who was on duty, as JSON
    on_duty VARCHAR(4000) NOT NULL,
    raised_at TIMESTAMP NOT NULL,
    taken_at TIMESTAMP,
    taken_id VARCHAR(64),
    taken_by VARCHAR(200),
    CONSTRAINT alert_pk PRIMARY KEY (id)
);
CREATE INDEX alert_in ON alert (area, id);

-- Private messages that went out, by the id of the answer.
CREATE TABLE message (
    id VARCHAR(26) NOT NULL,
    sent_at TIMESTAMP NOT NULL,
    CONSTRAINT message_pk PRIMARY KEY (id)
);
