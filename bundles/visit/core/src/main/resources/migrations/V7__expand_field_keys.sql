-- The keys that devices seal to; the private part is sealed by the keyring.

CREATE TABLE field_key (
    id VARCHAR(26) NOT NULL,
    public_key VARCHAR(100) NOT NULL,
    wrapped_key VARCHAR(400) NOT NULL,
    sealed VARCHAR(2000) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    CONSTRAINT field_key_pk PRIMARY KEY (id)
);
