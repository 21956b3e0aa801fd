"""Out of an archive and into one: Git, WARC, folders of files."""
