"""What flows through the pipeline. Imports nothing else of this package.

``RawPage`` (a reader's) becomes a ``Document`` of ``Block``s (the segmenters'), is judged into ``Change``s (the
normalizers' and cleaners'), and leaves as an ``Article`` (the pipeline's).

Decisions: a block carries ``hidden`` besides what the design names, so that cleaners and not the parser decide on
hidden text; signals hang on the whole document, whatever a cleaner further up the chain has removed, so that a
score does not depend on the order of the chain.
"""

from cleantext.document.article import (
    ROW_FIELDS,
    SCHEMA_VERSION,
    Article,
    Failed,
    Kept,
    Outcome,
    Rejected,
    running_text,
)
from cleantext.document.block import Block, BlockKind
from cleantext.document.change import (
    Category,
    Change,
    Evidence,
    Reason,
    Removal,
    Rewrite,
    change_from_dict,
    change_to_dict,
    replay,
)
from cleantext.document.document import Decoding, Document, InputKind, PageFacts
from cleantext.document.metadata import Credits, Dateline, Found, Metadata
from cleantext.document.raw_page import MediaType, RawPage
from cleantext.document.stamp import Stamp

__all__ = [
    "ROW_FIELDS",
    "SCHEMA_VERSION",
    "Article",
    "Block",
    "BlockKind",
    "Category",
    "Change",
    "Credits",
    "Dateline",
    "Decoding",
    "Document",
    "Evidence",
    "Failed",
    "Found",
    "InputKind",
    "Kept",
    "MediaType",
    "Metadata",
    "Outcome",
    "PageFacts",
    "RawPage",
    "Reason",
    "Rejected",
    "Removal",
    "Rewrite",
    "Stamp",
    "change_from_dict",
    "change_to_dict",
    "replay",
    "running_text",
]
