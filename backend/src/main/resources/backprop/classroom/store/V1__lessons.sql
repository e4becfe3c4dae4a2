-- Lessons under way; "last" is the number that was given last. The row's lock keeps numbers and commits in the same order.
CREATE TABLE lesson (
    id VARCHAR(20) PRIMARY KEY,
    code VARCHAR(8) NOT NULL UNIQUE,
    key_hash VARCHAR(64) NOT NULL,
    touched BIGINT NOT NULL,
    last BIGINT NOT NULL
);

-- What was said in them, as the codec of backprop.lesson writes it.
CREATE TABLE entry (
    lesson VARCHAR(20) NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    millis BIGINT NOT NULL,
    body VARCHAR(20000) NOT NULL,
    PRIMARY KEY (lesson, number)
);
