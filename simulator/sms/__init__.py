"""Twilio: numbers that receive text messages, the Messages resource, and the webhooks it posts."""
