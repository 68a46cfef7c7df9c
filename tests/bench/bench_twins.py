"""The same models by hand with pydantic, as a person would write them."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Twin(BaseModel):
    """Keeps what it does not know, like the others here."""

    model_config = ConfigDict(extra="allow")


class Function(Twin):
    name: str
    arguments: str


class FunctionCall(Twin):
    id: str
    type: Literal["function"]
    function: Function


class Custom(Twin):
    name: str
    input: str


class CustomCall(Twin):
    id: str
    type: Literal["custom"]
    custom: Custom


Call = Annotated[FunctionCall | CustomCall, Field(discriminator="type")]


class Calls(Twin):
    object: str
    calls: list[Call]


class Message(Twin):
    role: Literal["assistant"]
    content: str | None
    refusal: str | None
    tool_calls: list[Call] | None = None
    annotations: list[dict[str, object]] | None = None


class Logprob(Twin):
    token: str
    logprob: float
    bytes: list[int] | None


class Logprobs(Twin):
    content: list[Logprob] | None
    refusal: list[Logprob] | None


class Choice(Twin):
    index: int
    message: Message
    logprobs: Logprobs | None
    finish_reason: str


class PromptDetails(Twin):
    cached_tokens: int | None = None
    audio_tokens: int | None = None


class CompletionDetails(Twin):
    reasoning_tokens: int | None = None
    audio_tokens: int | None = None
    accepted_prediction_tokens: int | None = None
    rejected_prediction_tokens: int | None = None


class Usage(Twin):
    prompt_tokens: int
    completion_tokens: int
    total_tokens: int
    prompt_tokens_details: PromptDetails | None = None
    completion_tokens_details: CompletionDetails | None = None


class Completion(Twin):
    id: str
    object: Literal["chat.completion"]
    created: int
    model: str
    choices: list[Choice]
    usage: Usage | None = None
    service_tier: str | None = None
    system_fingerprint: str | None = None


class Delta(Twin):
    content: str | None = None
    role: str | None = None
    refusal: str | None = None
    tool_calls: list[dict[str, object]] | None = None


class ChunkChoice(Twin):
    index: int
    delta: Delta
    logprobs: Logprobs | None = None
    finish_reason: str | None


class Chunk(Twin):
    id: str
    object: Literal["chat.completion.chunk"]
    created: int
    model: str
    choices: list[ChunkChoice]
    usage: Usage | None = None
    service_tier: str | None = None
    system_fingerprint: str | None = None


class TextPart(Twin):
    type: Literal["text"]
    text: str


class Image(Twin):
    url: str
    detail: str | None = None


class ImagePart(Twin):
    type: Literal["image_url"]
    image_url: Image


Part = Annotated[TextPart | ImagePart, Field(discriminator="type")]


class Developer(Twin):
    role: Literal["developer"]
    content: str | list[TextPart]


class User(Twin):
    role: Literal["user"]
    content: str | list[Part]
    name: str | None = None


class Assistant(Twin):
    role: Literal["assistant"]
    content: str | list[TextPart] | None = None
    tool_calls: list[Call] | None = None


class ToolAnswer(Twin):
    role: Literal["tool"]
    content: str | list[TextPart]
    tool_call_id: str


AnyMessage = Annotated[Developer | User | Assistant | ToolAnswer, Field(discriminator="role")]


class Camel(Twin):
    """Snake case in Python, camelCase on the wire."""

    model_config = ConfigDict(extra="allow", alias_generator=to_camel, populate_by_name=True)


class LineItem(Camel):
    line_item_id: str
    unit_price: float
    item_count: int | None = None
    product_name: str | None = None


class Address(Camel):
    street_line: str | None = None
    zip_code: str | None = None
    city_name: str | None = None


class Order(Camel):
    order_id: str
    created_at: datetime.datetime
    line_items: list[LineItem]
    ship_to: Address | None = None
