"""What libyaml complains about, in words for somebody who edits YAML by hand."""

from __future__ import annotations

from oasmith.frozen import frozen


@frozen
class Words:
    """A message without a final stop, and what to do."""

    message: str
    help: str


_ALIGN = "check the indentation: members of one mapping start in the same column"
_SPACES = "indent with spaces; YAML forbids tabs there"

_PROBLEMS = {
    "mapping values are not allowed in this context": Words(
        "a `:` cannot stand here",
        "check the indentation, or quote a text that contains `: `",
    ),
    "could not find expected ':'": Words(
        "a line before this is no `key: value`",
        "add the colon, quote a text of several lines, or correct the indentation",
    ),
    "did not find expected key": Words("a key is expected here", _ALIGN),
    "did not find expected '-' indicator": Words(
        "an entry of the list, which starts with `- `, is expected here",
        "check the indentation: entries of one list start in the same column",
    ),
    "did not find expected ',' or ']'": Words(
        "a comma or the closing `]` is missing before this",
        "close the bracket, or quote a text that contains brackets or commas",
    ),
    "did not find expected ',' or '}'": Words(
        "a comma or the closing `}` is missing before this",
        "close the brace, or quote a text that contains braces or commas",
    ),
    "did not find expected node content": Words(
        "a value is expected here", "write a value, or quote the text"
    ),
    "block sequence entries are not allowed in this context": Words(
        "a list cannot start here", "start the list on a line of its own below the key"
    ),
    "block mapping entries are not allowed in this context": Words(
        "a mapping cannot start here", "start the mapping on a line of its own below the key"
    ),
    "found unknown escape character": Words(
        "there is no such escape in double quotes",
        "write a backslash as two, or put the text in single quotes",
    ),
    "found unexpected end of stream": Words(
        "a text in quotes is never closed",
        "close the quotes; if the file ends here, it may be cut off",
    ),
    "did not find expected <document start>": Words(
        "the document has ended before this", "correct the indentation of this line"
    ),
    "found a tab character that violates indentation": Words("a tab cannot indent", _SPACES),
    "found a tab character where an indentation space is expected": Words(
        "a tab cannot indent", _SPACES
    ),
}

_CONTEXTS = {
    "while parsing a block mapping": "in the mapping that starts here",
    "while parsing a flow mapping": "in the braces that open here",
    "while parsing a block collection": "in the list that starts here",
    "while parsing a flow sequence": "in the brackets that open here",
    "while scanning a simple key": "the line meant is this one",
    "while scanning a quoted scalar": "in the text that starts here",
    "while parsing a quoted scalar": "in the text that starts here",
    "while scanning a block scalar": "in the text that starts here",
}


def plain_words(problem: str, character: str) -> Words:
    """A parser's problem in words; ``character`` is the one that it stopped at."""
    if "cannot start any token" in problem:
        if character == "\t":
            return Words("a tab cannot start a value", _SPACES)
        return Words(f"`{character}` cannot start a value", "quote the text")
    return _PROBLEMS.get(problem) or Words(problem, "correct the syntax at this place")


def plain_context(context: str) -> str:
    """Where a parser was, as the words for the place that it names."""
    return _CONTEXTS.get(context, context)
