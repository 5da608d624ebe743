"""Quotations compared: broken marks, mixed marks, one quotation in two wordings or two mouths."""
