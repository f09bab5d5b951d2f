"""The mini world of the small Transformer: stories with a state, and questions whose answers are true or false.

A story is made by one random choice after the other, and each choice shows in one token. So the entropy of the
generator is known exactly, and with it the lowest loss that any model can reach on these stories.
"""

import math
import random
from dataclasses import dataclass, field

NAMES = "ada ben cleo dan eva finn gus hana ivo june kofi lena mira nils olga paul".split()
OBJECTS = "ball book coat cup drum hat kite lamp map pen ring shoe".split()
COLORS = "black blue brown gray green red white yellow".split()
PLACES = "barn beach garden harbor kitchen library market park".split()
WORDS = "| . ? a belongs color from gives goes has is takes the to what where who".split()
# "|" begins a story and ends the one before.
VOCABULARY = [*WORDS, *NAMES, *OBJECTS, *COLORS, *PLACES]
START = "|"
KINDS = ("who", "color", "where")

_NEW_PERSON = 0.5
_MOST_PEOPLE = 4


@dataclass(frozen=True)
class Length:
    """How many events and questions a story has, how many things are handed out first, and in which words."""

    events: tuple[int, int] = (3, 7)
    questions: tuple[int, int] = (3, 5)
    gifts: int = 0
    statements: float = 0.3  # the share of "the ball is red. the ball belongs to ada." among the events


PLAIN = Length()
DENSE = Length((5, 8), (6, 8), 4)  # many things to keep apart, and many questions
FIRST = Length((5, 8), (6, 8), 4, 0.9)  # what is asked for is told after the thing: learned much sooner


@dataclass
class World:
    """Who holds what, of which color, and where everyone is."""

    holder: dict[str, str] = field(default_factory=dict)
    color: dict[str, str] = field(default_factory=dict)
    place: dict[str, str] = field(default_factory=dict)
    people: list[str] = field(default_factory=list)


@dataclass
class Story:
    """Tokens, the surprise of each in bits under the generator, and where the answers stand."""

    tokens: list[str]
    bits: list[float]
    answers: list[tuple[int, str]]  # position of the answer's token, kind of question


class Teller:
    """Makes stories from a seeded source of chance."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.tokens: list[str] = []
        self.bits: list[float] = []
        self.untold = 0.0
        self.world = World()

    def say(self, words: str, bits: float = 0.0) -> None:
        """Write words; the first tells a choice of `bits`, and what was decided before without a word."""
        for word in words.split():
            self.tokens.append(word)
            self.bits.append(bits + self.untold)
            bits = self.untold = 0.0

    def decide(self, chance: float) -> bool:
        """Decide with a `chance` for yes; the next token tells it."""
        yes = self.random.random() < chance
        self.untold -= math.log2(chance if yes else 1 - chance)
        return yes

    def name(self, options: list[str]) -> str:
        """Draw one of `options` with equal chances, and write it."""
        one = self.random.choice(options)
        self.say(one, math.log2(len(options)))
        return one

    def person(self, without: str | None = None) -> str:
        """Write a person, new or known."""
        people = self.world.people
        known = [one for one in people if one != without]
        fresh = not known or (len(people) < _MOST_PEOPLE and self.decide(_NEW_PERSON))
        one = self.name([one for one in NAMES if one not in people] if fresh else known)
        if fresh:
            people.append(one)
        return one

    def event(self, gift: bool, statements: float) -> None:
        """Write one thing that happens or is so; a `gift` where something new must appear."""
        if self.decide(statements):
            self.say("the")
            self.state(self.name([thing for thing in OBJECTS if thing not in self.world.holder]))
            return
        actor = self.person()
        held = [thing for thing, holder in self.world.holder.items() if holder == actor]
        others = [thing for thing in self.world.holder if thing not in held]
        verbs = ["has"] if gift else ["has", "goes", *(["gives"] if held else []), *(["takes"] if others else [])]
        verb = self.random.choice(verbs)
        self.say(verb, math.log2(len(verbs)))
        {"has": self.have, "goes": self.go, "gives": self.give, "takes": self.take}[verb](actor, held, others)
        self.say(".")

    def state(self, thing: str) -> None:
        """Go on after "the ball": its color, and whose it is."""
        self.say("is")
        self.world.color[thing] = self.name(COLORS)
        self.say(f". the {thing} belongs to")
        self.world.holder[thing] = self.person()
        self.say(".")

    def have(self, actor: str, *_: list[str]) -> None:
        """Go on after "ada has"."""
        self.say("a")
        color = self.name(COLORS)
        thing = self.name([thing for thing in OBJECTS if thing not in self.world.holder])
        self.world.holder[thing], self.world.color[thing] = actor, color

    def go(self, actor: str, *_: list[str]) -> None:
        """Go on after "ada goes"."""
        self.say("to the")
        self.world.place[actor] = self.name(PLACES)

    def give(self, actor: str, held: list[str], _: list[str]) -> None:
        """Go on after "ada gives"."""
        self.say("the")
        thing = self.name(held)
        self.say("to")
        self.world.holder[thing] = self.person(without=actor)

    def take(self, actor: str, _: list[str], others: list[str]) -> None:
        """Go on after "ada takes"."""
        self.say("the")
        thing = self.name(others)
        self.say(f"from {self.world.holder[thing]}")
        self.world.holder[thing] = actor

    def question(self) -> tuple[int, str]:
        """Write a question and its true answer; give the answer's position and the kind."""
        world = self.world
        kinds = [kind for kind, known in zip(KINDS, (world.holder, world.color, world.place), strict=True) if known]
        kind = self.random.choice(kinds)
        opening = {"who": "who has the", "color": "what color is the", "where": "where is"}[kind]
        self.say(opening, math.log2(len(kinds)))
        state = {"who": world.holder, "color": world.color, "where": world.place}[kind]
        self.say(f"? {state[self.name(list(state))]} .")
        return len(self.tokens) - 2, kind

    def story(self, length: Length = PLAIN) -> Story:
        """Make a story: events, then questions about the state that they leave."""
        self.tokens, self.bits, self.untold, self.world = [], [], 0.0, World()
        self.say(START)
        answers = []
        for number in range(1, length.events[1] + 1):
            self.event(number <= length.gifts, length.statements)
            if self.ends(number, *length.events):
                break
        for number in range(1, length.questions[1] + 1):
            answers.append(self.question())
            if self.ends(number, *length.questions):
                break
        self.say(START)
        return Story(self.tokens, self.bits, answers)

    def ends(self, number: int, low: int, high: int) -> bool:
        """Decide whether the part ends after `number` of its sentences, so that each length is as likely."""
        return low <= number < high and self.decide(1 / (high - number + 1))
