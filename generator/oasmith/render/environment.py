"""The Jinja environment: the user's templates before the built-in ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from oasmith.frozen import frozen

from .locate import builtin_pack

if TYPE_CHECKING:
    import jinja2


@frozen
class Templates:
    """The templates of a run. ``user`` is the folder whose templates come first, if any."""

    environment: jinja2.Environment
    user: Path | None

    def choose(self, *names: str) -> jinja2.Template:
        """The first of the named templates that exists."""
        return self.environment.select_template(list(names))

    def is_overridden(self, *names: str) -> bool:
        """Whether the output of these templates, or of a partial they include, is the user's."""
        if self.user is None:
            return False
        if any((self.user / "partials").glob("*.jinja")):
            return True
        return any((self.user / name).is_file() for name in names)

    def file_of(self, *names: str) -> Path | None:
        """The user's template that takes the place of the first of the named ones."""
        if self.user is None:
            return None
        return next((self.user / name for name in names if (self.user / name).is_file()), None)


def load_templates(user: Path | None = None) -> Templates:
    """Templates with the built-in pack below those of ``user``.

    ``{% extends "builtin:package/errors.py.jinja" %}`` names the built-in one of a template
    that is being overridden.
    """
    import jinja2

    builtin = jinja2.FileSystemLoader(builtin_pack())
    loaders: list[jinja2.BaseLoader] = [builtin]
    if user is not None:
        loaders.insert(0, jinja2.FileSystemLoader(user))
    loaders.append(jinja2.PrefixLoader({"builtin": builtin}, delimiter=":"))
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader(loaders),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
    )
    return Templates(environment, user)
