"""Is an edge still shown? Both of its ends are named, and the source does not say that it has ended."""

from macros.relate.statements import Statement
from macros.watch.names import Hit
from macros.watch.page import Asked, Page, is_old
from macros.watch.verdicts import Judgment, Verdict, quoted


def judge_target(one: Statement, page: Page, asked: Asked) -> Judgment:
    """Give the verdict on an edge: by a passage that names its other end, on a page that names this one."""
    target = one.target
    if not any(id == one.id for id, _ in page.named) and not asked.is_subject:
        return Judgment(Verdict.NOT_SHOWN, why="the page does not name it")
    denied: Judgment | None = None
    for passage in page.document.passages:
        hits = page.hits(passage.text)
        for hit in hits:
            shared = any(id == one.id for id, _ in hit.owners) and len(hits) == 1  # one name of both ends
            if any(id == target for id, _ in hit.owners) and not shared and not _is_first_of_both(one, hits, hit):
                said = quoted(passage.text, hit.start, hit.end)
                if not is_old(passage.text, hit.start, hit.end):
                    return Judgment(Verdict.SHOWN, said)
                denied = denied or Judgment(Verdict.OTHER, said)
        if target != one.id and any(
            id == target and not any(i == one.id for i, _ in hit.owners)
            for text in passage.around
            for hit in page.hits(text)
            for id, _ in hit.owners
        ):
            return Judgment(Verdict.SHOWN, quoted(passage.text, 0, min(len(passage.text), 120)))
    if denied:
        return denied
    if any(id == target for id, _ in page.about):
        return Judgment(Verdict.SHOWN, why="by the address of the page")
    return Judgment(Verdict.NOT_SHOWN, why=f"the page does not name {target}")


def _is_first_of_both(one: Statement, hits: list[Hit], hit: Hit) -> bool:
    """Tell whether a name that both ends have stands here for the record itself: another of the kind must follow."""
    both = [other for other in hits if {one.id, one.target} <= {id for id, _ in other.owners}]
    return (
        len(both) == 1
        and both[0] is hit
        and not any(id == one.id for other in hits if other is not hit for id, _ in other.owners)
    )
