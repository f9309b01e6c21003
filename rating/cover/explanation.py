"""An amount in sentences, for somebody who checks it line by line."""

from rating.cover.amount import Amount


def explain(amount: Amount) -> tuple[str, ...]:
    """The sum, then the conditions that are not met, the result, and what it rests on."""
    sums = (f"{step.what}: {step.sum} = {step.value:,} {step.unit} ({step.page})" for step in amount.steps)
    missing = (f"not met: {condition.what} ({condition.page})" for condition in amount.conditions if not condition.met)
    result = f"{amount.cover}: {amount.value:,} {amount.unit} ({amount.page})"
    doubts = (
        f"{'ask staff' if doubt.needs_staff else 'remark'}: {doubt.says} ({doubt.reference})"
        for doubt in amount.uncertain
    )
    return (*sums, *missing, result, *doubts)
