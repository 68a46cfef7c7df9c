"""The forms that broken statements take, one test a rule."""

from __future__ import annotations

from inspect import cleandoc

import black.strings
import pytest

from oasmith.python.layout import (
    Attribute,
    Call,
    DictOf,
    Expression,
    Keyword,
    ListOf,
    Name,
    Parameter,
    Subscript,
    Text,
    TupleOf,
    UnionOf,
    assignment,
    class_header,
    constant,
    decorator,
    expression_statement,
    field,
    import_from,
    return_statement,
    signature,
    text_of,
    text_width,
    type_alias,
    typed_dict,
)
from oasmith.python.writers import Code
from unit.python_layout.oracle import assert_stable


def _name(text: str) -> Name:
    return Name(Code(text))


def _named(text: str) -> tuple[Expression, ...]:
    return tuple(_name(word) for word in text.split())


def _shows(code: str, expected: str, width: int = 88) -> None:
    assert code == cleandoc(expected)
    assert_stable(code, width)


_UNION = UnionOf(_named("models.UserMessage models.AssistantMessage models.ToolMessage"))
_SELF = Parameter(Code("self"))
_OPTIONS = Parameter(Code("**options"), Subscript(_name("Unpack"), _named("RequestOptions")))


def test_signature_on_one_line() -> None:
    code = signature(
        Code("list_models"),
        [_SELF, Parameter(Code("*")), Parameter(Code("after"), _name("str"), _name("OMIT"))],
        Subscript(_name("Page"), _named("Model")),
        indent=0,
        is_async=True,
        body_ellipsis=True,
    )
    _shows(code, "async def list_models(self, *, after: str = OMIT) -> Page[Model]: ...")


def test_signature_with_one_parameter_a_line() -> None:
    code = signature(
        Code("create"),
        [_SELF, Parameter(Code("*")), Parameter(Code("n"), _name("int"), _name("OMIT")), _OPTIONS],
        _name("ChatCompletion"),
        indent=0,
        width=79,
        body_ellipsis=True,
    )
    _shows(
        code,
        """
        def create(
            self,
            *,
            n: int = OMIT,
            **options: Unpack[RequestOptions],
        ) -> ChatCompletion: ...
        """,
        79,
    )


def test_signature_with_long_annotations() -> None:
    code = signature(
        Code("create"),
        [
            _SELF,
            Parameter(Code("a"), _UNION, _name("OMIT")),
            Parameter(Code("b"), Subscript(_name("Sequence"), (_UNION,)), Text("")),
            Parameter(Code("c"), Subscript(_name("dict"), (_name("str"), _UNION)), _name("OMIT")),
        ],
        _UNION,
        indent=0,
        width=60,
        body_ellipsis=True,
    )
    _shows(
        code,
        """
        def create(
            self,
            a: (
                models.UserMessage
                | models.AssistantMessage
                | models.ToolMessage
            ) = OMIT,
            b: Sequence[
                models.UserMessage
                | models.AssistantMessage
                | models.ToolMessage
            ] = "",
            c: dict[
                str,
                models.UserMessage
                | models.AssistantMessage
                | models.ToolMessage,
            ] = OMIT,
        ) -> (
            models.UserMessage
            | models.AssistantMessage
            | models.ToolMessage
        ): ...
        """,
        60,
    )


def test_dotted_path_too_long_for_its_line() -> None:
    path = _name("models." + "A" * 77)
    code = signature(Code("f"), [_SELF], path, indent=0, body_ellipsis=True)
    _shows(code, f"def f(\n    self,\n) -> (\n    {path.code}\n): ...")
    word = _name("A" * 90)
    code = signature(Code("f"), [_SELF], word, indent=0, body_ellipsis=True)
    _shows(code, f"def f(\n    self,\n) -> {word.code}: ...")


