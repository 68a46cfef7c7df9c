"""A user's program: issues of a repository, with labels, comments and reactions."""

from __future__ import annotations

from users_of_github_api import GitHubOctokitExtension as GitHub
from users_of_github_api import errors, models


def label_names(issue: models.Issue) -> list[str]:
    names: list[str] = []
    for label in issue.labels:
        if isinstance(label, str):
            names.append(label)
        elif label.name is not None:
            names.append(label.name)
    return names


def open_issues(client: GitHub, owner: str, repo: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for issue in client.issues.list_for_repo(owner, repo, state="open", labels="bug"):
        if issue.pull_request is None and issue.user is not None:
            found[issue.number] = [issue.user.login, *label_names(issue)]
            print(issue.created_at.year, issue.html_url)
    return found


def report(client: GitHub, owner: str, repo: str) -> str:
    try:
        issue = client.issues.create(owner, repo, title="It breaks", labels=["bug"])
    except errors.NotFoundError:
        return "no such repository"
    comment = client.issues.create_comment(owner, repo, issue.number, body="Seen twice.")
    client.issues.update(owner, repo, issue.number, state="closed", state_reason="completed")
    return comment.html_url


def languages(client: GitHub, owner: str, repo: str) -> int:
    found = client.repos.get(owner, repo)
    if found.license is not None:
        print(found.license.spdx_id)
    return found.stargazers_count + found.forks_count


if __name__ == "__main__":
    with GitHub() as github:
        print(open_issues(github, "o", "r"), report(github, "o", "r"), languages(github, "o", "r"))
