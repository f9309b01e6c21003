"""The reckoning: what everybody was promised, held against what the records, the journal and the world have seen."""
