"""The command line by its module name: `python -m gdpr_rules.cli`."""

from gdpr_rules.cli import main

main()
