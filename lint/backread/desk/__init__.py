"""The desk: configuration, running the rules, suppressions, baseline, fixes."""
