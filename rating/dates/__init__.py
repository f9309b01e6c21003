"""Dates and deadlines of a contract, in the Japanese calendar day (Asia/Tokyo)."""
