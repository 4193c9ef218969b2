"""Ways through a diagram (pure). All of it works on graphs of any shape: with circles, in pieces, empty."""

from collections import defaultdict, deque
from collections.abc import Iterable

from baton.statik.design.choices import BlockKind
from baton.statik.design.whole import Arrow, Design


class Diagram:
    """Forward links only, unless said otherwise: what goes back for rework is no way to Done."""

    def __init__(self, design: Design) -> None:
        self.blocks = {each.id: each.of for each in design.blocks}
        self.next: dict[int, list[int]] = defaultdict(list)
        self.before: dict[int, list[int]] = defaultdict(list)
        self.back: list[tuple[int, int]] = []
        self.arrows = design.links
        for each in self.arrows:
            if each.rework:
                self.back.append((each.before, each.next))
            else:
                self.next[each.before].append(each.next)
                self.before[each.next].append(each.before)

    def of_kind(self, *kinds: BlockKind) -> list[int]:
        return [pk for pk, block in self.blocks.items() if block.kind in kinds]

    @property
    def starts(self) -> list[int]:
        return self.of_kind(BlockKind.START)

    @property
    def dones(self) -> list[int]:
        return self.of_kind(BlockKind.DONE)

    def after(self, blocks: Iterable[int]) -> set[int]:
        """These and all that can be reached from them."""
        return reached(blocks, self.next)

    def leading_to(self, blocks: Iterable[int]) -> set[int]:
        """These and all from which they can be reached."""
        return reached(blocks, self.before)

    def around(self, blocks: Iterable[int]) -> set[int]:
        """What stands on ways from where items begin to Done that pass none of these."""
        avoided = set(blocks)
        loose = self.leading_to(self.dones)
        begin = self.starts or [pk for pk in loose if not self.before[pk]]
        ways = {pk: [other for other in self.next[pk] if other not in avoided] for pk in self.blocks}
        back = {pk: [other for other in self.before[pk] if other not in avoided] for pk in self.blocks}
        there = reached([pk for pk in begin if pk not in avoided], ways)
        return there & reached([pk for pk in self.dones if pk not in avoided], back)

    def first_activity(self) -> int | None:
        """After the queues in which items wait to be begun; of several ways the first that is met."""
        order = self.order()
        queues = (BlockKind.START, BlockKind.QUEUE, BlockKind.DONE)
        worked = [pk for pk in order if self.blocks[pk].kind == BlockKind.ACTIVITY]
        reached = self.after(self.starts)
        begun = [pk for pk in worked if pk in reached] or worked
        others = [pk for pk in order if self.blocks[pk].kind not in queues]
        return next(iter(begun or others), None)

    def closing(self, circle: Iterable[int]) -> Arrow:
        """Of a circle the link that goes back to where one comes into it; of several the one drawn last."""
        group = set(circle)
        within = [each for each in self.arrows if not each.rework and {each.before, each.next} <= group]
        order = self.order()
        entered = [pk for pk in order if pk in group and set(self.before[pk]) - group]
        first = (entered or [pk for pk in order if pk in group])[0]
        return max((each for each in within if each.next == first), key=lambda each: each.id)

    def circles(self) -> list[list[int]]:
        """Sets of blocks that lead to each other by forward links (Tarjan 1972), without recursion: a diagram
        may be as long as somebody makes it."""
        index: dict[int, int] = {}
        low: dict[int, int] = {}
        on, stack, found = set[int](), list[int](), list[list[int]]()
        for root in self.blocks:
            if root in index:
                continue
            work: list[tuple[int, int]] = [(root, 0)]
            while work:
                pk, at = work.pop()
                if at == 0:
                    index[pk] = low[pk] = len(index)
                    stack.append(pk)
                    on.add(pk)
                following = self.next[pk]
                while at < len(following):
                    other = following[at]
                    at += 1
                    if other not in index:
                        work += [(pk, at), (other, 0)]
                        break
                    if other in on:
                        low[pk] = min(low[pk], index[other])
                else:
                    if low[pk] == index[pk]:
                        found += circle_at(pk, stack, on, self.next)
                    if work:
                        above = work[-1][0]
                        low[above] = min(low[above], low[pk])
        return found

    def order(self) -> list[int]:
        """From Start to Done: each after all that come before it, as far as that can be; the longest way
        counts. Blocks of a circle stand where they are met first."""
        circle = {pk: set(group) for group in self.circles() for pk in group}
        layer: dict[int, int] = {}
        waiting = {
            pk: sum(before not in circle.get(pk, ()) for before in self.before[pk]) for pk in self.blocks
        }
        ready = deque(pk for pk in self.blocks if waiting[pk] == 0)
        while ready:
            pk = ready.popleft()
            if pk in layer:
                continue
            known = [layer[before] for before in self.before[pk] if before in layer]
            layer[pk] = max(known, default=-1) + 1
            for other in self.next[pk]:
                if other not in circle.get(pk, ()):
                    waiting[other] -= 1
                    if waiting[other] <= 0:
                        ready.append(other)
        places = {pk: at for at, pk in enumerate(self.blocks)}
        return sorted(self.blocks, key=lambda pk: (layer.get(pk, 0), places[pk]))


def circle_at(pk: int, stack: list[int], on: set[int], following: dict[int, list[int]]) -> list[list[int]]:
    group = []
    while True:
        top = stack.pop()
        on.discard(top)
        group.append(top)
        if top == pk:
            break
    return [group] if len(group) > 1 or pk in following[pk] else []


def reached(blocks: Iterable[int], ways: dict[int, list[int]]) -> set[int]:
    found, waiting = set(blocks), deque(blocks)
    while waiting:
        for other in ways[waiting.popleft()]:
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found
