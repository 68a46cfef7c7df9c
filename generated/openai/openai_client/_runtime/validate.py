"""Strict reading: what does not match, and ``ValidationError``."""

from __future__ import annotations

from .findings import Findings
from .findings import Issue as Issue
from .narrow import copied, is_array, is_dict, is_model

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from .model import ApiModel
    from .plan import Spec
    from .unions import UnionType


class ValidationError(ValueError):
    """Data is not what its type says.

    Attributes:
        title: the name of the type.
        issues: every mismatch, with its place.
    """

    __module__ = Issue.__module__

    def __init__(self, title: str, issues: Iterable[Issue]) -> None:
        self.title = title
        self.issues = list(issues)
        super().__init__(title, self.issues)

    def __str__(self) -> str:
        count = len(self.issues)
        lines = [f"{count} issue{'s' * (count != 1)} in {self.title}"]
        lines += [f"  {issue}" for issue in self.issues[:20]]
        if count > 20:
            lines.append(f"  ... and {count - 20} more")
        return "\n".join(lines)


def issues(
    value: object, spec: Spec = None, *, module: str | None = None
) -> list[Issue]:
    """Return every place where a decoded value is not what its types say.

    Args:
        value: a model, or containers and scalars that may hold models.
        spec: what it was decoded by; None checks only the models in it.
        module: where the names of the spec are looked up; ``<package>.models`` if None.
    """
    from .annotations import form_of_spec

    found = Findings()
    if spec is None:
        _check_models(value, (), found)
    else:
        form_of_spec(spec, module).check(value, (), found)
    return found.issues


def validated(
    title: str,
    value: object,
    convert: Callable[[Any], Any],
    target: type[ApiModel] | UnionType,
) -> Any:
    """Return a copy of ``value`` converted to a model or union.

    Raises:
        ValidationError: it does not match.
    """
    from .annotations import form_of

    found = Findings(fill_tags=True)
    result = convert(copied(value))
    form_of(target, "").check(result, (), found)
    if found.issues:
        raise ValidationError(title, found.issues)
    return result


def _check_models(value: object, path: tuple[str | int, ...], found: Findings) -> None:
    from .model_forms import check_model

    if is_model(value):
        check_model(value, path, found)
    elif is_dict(value):
        for key, item in value.items():
            _check_models(item, (*path, str(key)), found)
    elif is_array(value):
        for index, item in enumerate(value):
            _check_models(item, (*path, index), found)
