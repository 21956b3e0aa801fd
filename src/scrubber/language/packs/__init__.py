"""What each language says facts with, and which languages a text can hold."""
