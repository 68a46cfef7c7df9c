"""What the server gives is there when it is read, and need not be given."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

from golden_read_write import Accounts, models, types


def create(client: Accounts) -> dt.datetime:
    account = client.accounts.create(name="a", password="p", owner={"mail": "a@b.example"})
    assert_type(account.id, str)
    assert_type(account.owner.id, int)
    owner = models.Owner(mail="a@b.example")
    mine = models.Account(name="a", password="p", owner=owner)
    twin: types.AccountParam = {"name": "a", "password": "p", "owner": owner}
    client.accounts.replace(body=[mine, twin, account])
    return account.made


def wrong(client: Accounts) -> None:
    client.accounts.create(name="a", owner={"mail": "b"})  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
