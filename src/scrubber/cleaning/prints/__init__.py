"""What printing programs, converters and text browsers set into a plain text, and around it."""
