"""The call of the seed page, models and dicts mixed; the messages are a list made before."""

from __future__ import annotations

import sys

from openai_client import OpenAI, models, types


def messages() -> list[types.ChatCompletionRequestMessageParam]:
    return [
        models.ChatCompletionRequestUserMessage(content="<value>"),
        {
            "role": "user",
            "content": [
                {
                    "type": "image_url",
                    "image_url": models.ImageURL(url="https://rewarding-drug.com"),
                },
                models.ChatCompletionRequestMessageContentPartText(text="<value>"),
            ],
        },
        {"role": "tool", "content": "<value>", "tool_call_id": "<id>"},
    ]


def main(base_url: str) -> None:
    options: types.ChatCreateParams = {"n": 1, "temperature": 1, "top_p": 1, "user": "user-1234"}
    with OpenAI(base_url=base_url) as client:
        answer = client.chat.create(messages=messages(), model="gpt-4o", **options)
        print(answer.choices[0].message.content)


main(sys.argv[1])
