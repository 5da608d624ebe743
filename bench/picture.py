"""The board as a picture: recall against false alarms, one point a rule."""

from __future__ import annotations

from pathlib import Path

from bench.figures import Figures


def draw(figures: Figures, path: Path) -> None:
    """Writes the picture as SVG, the same bytes for the same figures.

    Raises:
        SystemExit: if matplotlib is not installed.
    """
    try:
        import matplotlib as mpl
    except ModuleNotFoundError:
        raise SystemExit("the picture needs matplotlib: install the extra 'bench'") from None
    mpl.use("svg")
    from matplotlib import pyplot as plt

    with mpl.rc_context({"svg.hashsalt": "backread", "svg.fonttype": "none", "font.size": 9}):
        figure, axes = plt.subplots(figsize=(8, 4.5))
        points = sorted(
            (rule.false_alarms_per_thousand_words, 100 * rule.recall, f"{code} {rule.rule}".strip())
            for code, rule in figures.rules.items()
            if rule.planted
        )
        axes.scatter([alarms for alarms, _, _ in points], [recall for _, recall, _ in points])
        for (alarms, recall, name), (x, y) in zip(points, _label_places(points), strict=True):
            axes.annotate(
                name,
                (alarms, recall),
                (x, y),
                textcoords="axes fraction",
                va="center",
                annotation_clip=False,
                arrowprops={"arrowstyle": "-", "lw": 0.5, "color": "grey"},
            )
        axes.set_xlabel("false alarms in 1,000 published words")
        axes.set_ylabel("planted faults found, %")
        axes.set_ylim(min(min(recall for _, recall, _ in points), 50) - 2, 102)
        axes.set_xlim(left=-0.01, right=max(0.1, 1.1 * points[-1][0]))
        axes.grid(alpha=0.3)
        figure.subplots_adjust(left=0.08, right=0.7, top=0.96, bottom=0.12)
        figure.savefig(path, format="svg", metadata={"Date": None, "Creator": "backread"})
        plt.close(figure)


def _label_places(points: list[tuple[float, float, str]]) -> list[tuple[float, float]]:
    """Where each label goes, in fractions of the axes: in a column beside them, none on another."""
    by_recall = sorted(range(len(points)), key=lambda index: points[index][1])
    step = 0.9 / max(1, len(points) - 1)
    height = {index: 0.05 + step * rank for rank, index in enumerate(by_recall)}
    return [(1.05, height[index]) for index in range(len(points))]
