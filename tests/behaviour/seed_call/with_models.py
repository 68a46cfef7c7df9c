"""The call of the seed page, in Python, with models."""

from __future__ import annotations

import sys

from openai_client import OpenAI
from openai_client.models import (
    ChatCompletionRequestMessageContentPartImage,
    ChatCompletionRequestMessageContentPartText,
    ChatCompletionRequestToolMessage,
    ChatCompletionRequestUserMessage,
    ImageURL,
)


def main(base_url: str) -> None:
    with OpenAI(base_url=base_url) as client:
        answer = client.chat.create(
            messages=[
                ChatCompletionRequestUserMessage(content="<value>"),
                ChatCompletionRequestUserMessage(
                    content=[
                        ChatCompletionRequestMessageContentPartImage(
                            image_url=ImageURL(url="https://rewarding-drug.com")
                        ),
                        ChatCompletionRequestMessageContentPartText(text="<value>"),
                    ]
                ),
                ChatCompletionRequestToolMessage(content="<value>", tool_call_id="<id>"),
            ],
            model="gpt-4o",
            n=1,
            temperature=1,
            top_p=1,
            user="user-1234",
        )
        print(answer.choices[0].message.content)


main(sys.argv[1])
