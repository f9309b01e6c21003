"""The history of the database's shape; each file under versions/ is one step, and no step is changed once released."""
