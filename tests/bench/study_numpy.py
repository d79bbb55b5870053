"""What study_bench measures, as numpy does it: a peer for its times.

    python3 tests/bench/study_numpy.py

5,000 shares around one event: 250 estimation days, 10 days between, 21 event days; the market
model by whole matrices, abnormal returns with their errors, sums with exact errors, and the ranks
of Corrado's test, which are most of what all tests cost.
"""

import time

import numpy

ESTIMATION, BETWEEN, EVENT, PAIRS = 250, 10, 21, 5000


def estimates(share, market):
    x, y = market[:ESTIMATION], share[:, :ESTIMATION]
    after = ESTIMATION + BETWEEN
    offset = x - x.mean()
    squares = offset @ offset
    mean = y.mean(axis=1)
    beta = (y @ offset) / squares
    alpha = mean - beta * x.mean()
    residuals = y - alpha[:, None] - numpy.outer(beta, x)
    sigma = numpy.sqrt((residuals * residuals).sum(axis=1) / (ESTIMATION - 2))
    beyond = market[after:] - x.mean()
    abnormal = share[:, after:] - alpha[:, None] - numpy.outer(beta, market[after:])
    error = numpy.outer(sigma, numpy.sqrt(1 + 1 / ESTIMATION + beyond * beyond / squares))
    total = abnormal.sum(axis=1)
    exact = sigma * numpy.sqrt(EVENT + EVENT**2 / ESTIMATION + beyond.sum() ** 2 / squares)
    return residuals, abnormal, error, total / exact


def ranks(residuals, abnormal):
    values = numpy.concatenate([residuals, abnormal], axis=1)
    return values.argsort(axis=1).argsort(axis=1) + 1


def median(work, *arguments):
    times = []
    for _ in range(9):
        begun = time.perf_counter()
        work(*arguments)
        times.append(time.perf_counter() - begun)
    return 1000 * sorted(times)[4]


def main():
    random = numpy.random.default_rng(1)
    market = 0.01 * random.standard_normal(ESTIMATION + BETWEEN + EVENT)
    share = 1.1 * market + 0.02 * random.standard_normal((PAIRS, market.size))
    residuals, abnormal, _, _ = estimates(share, market)
    print(f"numpy {numpy.__version__}, {PAIRS} pairs")
    print(f"estimates         {median(estimates, share, market):8.2f} ms")
    print(f"ranks of Corrado  {median(ranks, residuals, abnormal):8.2f} ms")


if __name__ == "__main__":
    main()
