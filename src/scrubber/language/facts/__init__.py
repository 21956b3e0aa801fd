"""What a text states: dates, numbers, places in an order, names."""
