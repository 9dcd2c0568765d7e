"""What a saved page should choose of its stock: the rule in Python, for tests to compare."""

from backprop_helpers.explorer.choosing import choose


def from_stock(stock, history, level=1, about="", seed=0):
    """Return the problem of a stock that is nearest to what `choose` chooses.

    These count, in this order: at most one level away or else as near as can be, used least often, training the
    misconception that was chosen, of the nearest level, first in the stock.
    """
    choice = choose(history, level, about, seed)
    used = [attempt.problem.key for attempt in history]

    def unfit(problem):
        away = abs(problem.level - choice.level)
        trains = choice.about in problem.trains or choice.about == about
        return max(away, 1), used.count(problem.key), not trains, away

    return min(stock, key=unfit)
