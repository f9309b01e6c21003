"""The software of roadside partners: offers and jobs as they reach a firm, and what its people do with them."""
