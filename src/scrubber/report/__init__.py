"""What people read: HTML, Markdown, JSON."""
