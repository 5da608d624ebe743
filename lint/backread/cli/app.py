"""The command group; a command's module is imported when the command runs or is listed."""

from __future__ import annotations

from importlib import import_module

import click

from backread.desk.nearest import did_you_mean

_COMMANDS = ("check", "story", "rule", "rules", "config", "init", "stylebook", "version")


class _Commands(click.Group):
    """Finds a command ``name`` as the attribute ``command`` of ``backread.cli.name_command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"backread.cli.{cmd_name}_command").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if not name.startswith("-") and name not in _COMMANDS:
            hint = did_you_mean(name, _COMMANDS)
            raise click.UsageError(f'there is no command "{name}"{hint}', ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    None, "-V", "--version", package_name="backread", message="backread %(version)s"
)
@click.pass_context
def backread(context: click.Context) -> None:
    """Give drafts their backread: find where a story disagrees with itself."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
