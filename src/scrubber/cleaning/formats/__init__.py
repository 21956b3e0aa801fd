"""What a capture may be besides a page or a text: mails, saved pages, feeds, office files, frames around others."""
