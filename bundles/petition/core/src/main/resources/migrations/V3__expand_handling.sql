-- Ways of handling: more states and steps, named clocks, who takes part, who may see.

ALTER TABLE step ALTER COLUMN kind SET DATA TYPE VARCHAR(32);
-- so that the state at any past moment can be shown
ALTER TABLE step ADD COLUMN level_area VARCHAR(15);
ALTER TABLE step ADD COLUMN urgency VARCHAR(8);

ALTER TABLE petition ADD COLUMN kind VARCHAR(8) DEFAULT 'RESIDENT' NOT NULL;
ALTER TABLE petition ADD COLUMN people INTEGER DEFAULT 1 NOT NULL;
-- where the channel finds them again, sealed
ALTER TABLE petition ADD COLUMN reply_to_key VARCHAR(1000);
ALTER TABLE petition ADD COLUMN reply_to VARCHAR(2000);
-- answers to the questions of its type, as JSON
ALTER TABLE petition ADD COLUMN answers VARCHAR(8000);

-- how many work orders it has
ALTER TABLE petition ADD COLUMN orders INTEGER DEFAULT 1 NOT NULL;

ALTER TABLE work_order ADD COLUMN secrecy VARCHAR(12) DEFAULT 'OPEN' NOT NULL;
-- which part of the petition it is; null for the whole
ALTER TABLE work_order ADD COLUMN part VARCHAR(400);
ALTER TABLE work_order ADD COLUMN accepted_at TIMESTAMP;
ALTER TABLE work_order ADD COLUMN merged_into VARCHAR(26);
ALTER TABLE work_order ADD COLUMN sent_back INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE work_order ADD COLUMN open_supervisions INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE work_order ADD COLUMN extension_asked SMALLINT DEFAULT 0 NOT NULL;
ALTER TABLE work_order ADD COLUMN help_asked SMALLINT DEFAULT 0 NOT NULL;
-- calls and claims that wait for an answer
ALTER TABLE work_order ADD COLUMN unanswered INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE work_order ADD COLUMN promised_at TIMESTAMP;
-- when it left the open lists: closed, declined, merged
ALTER TABLE work_order ADD COLUMN ended_at TIMESTAMP;
-- the steps that end its own deadline, and when one of them did
ALTER TABLE work_order ADD COLUMN deadline_ends VARCHAR(200) DEFAULT 'CLOSE' NOT NULL;
ALTER TABLE work_order ADD COLUMN deadline_ended_at TIMESTAMP;
-- whether it has, or had, named clocks or participants, so that only then they are read
ALTER TABLE work_order ADD COLUMN clocked SMALLINT DEFAULT 0 NOT NULL;
ALTER TABLE work_order ADD COLUMN shared SMALLINT DEFAULT 0 NOT NULL;
-- ids, each with a space before and after it: who was called, who takes part, who must not see it
ALTER TABLE work_order ADD COLUMN called VARCHAR(2000);
ALTER TABLE work_order ADD COLUMN joined VARCHAR(2000);
ALTER TABLE work_order ADD COLUMN barred VARCHAR(2000);
CREATE INDEX work_order_merged ON work_order (merged_into);

-- Who has a part in an order beside its handler.
CREATE TABLE participant (
    order_id VARCHAR(26) NOT NULL,
    part VARCHAR(8) NOT NULL,
    who_id VARCHAR(64) NOT NULL,
    who_kind VARCHAR(8) NOT NULL,
    who_name VARCHAR(200) NOT NULL,
    state VARCHAR(8) NOT NULL,
    since TIMESTAMP NOT NULL,
    asked_by VARCHAR(200) NOT NULL,
    words VARCHAR(2000),
    CONSTRAINT participant_pk PRIMARY KEY (order_id, part, who_id)
);
-- what a unit was called to and takes part in, newest first
CREATE INDEX participant_of_unit ON participant (who_id, state, since);

-- Named clocks beside the order's own deadline.
CREATE TABLE order_clock (
    id VARCHAR(26) NOT NULL,
    order_id VARCHAR(26) NOT NULL,
    name VARCHAR(20) NOT NULL,
    -- the unit it is for; empty for the handler
    subject VARCHAR(64) NOT NULL,
    started_at TIMESTAMP NOT NULL,
    deadline VARCHAR(8000) NOT NULL,
    due_at TIMESTAMP,
    warn_at TIMESTAMP,
    provisional SMALLINT NOT NULL,
    -- kinds of steps, with a space between
    ends VARCHAR(400) NOT NULL,
    ended_at TIMESTAMP,
    reminded_at TIMESTAMP,
    overdue_at TIMESTAMP,
    supervisor_kind VARCHAR(8),
    supervisor_id VARCHAR(64),
    supervisor_name VARCHAR(200),
    next_alarm VARCHAR(8),
    next_alarm_at TIMESTAMP,
    CONSTRAINT order_clock_pk PRIMARY KEY (id)
);
CREATE INDEX order_clock_of_order ON order_clock (order_id, started_at);
CREATE INDEX order_clock_alarm ON order_clock (next_alarm_at, id);

-- What a clock said before it was changed; clock is the id of a named one, or of the order for its own deadline.
CREATE TABLE clock_past (
    clock VARCHAR(26) NOT NULL,
    -- the petition's version from which it was another
    version BIGINT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    deadline VARCHAR(8000) NOT NULL,
    reason VARCHAR(500),
    CONSTRAINT clock_past_pk PRIMARY KEY (clock, version)
);
