"""What the runtime of an emitted package does, and the tests that hold it; ``make behaviours``.

Every test named here talks over TCP to a server on 127.0.0.1 that answers with bytes of its own,
and runs with the synchronous and the asynchronous client; where a behaviour is of one kind alone,
``ONE_SIDED`` says so. Paths are below tests/runtime/client, or below tests/ with a slash.
"""

from __future__ import annotations

BEHAVIOURS: dict[str, dict[str, str]] = {
    "Calls": {
        "a call sends its arguments and returns a model": "test_calls::test_json_call",
        "absent, null and value are three things": (
            "test_calls::test_omitted_arguments_are_not_sent_and_none_is_null"
        ),
        "options of one call win over those of the client": (
            "test_calls::test_options_inside_and_beside_the_arguments"
        ),
        "a copy with other options shares the connections": (
            "test_calls::test_with_options_shares_connections_and_adds_headers"
        ),
        "raw access to status and headers": (
            "test_calls::test_raw_gives_status_headers_and_the_parsed_object"
        ),
        "responses are chosen by status and media type": (
            "test_calls::test_responses_by_status_and_type"
        ),
        "strict calls list what breaks the description": (
            "test_calls::test_strict_calls_list_what_is_wrong"
        ),
        "deprecated methods warn where they are called": (
            "behaviour/test_deprecated::test_a_call_warns_once"
        ),
        "an idempotency key is made once for a call": (
            "test_calls::test_idempotency_keys_differ_between_calls"
        ),
        "every kind of parameter goes to its place": (
            "test_parameters::test_every_place_on_the_wire"
        ),
    },
    "Retries": {
        "failures that may pass are tried again": "test_retries::test_failures_that_may_pass",
        "failures that stay are not": "test_retries::test_failures_that_stay",
        "how often is set by client and call": (
            "test_retries::test_how_often_is_set_by_client_and_call"
        ),
        "Retry-After is honoured and capped": "test_retries::test_what_the_server_asks_for",
        "Retry-After may be a date": "test_retries::test_dates_are_relative_to_now",
        "X-Should-Retry overrules the status": "test_retries::test_the_server_may_overrule",
        "a policy says which statuses and waits": "test_retry_policies::test_statuses",
        "a deadline for all attempts": "test_retry_policies::test_a_deadline_for_all_attempts",
        "a budget stops retries of a dead server": (
            "test_retry_policies::test_a_client_that_always_fails_stops_trying_again"
        ),
        "the log of attempts is on the error": "test_retry_policies::test_every_attempt_is_told",
        "bodies that can be read once are sent once": (
            "test_retries::test_bodies_that_cannot_be_read_again_are_not_retried"
        ),
        "files are rewound": "test_retries::test_files_are_rewound",
    },
    "Streams": {
        "events are typed and the sentinel ends": (
            "test_streams::test_events_are_typed_and_the_sentinel_ends"
        ),
        "events are to be had as they came": "test_streams::test_events_as_they_came",
        "leaving the loop closes the connection": (
            "test_streams::test_leaving_the_loop_closes_the_connection"
        ),
        "forgotten streams leak nothing": "test_streams::test_many_abandoned_streams_leak_nothing",
        "error events are raised": "test_streams::test_errors_inside_a_stream",
        "a stream that breaks off is an error": "test_streams::test_a_stream_that_breaks_off",
        "JSON where a stream was due": "test_streams::test_json_instead_of_a_stream",
        "a stream goes on after its last event": (
            "test_reconnect::test_it_goes_on_after_the_last_event"
        ),
        "a POST is sent again only with consent": (
            "test_reconnect::test_a_post_is_sent_again_only_with_consent"
        ),
        "no event comes twice": "test_reconnect::test_events_without_ids_never_come_twice",
        "a hostile wait is cut": "test_reconnect::test_a_hostile_wait_is_cut",
    },
    "Pages": {
        "a loop goes through all pages": (
            "golden/pagination/test_pagination::" "test_a_loop_over_the_call_goes_through_all_pages"
        ),
        "one request a page, when it is due": (
            "golden/pagination/test_pagination::test_one_request_a_page_and_only_when_it_is_due"
        ),
        "Link headers": "golden/pagination/test_pagination::test_link_headers",
        "Stripe, Kubernetes, Slack, Google, HAL, JSON:API and others": (
            "behaviour/test_page_shapes::" "test_a_loop_goes_through_two_pages_with_two_requests"
        ),
        "links that another operation takes": (
            "behaviour/test_page_calls::test_links_go_to_the_other_operation"
        ),
        "a field hides one method of its page and no other": (
            "behaviour/test_page_shapes::test_a_field_hides_one_method_and_no_other"
        ),
        "no content is an empty list": (
            "behaviour/test_page_shapes::test_no_content_is_an_empty_list"
        ),
        "a cursor that repeats is found out": (
            "golden/pagination/test_pagination::"
            "test_a_server_that_repeats_its_cursor_is_found_out"
        ),
        "a link to another host gets no credentials": (
            "golden/pagination/test_pagination::" "test_a_link_to_another_host_gets_no_credentials"
        ),
    },
    "Credentials": {
        "every kind goes to its place": "test_security::test_every_kind_goes_to_its_place",
        "a function is asked for each request": (
            "test_security::test_callables_are_asked_for_each_request"
        ),
        "OAuth tokens are got and renewed early": "test_oauth::test_a_token_is_renewed_early",
        "many callers renew a token once": "test_oauth::test_many_callers_one_request",
        "many callers fail together": "test_oauth::test_many_callers_fail_together",
        "a slow token endpoint ends at the total timeout": (
            "test_oauth::test_a_slow_token_endpoint_ends_at_the_total_timeout"
        ),
        "digest challenges are answered": "test_digest::test_a_challenge_is_answered",
        "secrets show up nowhere": "test_security::test_secrets_show_up_nowhere",
        "no message repeats what a server repeats": "test_repeated_secrets::test_of_an_api",
        "redirects to another origin lose them": (
            "test_redirects::test_another_origin_gets_no_credential"
        ),
        "client certificates": "test_certificates::test_the_certificate_is_shown",
    },
    "Errors": {
        "a class for each status": "test_errors::test_a_class_for_each_status",
        "declared bodies are typed, by status, range and default": (
            "golden/responses/test_responses::"
            "test_a_status_beats_a_range_and_a_range_beats_default"
        ),
        "the message is the API's own": "test_errors::test_the_message_is_the_apis_own",
        "errors can be pickled and copied": "test_errors::test_errors_can_be_pickled_and_copied",
        "URLs in errors hide secrets": "test_errors::test_urls_in_errors_hide_secrets",
        "a status survives a broken body": (
            "test_faults::test_an_error_status_survives_a_broken_body"
        ),
    },
    "Faults": {
        "refused": "test_faults::test_nobody_listens",
        "names that do not resolve": "test_faults::test_names_that_do_not_resolve",
        "reset in the head, in the body; slow; truncated; wrong length; garbage": (
            "test_faults::test_faults"
        ),
        "a trickle ends at the total timeout": (
            "test_limits::test_a_trickle_ends_at_the_total_timeout"
        ),
        "streams and downloads end at the total timeout": (
            "test_limits::test_what_is_read_later_ends_at_the_total_timeout"
        ),
        "so does an upload that nobody takes": (
            "test_limits::test_an_upload_that_nobody_takes_ends_at_the_total_timeout"
        ),
        "a gigabyte is not read": "test_limits::test_a_gigabyte_is_not_read",
        "a gzip bomb": "test_limits::test_a_gzip_bomb_goes_off_nowhere",
        "TLS on a plain port": "test_limits::test_tls_on_a_plain_port",
        "redirects without end": "test_limits::test_redirects_without_end",
        "HTML, invalid JSON, invalid UTF-8, nothing": "test_limits::test_bodies_that_are_no_json",
        "forty failures leave no socket and no task": (
            "test_limits::test_many_failures_leave_nothing"
        ),
        "a cancelled call closes its connection": (
            "test_faults::test_cancelled_calls_close_their_connection"
        ),
        "a cancelled wait leaves nothing": "test_limits::test_cancelled_waits_leave_nothing",
        "compressed bodies": "test_faults::test_compressed_bodies",
        "what follows a body is no response": (
            "test_faults::test_what_follows_a_body_is_no_response"
        ),
    },
    "Files": {
        "uploads of every kind of source": "test_multipart::test_kinds_of_files",
        "uploads need little memory": "test_crowds::test_an_upload_needs_little_memory",
        "iterables are sent in chunks, or with a known length": (
            "test_resume::test_progress_of_an_upload"
        ),
        "a length that is wrong is found out": "test_resume::test_a_length_that_is_wrong",
        "progress of a download": "test_resume::test_progress_of_a_download",
        "a broken download goes on by Range": "test_resume::test_a_broken_download_goes_on",
        "and in another process": "test_part_files::test_a_process_that_was_killed",
        "another version begins anew": "test_part_files::test_another_version_begins_anew",
        "two at a time do not mix": "test_part_files::test_two_at_a_time_do_not_mix",
        "and fails where it cannot": (
            "test_resume::test_what_cannot_go_on_fails_with_what_broke_it"
        ),
        "a file appears when it is whole": "test_binary::test_a_broken_download_leaves_nothing",
        "no content ends its part": "test_injection::test_no_content_ends_its_part",
        "names and headers of parts cannot be injected": (
            "test_multipart::test_parts_cannot_be_injected"
        ),
        "headers cannot be injected": "test_calls::test_headers_cannot_be_injected",
        "path values stay in their segment": (
            "test_injection::test_path_values_stay_in_their_segment"
        ),
    },
    "Hooks": {
        "they run in the documented order": "test_hooks::test_the_order",
        "they see attempts and errors": "test_hooks::test_attempts_and_errors",
        "they may change requests": "test_hooks::test_requests_may_be_changed",
        "their errors end the call and leak nothing": (
            "test_hooks::test_an_error_of_a_hook_ends_the_call"
        ),
        "a log without secrets": "test_watching::test_nothing_secret_is_logged",
        "the environment switches the log on": (
            "test_watching::test_the_environment_switches_the_log_on"
        ),
        "a span for each request": "test_watching::test_a_span_for_each_request",
    },
    "Connections": {
        "they are reused": "test_faults::test_connections_are_reused",
        "a client of the user's own is used as it is": (
            "test_transports::test_a_client_of_ones_own_is_used_as_it_is"
        ),
        "the total timeout holds for it, too": "test_own_client::test_the_total_timeout",
        "a closed client opens again": "test_transports::test_a_closed_client_opens_again",
        "a thousand calls at once": "test_crowds::test_a_thousand_calls_at_once",
        "64 threads share a client": "test_crowds::test_64_threads_share_a_client",
        "two running loops are told apart": "test_transports::test_one_client_in_two_running_loops",
        "a forked process opens its own": (
            "test_transports::test_a_forked_process_opens_its_own_connection"
        ),
    },
}

ONE_SIDED = {
    "test_cancelled_calls_close_their_connection": "only tasks can be cancelled",
    "test_cancelled_waits_leave_nothing": "only tasks can be cancelled",
    "test_an_upload_needs_little_memory": "has the side among its own parameters",
    "test_a_thousand_calls_at_once": "its synchronous twin is the test with 64 threads",
    "test_64_threads_share_a_client": "its asynchronous twin is the test with a thousand calls",
    "test_one_client_in_two_running_loops": "only asynchronous clients have loops",
    "test_a_forked_process_opens_its_own_connection": "loops do not survive a fork",
}


def file_of(test: str) -> str:
    """The file of a test, below tests/."""
    module = test.partition("::")[0]
    return f"{module}.py" if "/" in module else f"runtime/client/{module}.py"


def main() -> None:
    """Print the matrix."""
    count = 0
    for group, behaviours in BEHAVIOURS.items():
        print(f"\n{group}")
        for behaviour, test in behaviours.items():
            name = test.partition("::")[2]
            sides = "one side" if name in ONE_SIDED else "sync, async"
            print(f"  {behaviour:<58} {sides:<12} {file_of(test)}::{name}")
            count += 1
    print(f"\n{count} behaviours")


if __name__ == "__main__":
    main()
