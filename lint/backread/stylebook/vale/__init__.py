"""Rules of Vale styles, so that a newsroom that has some can go on using them.

Vale is a linter for prose whose rules are YAML files, a folder of them a style. What the kinds of
rule do and which keys they take is told in its documentation, https://vale.sh/docs.
"""
