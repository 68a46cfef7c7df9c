"""The names that APIs give to what pages are made of, as ``shapes.normal`` spells them."""

from __future__ import annotations

ITEMS = (
    "data",
    "items",
    "results",
    "value",
    "values",
    "records",
    "entries",
    "elements",
    "resources",
    "objects",
    "nodes",
    "rows",
    "hits",
    "list",
    "result",
    "content",
    "contents",
)
"""Members that hold the list, where an answer has several lists; earlier ones win."""

NO_ITEMS = frozenset({"included", "errors", "warnings", "facets", "notices"})
"""Lists that accompany what was asked for."""

ENVELOPES = frozenset(
    {
        "meta",
        "metadata",
        "pagination",
        "paginationinfo",
        "pagingmetadata",
        "pagingresult",
        "paging",
        "page",
        "pages",
        "pageinfo",
        "pagecontext",
        "links",
        "link",
        "cursor",
        "cursors",
        "next",
        "nextpage",
        "responsemetadata",
        "resultinfo",
        "listmetadata",
    }
)
"""Members that tell about a list rather than being about its items."""

CURSOR_ARGUMENTS = frozenset(
    {
        "after",
        "afterid",
        "aftercursor",
        "startingafter",
        "startafter",
        "cursor",
        "pagetoken",
        "pagecursor",
        "pageafter",
        "token",
        "nexttoken",
        "nextpagetoken",
        "nextcursor",
        "nextpage",
        "continue",
        "continuation",
        "continuationtoken",
        "continuetoken",
        "marker",
        "startcursor",
        "startkey",
        "exclusivestartkey",
        "paginationtoken",
        "paginationcursor",
        "scrollid",
        "bookmark",
        "iterator",
        "offset",
        "page",
    }
)

CURSOR_HEADERS = CURSOR_ARGUMENTS - {"after", "offset", "page", "nextpage", "iterator"}
"""Optional headers that take the cursor that an answer holds."""

NEXT_CURSORS = frozenset(
    {
        "nextcursor",
        "nextpagetoken",
        "nexttoken",
        "nextpagecursor",
        "nextcontinuationtoken",
        "nextmarker",
        "nextoffset",
        "nextpageoffset",
        "nextkey",
        "nextbookmark",
        "nextpagekey",
        "continue",
        "continuation",
        "continuationtoken",
        "continuetoken",
        "lastevaluatedkey",
        "endcursor",
        "lastid",
        "paginationtoken",
        "scrollid",
        "bookmark",
        "nextafter",
        "nextpage",
        "next",
        "after",
    }
)
"""Members that hold the cursor of the next page. The last three are that only where the argument
or the object around them says so too."""

VAGUE_CURSORS = frozenset({"nextpage", "next", "after"})

NEXT_OBJECTS = frozenset({"next", "nextpage"})
"""Members that hold the arguments of the next request by their own names."""

COUNTING_ARGUMENTS = frozenset({"offset", "page"})
"""Arguments that hold a cursor only where the answer has one of the same kind."""

ID_ARGUMENTS = frozenset({"after", "afterid", "startingafter"})
"""Arguments that take the id of the last item, where the answer tells whether there are more."""

BEFORE = {"after": "before", "afterid": "beforeid", "startingafter": "endingbefore"}

MORE = frozenset(
    {"hasmore", "hasnext", "hasnextpage", "hasmorepages", "hasmoreitems", "more", "nextpage"}
)
"""Members that tell whether there are more pages, where they are true or false."""

TOTALS = frozenset(
    {"total", "totalcount", "totalitems", "totalresults", "totalrecords", "totalelements"}
)

PAGE_COUNTS = frozenset({"totalpages", "pagecount", "numpages", "pagestotal", "lastpage", "pages"})

CURRENT = frozenset({"page", "currentpage", "pagenumber", "number", "pageindex"})

PAGE_ARGUMENTS = frozenset(
    {"page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage", "pageid"}
)

OFFSET_ARGUMENTS = frozenset(
    {"offset", "skip", "startat", "startindex", "start", "pageoffset", "firstresult", "pagestart"}
)

HEADER_ARGUMENTS = frozenset({"pageinfo"})
"""Arguments that take what only a ``Link`` header tells, even where none is declared."""

LIMITS = frozenset(
    {
        "limit",
        "count",
        "size",
        "pagesize",
        "perpage",
        "maxresults",
        "max",
        "top",
        "take",
        "rows",
        "pagelimit",
        "maxitems",
        "maxpagesize",
        "pagelength",
        "itemsperpage",
        "num",
        "limitpage",
    }
)

NEXT_LINKS = frozenset(
    {
        "next",
        "nextlink",
        "nexturl",
        "nexturi",
        "nexthref",
        "nextpage",
        "nextpageurl",
        "nextpageuri",
        "nextpagelink",
        "odatanextlink",
    }
)
"""Members that hold the URL of the next page, where something else says that it is a URL."""

LEADING = NEXT_CURSORS | NEXT_LINKS | MORE | TOTALS | {"previous", "prev", "first", "last", "self"}
"""Members of objects that only tell how a list goes on."""

READING_WORDS = frozenset({"search", "query", "list", "scroll", "find", "filter"})
"""Words of paths and operation ids for which a POST only reads."""
