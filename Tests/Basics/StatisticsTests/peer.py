"""Answers statistical questions with scipy, so that the room Statistics can be compared with it.

Reads one question a line from standard input: a name, then numbers, with tabs between them. Prints one answer a line.
Lists of numbers are written with commas.
"""
import math
import sys

import numpy
from scipy import optimize, special, stats


def numbers(text):
    return numpy.array([float(part) for part in text.split(",") if part])


def log_likelihood(shape, scale, failures, everything):
    return (len(failures) * (math.log(shape) - shape * math.log(scale)) + (shape - 1) * numpy.log(failures).sum()
            - ((everything / scale) ** shape).sum())


def weibull(failures, censored):
    everything = numpy.concatenate([failures, censored])
    logs = numpy.log(everything)

    def slope(shape):
        powers = (everything / everything.max()) ** shape
        return (powers * logs).sum() / powers.sum() - 1 / shape - numpy.log(failures).mean()

    shape = optimize.brentq(slope, 1e-3, 1e3, xtol=1e-15, rtol=1e-15, maxiter=500)
    unit = everything.max()
    scale = unit * (((everything / unit) ** shape).sum() / len(failures)) ** (1 / shape)
    return shape, scale


def weibull_lower(failures, censored, share, risk):
    everything = numpy.concatenate([failures, censored])
    shape, scale = weibull(failures, censored)
    best = log_likelihood(shape, scale, failures, everything)
    c = -math.log1p(-share)

    def profile(log_time):
        time = math.exp(log_time)
        found = optimize.minimize_scalar(
            lambda log_shape: -log_likelihood(math.exp(log_shape), time / c ** (1 / math.exp(log_shape)), failures,
                                              everything),
            bounds=(math.log(shape) - 3, math.log(shape) + 3), method="bounded", options={"xatol": 1e-12})
        return -found.fun

    wanted = best - stats.chi2.isf(2 * risk, 1) / 2
    top = math.log(scale) + math.log(c) / shape
    low = top - 0.1
    while profile(low) > wanted:
        low = top - 2 * (top - low)
    return math.exp(optimize.brentq(lambda t: profile(t) - wanted, low, top, xtol=1e-14, rtol=1e-14))


def plan(share, risk, failures):
    low, high = failures, failures + 1
    while stats.binom.cdf(failures, high, share) > risk:
        high *= 2
    while high - low > 1:
        middle = (low + high) // 2
        if stats.binom.cdf(failures, middle, share) <= risk:
            high = middle
        else:
            low = middle
    return high


def survival(failures, censored, time):
    function = stats.ecdf(stats.CensoredData(uncensored=failures, right=censored)).sf
    return float(function.evaluate(time))


ANSWERS = {
    "normal": lambda p: stats.norm.ppf(float(p)),
    "chi2": lambda p, d: stats.chi2.ppf(float(p), float(d)),
    "chi2-exceeded": lambda q, d: stats.chi2.isf(float(q), float(d)),
    "binomial-lower": lambda k, n, p: stats.binom.cdf(int(k), int(n), float(p)),
    "clopper-upper": lambda k, n, r: 1.0 if k == n else special.betainccinv(int(k) + 1, int(n) - int(k), float(r)),
    "clopper-lower": lambda k, n, r: 0.0 if k == "0" else special.betaincinv(int(k), int(n) - int(k) + 1, float(r)),
    "poisson-upper": lambda k, t, r: stats.chi2.isf(float(r), 2 * int(k) + 2) / 2 / float(t),
    "poisson-lower": lambda k, t, r: 0.0 if k == "0" else stats.chi2.ppf(float(r), 2 * int(k)) / 2 / float(t),
    "plan": lambda p, r, c: plan(float(p), float(r), int(c)),
    "weibull-shape": lambda f, c: weibull(numbers(f), numbers(c))[0],
    "weibull-scale": lambda f, c: weibull(numbers(f), numbers(c))[1],
    "weibull-lower": lambda f, c, p, r: weibull_lower(numbers(f), numbers(c), float(p), float(r)),
    "survival": lambda f, c, t: survival(numbers(f), numbers(c), float(t)),
}

for line in sys.stdin:
    name, *arguments = line.rstrip("\n").split("\t")
    print(repr(float(ANSWERS[name](*arguments))))
