"""Pages of ours: small, server-rendered, without any asset from elsewhere."""
