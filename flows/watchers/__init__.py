"""Who is to be told of an accident: named, agreed to, and forgotten again whenever its customer wishes."""
