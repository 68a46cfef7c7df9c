"""Models: moderations."""

from __future__ import annotations

from .._runtime.model import ApiModel
from .._runtime.unions import UnionType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from ._shared import ModerationInputType


class CreateModerationRequest(ApiModel):
    """Content to check. What ``moderations.create`` sends; see its arguments."""

    input: str | list[str] | list[ModerationInput]
    model: (
        str
        | Literal[
            "omni-moderation-latest",
            "omni-moderation-2024-09-26",
            "text-moderation-latest",
            "text-moderation-stable",
        ]
        | None
    ) = None

    _wire = {"input": ("either", ("list", "@str"), ("list", "ModerationInput"))}


class CreateModerationResponse(ApiModel):
    """What was found in the content."""

    id: str
    """The id of this check."""
    model: str
    """The model that was used."""
    results: list[ModerationResult]
    """The findings, in the order of the texts."""

    _wire = {"results": ("list", "ModerationResult")}


class ModerationCategories(ApiModel):
    """Whether content falls into each category of harm."""

    hate: bool
    """Hatred of people for what they are, such as their origin, religion or gender."""
    hate_threatening: bool
    """Hatred of people for what they are, joined with violence."""
    harassment: bool
    """Insulting or pestering anybody."""
    harassment_threatening: bool
    """Insulting or pestering anybody, joined with violence."""
    illicit: bool | None
    """Help with breaking the law."""
    illicit_violent: bool | None
    """Help with breaking the law by violence, or with getting a weapon."""
    self_harm: bool
    """Harming oneself, spoken of with approval."""
    self_harm_intent: bool
    """The wish to harm oneself."""
    self_harm_instructions: bool
    """Instructions for harming oneself."""
    sexual: bool
    """Sexual content, other than education."""
    sexual_minors: bool
    """Sexual content with people under 18."""
    violence: bool
    """Death, violence or injuries."""
    violence_graphic: bool
    """Death, violence or injuries in gory detail."""

    _wire = {
        "hate/threatening": ("=hate_threatening", None),
        "harassment/threatening": ("=harassment_threatening", None),
        "illicit/violent": ("=illicit_violent", None),
        "self-harm": ("=self_harm", None),
        "self-harm/intent": ("=self_harm_intent", None),
        "self-harm/instructions": ("=self_harm_instructions", None),
        "sexual/minors": ("=sexual_minors", None),
        "violence/graphic": ("=violence_graphic", None),
    }


class ModerationCategoryInputTypes(ApiModel):
    """The kinds of input that the score of each category rests on."""

    hate: list[Literal["text"]]
    """The kinds of input that were checked for `hate`."""
    hate_threatening: list[Literal["text"]]
    """The kinds of input that were checked for `hate/threatening`."""
    harassment: list[Literal["text"]]
    """The kinds of input that were checked for `harassment`."""
    harassment_threatening: list[Literal["text"]]
    """The kinds of input that were checked for `harassment/threatening`."""
    illicit: list[Literal["text"]]
    """The kinds of input that were checked for `illicit`."""
    illicit_violent: list[Literal["text"]]
    """The kinds of input that were checked for `illicit/violent`."""
    self_harm: list[ModerationInputType]
    """The kinds of input that were checked for `self-harm`."""
    self_harm_intent: list[ModerationInputType]
    """The kinds of input that were checked for `self-harm/intent`."""
    self_harm_instructions: list[ModerationInputType]
    """The kinds of input that were checked for `self-harm/instructions`."""
    sexual: list[ModerationInputType]
    """The kinds of input that were checked for `sexual`."""
    sexual_minors: list[Literal["text"]]
    """The kinds of input that were checked for `sexual/minors`."""
    violence: list[ModerationInputType]
    """The kinds of input that were checked for `violence`."""
    violence_graphic: list[ModerationInputType]
    """The kinds of input that were checked for `violence/graphic`."""

    _wire = {
        "hate/threatening": ("=hate_threatening", None),
        "harassment/threatening": ("=harassment_threatening", None),
        "illicit/violent": ("=illicit_violent", None),
        "self-harm": ("=self_harm", None),
        "self-harm/intent": ("=self_harm_intent", None),
        "self-harm/instructions": ("=self_harm_instructions", None),
        "sexual/minors": ("=sexual_minors", None),
        "violence/graphic": ("=violence_graphic", None),
    }


class ModerationCategoryScores(ApiModel):
    """How sure the model is for each category of harm, from 0 to 1."""

    hate: float
    """How sure the model is of `hate`."""
    hate_threatening: float
    """How sure the model is of `hate/threatening`."""
    harassment: float
    """How sure the model is of `harassment`."""
    harassment_threatening: float
    """How sure the model is of `harassment/threatening`."""
    illicit: float
    """How sure the model is of `illicit`."""
    illicit_violent: float
    """How sure the model is of `illicit/violent`."""
    self_harm: float
    """How sure the model is of `self-harm`."""
    self_harm_intent: float
    """How sure the model is of `self-harm/intent`."""
    self_harm_instructions: float
    """How sure the model is of `self-harm/instructions`."""
    sexual: float
    """How sure the model is of `sexual`."""
    sexual_minors: float
    """How sure the model is of `sexual/minors`."""
    violence: float
    """How sure the model is of `violence`."""
    violence_graphic: float
    """How sure the model is of `violence/graphic`."""

    _wire = {
        "hate/threatening": ("=hate_threatening", None),
        "harassment/threatening": ("=harassment_threatening", None),
        "illicit/violent": ("=illicit_violent", None),
        "self-harm": ("=self_harm", None),
        "self-harm/intent": ("=self_harm_intent", None),
        "self-harm/instructions": ("=self_harm_instructions", None),
        "sexual/minors": ("=sexual_minors", None),
        "violence/graphic": ("=violence_graphic", None),
    }


class ModerationImageURL(ApiModel):
    """Where an image to check is."""

    url: str
    """The address of the image, or a `data:` URL that holds the image in base64."""


class ModerationImageURLInput(ApiModel):
    """An image to check. One variant of ``ModerationInput``."""

    type: Literal["image_url"] = "image_url"
    image_url: ModerationImageURL
    """Where the image is."""

    _wire = {"image_url": "ModerationImageURL"}


class ModerationResult(ApiModel):
    """What was found in one text, or in all parts of a mixed input."""

    flagged: bool
    """Whether the content falls into any category of harm."""
    categories: ModerationCategories
    """Whether it falls into each category."""
    category_scores: ModerationCategoryScores
    """How sure the model is for each category."""
    category_applied_input_types: ModerationCategoryInputTypes
    """The kinds of input that each score rests on."""

    _wire = {
        "categories": "ModerationCategories",
        "category_scores": "ModerationCategoryScores",
        "category_applied_input_types": "ModerationCategoryInputTypes",
    }


class ModerationTextInput(ApiModel):
    """A text to check. One variant of ``ModerationInput``."""

    type: Literal["text"] = "text"
    text: str
    """The text itself."""


if TYPE_CHECKING:
    ModerationInput: TypeAlias = ModerationImageURLInput | ModerationTextInput
    """A part of the content to check, either text or an image. Told apart by ``type``:
    ``image_url`` is ModerationImageURLInput, ``text`` is ModerationTextInput.
    """
else:
    ModerationInput = UnionType(
        "ModerationInput",
        module=__name__,
        tag="type",
        table={"image_url": "ModerationImageURLInput", "text": "ModerationTextInput"},
    )
