"""Words of method names: which are verbs, and which say nothing."""

from __future__ import annotations

VERBS = frozenset("""
    abort accept acknowledge activate add append apply approve archive assign attach
    authenticate authorize backup block build call cancel capture change charge check clear
    clone close commit compact compare complete compute confirm connect convert copy count
    create deactivate decline decrypt delete deploy destroy detach disable disconnect dismiss
    dispatch do download drop duplicate edit embed enable encrypt end evaluate execute expire
    export extend facet fetch filter finalize find flush follow forget fork generate get grant
    hangup import increment init initialize insert inspect install invite invoke issue join kill
    leave link list load lock log login logout lookup mark merge migrate modify move mute notify
    open overwrite parse patch pause pay pin ping poll post preview process promote provision
    prune publish pull purge push put query read rebuild receive recover redeem redo refer
    refresh refund register reject release reload remix remove rename render renew reopen
    reorder replace reply report request require rerun resend reset resize resolve respond
    restart restore resubmit resume retrieve retry return reverse revert review revoke rotate
    run save scan schedule score scroll search select send set share show shut sign simulate
    skip snapshot sort star start stop store stream submit subscribe suggest summarize suspend
    swap sync terminate test toggle tokenize track transfer transform transition translate
    trigger unarchive unassign unblock undelete undo unfollow uninstall unlink unlock unmute
    unpin unpublish unregister unshare unstar unsubscribe unwatch update upgrade upload upsert
    validate verify view void vote wait watch withdraw write
    """.split())
"""What a name may begin with although its resource says the word, such as ``search`` or
``invite``."""

PLAIN_VERBS = frozenset(
    {"add", "cancel", "create", "delete", "get", "list", "remove", "retrieve", "update"}
)
"""Verbs that stand behind their object in some operationIds: ``batches_list``."""

SYNONYMS = {"retrieve": "get", "del": "delete", "destroy": "delete"}
"""Verbs of operationIds that would give one SDK two words for one thing."""

FILLER = frozenset({"paginated"})
"""Words of operationIds that a caller does not need."""

TAILS = frozenset({"action", "api", "endpoint", "handler", "method", "route", "view"})
"""What generators of documents hang behind every operationId."""

PREPOSITIONS = frozenset({"at", "by", "for", "from", "in", "into", "of", "on", "to", "with"})
"""Words that must not be the last of a name."""

ARTICLES = frozenset({"a", "an", "the"})
"""Words of a sentence that no name needs."""

CONTAINERS = frozenset(
    {"content", "contents", "data", "elements", "entries", "items", "meta", "objects"}
    | {"records", "response", "result", "results", "rows", "value", "values"}
)
"""Members of an answer that hold what was asked for, whatever that is."""

NOUNS = frozenset("""
    call log login logout order refund report request review schedule score share store test
    transfer view
    """.split())
"""Verbs that are rather nouns before a plural: ``login_links`` are made, and nothing logs in."""

JOINTS = {"add": "to", "assign": "to", "remove": "from", "unassign": "from"}
"""What stands between a verb and what its thing belongs to, where that is not *for*."""

PATH_NOISE = frozenset({"api", "apis", "rest", "v1", "v2", "v3", "v4", "v", "1", "2", "3", "4"})
"""Words of a path that say nothing about what an operation does."""