def test_signature_without_parameters() -> None:
    code = signature(Code("everything"), [], _UNION, indent=0, width=79, body_ellipsis=True)
    _shows(
        code,
        """
        def everything() -> (
            models.UserMessage | models.AssistantMessage | models.ToolMessage
        ): ...
        """,
        79,
    )
    pair = Subscript(_name("tuple"), (_UNION, _name("None")))
    code = signature(Code("everything"), [], pair, indent=0, width=60, body_ellipsis=True)
    _shows(
        code,
        """
        def everything() -> tuple[
            models.UserMessage
            | models.AssistantMessage
            | models.ToolMessage,
            None,
        ]: ...
        """,
        60,
    )
    assert signature(Code("f" * 90), [], None, indent=0) == f"def {'f' * 90}():"


def test_signature_indented() -> None:
    code = signature(Code("close"), [_SELF], _name("None"), indent=4)
    assert code == "    def close(self) -> None:"


def test_union_too_long_for_its_field() -> None:
    code = field(Code("message"), _UNION, _name("None"), indent=0, width=72)
    _shows(
        code,
        """
        message: (
            models.UserMessage | models.AssistantMessage | models.ToolMessage
        ) = None
        """,
        72,
    )
    _shows(
        field(Code("message"), _UNION, indent=0, width=60),
        """
        message: (
            models.UserMessage
            | models.AssistantMessage
            | models.ToolMessage
        )
        """,
        60,
    )


def test_union_that_fits_is_not_parenthesised() -> None:
    code = field(Code("message"), _UNION, _name("None"), indent=0)
    _shows(
        code,
        "message: models.UserMessage | models.AssistantMessage | models.ToolMessage = None",
        len(code),
    )


def test_only_the_default_does_not_fit() -> None:
    code = field(Code("message"), _UNION, _name("None"), indent=0, width=79)
    head = "message: models.UserMessage | models.AssistantMessage | models.ToolMessage = ("
    _shows(code, f"{head}\n    None\n)", 79)
    annotation = Subscript(_name("Literal"), (Text("a" * 30), Text("b" * 20)))
    code = field(Code("kind"), annotation, Text("a" * 30), indent=0, width=79)
    _shows(
        code,
        f"""
        kind: Literal["{"a" * 30}", "{"b" * 20}"] = (
            "{"a" * 30}"
        )
        """,
        79,
    )


def test_subscript_of_several_arguments_gets_a_comma() -> None:
    texts = tuple(Text(word * 9) for word in "abcd")
    code = field(Code("kind"), Subscript(_name("Literal"), texts), _name("None"), width=50)
    assert code == "\n".join(
        [
            "    kind: Literal[",
            '        "aaaaaaaaa",',
            '        "bbbbbbbbb",',
            '        "ccccccccc",',
            '        "ddddddddd",',
            "    ] = None",
        ]
    )
    assert_stable(f"class X:\n{code}", 50)


def test_subscript_of_one_argument_gets_none() -> None:
    code = field(Code("items"), Subscript(_name("list"), _named("a" * 70)), indent=0, width=60)
    _shows(code, f"items: list[\n    {'a' * 70}\n]", 60)


def test_type_alias() -> None:
    code = type_alias(Code("ChatMessage"), _UNION, width=79)
    _shows(
        code,
        """
        ChatMessage: TypeAlias = (
            models.UserMessage | models.AssistantMessage | models.ToolMessage
        )
        """,
        79,
    )
    mapping = Subscript(_name("Mapping"), (_name("str"), _UNION))
    _shows(
        type_alias(Code("Messages"), mapping),
        """
        Messages: TypeAlias = Mapping[
            str,
            models.UserMessage | models.AssistantMessage | models.ToolMessage,
        ]
        """,
    )


def test_constants() -> None:
    table = DictOf(
        (
            (Text("content"), TupleOf((Text("list"), Text("ContentPart")))),
            (Text("names"), ListOf(tuple(Text(word * 30) for word in "ab"))),
            (Text("one"), TupleOf((Text("x"),))),
        )
    )
    _shows(
        constant(Code("_wire"), table, width=60),
        f"""
        _wire = {{
            "content": ("list", "ContentPart"),
            "names": [
                "{"a" * 30}",
                "{"b" * 30}",
            ],
            "one": ("x",),
        }}
        """,
        60,
    )
    _shows(constant(Code("_EMPTY"), DictOf(()), annotation=_name("Final")), "_EMPTY: Final = {}")


