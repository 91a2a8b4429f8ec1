"""The wheel and the source archive, for people who have Python."""

from targets.plan import Plan


def build(plan: Plan) -> None:
    """Write both; the resources are inside, the recognition data too."""
    plan.run(plan.python, "-m", "hatchling", "build", "-t", "sdist", "-t", "wheel", "-d", plan.out)
