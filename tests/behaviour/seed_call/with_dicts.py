"""The call of the seed page, in Python, with plain dicts."""

from __future__ import annotations

import sys

from openai_client import OpenAI


def main(base_url: str) -> None:
    with OpenAI(base_url=base_url) as client:
        answer = client.chat.create(
            messages=[
                {"role": "user", "content": "<value>"},
                {
                    "role": "user",
                    "content": [
                        {
                            "type": "image_url",
                            "image_url": {"url": "https://rewarding-drug.com"},
                        },
                        {"type": "text", "text": "<value>"},
                    ],
                },
                {"role": "tool", "content": "<value>", "tool_call_id": "<id>"},
            ],
            model="gpt-4o",
            n=1,
            temperature=1,
            top_p=1,
            user="user-1234",
        )
        print(answer.choices[0].message.content)


main(sys.argv[1])
