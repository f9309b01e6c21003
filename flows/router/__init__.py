"""From free words to one intent: a lexicon people of the trade can read, a spotter, and a few points. No model."""
