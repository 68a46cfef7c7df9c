"""The clients: ``OpenAI``, and ``AsyncOpenAI`` for asyncio."""

from __future__ import annotations

from ._runtime.client import AsyncBaseClient, BaseClient
from ._runtime.security import Bearer

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import httpx2

    from ._runtime.hooks import AsyncHooks, Hooks
    from ._runtime.retry import Retries
    from ._runtime.security import AsyncCredential, Credential, Scheme
    from ._runtime.transport import AsyncTransport, Transport
    from .resources.audio import AsyncAudio, Audio
    from .resources.batches import AsyncBatches, Batches
    from .resources.chat import AsyncChat, Chat
    from .resources.completions import AsyncCompletions, Completions
    from .resources.embeddings import AsyncEmbeddings, Embeddings
    from .resources.files import AsyncFiles, Files
    from .resources.images import AsyncImages, Images
    from .resources.models import AsyncModels, Models
    from .resources.moderations import AsyncModerations, Moderations
    from .resources.uploads import AsyncUploads, Uploads

_SCHEMES: Mapping[str, Scheme] = {"ApiKeyAuth": Bearer("api_key", env="OPENAI_API_KEY")}
_SERVER = "https://api.openai.com/v1"


class OpenAI(BaseClient):
    """OpenAI API, one call at a time."""

    def __init__(
        self,
        *,
        api_key: Credential | None = None,
        base_url: str | None = None,
        timeout: float | None = 600.0,
        max_retries: int = 2,
        retries: Retries | None = None,
        total_timeout: float | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.Client | Transport | None = None,
        hooks: Sequence[Hooks] | None = None,
        max_response_size: int | None = 268_435_456,
        strict: bool = False,
    ) -> None:
        """Make a client.

        Args:
            api_key: a text, or a function that returns it; ``OPENAI_API_KEY`` where it
                is not given
            base_url: where the API is; ``OPENAI_BASE_URL`` where it is not given
            timeout: seconds to wait for the network at each step
            max_retries: how often a failure that may pass is tried again
            retries: when to try again, and how long to wait; ``Retries(...)``
            total_timeout: seconds that a call may take with all of its attempts
            default_headers: headers of every request
            default_query: query parameters of every request
            http_client: an httpx2 client of your own, used as it is; or a transport
            hooks: code of yours that runs as the client works; see ``hooks``
            max_response_size: the most bytes of an answer that is read as a whole; None
                for any
            strict: raise when a response breaks its description
        """
        super().__init__(
            base_url=base_url,
            base_url_env="OPENAI_BASE_URL",
            servers=_SERVER,
            schemes=_SCHEMES,
            credentials={"api_key": api_key},
            security=(("ApiKeyAuth",),),
            timeout=timeout,
            max_retries=max_retries,
            retries=retries,
            total_timeout=total_timeout,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            hooks=hooks,
            max_response_size=max_response_size,
            strict=strict,
        )

    @property
    def chat(self) -> Chat:
        """Continue a conversation."""
        from .resources.chat import Chat

        return self.resource(Chat)

    @property
    def completions(self) -> Completions:
        """Continue a plain text."""
        from .resources.completions import Completions

        return self.resource(Completions)

    @property
    def embeddings(self) -> Embeddings:
        """Turn texts into vectors, so that programs can compare and search them by
        meaning.
        """
        from .resources.embeddings import Embeddings

        return self.resource(Embeddings)

    @property
    def models(self) -> Models:
        """See which models can be used, and remove fine-tuned ones."""
        from .resources.models import Models

        return self.resource(Models)

    @property
    def files(self) -> Files:
        """Store files for other operations to use, such as the request list of a
        batch.
        """
        from .resources.files import Files

        return self.resource(Files)

    @property
    def uploads(self) -> Uploads:
        """Send a large file as a series of parts, which become one stored file at the
        end.
        """
        from .resources.uploads import Uploads

        return self.resource(Uploads)

    @property
    def audio(self) -> Audio:
        """Speak a text aloud, write down what is said in a recording, or translate
        it.
        """
        from .resources.audio import Audio

        return self.resource(Audio)

    @property
    def images(self) -> Images:
        """Draw an image from a description, change an existing one, or make variations
        of it.
        """
        from .resources.images import Images

        return self.resource(Images)

    @property
    def moderations(self) -> Moderations:
        """Check whether a text or image is harmful, and in which way."""
        from .resources.moderations import Moderations

        return self.resource(Moderations)

    @property
    def batches(self) -> Batches:
        """Run many requests in the background, given as one file and answered as one
        file.
        """
        from .resources.batches import Batches

        return self.resource(Batches)


