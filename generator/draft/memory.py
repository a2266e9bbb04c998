"""What a reader of a text has in mind: who spoke last."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.draft.voice import Voice


@dataclass(frozen=True)
class Memory:
    """Who spoke last, person and body apart."""

    speaker: Voice | None = None
    person: Voice | None = None
    body: Voice | None = None
    paragraph: int = -1
    """In which paragraph somebody spoke last."""

    def heard(self, voice: Voice, paragraph: int) -> Memory:
        """Give what is in mind once somebody has spoken."""
        kept = replace(self, speaker=voice, paragraph=paragraph)
        return replace(kept, body=voice) if voice.is_body else replace(kept, person=voice)

    def named(self, voice: Voice) -> Memory:
        """Give what is in mind once somebody was named who did not speak: "he" is this person."""
        return replace(self, body=voice) if voice.is_body else replace(self, person=voice)

    def again(self, role: str, *, is_the: bool) -> Voice | None:
        """Give who is meant by "the official": who spoke last in this role."""
        for voice in (self.speaker, self.person):
            if is_the and voice and voice.role == role:
                return voice
        return None
