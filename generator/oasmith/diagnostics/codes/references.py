"""Codes 02xx, references."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "OAS0201",
        Severity.ERROR,
        "The reference leads nowhere",
        "The file of the `$ref` was read, but nothing stands at the place that it names.",
        "correct the `$ref`, or add what it names",
    ),
    Code(
        "OAS0202",
        Severity.ERROR,
        "The references run in a ring",
        "Each `$ref` leads to a place that is again only a `$ref`, and the last one leads back to"
        " the first. No value is ever reached.",
        "replace one of the references by the value itself",
    ),
    Code(
        "OAS0203",
        Severity.ERROR,
        "The file of the reference cannot be used",
        "The `$ref` names another file that cannot be read or understood.",
        "correct the file name or the file",
    ),
    Code(
        "OAS0204",
        Severity.ERROR,
        "The reference leaves the folder of the document",
        "A document may refer to files beside and below it only, also through symbolic links, so"
        " that a document from elsewhere cannot read other files of this machine. The key"
        " `reference_root` of oasmith.toml names a wider folder.",
        "set `reference_root` in oasmith.toml to a folder that holds both files",
    ),
    Code(
        "OAS0205",
        Severity.ERROR,
        "The reference is remote",
        "Nothing is fetched from the network unless that is allowed: with --allow-remote from any"
        " public address, with --allow-host from one host, and beside and below a document that was"
        " itself named by its URL. Other schemes than http and https are never followed.",
        "allow it with --allow-remote or --allow-host, or keep a copy beside the document",
    ),
    Code(
        "OAS0206",
        Severity.ERROR,
        "The reference cannot be understood",
        "A `$ref` is a relative file name, a fragment such as `#/components/schemas/Pet`, or both.",
        "write it as `#/components/schemas/Name` or `file.yaml#/Name`",
    ),
    Code(
        "OAS0207",
        Severity.ERROR,
        "The reference leads into a private network",
        "A document must not make oasmith ask this machine or machines in its network, which nobody"
        " outside can reach. Loopback, private, link-local and other special addresses are refused,"
        " also where a public name or a redirect leads to them.",
        "allow the host by name with --allow-host, if the document is trusted",
    ),
    Code(
        "OAS0219",
        Severity.ERROR,
        "The chain of references is too long",
        "More than 50 places in a row hold nothing but a `$ref` to the next one. They are not"
        " followed any further.",
        "refer to the last place directly",
    ),
)
