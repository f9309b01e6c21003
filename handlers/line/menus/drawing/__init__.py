"""The pictures of the menus, drawn in the system's Chromium: ``make menus``. For a desk; the service never runs it."""
