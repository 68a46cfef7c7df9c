"""Draw an image from a description, change an existing one, or make variations of
it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.awaited import awaited
from .._runtime.client import AsyncResource, Resource
from .._runtime.omit import OMIT
from .._runtime.operation import JsonBody, JsonResponse, MultipartBody, Operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Unpack

    from .. import models, types
    from .._runtime.multipart import FileInput
    from .._runtime.options import RequestOptions

_GENERATE: Operation[models.ImagesResponse] = Operation(
    "createImage",
    "POST",
    "/images/generations",
    body=JsonBody(),
    responses=(
        JsonResponse("200", "ImagesResponse"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)
_EDIT: Operation[models.ImagesResponse] = Operation(
    "createImageEdit",
    "POST",
    "/images/edits",
    body=MultipartBody(files=("image", "mask"), styles={"image": ("brackets", True)}),
    responses=(
        JsonResponse("200", "ImagesResponse"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)
_CREATE_VARIATION: Operation[models.ImagesResponse] = Operation(
    "createImageVariation",
    "POST",
    "/images/variations",
    body=MultipartBody(files=("image",)),
    responses=(
        JsonResponse("200", "ImagesResponse"),
        JsonResponse("400 401 403 404 429 5XX", "ErrorResponse"),
    ),
)


class Images(Resource):
    """Draw an image from a description, change an existing one, or make variations of
    it.
    """

    def generate(
        self,
        *,
        prompt: str,
        model: types.CreateImageRequestModelParam | None = OMIT,
        n: int | None = OMIT,
        quality: types.CreateImageRequestQualityParam | None = OMIT,
        response_format: Literal["url", "b64_json"] | None = OMIT,
        output_format: Literal["png", "jpeg", "webp"] | None = OMIT,
        output_compression: int | None = OMIT,
        size: types.CreateImageRequestSizeParam | None = OMIT,
        moderation: Literal["low", "auto"] | None = OMIT,
        background: Literal["transparent", "opaque", "auto"] | None = OMIT,
        style: Literal["vivid", "natural"] | None = OMIT,
        user: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.ImagesResponse:
        """Draw an image from a description.

        Draw an image, or several, from a description.

        The answer holds the images in base64, or their addresses for models that store
        them.

        ``POST /images/generations``

        Args:
            prompt: What the image shows.

                At most 1,000 characters for `dall-e-2`, 4,000 for `dall-e-3` and 32,000
                for newer models.
            model: The id of the model that draws. Any text is allowed; the listed ones
                are common.

                Fields that only newer models know make one of those the default.

                The default is ``"dall-e-2"``.
            n: How many images to draw. `dall-e-3` draws one at a time. From 1 to 10.
                The default is ``1``.
            quality: How carefully to draw.

                `low`, `medium` and `high` are for the newer models, `standard` and `hd`
                for `dall-e-3`; `dall-e-2` knows only `standard`. `auto` fits the model.

                The default is ``"auto"``.
            response_format: Whether DALL-E images come as base64 or as an address that
                works for an hour.

                The newer models always send base64 and reject this field.

                The default is ``"url"``.
            output_format: The file format of the image. Only the newer models support
                it. The default is ``"png"``.
            output_compression: The quality of a `jpeg` or `webp` file in percent. Only
                the newer models support it. The default is ``100``.
            size: The width and height in pixels.

                The listed sizes do not suit every model; the newest also draw other
                sizes whose sides are multiples of 16. `auto` fits the model.

                The default is ``"auto"``.
            moderation: How strictly to filter. Only the newer models support it. The
                default is ``"auto"``.
            background: Whether the background is see-through. Only the newer models
                support it.

                `transparent` needs the `png` or `webp` format.

                The default is ``"auto"``.
            style: Whether to draw dramatically or naturally. Only `dall-e-3` supports
                it. The default is ``"vivid"``.
            user: A stable name for your end user, so that abuse can be traced to one
                user.

        Returns:
            The images.

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
            _GENERATE,
            {
                "prompt": prompt,
                "model": model,
                "n": n,
                "quality": quality,
                "response_format": response_format,
                "output_format": output_format,
                "output_compression": output_compression,
                "size": size,
                "moderation": moderation,
                "background": background,
                "style": style,
                "user": user,
            },
            options,
        )

    def edit(
        self,
        *,
        image: FileInput | Sequence[FileInput],
        prompt: str,
        mask: FileInput = OMIT,
        background: Literal["transparent", "opaque", "auto"] | None = OMIT,
        model: types.CreateImageEditRequestModelParam | None = OMIT,
        n: int | None = OMIT,
        size: types.CreateImageEditRequestSizeParam | None = OMIT,
        response_format: Literal["url", "b64_json"] | None = OMIT,
        output_format: Literal["png", "jpeg", "webp"] | None = OMIT,
        output_compression: int | None = OMIT,
        input_fidelity: types.InputFidelityParam | None = OMIT,
        quality: types.CreateImageEditRequestQualityParam | None = OMIT,
        user: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.ImagesResponse:
        """Change an image as a description says, or make a new one out of several.

        A mask limits the change to one place of the image.

        ``POST /images/edits``

        Args:
            image: The image to change, or up to 16 images to combine.

                `png`, `webp` or `jpg` files below 50 MB; `dall-e-2` takes one square
                `png` below 4 MB.
            prompt: What the changed image shows.

                At most 1,000 characters for `dall-e-2` and 32,000 for newer models.
            mask: Another image whose see-through places show where the first image may
                change.

                A `png` below 4 MB, as large as the image.
            background: Whether the background is see-through. Only the newer models
                support it.

                `transparent` needs the `png` or `webp` format.

                The default is ``"auto"``.
            model: The id of the model that draws. Any text is allowed; the listed ones
                are common. The default is ``"gpt-image-1.5"``.
            n: How many images to draw. From 1 to 10. The default is ``1``.
            size: The width and height in pixels.

                The listed sizes do not suit every model; the newest also draw other
                sizes whose sides are multiples of 16. `auto` fits the model.

                The default is ``"1024x1024"``.
            response_format: Whether `dall-e-2` images come as base64 or as an address
                that works for an hour.

                The newer models always send base64.
            output_format: The file format of the image. Only the newer models support
                it. The default is ``"png"``.
            output_compression: The quality of a `jpeg` or `webp` file in percent. Only
                the newer models support it. The default is ``100``.
            input_fidelity: How closely to keep to the given images, faces above all.
            quality: How carefully to draw. `auto` fits the model. The default is
                ``"auto"``.
            user: A stable name for your end user, so that abuse can be traced to one
                user.

        Returns:
            The changed images.

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
            _EDIT,
            {
                "image": image,
                "prompt": prompt,
                "mask": mask,
                "background": background,
                "model": model,
                "n": n,
                "size": size,
                "response_format": response_format,
                "output_format": output_format,
                "output_compression": output_compression,
                "input_fidelity": input_fidelity,
                "quality": quality,
                "user": user,
            },
            options,
        )

    def create_variation(
        self,
        *,
        image: FileInput,
        model: Literal["dall-e-2"] | str | None = OMIT,
        n: int | None = OMIT,
        response_format: Literal["url", "b64_json"] | None = OMIT,
        size: Literal["256x256", "512x512", "1024x1024"] | None = OMIT,
        user: str = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.ImagesResponse:
        """Draw variations of an image. Only `dall-e-2` can do this.

        ``POST /images/variations``

        Args:
            image: The image, a square `png` below 4 MB.
            model: The id of the model that draws. Only `dall-e-2` makes variations. The
                default is ``"dall-e-2"``.
            n: How many variations to draw. From 1 to 10. The default is ``1``.
            response_format: Whether the images come as base64 or as an address that
                works for an hour. The default is ``"url"``.
            size: The width and height in pixels. The default is ``"1024x1024"``.
            user: A stable name for your end user, so that abuse can be traced to one
                user.

        Returns:
            The variations.

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
            _CREATE_VARIATION,
            {
                "image": image,
                "model": model,
                "n": n,
                "response_format": response_format,
                "size": size,
                "user": user,
            },
            options,
        )


class AsyncImages(AsyncResource):
    """Draw an image from a description, change an existing one, or make variations of
    it.
    """

    generate = awaited(Images.generate)
    edit = awaited(Images.edit)
    create_variation = awaited(Images.create_variation)
