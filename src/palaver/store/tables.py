"""The tables of a store, as SQLAlchemy Core sees them.

``body`` is the truth: the JSON of :mod:`palaver.model.codec`. The columns beside it repeat what is searched or sorted
by, and what a person who opens the file with SQL wants to group by. :mod:`palaver.store.migrations` makes the tables;
a test holds the two against each other.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, column, table

metadata = MetaData()

migrations = Table(
    "migrations",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("raw_sha256", Text, nullable=False, unique=True),
    Column("order_key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("outlet_id", Text),
    Column("path", Text),
    Column("url", Text),
    Column("published_first", Text),
    Column("published_last", Text),
    Column("replaces", Text),
    Column("body", Text, nullable=False),
    Index("reports_path", "path"),
    Index("reports_url", "url"),
    Index("reports_replaces", "replaces"),
)
"""``seq`` counts the reports in the order they were added; ``order_key`` is the order in which they are given out."""

readings = Table(
    "readings",
    metadata,
    Column("report_id", Text, ForeignKey("reports.id"), primary_key=True, nullable=False),
    Column("reader", Text, nullable=False),
)

unplaced = Table(
    "unplaced",
    metadata,
    Column("report_id", Text, ForeignKey("readings.report_id"), primary_key=True, nullable=False),
    Column("number", Integer, primary_key=True, nullable=False),
    Column("body", Text, nullable=False),
)

records = Table(
    "records",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("start_at", Integer, nullable=False),
    Column("end_at", Integer, nullable=False),
    Column("issue", Text),
    Column("party", Text),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("by_person", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index("records_in_order", "report_id", "start_at", "end_at", "kind", "id"),
)
"""``first_day`` and ``last_day`` are those of the record itself: said, held, due, happened or looked ahead to."""

judgements = Table(
    "judgements",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("body", Text, nullable=False),
)

amendments = Table(
    "amendments",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("record_id", Text, nullable=False),
    Column("body", Text, nullable=False),
    Index("amendments_record", "record_id"),
)

passages = Table(
    "passages",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=False),
    Column("record_id", Text, ForeignKey("records.id")),
    Column("start_at", Integer, nullable=False),
    Index("passages_report", "report_id"),
    Index("passages_record", "record_id"),
)
"""What can be searched: a report's text (no ``record_id``) or one quotation of a record, and where it starts."""

words = table("words", column("rowid", Integer), column("text", Text))
"""The FTS5 table with the characters of each passage under the passage's number."""
