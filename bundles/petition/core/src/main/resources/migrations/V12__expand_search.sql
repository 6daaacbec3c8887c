-- Whose phone it is, as a blind index: telling nothing, found by the same phone only.
CREATE TABLE petition_phone (
    phone VARCHAR(64) NOT NULL,
    petition_id VARCHAR(26) NOT NULL,
    CONSTRAINT petition_phone_pk PRIMARY KEY (phone, petition_id)
);
