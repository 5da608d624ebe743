"""FIG: figures and dates."""
