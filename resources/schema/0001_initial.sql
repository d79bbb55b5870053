-- Schema 1 of a Pressmark archive. A released file of this folder is never edited.
--
-- Days are text (2025-01-27), instants are milliseconds since 1970-01-01T00:00:00Z, spans of text
-- are Unicode code points counted from 0. A date as far as it is known has five columns: its
-- precision, the first and the last day it may be, and for a minute also the instant and the zone
-- it was given in. What is not known is NULL where that matters and '' where it is merely a text.
--
-- Who answers for a row: an import (a column or a table *_import), or a person (author and time).

CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    dialect TEXT NOT NULL,
    at INTEGER NOT NULL,
    rows INTEGER NOT NULL DEFAULT 0,
    whole_rows INTEGER  -- all of the file's rows, where it was read without options and none was rejected
) STRICT;
CREATE INDEX import_sha256 ON import(sha256);

-- Articles. `article` is what is shown; `article_import` is what each import said of the same
-- article, in the order in which it came, so that another can speak when one is taken back. Each
-- says which text it brought: that of `article`, or a former or older one in `article_version`.

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE, -- of title and body, and of more for a mere headline: articleSha256()
    title TEXT NOT NULL,
    subhead TEXT NOT NULL,
    lead TEXT NOT NULL,
    publisher TEXT NOT NULL,
    agency TEXT NOT NULL,
    byline TEXT NOT NULL,
    place TEXT NOT NULL,
    published_precision TEXT NOT NULL
        CHECK (published_precision IN ('unknown', 'year', 'month', 'day', 'minute')),
    published_first TEXT,
    published_last TEXT,
    published_at INTEGER,
    published_zone TEXT NOT NULL,
    updated_precision TEXT NOT NULL
        CHECK (updated_precision IN ('unknown', 'year', 'month', 'day', 'minute')),
    updated_first TEXT,
    updated_last TEXT,
    updated_at INTEGER,
    updated_zone TEXT NOT NULL,
    dated_by TEXT,              -- the person who set the date, if a person did
    dated_at INTEGER,
    language TEXT NOT NULL,
    keywords TEXT NOT NULL,     -- one a line
    rights TEXT NOT NULL,
    address TEXT NOT NULL,
    guid TEXT NOT NULL,
    version INTEGER NOT NULL,
    linked_with TEXT,           -- fingerprint of the vocabulary it was last linked with
    position INTEGER NOT NULL,  -- of the row of article_import that is shown
    text_number INTEGER NOT NULL,
    folded INTEGER,             -- hash of the body without blanks, quotation marks and case
    body TEXT NOT NULL,         -- last, so that the rest is read without it
    CHECK ((published_precision = 'unknown') = (published_first IS NULL)),
    CHECK ((published_first IS NULL) = (published_last IS NULL)),
    CHECK ((published_precision = 'minute') = (published_at IS NOT NULL)),
    CHECK ((updated_precision = 'unknown') = (updated_first IS NULL)),
    CHECK ((updated_first IS NULL) = (updated_last IS NULL)),
    CHECK ((updated_precision = 'minute') = (updated_at IS NOT NULL)),
    CHECK ((dated_by IS NULL) = (dated_at IS NULL))
) STRICT;
CREATE INDEX article_title ON article(title);
CREATE INDEX article_folded ON article(folded) WHERE folded IS NOT NULL;
CREATE INDEX article_linked_with ON article(linked_with);
-- Holds all that a list shows, so that a list never reads the texts.
CREATE INDEX article_newest ON article(
    published_first DESC, published_at DESC, id DESC, published_last, published_precision,
    published_zone, title, publisher, agency, language);
CREATE INDEX article_longer_than_a_day ON article(published_first, published_last)
    WHERE published_first <> published_last;

