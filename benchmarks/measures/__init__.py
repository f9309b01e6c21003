"""What is measured, one module for each question; each gives rows of the table."""
