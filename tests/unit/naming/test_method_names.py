"""Method names that a person would choose, from operationIds as people and programs write them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from oasmith.ir import Api
from support.naming import api_of, document, named

Row = tuple[str, str | None, str]
"""Method and path, operationId, and the call that is wanted."""

CASES: dict[str, tuple[str | None, list[Row]]] = {
    "verbs": (
        "Pets",
        [
            ("GET /pets", "listPets", "pets.list"),
            ("POST /pets", "addPet", "pets.add"),
            ("GET /pets/{id}", "retrievePet", "pets.get"),
            ("DELETE /pets/{id}", "delPet", "pets.delete"),
            ("POST /pets/{id}/photos", "postPetPhoto", "pets.create_photo"),
            ("GET /pets/{id}/photos", "listPaginatedPetPhotos", "pets.list_photos"),
        ],
    ),
    "a format at the end of a path": (
        "Pets",
        [
            ("GET /v2/pets.json", None, "pets.list"),
            ("POST /v2/pets.json", None, "pets.create"),
            ("GET /v2/pets/{id}.json", None, "pets.get"),
            ("PUT /v2/pets/{id}.json", None, "pets.update"),
            ("GET /v2/pets/report.csv", None, "pets.get_report"),
        ],
    ),
    "two formats of one path": (
        "Pets",
        [
            ("GET /pets.json", None, "pets.list_pets_json"),
            ("GET /pets.xml", None, "pets.list_pets_xml"),
        ],
    ),
    "several methods that change one thing": (
        "Pets",
        [
            ("GET /pets/{id}", None, "pets.get"),
            ("PUT /pets/{id}", None, "pets.replace"),
            ("PATCH /pets/{id}", None, "pets.update"),
            ("POST /pets/{id}", None, "pets.post"),
            ("POST /pets/{id}/owner", None, "pets.update_owner"),
            ("PUT /pets/{id}/owner", None, "pets.replace_owner"),
            ("GET /pets/{id}/owner", None, "pets.get_owner"),
            ("PUT /pets/{id}/name", None, "pets.replace_name"),
        ],
    ),
    "groups that operationIds say where no tag does": (
        None,
        [
            ("GET /type/bytes/null", "Bytes_getNull", "bytes.get_null"),
            ("GET /type/bytes/non-null", "Bytes_getNonNull", "bytes.get_non_null"),
            ("PUT /type/bytes", "Bytes_put", "bytes.update"),
            ("GET /type/{id}/mixed", "MixedTypes_get", "mixed_types.get"),
            ("GET /type/{id}/mixed/only", "MixedTypes_getMixedOnly", "mixed_types.get_mixed_only"),
            ("POST /type/{id}/mixed", "MixedTypes_send", "mixed_types.send"),
            ("POST /type/words/dict-methods", "Words_dictMethods", "words.dict_methods"),
            ("POST /type/words/list", "Words_withList", "words.with_list"),
            ("GET /type/other", "getOther", "type.get"),
        ],
    ),
    "a preposition that all operations begin with": (
        "words",
        [
            ("POST /words/and", "withAnd", "words.with_and"),
            ("POST /words/yield", "withYield", "words.with_yield"),
        ],
    ),
    "a version in the path is no group": (
        None,
        [
            ("GET /2015-03-31/kilns", None, "kilns.list"),
            ("GET /v1.2/pots", None, "pots.list"),
        ],
    ),
    "a verb is no group": (
        None,
        [
            ("GET /pets", "List_Pets", "pets.list"),
            ("POST /pets", "Create_Pet", "pets.create"),
        ],
    ),
    "a word that not all operations say stays": (
        "Fine-tuning",
        [
            ("POST /fine_tuning/jobs", "createFineTuningJob", "fine_tuning.create_job"),
            (
                "GET /fine_tuning/jobs/{id}/events",
                "listFineTuningEvents",
                "fine_tuning.list_events",
            ),
        ],
    ),
    "a word that all operations say goes": (
        "Chat",
        [
            ("POST /chat/completions", "createChatCompletion", "chat.create"),
            ("GET /chat/completions", "listChatCompletions", "chat.list"),
            ("GET /chat/completions/{id}/parts", "getChatCompletionParts", "chat.get_parts"),
        ],
    ),
    "what stands below an item is another thing": (
        "stations",
        [
            ("GET /stations/{id}/days/{day}", "getDay", "stations.get_day"),
            ("DELETE /stations/{id}/days/{day}", "deleteDay", "stations.delete_day"),
        ],
    ),
    "namespaces": (
        "pulls",
        [
            ("POST /pulls/{id}/merge", "pulls/merge", "pulls.merge"),
            (
                "GET /pulls",
                "pulls/list-for-authenticated-user",
                "pulls.list_for_authenticated_user",
            ),
        ],
    ),
    "the resource before every verb": (
        "Container",
        [
            ("GET /containers/json", "ContainerList", "containers.list"),
            ("GET /containers/{id}/logs", "ContainerLogs", "containers.logs"),
            ("POST /containers/{id}/start", "ContainerStart", "containers.start"),
        ],
    ),
    "services that the tag does not tell apart": (
        "ClickWraps",
        [
            (
                "GET /clickwraps/{id}/agreements/{agreement}",
                "UserAgreements_GetAgreement",
                "click_wraps.get_agreement",
            ),
            ("GET /clickwraps/{id}", "Clickwraps_GetClickwrap", "click_wraps.get_clickwrap"),
            ("POST /clickwraps", "Clickwraps_Create", "click_wraps.create_clickwrap"),
        ],
    ),
    "routes": (
        "users",
        [
            ("GET /v1/users/{user_id}", "read_user_v1_users__user_id__get", "users.read"),
            ("GET /v1/users", "users_v1_users_get", "users.list"),
            ("POST /v1/users", "UsersController_create", "users.create"),
            ("POST /v1/users/{user_id}/ban", "agents_api_v1_users_ban", "users.ban"),
        ],
    ),
    "a verb behind": (
        "models",
        [
            ("GET /models", "models_list", "models.list"),
            ("DELETE /models/{id}/tags/{tag}", "tags_delete", "models.delete_tag"),
        ],
    ),
    "a resource that is a verb": (
        "Invites",
        [
            ("POST /invites", "inviteUser", "invites.create"),
            ("GET /invites/{id}", "getInvite", "invites.get"),
        ],
    ),
    "no operationId": (
        None,
        [
            ("GET /people", None, "people.list"),
            ("GET /people/{id}", None, "people.get"),
            ("GET /people/search", None, "people.search"),
            ("POST /people/{id}/merge", None, "people.merge"),
            ("POST /people/{id}/cards/{card}/block_payment", None, "people.block_payment"),
            ("GET /people/{id}/history", None, "people.list_history"),
            ("GET /people/{id}/history/{entry}", None, "people.get_history"),
        ],
    ),
    "words that only repeat the resource": (
        "DefaultTest",
        [("POST /defaultTest", "defaultTest", "default_test.create")],
    ),
    "a preposition keeps its object": (
        "Issue field contexts",
        [
            (
                "PUT /contexts/{id}/types",
                "addTypesToContext",
                "issue_field_contexts.add_types_to_context",
            )
        ],
    ),
    "dots nest": (
        "beta.agents",
        [("GET /agents", "listAgents", "beta.agents.list")],
    ),
    "words that nothing divides": (
        None,
        [
            ("POST /replies/compact", "Compactconversation", "replies.compact_conversation"),
            ("POST /replies/input_tokens", "Getinputtokencount", "replies.get_input_token_count"),
            ("GET /replies/count", "Count", "replies.count"),
            ("GET /conversations", "Listen", "conversations.listen"),
        ],
    ),
    "articles": (
        "Accounts",
        [
            (
                "POST /accounts/{id}/api_keys",
                "CreateanAPIkeyforanaccount",
                "accounts.create_api_key_for_account",
            )
        ],
    ),
    "what a thing belongs to": (
        "Roles",
        [
            ("POST /roles", "create-role", "roles.create"),
            ("POST /projects/{id}/roles", "create-project-role", "roles.create_for_project"),
            ("GET /organization/roles", "list-organization-roles", "roles.list_for_organization"),
            ("PUT /teams/{id}/roles", "add-team-role", "roles.add_to_team"),
        ],
    ),
    "what a thing belongs to, by the path": (
        "Videos",
        [("GET /accounts/{id}/videos", None, "videos.list_for_account")],
    ),
    "a thing of its own": (
        "Key Management",
        [
            ("DELETE /api/v2/api_keys/{id}", "DeleteAPIKey", "key_management.delete_api_key"),
            ("GET /api/v2/lockedkeys", "listAllLockedKeys", "key_management.list_all_locked_keys"),
        ],
    ),
    "a preposition needs what stands behind it": (
        "packages",
        [
            (
                "GET /packages/versions",
                "packages/list-versions-for-package-owned-by-user",
                "packages.list_versions_for_package_owned_by_user",
            ),
            ("GET /packages", "packages/list-for-user", "packages.list_for_user"),
        ],
    ),
    "what the path goes by": (
        "pet",
        [
            ("GET /pet/{petId}", "getPetById", "pet.get"),
            ("GET /pet/{slug}/photo", "getPetPhotoBySlug", "pet.get_photo_by_slug"),
        ],
    ),
    "what the path goes by, told apart": (
        "pets",
        [
            ("GET /pets/{id}", "getPet", "pets.get"),
            ("GET /pets/slugs/{slug}", "getPetBySlug", "pets.get_by_slug"),
        ],
    ),
    "get of one thing that is all that is said": (
        "SSH Keys",
        [
            ("GET /account/keys/{id}", "sshKeys_get", "ssh_keys.get"),
            ("DELETE /account/keys/{id}", "sshKeys_delete", "ssh_keys.delete"),
            ("GET /account/keys", "sshKeys_list", "ssh_keys.list"),
        ],
    ),
    "Springfox": (
        "Users",
        [
            ("GET /users/{id}", "getUserUsingGET_1", "users.get"),
            ("POST /users", "createUserUsingPOST", "users.create"),
        ],
    ),
    "a tag that begins with a digit": (
        "1-Click Applications",
        [
            ("GET /1-clicks", "oneClicks_list", "one_click_applications.list"),
            (
                "POST /1-clicks/pods",
                "oneClicks_install_pods",
                "one_click_applications.install_pods",
            ),
        ],
    ),
    "two versions of one thing": (
        "pets",
        [
            ("GET /v1/pets", "listPets", "pets.list_v1_pets"),
            ("GET /v2/pets", "ListPets", "pets.list_v2_pets"),
            ("GET /v1/pets/{id}", "getPet", "pets.get_v1_pet"),
            ("GET /v2/pets/{id}", "get_pet", "pets.get_v2_pet"),
        ],
    ),
    "a namespace that is a verb too": (
        "hosted-compute",
        [
            ("GET /compute/settings", "hosted-compute/get-settings", "hosted_compute.get_settings"),
            (
                "GET /compute/networks",
                "hosted-compute/list-networks",
                "hosted_compute.list_networks",
            ),
            ("GET /compute/regions", "hosted-compute/list-regions", "hosted_compute.list_regions"),
        ],
    ),
    "a namespace and a verb are a name": (
        "pulls",
        [("GET /repos/{repo}/pulls/{number}", "pulls/get", "pulls.get")],
    ),
    "a thing in place of a verb": (
        "chat",
        [("POST /chat/completions", "chat_completion", "chat.create_completion")],
    ),
    "one of several on the way": (
        None,
        [
            (
                "GET /customers/{id}/accounts/{account}/owners",
                None,
                "customers.list_account_owners",
            ),
            ("POST /customers/{id}/login_links", None, "customers.create_login_link"),
            ("GET /customers/{id}/balance", None, "customers.get_balance"),
            ("POST /customers/{id}/balance", None, "customers.update_balance"),
        ],
    ),
    "a version is no place": ("v1.2", [("GET /all", "findAny", "v1_2.find_any")]),
}


def api_from(folder: Path, tag: str | None, rows: list[Row]) -> Api:
    """The Api of a document with these operations."""
    paths: dict[str, Any] = {}
    for row, operation_id, _ in rows:
        method, path = row.split()
        parts = [part for part in path.split("/") if part.startswith("{")]
        entry: dict[str, Any] = {
            "responses": {"204": {"description": "Done."}},
            "parameters": [
                {"in": "path", "name": part[1:-1], "required": True, "schema": {"type": "string"}}
                for part in parts
            ],
        }
        if operation_id is not None:
            entry["operationId"] = operation_id
        if tag is not None:
            entry["tags"] = [tag]
        paths.setdefault(path, {})[method.lower()] = entry
    return api_of(folder, document(paths=paths))


def calls(api: Api) -> dict[str, str]:
    """The call of every operation by method and path."""
    names, _ = named(api)
    return {
        f"{operation.method} {operation.path}": names.methods[operation.identity].call
        for operation in api.operations
    }


@pytest.mark.parametrize("case", CASES)
def test_names(tmp_path: Path, case: str) -> None:
    tag, rows = CASES[case]
    assert calls(api_from(tmp_path, tag, rows)) == {row: call for row, _, call in rows}


def test_whoever_says_a_name_as_it_is_gets_it(tmp_path: Path) -> None:
    """``listPermissions`` in *Roles* before ``listRolePermissions``, in either order."""
    rows: list[Row] = [
        ("GET /roles/{id}/permissions", "listRolePermissions", "roles.list_role_permissions"),
        ("GET /permissions", "listPermissions", "roles.list_permissions"),
    ]
    for order in (rows, rows[::-1]):
        found = calls(api_from(tmp_path, "Roles", order))
        assert found == {row: call for row, _, call in rows}


def test_words_that_every_tag_begins_with_say_nothing(tmp_path: Path) -> None:
    source = document(
        paths={
            f"/{name}": {"get": {"tags": [f"Api2010{name}"], "operationId": f"Fetch{name}"}}
            for name in ("Call", "Queue", "Trunk")
        }
    )
    assert sorted(calls(api_of(tmp_path, source)).values()) == [
        "call.fetch",
        "queue.fetch",
        "trunk.fetch",
    ]


def test_a_tag_is_taken_as_written_where_the_document_names_the_method(tmp_path: Path) -> None:
    listed = {"tags": ["Batch"], "operationId": "listBatches"}
    got = {"tags": ["Batch"], "operationId": "getBatch", "x-speakeasy-name-override": "fetch"}
    api = api_of(tmp_path, document(paths={"/batches": {"get": listed, "post": got}}))
    assert calls(api) == {"GET /batches": "batches.list", "POST /batches": "batch.fetch"}


def test_other_alphabets_are_spelled_out(tmp_path: Path) -> None:
    api = api_from(
        tmp_path, "Straße", [("GET /größe", "getGröße", ""), ("GET /м", "списокЩук", "")]
    )
    assert calls(api) == {"GET /größe": "strasse.get_grosse", "GET /м": "strasse.spisok_shchuk"}


def test_get_means_list_where_the_answer_is_one(tmp_path: Path) -> None:
    many = {"type": "array", "items": {"type": "string"}}
    wrapped = {"type": "object", "properties": {"meta": {"properties": {"results": many}}}}
    one = {"type": "object", "properties": {"colours": many, "size": {"type": "integer"}}}

    def got(operation_id: str, schema: dict[str, Any]) -> dict[str, Any]:
        content = {"application/json": {"schema": schema}}
        answer = {"200": {"description": "Found.", "content": content}}
        return {"get": {"operationId": operation_id, "tags": ["Pets"], "responses": answer}}

    paths = {
        "/pets": got("getPets", many),
        "/pets/toys": got("getPetToys", wrapped),
        "/pets/settings": got("getPetSettings", one),
        "/pets/recent": got("getFriends", many),
    }
    assert sorted(calls(api_of(tmp_path, document(paths=paths))).values()) == [
        "pets.get_friends",
        "pets.get_settings",
        "pets.list",
        "pets.list_toys",
    ]


def test_a_switch_in_the_query_is_a_resource_also_around_a_tag(tmp_path: Path) -> None:
    paths = {
        "/replies": {"post": {"operationId": "createReply", "tags": ["Replies"]}},
        "/replies?beta=true": {"post": {"operationId": "beta_createReply", "tags": ["Replies"]}},
        "/replies/{id}?beta=true": {"get": {"operationId": "beta_getReply", "tags": ["Replies"]}},
    }
    assert sorted(calls(api_of(tmp_path, document(paths=paths))).values()) == [
        "beta.replies.create",
        "beta.replies.get",
        "replies.create",
    ]


def test_what_items_lie_in_has_the_bare_verbs(tmp_path: Path) -> None:
    """*memory* is a word of *memory stores*, and yet another thing."""
    rows: list[Row] = [
        ("POST /memory_stores?beta=true", "BetaCreateMemoryStore", "beta.memory_stores.create"),
        (
            "POST /memory_stores/{id}/memories?beta=true",
            "BetaCreateMemory",
            "beta.memory_stores.create_memory",
        ),
    ]
    for order in (rows, rows[::-1]):
        assert calls(api_from(tmp_path, None, order)) == {row: call for row, _, call in rows}
