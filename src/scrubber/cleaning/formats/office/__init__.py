"""Documents of word processors and electronic books, read as pages."""
