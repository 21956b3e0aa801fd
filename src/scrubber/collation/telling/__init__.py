"""What is said of each witness: findings in words for a person, each with its place in the capture."""