CREATE TABLE article_import (
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    import INTEGER NOT NULL REFERENCES import(id) ON DELETE RESTRICT,
    text_number INTEGER NOT NULL,
    subhead TEXT NOT NULL,
    lead TEXT NOT NULL,
    publisher TEXT NOT NULL,
    agency TEXT NOT NULL,
    byline TEXT NOT NULL,
    place TEXT NOT NULL,
    published_precision TEXT NOT NULL
        CHECK (published_precision IN ('unknown', 'year', 'month', 'day', 'minute')),
    published_first TEXT,
    published_last TEXT,
    published_at INTEGER,
    published_zone TEXT NOT NULL,
    updated_precision TEXT NOT NULL
        CHECK (updated_precision IN ('unknown', 'year', 'month', 'day', 'minute')),
    updated_first TEXT,
    updated_last TEXT,
    updated_at INTEGER,
    updated_zone TEXT NOT NULL,
    language TEXT NOT NULL,
    keywords TEXT NOT NULL,     -- one a line
    rights TEXT NOT NULL,
    address TEXT NOT NULL,
    guid TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_import_import ON article_import(import);
CREATE INDEX article_import_guid ON article_import(guid) WHERE guid <> '';

-- The texts of an article that are not shown; what is known of each stands in article_import. Of
-- one article a number belongs to one text.
CREATE TABLE article_version (
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    text_number INTEGER NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (article, text_number)
) STRICT;

-- Full text. The tokenizer folds case and accents but not ß, so the text is indexed with ss in its
-- place; that changes no word's position. Kept up by the program: SQLite lets no trigger write to
-- a full-text table while the schema is not trusted. Who deletes or changes an article with other
-- tools runs afterwards: INSERT INTO article_fts(article_fts) VALUES ('rebuild');
CREATE VIEW article_words(id, title, body, publisher) AS
    SELECT id, replace(replace(title, 'ß', 'ss'), 'ẞ', 'ss'),
           replace(replace(body, 'ß', 'ss'), 'ẞ', 'ss'),
           replace(replace(publisher || char(10) || agency, 'ß', 'ss'), 'ẞ', 'ss')
    FROM article;
-- Beginnings of one letter have lists of their own: those of longer ones are soon put together.
CREATE VIRTUAL TABLE article_fts USING fts5(
    title, body, publisher, content = 'article_words', content_rowid = 'id', prefix = '1',
    tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO article_fts(article_fts, rank) VALUES ('rank', 'bm25(4.0, 1.0, 0.0)');
-- Words that are gathered in memory before a part of the index is written: the fewer parts, the less
-- there is to merge. (fts5_config.c; one mebibyte unless said.)
INSERT INTO article_fts(article_fts, rank) VALUES ('hashsize', 33554432);

-- Instruments and what is known of them.

CREATE TABLE instrument (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    symbol TEXT NOT NULL CHECK (symbol <> ''),
    mic TEXT NOT NULL,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    kind TEXT NOT NULL,
    author TEXT,                -- the person who added or last changed it, if a person did
    at INTEGER,
    UNIQUE (symbol, mic),
    CHECK ((author IS NULL) = (at IS NULL))
) STRICT;

CREATE TABLE instrument_import (
    instrument INTEGER NOT NULL REFERENCES instrument(id) ON DELETE CASCADE,
    import INTEGER NOT NULL REFERENCES import(id) ON DELETE RESTRICT,
    PRIMARY KEY (instrument, import)
) STRICT, WITHOUT ROWID;
CREATE INDEX instrument_import_import ON instrument_import(import);

CREATE TABLE instrument_alias (
    id INTEGER PRIMARY KEY,
    instrument INTEGER NOT NULL REFERENCES instrument(id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (text <> ''),
    language TEXT NOT NULL,
    needs_near TEXT NOT NULL,   -- words of which one must stand near, one a line
    import INTEGER REFERENCES import(id) ON DELETE CASCADE, -- that gave it to an instrument already there
    author TEXT,
    at INTEGER,
    UNIQUE (instrument, text, language),
    CHECK ((author IS NULL) = (at IS NULL))
) STRICT;

CREATE INDEX instrument_alias_import ON instrument_alias(import) WHERE import IS NOT NULL;

CREATE TABLE corporate_action (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    instrument INTEGER NOT NULL REFERENCES instrument(id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,         -- split, dividend
    day TEXT NOT NULL,          -- the first day that trades without it
    value REAL NOT NULL,        -- new shares for one old, or the amount of money for one share
    currency TEXT NOT NULL,     -- of an amount
    source TEXT NOT NULL,
    import INTEGER REFERENCES import(id) ON DELETE RESTRICT,
    author TEXT,
    at INTEGER,
    CHECK ((author IS NULL) = (at IS NULL)),
    CHECK (import IS NOT NULL OR author IS NOT NULL)
) STRICT;
CREATE INDEX corporate_action_instrument ON corporate_action(instrument, day);
CREATE INDEX corporate_action_import ON corporate_action(import) WHERE import IS NOT NULL;

CREATE TABLE dated_fact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    instrument INTEGER NOT NULL REFERENCES instrument(id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,         -- shares_outstanding
    first_day TEXT NOT NULL,    -- holds from this day on, until the next fact of its kind
    value REAL NOT NULL,
    source TEXT NOT NULL CHECK (source <> ''),
    import INTEGER REFERENCES import(id) ON DELETE RESTRICT,
    author TEXT,
    at INTEGER,
    CHECK ((author IS NULL) = (at IS NULL)),
    CHECK (import IS NOT NULL OR author IS NOT NULL)
) STRICT;
CREATE INDEX dated_fact_instrument ON dated_fact(instrument, kind, first_day);
CREATE INDEX dated_fact_import ON dated_fact(import) WHERE import IS NOT NULL;

-- Prices, in blocks of up to 4,096 bars. Blocks of one series and level do not overlap. Level 0
-- holds the bars, level k the pyramid of 16^k bars each. The payload is described in
-- core/store/bar_block.h; sha256 is that of the payload.

CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    instrument INTEGER NOT NULL REFERENCES instrument(id) ON DELETE RESTRICT,
    interval TEXT NOT NULL,
    UNIQUE (instrument, interval)
) STRICT;

CREATE TABLE bar_block (
    id INTEGER PRIMARY KEY,
    series INTEGER NOT NULL REFERENCES series(id) ON DELETE CASCADE,
    level INTEGER NOT NULL CHECK (level >= 0),
    first_time INTEGER NOT NULL,
    last_time INTEGER NOT NULL CHECK (last_time >= first_time),
    count INTEGER NOT NULL CHECK (count > 0),
    sha256 TEXT NOT NULL,
    payload BLOB NOT NULL
) STRICT;
-- Answers which blocks there are without reading them.
CREATE UNIQUE INDEX bar_block_span ON bar_block(series, level, first_time, last_time, count);

-- What one import did to one series, for the way back: at which times it was the first to give a
-- bar ('added'), and what stood before at the others ('replaced', also where it said the same).
-- An import speaks of a time once.
CREATE TABLE bar_journal (
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES import(id) ON DELETE RESTRICT,
    series INTEGER NOT NULL REFERENCES series(id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('added', 'replaced')),
    first_time INTEGER NOT NULL,
    last_time INTEGER NOT NULL CHECK (last_time >= first_time),
    count INTEGER NOT NULL CHECK (count > 0),
    sha256 TEXT NOT NULL,
    payload BLOB NOT NULL
) STRICT;
CREATE INDEX bar_journal_span ON bar_journal(series, import, first_time, last_time);
CREATE INDEX bar_journal_import ON bar_journal(import);

-- What one import says of the adjusted closes of one series, where they stood beside the closes:
-- the payload is a block of bars without anything but a close, in the place of which stands
-- ln(adjusted close / close). A later download multiplies all earlier factors, so each import's
-- are kept apart, and go with it.
CREATE TABLE adjusted_close (
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES import(id) ON DELETE RESTRICT,
    series INTEGER NOT NULL REFERENCES series(id) ON DELETE CASCADE,
    first_time INTEGER NOT NULL,
    last_time INTEGER NOT NULL CHECK (last_time >= first_time),
    count INTEGER NOT NULL CHECK (count > 0),
    sha256 TEXT NOT NULL,
    payload BLOB NOT NULL
) STRICT;
CREATE INDEX adjusted_close_series ON adjusted_close(series, import, first_time);
CREATE INDEX adjusted_close_import ON adjusted_close(import);

-- Events.

CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    begins_precision TEXT NOT NULL
        CHECK (begins_precision IN ('unknown', 'year', 'month', 'day', 'minute')),
    begins_first TEXT,
    begins_last TEXT,
    begins_at INTEGER,
    begins_zone TEXT NOT NULL,
    ends_precision TEXT         -- NULL: it has no end of its own
        CHECK (ends_precision IN ('unknown', 'year', 'month', 'day', 'minute')),
    ends_first TEXT,
    ends_last TEXT,
    ends_at INTEGER,
    ends_zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    holder TEXT NOT NULL,
    description TEXT NOT NULL,
    author TEXT,                -- the person who added or last changed it, if a person did
    at INTEGER,
    CHECK ((begins_precision = 'unknown') = (begins_first IS NULL)),
    CHECK ((begins_first IS NULL) = (begins_last IS NULL)),
    CHECK ((begins_precision = 'minute') = (begins_at IS NOT NULL)),
    CHECK ((ends_precision IS NULL OR ends_precision = 'unknown') = (ends_first IS NULL)),
    CHECK ((ends_first IS NULL) = (ends_last IS NULL)),
    CHECK ((ends_precision IS NOT NULL AND ends_precision = 'minute') = (ends_at IS NOT NULL)),
    CHECK ((author IS NULL) = (at IS NULL))
) STRICT;

CREATE TABLE event_import (
    event INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    import INTEGER NOT NULL REFERENCES import(id) ON DELETE RESTRICT,
    PRIMARY KEY (event, import)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_import_import ON event_import(import);

CREATE TABLE event_alias (
    id INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (text <> ''),
    language TEXT NOT NULL,
    needs_near TEXT NOT NULL,   -- words of which one must stand near, one a line
    UNIQUE (event, text, language)
) STRICT;

CREATE TABLE event_instrument (
    event INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    instrument INTEGER NOT NULL REFERENCES instrument(id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    expected TEXT NOT NULL CHECK (expected IN ('', '+', '-')),
    PRIMARY KEY (event, instrument)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_instrument_instrument ON event_instrument(instrument);

CREATE TABLE event_relation (
    event INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,         -- causes, contradicts, confounds
    other INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (event, kind, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_relation_other ON event_relation(other);

-- What the program finds in the texts, and what people say to it. "end" is not included.

CREATE TABLE mention (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field IN ('title', 'body')),
    "begin" INTEGER NOT NULL CHECK ("begin" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > "begin"),
    text TEXT NOT NULL,
    instrument INTEGER REFERENCES instrument(id) ON DELETE CASCADE,
    event INTEGER REFERENCES event(id) ON DELETE CASCADE,
    symbol TEXT,                -- "XNAS:META": an instrument that only the vocabulary knows
    rule TEXT NOT NULL,
    CHECK ((instrument IS NOT NULL) + (event IS NOT NULL) + (symbol IS NOT NULL) = 1)
) STRICT;
CREATE INDEX mention_article ON mention(article);
CREATE INDEX mention_instrument ON mention(instrument, article) WHERE instrument IS NOT NULL;
CREATE INDEX mention_symbol ON mention(symbol, text, article) WHERE symbol IS NOT NULL;
CREATE INDEX mention_event ON mention(event) WHERE event IS NOT NULL;

-- What the mentions and links above and below were found with, so that a changed name is looked for
-- only where it may stand. `key` holds all that counts of a name or of an event. A text that the
-- full-text index may hold in another spelling than the matcher reads is looked at each time.
CREATE TABLE linked_name (
    key TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,         -- name, phrase, symbol
    language TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE linked_event (
    event INTEGER PRIMARY KEY,  -- also one that is gone since
    key TEXT NOT NULL
) STRICT;

-- One key for all of these names and events: where it still holds, so do the mentions of articles
-- that do not wait for linking.
CREATE TABLE linked_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key TEXT NOT NULL
) STRICT;

CREATE TABLE article_spelling (
    article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    event INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    score REAL NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
    author TEXT,
    at INTEGER,
    UNIQUE (article, event),
    CHECK ((author IS NULL) = (at IS NULL)),
    CHECK ((status = 'suggested') = (author IS NULL))
) STRICT;
CREATE INDEX link_event ON link(event, article, status);

-- People's verdicts on links of which the article or the event went with its import, until both are
-- there again.
CREATE TABLE kept_verdict (
    article_sha256 TEXT NOT NULL,
    event_name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('accepted', 'rejected')),
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (article_sha256, event_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE link_evidence (
    link INTEGER NOT NULL REFERENCES link(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    rule TEXT NOT NULL,
    weight REAL NOT NULL,
    field TEXT NOT NULL CHECK (field IN ('title', 'body')),
    "begin" INTEGER NOT NULL CHECK ("begin" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= "begin"),
    text TEXT NOT NULL,
    PRIMARY KEY (link, position)
) STRICT, WITHOUT ROWID;

-- What people say of the statements about numbers that the program reads in a text, and such
-- statements that they add; what these come to is computed from the prices whenever it is shown,
-- and not stored. What a person does not say is NULL and stays as it is read.
CREATE TABLE claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER REFERENCES article(id) ON DELETE CASCADE,
    article_sha256 TEXT,        -- of one whose article went with its import, until it is there again
    field TEXT NOT NULL CHECK (field IN ('title', 'body')),
    "begin" INTEGER NOT NULL CHECK ("begin" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > "begin"),
    text TEXT NOT NULL,
    anchor_lost INTEGER NOT NULL DEFAULT 0 CHECK (anchor_lost IN (0, 1)), -- see article_anchor
    is_added INTEGER NOT NULL DEFAULT 0 CHECK (is_added IN (0, 1)), -- a claim also where none is read
    quantity TEXT,              -- change, level, amount, market_value, count
    value REAL,                 -- without sign; of per cent a fraction
    up_to REAL,                 -- of a range its upper end
    step REAL,                  -- the unit of the last significant digit
    unit TEXT,                  -- percent, percentage_points, points, a currency, or what is counted
    hedge TEXT,                 -- exact, about, almost, more_than, less_than, up_to
    direction TEXT,             -- up, down, none
    modality TEXT,              -- asserted, forecast, conditional, negated
    subject TEXT,               -- "XNAS:NVDA"; empty: nothing that is traded
    holder TEXT,
    day TEXT,
    point TEXT,                 -- unstated, close, intraday, open, high, low, pre_market, after_hours
    span TEXT,                  -- day, week, month, quarter, year_to_date, twelve_months, since
    superlative TEXT,           -- none, highest, lowest, largest_gain, largest_loss
    since TEXT,
    dismissed INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1)), -- no claim at all
    remark TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    CHECK ((article IS NULL) = (article_sha256 IS NOT NULL))
) STRICT;
CREATE INDEX claim_article ON claim(article);
CREATE INDEX claim_article_sha256 ON claim(article_sha256) WHERE article_sha256 IS NOT NULL;

-- The dates that people set of articles that went with their import, until these are there again.
CREATE TABLE kept_date (
    article_sha256 TEXT PRIMARY KEY,
    published_precision TEXT NOT NULL,
    published_first TEXT,
    published_last TEXT,
    published_at INTEGER,
    published_zone TEXT NOT NULL,
    author TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What people draw and write on charts, anchored in time and price, and in a text by span and
-- quoted words.
CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    instrument INTEGER NOT NULL REFERENCES instrument(id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,         -- text, arrow, callout, vertical_line, horizontal_level, time_band,
                                -- price_band, trend_line, measure
    text TEXT NOT NULL,
    begin_time INTEGER,
    begin_price REAL,           -- in the shares that the stored bars count, not adjusted for splits
    end_time INTEGER,
    end_price REAL,
    label_dx REAL NOT NULL DEFAULT 0.0, -- where the text was moved to, in points
    label_dy REAL NOT NULL DEFAULT 0.0,
    style TEXT NOT NULL DEFAULT '{}',   -- JSON: colour, width, dash, filled
    event INTEGER REFERENCES event(id) ON DELETE SET NULL, -- that it rests on
    article INTEGER REFERENCES article(id) ON DELETE SET NULL,
    article_sha256 TEXT,        -- as claim.article_sha256
    field TEXT CHECK (field IN ('title', 'body')),
    "begin" INTEGER,
    "end" INTEGER,
    quote TEXT NOT NULL DEFAULT '',
    anchor_lost INTEGER NOT NULL DEFAULT 0 CHECK (anchor_lost IN (0, 1)), -- see article_anchor
    author TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX note_instrument ON note(instrument);
CREATE INDEX note_event ON note(event) WHERE event IS NOT NULL;
CREATE INDEX note_article ON note(article) WHERE article IS NOT NULL;
CREATE INDEX note_article_sha256 ON note(article_sha256) WHERE article_sha256 IS NOT NULL;

-- Where claims and notes stood in a text of their article that is not shown, so that they stand
-- there again when it is. In the text that is shown they are anchored by their quoted words; where
-- these do not occur in it, anchor_lost is 1 and the span is that of the last text that had them.
CREATE TABLE article_anchor (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    text_number INTEGER NOT NULL,
    claim INTEGER REFERENCES claim(id) ON DELETE CASCADE,
    note INTEGER REFERENCES note(id) ON DELETE CASCADE,
    "begin" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    UNIQUE (claim, text_number),
    UNIQUE (note, text_number),
    CHECK ((claim IS NULL) <> (note IS NULL))
) STRICT;
CREATE INDEX article_anchor_article ON article_anchor(article, text_number);

CREATE TABLE figure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    spec TEXT NOT NULL,         -- JSON, as the command line takes it
    author TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- Where articles and prices come from by themselves while the archive is open. People add these.
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('folder', 'feed')),
    address TEXT NOT NULL CHECK (address <> ''), -- a folder's path, or an http or https address
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    minutes INTEGER NOT NULL CHECK (minutes > 0), -- from one look to the next
    may_be_local INTEGER NOT NULL CHECK (may_be_local IN (0, 1)), -- it may be in the user's own network
    result TEXT NOT NULL,       -- of the last look
    detail TEXT NOT NULL,
    news INTEGER NOT NULL CHECK (news >= 0),
    failures INTEGER NOT NULL CHECK (failures >= 0), -- one after another
    etag TEXT NOT NULL,         -- what the feed's server said of the version that is in the archive
    last_modified TEXT NOT NULL,
    checked_at INTEGER,
    not_before INTEGER,         -- of the next look
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (kind, address)
) STRICT;

-- The files of a watched folder as they were when they were last imported, or could not be.
CREATE TABLE source_file (
    source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    path TEXT NOT NULL CHECK (path <> ''),
    size INTEGER NOT NULL CHECK (size >= 0),
    modified INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    problem TEXT NOT NULL,      -- why it could not be imported; empty: it was
    PRIMARY KEY (source, path)
) STRICT, WITHOUT ROWID;
