"""The call of the seed page, answered chunk by chunk."""

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
        chunks = client.chat.create(
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
            stream=True,
        )
        for chunk in chunks:
            for choice in chunk.choices:
                print(choice.delta.content or "", end="")
    print()


main(sys.argv[1])
