"""Texts that a hostile or careless document may hold."""

from __future__ import annotations

import re

from hypothesis import strategies as st

NASTY = (
    "",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029",
    "\x1b[31mred\x1b[0m",
    "\x7f",
    "'",
    '"',
    "''",
    '""',
    "'''",
    '"""',
    '""""',
    '"""""',
    "'\"",
    "\\",
    "\\\\",
    '\\"',
    "\\'",
    '\\"""',
    '"""\\',
    "ends with a backslash\\",
    'ends with a quote"',
    'ends with quotes"""',
    '"starts with a quote',
    '"""\nimport os\nos.system("true")\n"""',
    '"; import os; os.abort(); "',
    "'); __import__('os').abort(); ('",
    '" + __import__("os").getcwd() + "',
    "# comment",
    "\n# comment\n",
    "\\N{DIGIT ONE}",
    "\\x41",
    "\\u0041",
    "\\U0001F600",
    "\\N",
    "\\x",
    "\\\n",
    "a\\\nb",
    "{name}",
    "{__import__('os')}",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "%s %(name)s",
    "$(id) `id` $HOME",
    "; rm -rf ~ #",
    "-rf",
    "\u202eevil\u202c",
    "\u2066isolate\u2069",
    "\u200b\u200d\ufeff\u00ad",
    "\u3000\xa0\u2003",
    "\ud800",
    "\udfff\ud800",
    "\U000e0041\U000e0042",
    "\ufe0f\u034f\u115f\u3164",
    "\ue000",
    "变数 変数 👩‍👩‍👧 é e\u0301",
    "<script>alert(1)</script>",
    "</textarea><img src=x onerror=alert(1)>",
    "<!-- --> <?php ?> <![CDATA[ ]]>",
    "<p>a</p><ul><li><a href='javascript:alert(1)' onclick=alert(1)>x</a><li>b</ul>",
    "[x](javascript:alert(1))",
    "[x]: javascript:alert(1)",
    "[x](java&#115;cript:alert(1))",
    "\\[x\\](javascript:alert(1))",
    "`<script>` `` ` `` \\`<script>alert(1)</script>`",
    "a | b || c \\| d `e|f` `g\\|h`",
    "```\n<script>\n",
    "- ```\n<script>alert(1)</script>",
    "- a\n\n  ```\n  code\n<script>alert(1)</script>",
    "# Heading\n\n## Next\n\nUnder\n=====\n",
    "1. one\n2. two",
    "- [ ] a\n+ b\n* c\n---\n***\n===",
    "> quoted\n> [x](\n> javascript:alert(1))",
    "| a |\n|---|\n| b |\n",
    "    indented code\n\tand a tab",
    "word " * 60,
    "x" * 300,
    "e.g. this. And that! Or? yes",
)

PIECES = st.sampled_from(NASTY)


def texts() -> st.SearchStrategy[str]:
    """Nasty texts, their combinations and anything else."""
    return st.one_of(
        PIECES,
        st.lists(PIECES | st.text(max_size=6), max_size=6).map("".join),
        st.lists(PIECES, max_size=4).map("\n\n".join),
        st.text(),
    )


def readable(text: str) -> str:
    """A text as a docstring shows it: half a character would keep Python from making the class."""
    return re.sub("[\ud800-\udfff]", lambda match: f"\\u{ord(match[0]):04x}", text)
