-- Orders that go by the rules of a district pack, and packs that were there.

-- the pack by whose rule a clock of the order was computed last; null for none
ALTER TABLE work_order ADD COLUMN rule_pack VARCHAR(31);
-- ids of packs that are gone and handed it over, each with a space before and after it
ALTER TABLE work_order ADD COLUMN handed_from VARCHAR(200);
CREATE INDEX work_order_of_pack ON work_order (rule_pack, is_open, id);
-- the pack that is gone with the rule of this clock, which was ended therefore
ALTER TABLE order_clock ADD COLUMN handed_from VARCHAR(31);
-- of what "more" counts; null where it was granted before this was kept
ALTER TABLE extension_asked ADD COLUMN unit VARCHAR(20);

CREATE TABLE rule_pack (
    pack VARCHAR(31) NOT NULL,
    name VARCHAR(200) NOT NULL,
    area VARCHAR(15) NOT NULL,
    -- THERE, GONE, COMING
    state VARCHAR(8) NOT NULL,
    turns BIGINT NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    gone_at TIMESTAMP,
    CONSTRAINT rule_pack_pk PRIMARY KEY (pack)
);

-- how its answers go back by the rule of its channel when it was filed: PROGRESS, CHANNEL, MESSAGE, VOICE
ALTER TABLE petition ADD COLUMN goes_back VARCHAR(8);

-- Names of types as lists had them, for petitions whose type is in no list any more.
CREATE TABLE type_name (
    -- the area of the list; empty for everywhere
    area VARCHAR(15) NOT NULL,
    code VARCHAR(60) NOT NULL,
    name VARCHAR(200) NOT NULL,
    CONSTRAINT type_name_pk PRIMARY KEY (area, code)
);
