"""What the service counts. Labels are short codes from closed lists, so that no customer can appear in a metric."""

from prometheus_client import Counter, Histogram

RECEIVED = Counter("madoguchi_events_received_total", "Events posted to a mailbox", ["channel", "posting"])
ODD = Counter(
    "madoguchi_events_odd_total", "Events set aside at the door: malformed, unknown or not ours", ["channel", "reason"]
)
REFUSED = Counter("madoguchi_requests_refused_total", "Requests answered with an error", ["path", "status"])
TURNS = Counter("madoguchi_turns_total", "Turns committed or fenced off", ["outcome"])
STEPS_FAILED = Counter("madoguchi_steps_failed_total", "Events whose step raised", ["error"])
SET_ASIDE = Counter("madoguchi_events_set_aside_total", "Events set aside for a person")
DELIVERIES = Counter("madoguchi_deliveries_total", "Attempts to deliver, by outcome", ["route", "outcome"])
DELAY = Histogram(
    "madoguchi_delivery_delay_seconds",
    "From the turn that said it to the platform that took it",
    ["route", "lane"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300),
)
TIMERS = Counter("madoguchi_timers_fired_total", "Timers that became events")
JOBS = Counter("madoguchi_jobs_moved_total", "Jobs of dispatch moved, by what happened", ["happening", "state"])
PHOTOS = Counter("madoguchi_photos_total", "What becomes of customers' photos", ["way", "outcome"])
REMINDERS = Counter("madoguchi_reminders_total", "What becomes of reminders", ["step", "outcome"])
