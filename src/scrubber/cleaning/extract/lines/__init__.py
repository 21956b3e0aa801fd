"""The document in text that has no page around it: by how its lines read, and where they stand."""
