"""The customer's live page: what it says of a job, and the chart it draws without anybody's map."""