def test_typed_dict_with_keys_that_are_no_identifiers() -> None:
    entries: list[tuple[str, Expression]] = [
        ("x-first", _name("str")),
        ('quo"ted', Subscript(_name("Required"), _named("int"))),
    ]
    _shows(
        typed_dict(Code("HeaderParams"), entries, total=False, width=60),
        """
        HeaderParams = TypedDict(
            "HeaderParams",
            {"x-first": str, 'quo"ted': Required[int]},
            total=False,
        )
        """,
        60,
    )


def test_calls() -> None:
    call = Call(
        Attribute(_name("self._client"), Code("call")),
        _named("_CREATE"),
        (Keyword(Code("arguments"), _name("arguments")), Keyword(None, _name("options"))),
    )
    assert return_statement(call, indent=0) == (
        "return self._client.call(_CREATE, arguments=arguments, **options)"
    )
    _shows(
        return_statement(call, indent=0, width=60),
        """
        return self._client.call(
            _CREATE,
            arguments=arguments,
            **options,
        )
        """,
        60,
    )
    _shows(
        expression_statement(Call(_name("client.close"), (Text("a" * 60),)), width=60),
        f"""
        client.close(
            "{"a" * 60}"
        )
        """,
        60,
    )


def test_decorators() -> None:
    code = decorator(Call(_name("deprecated"), (Text("a" * 60),)), width=60)
    assert code == f'@deprecated(\n    "{"a" * 60}"\n)'
    assert_stable(f"{code}\ndef f(): ...", 60)


def test_class_headers() -> None:
    assert class_header(Code("Chat")) == "class Chat:"
    total = (Keyword(Code("total"), _name("False")),)
    code = class_header(Code("ChatCreateParams"), _named("RequestOptions " + "B" * 30), total)
    assert code == f"class ChatCreateParams(RequestOptions, {'B' * 30}, total=False):"
    code = class_header(Code("ChatCreateParams"), _named("A" * 40 + " " + "B" * 40), total)
    rows = ["A" * 40, "B" * 40, "total=False"]
    assert code == "\n".join(["class ChatCreateParams(", *(f"    {row}," for row in rows), "):"])
    assert_stable(f"{code}\n    pass")


def test_imports() -> None:
    names = [Code("ChatCompletion"), Code("ChatCompletionChunk as Chunk")]
    assert import_from(Code(".models"), names) == (
        "from .models import ChatCompletion, ChatCompletionChunk as Chunk"
    )
    _shows(
        import_from(Code(".models"), names, width=60),
        """
        from .models import (
            ChatCompletion,
            ChatCompletionChunk as Chunk,
        )
        """,
        60,
    )
    _shows(import_from(Code("a" * 80), names[:1]), f"from {'a' * 80} import (\n    {names[0]},\n)")
    assert import_from(Code("._chat"), [Code("A as A"), Code("B as B")], one_a_line=True) == (
        "from ._chat import A as A\nfrom ._chat import B as B"
    )


def test_assignment_to_an_attribute() -> None:
    assert assignment(Code("self.models"), None, _name("Models(self)"), indent=8) == (
        "        self.models = Models(self)"
    )


def test_unions_are_flattened() -> None:
    nested = UnionOf((UnionOf(_named("A B")), _name("None")))
    assert text_of(nested) == "A | B | None"


@pytest.mark.parametrize("width", [60, 79, 88, 100, 120])
@pytest.mark.parametrize("over", [-1, 0, 1])
def test_the_last_column_is_used(width: int, over: int) -> None:
    value = Text("変" * 10 + "x" * (width - 30 + over))
    code = assignment(Code("value"), None, Call(_name("f"), (value,)), width=width + 3)
    assert (text_width(code) <= width + 3) == ("\n" not in code) == (over <= 0)
    assert_stable(code, width + 3)


def test_width_is_counted_as_black_does() -> None:
    dense = (range(0x20, 0x3400), range(0xF900, 0x10000), range(0x16F00, 0x1FB00))
    sparse = range(0x3400, 0x110000, 61)
    for code_point in (*dense[0], *dense[1], *dense[2], *sparse):
        character = chr(code_point)
        assert text_width(character) == black.strings.str_width(character), hex(code_point)
