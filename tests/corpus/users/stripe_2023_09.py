"""A user's program: a customer, a payment, and what is owed."""

from __future__ import annotations

from users_of_stripe_2023_09 import Stripe, errors, models


def customer(client: Stripe, email: str) -> models.Customer:
    made = client.customers.create(
        email=email,
        address={"city": "Oslo", "country": "NO"},
        metadata={"source": "web"},
    )
    made.description = "from the shop"
    return made


def pay(client: Stripe, who: models.Customer) -> str:
    try:
        intent = client.payment_intents.create(amount=1000, currency="nok", customer=who.id)
    except errors.ApiStatusError as error:
        return f"{error.status}: {error}"
    if intent.status == "succeeded":
        return "paid"
    owner = intent.customer
    if isinstance(owner, models.DeletedCustomer):
        return "gone"
    if isinstance(owner, models.Customer):
        return owner.email or owner.id
    return owner or intent.status


def owed(client: Stripe) -> int:
    total = 0
    for invoice in client.invoices.list(limit=100, status="open"):
        total += invoice.amount_due
        for line in invoice.lines.data:
            price = line.price
            if price is not None and price.recurring is not None:
                print(price.recurring.interval, line.period.start)
    return total


def raw(client: Stripe) -> tuple[int, str]:
    reply = client.raw(client.balance.get)()
    return reply.status, reply.parsed.object


if __name__ == "__main__":
    with Stripe() as stripe:
        print(pay(stripe, customer(stripe, "ada@things.example")), owed(stripe), raw(stripe))
