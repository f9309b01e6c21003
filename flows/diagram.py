"""A flow's table as a Mermaid state diagram, so that picture and code cannot disagree."""

from flows.flow import Flow


def mermaid(flow: Flow) -> str:
    """The diagram: questions plain, notes rounded by their own edges, guards on the arrows."""
    lines = ["stateDiagram-v2", f"    [*] --> {flow.start}"]
    for trigger, source, dest, *guard in flow.table:
        label = f"{trigger} [{guard[0]}]" if guard else trigger
        lines.append(f"    {source} --> {dest}: {label}")
    lines += [f"    {state} --> [*]" for state in flow.ends]
    lines += [f"    class {state} note" for state in flow.notes]
    lines.append("    classDef note font-style:italic")
    return "\n".join(lines)
