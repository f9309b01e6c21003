"""The claims desk's side of accidents: what it says of reports, shocks that cars have felt, who is told of them."""
