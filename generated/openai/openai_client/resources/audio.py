"""Speak a text aloud, write down what is said in a recording, or translate it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import (
    BinaryResponse,
    JsonBody,
    JsonResponse,
    MultipartBody,
    Operation,
    TextResponse,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Unpack

    from .. import models, types
    from .._runtime.binary import AsyncBinaryContent, BinaryContent
    from .._runtime.multipart import FileInput
    from .._runtime.options import RequestOptions

_SPEECH: Operation[Any] = Operation(
    "createSpeech",
    "POST",
    "/audio/speech",
    body=JsonBody(),
    responses=(
        BinaryResponse("200"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)
_TRANSCRIBE: Operation[models.CreateTranscriptionResponse | str] = Operation(
    "createTranscription",
    "POST",
    "/audio/transcriptions",
    body=MultipartBody(
        files=("file",),
        renamed={
            "languages": "languages[]",
            "keywords": "keywords[]",
            "include": "include[]",
            "timestamp_granularities": "timestamp_granularities[]",
            "known_speaker_names": "known_speaker_names[]",
            "known_speaker_references": "known_speaker_references[]",
        },
        styles={"chunking_strategy": ("deepObject", True)},
    ),
    responses=(
        JsonResponse("200", "CreateTranscriptionResponse"),
        TextResponse("200"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)
_TRANSLATE: Operation[models.CreateTranslationResponse | str] = Operation(
    "createTranslation",
    "POST",
    "/audio/translations",
    body=MultipartBody(files=("file",)),
    responses=(
        JsonResponse("200", "CreateTranslationResponse"),
        TextResponse("200"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)


class Audio(Resource):
    """Speak a text aloud, write down what is said in a recording, or translate it."""

    def speech(
        self,
        *,
        model: (
            Literal[
                "tts-1",
                "tts-1-hd",
                "gpt-4o-mini-tts",
                "gpt-4o-mini-tts-2025-12-15",
            ]
            | str
        ),
        input: str,
        voice: types.VoiceIdsOrCustomVoiceParam,
        instructions: str = OMIT,
        response_format: types.CreateSpeechRequestResponseFormatParam = OMIT,
        speed: float = OMIT,
        **options: Unpack[RequestOptions],
    ) -> BinaryContent:
        """Speak a text aloud. The answer is the bytes of an audio file.

        ``POST /audio/speech``

        Args:
            model: The id of the model that speaks. Any text is allowed; the listed ones
                are common.
            input: The text to speak, of at most 4096 characters.
            voice: The voice that speaks.
            instructions: How to speak, such as the mood or the pace. The `tts-1` models
                do not support it. At most 4096 characters.
            response_format: The file format of the audio. The default is ``"mp3"``.
            speed: How fast to speak; 1 is normal and 2 is twice as fast. From 0.25
                to 4. The default is ``1``.

        Returns:
            The audio file, in the format that the request asked for.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        answer: BinaryContent = self._call(
            _SPEECH,
            {
                "model": model,
                "input": input,
                "voice": voice,
                "instructions": instructions,
                "response_format": response_format,
                "speed": speed,
            },
            options,
        )
        return answer

    def transcribe(
        self,
        *,
        file: FileInput,
        model: types.CreateTranscriptionRequestModelParam,
        language: str = OMIT,
        languages: Sequence[str] = OMIT,
        keywords: Sequence[str] = OMIT,
        prompt: str = OMIT,
        response_format: types.AudioResponseFormatParam = OMIT,
        temperature: float = OMIT,
        include: Sequence[Literal["logprobs"]] = OMIT,
        timestamp_granularities: Sequence[Literal["word", "segment"]] = OMIT,
        chunking_strategy: (
            Literal["auto"] | models.VadConfig | types.VadConfigParam | None
        ) = OMIT,
        known_speaker_names: Sequence[str] = OMIT,
        known_speaker_references: Sequence[str] = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateTranscriptionResponse | str:
        """Write down what is said in a recording, in the language it is said in.

        `response_format` decides what comes back: an object, plain text, or subtitles.

        ``POST /audio/transcriptions``

        Args:
            file: The recording: flac, m4a, mp3, mp4, mpeg, mpga, ogg, wav or webm.

                Give it a name with the right ending, by which the server tells the
                format.
            model: The id of the model that listens. Any text is allowed; the listed
                ones are common.
            language: The language of the recording as an ISO 639-1 code. Knowing it
                helps the model.
            languages: The languages that may occur, as ISO 639-1 codes. For
                `gpt-transcribe` only.
            keywords: Words and names that are likely to occur. For `gpt-transcribe`
                only.
            prompt: A text in the recording's language that shows the style, or that
                came just before.

                Models that tell speakers apart do not support it.
            response_format: What comes back, such as an object with the text, or
                subtitles.
            temperature: How freely the model guesses, from 0 to 1.

                At 0, it raises the temperature by itself where it gets stuck.

                The default is ``0``.
            include: What else to return. `logprobs` adds how likely each token was.
            timestamp_granularities: Which times to return: those of words, of segments,
                or both.

                This needs `response_format` to be `verbose_json`. Word times take a
                little longer.
            chunking_strategy: How a long recording is cut up: by the server's own rules
                (`auto`), or by yours.

                Without it, the recording is handled in one piece. Models that tell
                speakers apart need it for anything longer than half a minute.
            known_speaker_names: The names of up to four speakers whose voices you know.
                At most 4 items.
            known_speaker_references: Samples of the known speakers' voices as `data:`
                URLs, in the order of their names.

                A sample is 2 to 10 seconds long.

                At most 4 items.

        Returns:
            What was said. An object for the `json` formats, and text for `text`, `srt`
            and `vtt`.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(
            _TRANSCRIBE,
            {
                "file": file,
                "model": model,
                "language": language,
                "languages": languages,
                "keywords": keywords,
                "prompt": prompt,
                "response_format": response_format,
                "temperature": temperature,
                "include": include,
                "timestamp_granularities": timestamp_granularities,
                "chunking_strategy": chunking_strategy,
                "known_speaker_names": known_speaker_names,
                "known_speaker_references": known_speaker_references,
            },
            options,
        )

    def translate(
        self,
        *,
        file: FileInput,
        model: Literal["whisper-1"] | str,
        prompt: str = OMIT,
        response_format: types.CreateTranslationRequestResponseFormatParam = OMIT,
        temperature: float = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateTranslationResponse | str:
        """Write down in English what is said in a recording in another language.

        `response_format` decides what comes back: an object, plain text, or subtitles.

        ``POST /audio/translations``

        Args:
            file: The recording: flac, m4a, mp3, mp4, mpeg, mpga, ogg, wav or webm.

                Give it a name with the right ending, by which the server tells the
                format.
            model: The id of the model that listens. Any text is allowed; the listed one
                is common.
            prompt: An English text that shows the style, or that came just before.
            response_format: What comes back, such as an object with the text, or
                subtitles. The default is ``"json"``.
            temperature: How freely the model guesses, from 0 to 1.

                At 0, it raises the temperature by itself where it gets stuck.

                The default is ``0``.

        Returns:
            What was said, in English. An object for the `json` formats, and text for
            the others.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        return self._call(
            _TRANSLATE,
            {
                "file": file,
                "model": model,
                "prompt": prompt,
                "response_format": response_format,
                "temperature": temperature,
            },
            options,
        )


class AsyncAudio(AsyncResource):
    """Speak a text aloud, write down what is said in a recording, or translate it."""

    transcribe = awaited(Audio.transcribe)
    translate = awaited(Audio.translate)

    async def speech(
        self,
        *,
        model: (
            Literal[
                "tts-1",
                "tts-1-hd",
                "gpt-4o-mini-tts",
                "gpt-4o-mini-tts-2025-12-15",
            ]
            | str
        ),
        input: str,
        voice: types.VoiceIdsOrCustomVoiceParam,
        instructions: str = OMIT,
        response_format: types.CreateSpeechRequestResponseFormatParam = OMIT,
        speed: float = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncBinaryContent:
        """Speak a text aloud. The answer is the bytes of an audio file.

        ``POST /audio/speech``

        Args:
            model: The id of the model that speaks. Any text is allowed; the listed ones
                are common.
            input: The text to speak, of at most 4096 characters.
            voice: The voice that speaks.
            instructions: How to speak, such as the mood or the pace. The `tts-1` models
                do not support it. At most 4096 characters.
            response_format: The file format of the audio. The default is ``"mp3"``.
            speed: How fast to speak; 1 is normal and 2 is twice as fast. From 0.25
                to 4. The default is ``1``.

        Returns:
            The audio file, in the format that the request asked for.

        Raises:
            BadRequestError: The request is malformed, or the model does not support
                what it asks for.
            AuthenticationError: The API key is missing, wrong or revoked.
            PermissionDeniedError: The API key is valid, but may not do this.
            NotFoundError: The model or object that the request names does not exist, or
                is hidden from this key.
            RateLimitError: A rate limit is reached, or the account's credit is used up.
            InternalServerError: The server failed or is overloaded. Trying again after
                a short wait often helps.
        """
        answer: AsyncBinaryContent = await self._call(
            _SPEECH,
            {
                "model": model,
                "input": input,
                "voice": voice,
                "instructions": instructions,
                "response_format": response_format,
                "speed": speed,
            },
            options,
        )
        return answer
