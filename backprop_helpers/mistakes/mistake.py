"""A misconception as a record of all that is known of it, and a mistake: a misconception at a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from .array_pass import ArrayWayBack
from .places import Find, Place, nowhere
from .wrong_pass import RIGHT, WayBack, WrongPass

_SIGN_SEEN = 0.3  # so much likelier is it that a minus gets lost that was there to be seen


@dataclass(frozen=True)
class Misconception:
    """One misconception."""

    code: str
    clause: str  # what went wrong, in words that need no graph; several can be joined by "or"
    # What a student reads: a sentence for what happened and one for what to do. Its gaps are filled with the words of
    # the place; {gates} are those where it happened, each with what it computes.
    message: str = ""
    find: Find = nowhere  # the places where a graph leaves room for it; of those at one node the usual one first
    in_arrays: Find | None = None  # those of a graph of arrays, where they are other ones
    rank: int = 1  # how common it is: 0 every day, 1 now and then, 2 seldom, 4 hardly ever
    suspect: str = ""  # what an engine with this fault does, where one can be asked for
    in_code: str = ""  # what to do, where a program was answered
    one_of: str = ""  # what a student reads where nobody can tell which of several places at one node it was
    always: str = ""  # what a student reads who does it at every place, where that is no list of gates
    # What a student reads whose one number is a local gradient alone: "several" where it is that of several gates,
    # "one" where it is all of one gate's slope, and "part" where something else comes in.
    of_slope: Mapping[str, str] = field(default_factory=dict)
    says_for: tuple[str, ...] = ()  # other codes that say the same of a number less exactly, and are not told then

    def places(self, way: WayBack) -> Iterator[Place]:
        """Yield the places where a graph leaves room for it."""
        return (self.in_arrays if self.in_arrays and isinstance(way, ArrayWayBack) else self.find)(way)

    def everywhere(self, way: WayBack) -> WrongPass:
        """Return the pass that makes this mistake at every place, each time in the usual form."""
        usual: dict[tuple[object, ...], WrongPass] = {}
        for place in self.places(way):
            wrong = place.wrong
            meeting = tuple(wrong.terms)
            usual.setdefault((meeting or place.node, tuple(wrong.local), not meeting and tuple(wrong.upstream)), wrong)
        whole = RIGHT
        for wrong in usual.values():
            whole = whole.and_also(wrong)
        return whole


@dataclass(frozen=True)
class Mistake:
    """A misconception at a place; of a wrong answer, with the nodes whose gradients it explains, from the output on."""

    misconception: Misconception
    place: Place
    explains: tuple[int, ...] = ()

    @property
    def code(self) -> str:
        """The misconception's name."""
        return self.misconception.code

    @property
    def message(self) -> str:
        """What a student reads, with a gap for the gates."""
        return self.place.special or self.misconception.message.format(gates="{gates}", **self.place.words)

    @property
    def one_of(self) -> str:
        """What a student reads where it may as well have been at another place of the same node."""
        return "" if self.place.special else self.misconception.one_of.format(**self.place.words)

    @property
    def rank(self) -> float:
        """How uncommon it is at this place."""
        return self.misconception.rank + self.place.unlikely

    def at(self, way: WayBack) -> Mistake:
        """Return the mistake at the inputs of a graph, with its local gradients."""
        place = self.place
        seen = place.signed and all(map(way.is_negative, place.signed))
        return replace(self, place=replace(place, unlikely=place.unlikely - _SIGN_SEEN)) if seen else self

    @property
    def is_usual_step(self) -> bool:
        """Whether it is a step of the pass done wrongly, not something else written down, and not far-fetched."""
        return not self.place.needs and self.place.unlikely < 1