class AsyncOpenAI(AsyncBaseClient):
    """OpenAI API, for asyncio."""

    def __init__(
        self,
        *,
        api_key: AsyncCredential | None = None,
        base_url: str | None = None,
        timeout: float | None = 600.0,
        max_retries: int = 2,
        retries: Retries | None = None,
        total_timeout: float | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.AsyncClient | AsyncTransport | None = None,
        hooks: Sequence[Hooks | AsyncHooks] | None = None,
        max_response_size: int | None = 268_435_456,
        strict: bool = False,
    ) -> None:
        """Make a client.

        Args:
            api_key: a text, or a function that returns it; ``OPENAI_API_KEY`` where it
                is not given
            base_url: where the API is; ``OPENAI_BASE_URL`` where it is not given
            timeout: seconds to wait for the network at each step
            max_retries: how often a failure that may pass is tried again
            retries: when to try again, and how long to wait; ``Retries(...)``
            total_timeout: seconds that a call may take with all of its attempts
            default_headers: headers of every request
            default_query: query parameters of every request
            http_client: an httpx2 client of your own, used as it is; or a transport
            hooks: code of yours that runs as the client works; see ``hooks``
            max_response_size: the most bytes of an answer that is read as a whole; None
                for any
            strict: raise when a response breaks its description
        """
        super().__init__(
            base_url=base_url,
            base_url_env="OPENAI_BASE_URL",
            servers=_SERVER,
            schemes=_SCHEMES,
            credentials={"api_key": api_key},
            security=(("ApiKeyAuth",),),
            timeout=timeout,
            max_retries=max_retries,
            retries=retries,
            total_timeout=total_timeout,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            hooks=hooks,
            max_response_size=max_response_size,
            strict=strict,
        )

    @property
    def chat(self) -> AsyncChat:
        """Continue a conversation."""
        from .resources.chat import AsyncChat

        return self.resource(AsyncChat)

    @property
    def completions(self) -> AsyncCompletions:
        """Continue a plain text."""
        from .resources.completions import AsyncCompletions

        return self.resource(AsyncCompletions)

    @property
    def embeddings(self) -> AsyncEmbeddings:
        """Turn texts into vectors, so that programs can compare and search them by
        meaning.
        """
        from .resources.embeddings import AsyncEmbeddings

        return self.resource(AsyncEmbeddings)

    @property
    def models(self) -> AsyncModels:
        """See which models can be used, and remove fine-tuned ones."""
        from .resources.models import AsyncModels

        return self.resource(AsyncModels)

    @property
    def files(self) -> AsyncFiles:
        """Store files for other operations to use, such as the request list of a
        batch.
        """
        from .resources.files import AsyncFiles

        return self.resource(AsyncFiles)

    @property
    def uploads(self) -> AsyncUploads:
        """Send a large file as a series of parts, which become one stored file at the
        end.
        """
        from .resources.uploads import AsyncUploads

        return self.resource(AsyncUploads)

    @property
    def audio(self) -> AsyncAudio:
        """Speak a text aloud, write down what is said in a recording, or translate
        it.
        """
        from .resources.audio import AsyncAudio

        return self.resource(AsyncAudio)

    @property
    def images(self) -> AsyncImages:
        """Draw an image from a description, change an existing one, or make variations
        of it.
        """
        from .resources.images import AsyncImages

        return self.resource(AsyncImages)

    @property
    def moderations(self) -> AsyncModerations:
        """Check whether a text or image is harmful, and in which way."""
        from .resources.moderations import AsyncModerations

        return self.resource(AsyncModerations)

    @property
    def batches(self) -> AsyncBatches:
        """Run many requests in the background, given as one file and answered as one
        file.
        """
        from .resources.batches import AsyncBatches

        return self.resource(AsyncBatches)
