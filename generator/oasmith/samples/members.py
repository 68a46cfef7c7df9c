"""The members of objects."""

from __future__ import annotations

from oasmith.ir import Api, Field, Object


def members(api: Api, structure: Object) -> dict[str, Field]:
    """Own and inherited members by wire name; an own member replaces an inherited one."""
    found: dict[str, Field] = {}
    for base in structure.bases:
        inherited = api.types[base].type
        if isinstance(inherited, Object):
            found |= members(api, inherited)
    return found | {field.wire: field for field in structure.fields}
