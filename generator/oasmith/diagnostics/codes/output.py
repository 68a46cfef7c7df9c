"""Codes 07xx, output."""

from __future__ import annotations

from oasmith.diagnostics.diagnostic import Severity

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "OAS0701",
        Severity.ERROR,
        "An output path is unsafe",
        "A path is written only when every common file system reads it alike and inside the output"
        " folder: no absolute path, no `..`, no backslash, no control character, no device name of"
        " Windows, no trailing dot or blank, no segment over 200 bytes, nothing of git's or"
        " oasmith's own.",
        "give the file another name in the config or the template",
    ),
    Code(
        "OAS0702",
        Severity.ERROR,
        "Two output paths collide",
        "File systems that ignore case, or that compose accents in their own way, hold only one of"
        " the two; and no file system holds a file and a folder of one name.",
        "give one of them another name in the config or the template",
    ),
    Code(
        "OAS0703",
        Severity.ERROR,
        "A file that oasmith did not write is in the way",
        "The file has a name that this run generates, other content, and is not in the record of"
        " the last run (.oasmith.json). Such a file is never overwritten.",
        "move or delete it, or generate into another folder; then run again",
    ),
    Code(
        "OAS0704",
        Severity.ERROR,
        "Something that is no ordinary file or folder is in the way",
        "Output goes to ordinary files in ordinary folders. Symbolic links are not followed, since"
        " they lead out of the output folder.",
        "move or delete it, or generate into another folder; then run again",
    ),
    Code(
        "OAS0705",
        Severity.NOTE,
        "A generated file was edited by hand",
        "The file differs from what the last run wrote. Generated files are overwritten, and the"
        " edit is gone unless version control has it.",
        "put the change into the document, an overlay or a template, which outlive the next run",
    ),
    Code(
        "OAS0706",
        Severity.WARNING,
        "A file edited by hand is no longer generated",
        "Files that are no longer generated are deleted, but this one differs from what the last"
        " run wrote. It is kept, and from now on counts as yours.",
        "delete it when the edit is no longer needed",
    ),
    Code(
        "OAS0707",
        Severity.ERROR,
        "The output cannot be written",
        "The disk is full, a permission is missing, or a folder is read-only. A run writes all of"
        " its files or none, so the output is as it was before.",
        "free some space, correct the permissions or choose another folder; then run again",
    ),
    Code(
        "OAS0708",
        Severity.ERROR,
        "Another run is writing to this folder",
        "Only one run at a time writes to an output folder. This one waited a few seconds for the"
        " other and then gave up.",
        "wait until it has finished; then run again",
    ),
    Code(
        "OAS0709",
        Severity.ERROR,
        "The record of the last run cannot be read",
        "The file .oasmith.json in the output folder tells oasmith's own files from yours. Without"
        " it, files that differ from the new output count as yours and are not overwritten.",
        "restore it from version control; after a merge, either side will do",
    ),
    Code(
        "OAS0710",
        Severity.ERROR,
        "An interrupted run can be neither finished nor undone",
        "A run was stopped while it wrote, and left the folder .oasmith-staging. The next run"
        " finishes or undoes its work, but here neither was possible.",
        "correct the cause and run again; or restore the output folder from version control and"
        " delete .oasmith-staging",
    ),
    Code(
        "OAS0711",
        Severity.NOTE,
        "An interrupted run was cleaned up after",
        "A run was stopped while it wrote. Before anything else, its work was finished, or undone"
        " when it could not be finished.",
        "nothing needs to be done",
    ),
    Code(
        "OAS0712",
        Severity.ERROR,
        "An output file holds text that UTF-8 cannot carry",
        "Output is written as UTF-8, which has no form for a lone surrogate.",
        "remove the character from the template or the config",
    ),
    Code(
        "OAS0713",
        Severity.ERROR,
        "The lock cannot be written",
        "The SDK was written, but the names in it could not be kept in oasmith.lock. The next run"
        " gives the same names as long as the document stays as it is.",
        "free some space or correct the permissions; then run again",
    ),
    Code(
        "OAS0720",
        Severity.ERROR,
        "There is no runtime to update",
        "`oasmith runtime update` takes the folder of a project, of a package, or a `_runtime` that"
        " oasmith wrote, under whatever name and wherever it was copied.",
        "name the folder of one package, the one that holds `_runtime`",
    ),
    Code(
        "OAS0721",
        Severity.ERROR,
        "A runtime does not fit its package",
        "A runtime serves packages that were made for it or for an earlier one of the same major"
        " version, before 1.0 of the same minor version, and it must have everything that the"
        " package imports from it. Nothing was changed.",
        "generate the package anew with this version of oasmith, or use the version that made it",
    ),
    Code(
        "OAS0722",
        Severity.ERROR,
        "A file of the runtime was edited",
        "The record in `_runtime/files.json` has another digest for the file, or the record is"
        " missing. Replacing the file would lose what somebody wrote there.",
        "keep the edit elsewhere, as a hook or a transport; or replace the file with --force",
    ),
    Code(
        "OAS0723",
        Severity.WARNING,
        "The runtime is behind",
        "The `_runtime` of a package is not the one that this version of oasmith brings. A newer"
        " one may mend defects, some of them about security.",
        "run `oasmith runtime update` with this folder, or generate anew",
    ),
)
